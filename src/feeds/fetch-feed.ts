import { createHash } from "node:crypto";
import { createDispatcher, type Timeouts } from "./create-dispatcher.ts";
import { decode } from "./decode.ts";
import type { FeedDocument } from "./entry.ts";
import type { Feed } from "./feed.ts";
import { explainFailure, type FeedProblem, FetchFailure, shownUrl } from "./fetch-failure.ts";
import { freshFor, retryAfter } from "./http-wait.ts";
import { NotAFeedError, parseFeed } from "./parse-feed.ts";
import { createPrivateAddressCheck } from "./private-address.ts";
import { parseTelegramPreview } from "./telegram-preview.ts";

/** What the last good answer taught us, for a conditional request. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** SHA-256 of the last body, hex: for servers that answer 200 to everything. */
  readonly contentHash: string | null;
}

export type FetchResult =
  | ({
      readonly kind: "fetched";
      readonly document: FeedDocument;
      /** Where the feed says it lives now, by permanent redirects alone; null if it stays. */
      readonly movedTo: string | null;
      /** How long the server calls its answer fresh. */
      readonly nextHint: Temporal.Duration | null;
    } & Validators)
  | ({ readonly kind: "unchanged"; readonly nextHint: Temporal.Duration | null } & Validators)
  | {
      readonly kind: "failed";
      readonly problem: FeedProblem;
      /** A sentence for the operator; addresses in it have lost their query and credentials. */
      readonly detail: string;
      readonly retryAfter: Temporal.Duration | null;
    };

export interface FeedFetcher {
  /** Asks for the feed once. Whatever goes wrong is a value: a bad feed never throws. */
  fetchFeed(feed: Feed, validators: Validators): Promise<FetchResult>;
  /** Ends the connections; requests under way fail. */
  close(): Promise<void>;
}

export interface FeedFetcherOptions {
  readonly allowPrivateNetwork: boolean;
  /** Where a webmaster finds whom to ask: the bot's address, for one. */
  readonly contact?: string;
  readonly proxy?: { readonly http: string; readonly https: string; readonly none: string };
  readonly timeouts?: Partial<Timeouts>;
  readonly maxBodyBytes?: number;
  readonly now?: () => Temporal.Instant;
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
const ACCEPT =
  "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.8, */*;q=0.5";
/** What bot walls put on the page they show instead of the feed. */
const CHALLENGE =
  /challenge-platform|cf-browser-verification|cf_chl_|Attention Required!|<title>Just a moment|ddos-guard|captcha|_Incapsula_|Access denied/i;

/**
 * A well-behaved HTTP client for feeds and channel previews.
 *
 * Conditional requests, at most two connections per host, limits on time, on
 * the decoded body and on redirects, an honest name, and no way into private
 * networks unless allowed: not by literal, name, redirect or IPv6 spelling.
 */
export function createFeedFetcher(options: FeedFetcherOptions): FeedFetcher {
  const timeouts = { ...TIMEOUTS, ...options.timeouts };
  const maxBodyBytes = options.maxBodyBytes ?? MAX_BODY_BYTES;
  const now = options.now ?? (() => Temporal.Now.instant());
  const isPrivate = options.allowPrivateNetwork ? null : createPrivateAddressCheck();
  const proxy = options.proxy ?? { http: "", https: "", none: "" };
  const dispatcher = createDispatcher({ isPrivate, proxy, timeouts });
  const userAgent = `Counterbalance/0.1 (feed reader${options.contact ? `; +${options.contact}` : ""})`;

  interface Answer {
    readonly response: Response;
    readonly url: string;
    readonly movedTo: string | null;
  }

  async function request(
    start: string,
    validators: Validators,
    signal: AbortSignal,
  ): Promise<Answer> {
    let url = start;
    let movedTo: string | null = null;
    let isPermanent = true;
    for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
      checkAddress(url);
      const init: RequestInit = {
        headers: {
          accept: ACCEPT,
          "user-agent": userAgent,
          ...(validators.etag !== null && { "if-none-match": validators.etag }),
          ...(validators.lastModified !== null && { "if-modified-since": validators.lastModified }),
        },
        redirect: "manual",
        signal,
      };
      // The built-in fetch takes a dispatcher of npm's undici, though its types do not know it.
      const response = await fetch(url, Object.assign(init, { dispatcher }));
      const location = response.headers.get("location");
      if (![301, 302, 303, 307, 308].includes(response.status) || location === null) {
        return { response, url, movedTo };
      }
      await response.body?.cancel();
      const next = URL.parse(location, url)?.href;
      if (next === undefined) throw new FetchFailure("redirects", "it redirects to no address");
      isPermanent &&= response.status === 301 || response.status === 308;
      url = next;
      if (isPermanent) movedTo = next;
    }
    throw new FetchFailure("redirects", `it redirects more than ${MAX_REDIRECTS} times`);
  }

