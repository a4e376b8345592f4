import type { IncomingHttpHeaders } from "node:http";
import type { Dispatcher } from "undici";
import { type Connection, createConnections } from "./connections.ts";
import { createDispatcher, type ProxySettings, type Timeouts } from "./create-dispatcher.ts";
import { FetchFailure, shownUrl, toFailure } from "./fetch-failure.ts";
import { createHostGate } from "./host-gate.ts";
import { type AnswerHeaders, retryAfter } from "./http-wait.ts";
import { createPrivateAddressCheck } from "./private-address.ts";
import { readBody } from "./read-body.ts";
import { errors, request } from "./undici-parts.ts";

export interface HttpClientOptions {
  readonly allowPrivateNetwork: boolean;
  /** Where a webmaster finds whom to ask: the bot's address, for one. Asked before each request. */
  readonly contact?: () => string | null;
  readonly proxy?: ProxySettings;
  readonly timeouts?: Partial<Timeouts>;
  /** The largest body, as it arrives and unpacked. */
  readonly maxBodyBytes?: number;
  /** Between the starts of two requests to one host; private hosts are not spared. */
  readonly spacingMs?: number;
  readonly random?: () => number;
  readonly now?: () => Temporal.Instant;
}

export interface GetOptions {
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  /** A proxy for this request alone; null: as the settings say. */
  readonly proxy?: string | null;
  /** A body limit below the client's. */
  readonly maxBytes?: number;
  /** Asked before a redirect leads to another origin; a no makes the redirect the answer. */
  readonly mayFollow?: (url: URL) => Promise<boolean>;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: AnswerHeaders;
  /** Unpacked; empty unless the status is 2xx: nobody needs a server's error pages. */
  readonly bytes: Uint8Array;
  /** Where it was found, after redirects. */
  readonly url: string;
  /** How far permanent redirects lead from the address asked for; null if the first hop is none. */
  readonly movedTo: string | null;
}

export interface HttpClient {
  /**
   * Asks for an address once, following redirects. A server's refusal is an
   * answer with its status; all other failures are a FetchFailure thrown.
   */
  get(url: string, options?: GetOptions): Promise<HttpAnswer>;
  /** Ends the connections; requests under way and later ones fail as `stopped`. */
  close(): Promise<void>;
}

const TIMEOUTS: Timeouts = {
  connectMs: 10_000,
  headersMs: 15_000,
  bodyMs: 15_000,
  totalMs: 40_000,
};
/** The largest real feeds are two megabytes; more is a mistake or an attack. */
const MAX_BODY_BYTES = 10_000_000;
const MAX_REDIRECTS = 5;
const PER_HOST = 2;
/** As quick as a person clicks; slower costs a channel list on one host seconds per poll. */
const SPACING_MS = 250;
/** For all of a host at most so long: the address that was refused waits as it was told. */
const LONGEST_PAUSE = Temporal.Duration.from({ minutes: 10 });
const VERSION = "0.1";

/**
 * A well-behaved HTTP client for feeds, pages and channel previews: the only
 * way out of the program to addresses that strangers wrote.
 *
 * At most two visits per host, spaced; limits on time, on the body packed and
 * unpacked, and on redirects; an honest name; and no way into private networks
 * unless allowed: not by literal, name, redirect or IPv6 spelling. It speaks
 * HTTP through undici's `request` and not through `fetch`, which accepts a
 * gzip body cut in the middle without a word.
 */
export function createHttpClient(options: HttpClientOptions): HttpClient {
  const timeouts = { ...TIMEOUTS, ...options.timeouts };
  const maxBodyBytes = options.maxBodyBytes ?? MAX_BODY_BYTES;
  const isPrivate = createPrivateAddressCheck();
  const now = options.now ?? (() => Temporal.Now.instant());
  const guard = options.allowPrivateNetwork ? null : isPrivate;
  const gate = createHostGate({
    perHost: PER_HOST,
    spacingMs: options.spacingMs ?? SPACING_MS,
    random: options.random ?? Math.random,
  });
  const settings = options.proxy ?? { http: "", https: "", none: "" };
  const connections = createConnections((proxy) =>
    createDispatcher({
      isPrivate: guard,
      proxy: proxy === "" ? settings : { http: proxy, https: proxy, none: "" },
      timeouts,
    }),
  );
  /** Hosts that asked to be left alone, and until when. */
  const pauses = new Map<string, Temporal.Instant>();
  let isClosed = false;

  /** Waits for the host's turn; a private host has as many turns as it has connections. */
  async function enter(host: string): Promise<() => void> {
    const leave = isPrivate(host) ? () => {} : await gate.enter(host);
    const pause = pauses.get(host)?.since(now()).round("second");
    if (pause !== undefined && pause.sign <= 0) pauses.delete(host);
    if (isClosed || pause?.sign === 1) {
      leave();
      if (isClosed) throw stopped();
      throw new FetchFailure("blocked", `${host} asked for a pause`, pause);
    }
    return leave;
  }

  /** One channel that is asked too often speaks for all of its host. */
  function notePause(host: string, status: number, headers: AnswerHeaders): void {
    if (isPrivate(host) || (status !== 429 && status !== 503)) return;
    const wait = retryAfter(headers, now());
    if (wait === null) return;
    const isLong = Temporal.Duration.compare(wait, LONGEST_PAUSE) > 0;
    pauses.set(host, now().add(isLong ? LONGEST_PAUSE : wait));
  }

  async function follow(start: string, asked: GetOptions): Promise<HttpAnswer> {
    let url = checkedUrl(start, guard);
    let leave = await enter(url.hostname);
    let connection: Connection | undefined;
    try {
      // The clock starts when it is this request's turn: a queue is not the server's fault.
      const limit = AbortSignal.timeout(timeouts.totalMs);
      const signal = asked.signal ? AbortSignal.any([asked.signal, limit]) : limit;
      let movedTo: string | null = null;
      let isPermanent = true;
      for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
        if (isClosed) throw stopped();
        connection = connections.enter(url.host, asked.proxy ?? "");
        const question = { signal, dispatcher: connection.dispatcher };
        const { statusCode: status, headers: raw, body } = await ask(url, asked, question);
        const headers = toHeaders(raw);
        notePause(url.hostname, status, headers);
        const location = redirection(status, headers);
        if (location === null) {
          const bytes = await read(status, headers, body, asked.maxBytes ?? maxBodyBytes);
          return { status, headers, bytes, url: url.href, movedTo };
        }
        await body.dump();
        connection.leave();
        connection = undefined;
        const next = checkedUrl(location, guard, url);
        if (next.hostname !== url.hostname) {
          leave();
          leave = () => {};
        }
        if (next.origin !== url.origin && (await asked.mayFollow?.(next)) === false) {
          return { status, headers, bytes: new Uint8Array(), url: url.href, movedTo };
        }
        isPermanent &&= status === 301 || status === 308;
        if (next.hostname !== url.hostname) leave = await enter(next.hostname);
        url = next;
        if (isPermanent) movedTo = url.href;
      }
      throw new FetchFailure("redirects", `it redirects more than ${MAX_REDIRECTS} times`);
    } finally {
      connection?.leave();
      leave();
    }
  }

  /** Asks once more where a kept connection turns out to be closed: servers hang up without a word. */
  async function ask(...question: Parameters<typeof send>): ReturnType<typeof send> {
    try {
      return await send(...question);
    } catch (error) {
      if (isClosed || !wasHungUp(error)) throw error;
      return await send(...question);
    }
  }

  function send(
    url: URL,
    asked: GetOptions,
    { dispatcher, signal }: { readonly dispatcher: Dispatcher; readonly signal: AbortSignal },
  ) {
    const contact = options.contact?.() ?? null;
    return request(url, {
      dispatcher,
      headers: {
        accept: "*/*",
        ...asked.headers,
        "accept-encoding": "gzip, deflate, br",
        "user-agent": `Counterbalance/${VERSION} (feed reader${contact ? `; +${contact}` : ""})`,
      },
      headersTimeout: timeouts.headersMs,
      bodyTimeout: timeouts.bodyMs,
      signal,
    });
  }

  async function read(
    status: number,
    headers: AnswerHeaders,
    body: Dispatcher.ResponseData["body"],
    maxBytes: number,
  ): Promise<Uint8Array> {
    if (status < 200 || status > 299) {
      await body.dump();
      return new Uint8Array();
    }
    return readBody(body, headers.get("content-encoding") ?? "", maxBytes);
  }

  return {
    async get(url, asked = {}) {
      try {
        return await follow(url, asked);
      } catch (error) {
        throw isClosed ? stopped() : toFailure(error);
      }
    },
    async close() {
      isClosed = true;
      gate.open();
      await connections.destroy();
    },
  };
}

/** Whether the connection ended before an answer and may have been an old one; a reset does not tell. */
function wasHungUp(error: unknown): boolean {
  if (error instanceof errors.SocketError) return (error.socket?.bytesRead ?? 0) > 0;
  return error instanceof Error && "code" in error && error.code === "ECONNRESET";
}

function stopped(): FetchFailure {
  return new FetchFailure("stopped", "we are stopping");
}

/** The address if it may be visited; throws FetchFailure if not. */
function checkedUrl(
  written: string,
  isPrivate: ((host: string) => boolean) | null,
  base?: URL,
): URL {
  const url = URL.parse(written, base);
  if (url === null || (url.protocol !== "http:" && url.protocol !== "https:")) {
    const shown = shownUrl(url?.href ?? written);
    throw new FetchFailure("redirects", `it leads to ${shown}, which is no web address`);
  }
  if (isPrivate?.(url.hostname)) {
    throw new FetchFailure("private-address", `${url.hostname} is a private address`);
  }
  return url;
}

function redirection(status: number, headers: AnswerHeaders): string | null {
  if (![301, 302, 303, 307, 308].includes(status)) return null;
  const location = headers.get("location");
  // Servers write Cyrillic paths as they stand, in UTF-8; undici hands bytes on as Latin-1.
  return location === null ? null : Buffer.from(location, "latin1").toString("utf8");
}

/** Without `Headers`: Node's, at its first use, takes 17 MB and 40 ms. */
function toHeaders(headers: IncomingHttpHeaders): AnswerHeaders {
  return {
    get(name) {
      const value = headers[name];
      return Array.isArray(value) ? value.join(", ") : (value ?? null);
    },
  };
}