  function checkAddress(written: string): void {
    const url = URL.parse(written);
    if (url === null || (url.protocol !== "http:" && url.protocol !== "https:")) {
      throw new FetchFailure(
        "redirects",
        `it leads to ${shownUrl(written)}, which is no web address`,
      );
    }
    if (isPrivate?.(url.hostname)) {
      throw new FetchFailure("private-address", `${url.hostname} is a private address`);
    }
  }

  async function readBody(response: Response): Promise<Uint8Array> {
    const tooLarge = () => new FetchFailure("too-large", `it is larger than ${maxBodyBytes} bytes`);
    // With a compressed body this counts less than arrives; the loop counts what is decoded.
    if (Number(response.headers.get("content-length") ?? 0) > maxBodyBytes) {
      await response.body?.cancel();
      throw tooLarge();
    }
    const chunks: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of response.body ?? []) {
      length += chunk.byteLength;
      // Leaving the loop cancels the body.
      if (length > maxBodyBytes) throw tooLarge();
      chunks.push(chunk);
    }
    return Buffer.concat(chunks, length);
  }

  async function fetchDocument(feed: Feed, validators: Validators): Promise<FetchResult> {
    const signal = AbortSignal.timeout(timeouts.totalMs);
    const { response, url, movedTo } = await request(pageOf(feed), validators, signal);
    const kept: Validators = {
      etag: response.headers.get("etag") ?? (response.status === 304 ? validators.etag : null),
      lastModified:
        response.headers.get("last-modified") ??
        (response.status === 304 ? validators.lastModified : null),
      contentHash: validators.contentHash,
    };
    const nextHint = freshFor(response.headers, now());
    if (response.status === 304) {
      await response.body?.cancel();
      return { kind: "unchanged", ...kept, nextHint };
    }
    if (!response.ok) throw await refusal(response);

    const bytes = await readBody(response);
    const contentHash = createHash("sha256").update(bytes).digest("hex");
    if (contentHash === validators.contentHash) {
      return { kind: "unchanged", ...kept, nextHint };
    }
    const contentType = response.headers.get("content-type") ?? undefined;
    const document = await read(feed, bytes, { contentType, url });
    return { kind: "fetched", document, ...kept, contentHash, movedTo, nextHint };
  }

  async function refusal(response: Response): Promise<FetchFailure> {
    const wait = retryAfter(response.headers, now());
    const { status } = response;
    await response.body?.cancel();
    const said = `the server answers ${status}`;
    if ([401, 402, 403, 429, 451].includes(status)) return new FetchFailure("blocked", said, wait);
    if (status === 404 || status === 410) return new FetchFailure("gone", said, wait);
    return new FetchFailure("down", said, wait);
  }

  return {
    async fetchFeed(feed, validators) {
      try {
        return await fetchDocument(feed, validators);
      } catch (error) {
        return { kind: "failed", ...explainFailure(error, feed.url) };
      }
    },
    async close() {
      await dispatcher.destroy();
    },
  };
}

/** The page with a channel's latest posts, or the feed's address as it is. */
function pageOf(feed: Feed): string {
  if (feed.kind !== "telegram") return feed.url;
  const url = URL.parse(feed.url);
  const name = /^\/(?:s\/)?(\w{1,64})\/?$/.exec(url?.pathname ?? "")?.[1];
  const isTelegram = url?.hostname === "t.me" || url?.hostname === "telegram.me";
  // Another host is a mirror or a test: the address is taken at its word.
  return isTelegram && name !== undefined ? `https://t.me/s/${name}` : feed.url;
}

async function read(
  feed: Feed,
  bytes: Uint8Array,
  headers: { contentType: string | undefined; url: string },
): Promise<FeedDocument> {
  try {
    if (feed.kind === "telegram")
      return parseTelegramPreview(decode(bytes, headers.contentType).text);
    return await parseFeed(bytes, headers);
  } catch (error) {
    if (!(error instanceof NotAFeedError)) throw error;
    const page = new TextDecoder().decode(bytes.subarray(0, 20_000));
    if (feed.kind === "feed" && CHALLENGE.test(page)) {
      throw new FetchFailure("blocked", "it shows a bot check instead of the feed");
    }
    throw error;
  }
}
