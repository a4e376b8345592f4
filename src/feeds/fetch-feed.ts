import { createHash } from "node:crypto";
import { inTurn } from "../time/in-turn.ts";
import { decode } from "./decode.ts";
import type { FeedDocument } from "./entry.ts";
import type { Feed } from "./feed.ts";
import { feedAddresses } from "./feed-addresses.ts";
import type { FeedState } from "./feed-state.ts";
import { explainFailure, type FeedProblem, FetchFailure } from "./fetch-failure.ts";
import { createHttpClient, type HttpClient, type HttpClientOptions } from "./http-client.ts";
import { type AnswerHeaders, freshFor, retryAfter } from "./http-wait.ts";
import { parseFeed } from "./parse-feed.ts";
import { readChannel } from "./read-channel.ts";

/** What the last good answer taught us, for a conditional request. */
export interface Validators {
  /** Of a channel, the bookmark of readChannel(): its preview has no ETag. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** SHA-256 of the last body, hex: for servers that answer 200 to everything. */
  readonly contentHash: string | null;
}

/** What is known of a feed before it is asked; a FeedState is one. */
export type KnownFeed = Validators &
  Partial<Pick<FeedState, "movedTo" | "movedSince" | "lastNewAt">>;

/** What an answer says besides its items. */
interface Answered extends Validators {
  /** Where the feed lives now, by permanent redirects alone; null if that is the catalogue's address. */
  readonly movedTo: string | null;
  /** How long the server calls its answer fresh. */
  readonly nextHint: Temporal.Duration | null;
}

export type FetchResult =
  | ({ readonly kind: "fetched"; readonly document: FeedDocument } & Answered)
  | ({
      readonly kind: "unchanged";
      /** The publisher's wish in the last document that was read; null if none, or none since the start. */
      readonly ttl: Temporal.Duration | null;
    } & Answered)
  | {
      readonly kind: "failed";
      readonly problem: FeedProblem;
      /** A sentence for the operator; addresses in it have lost their query and credentials. */
      readonly detail: string;
      readonly retryAfter: Temporal.Duration | null;
    };

export interface FeedFetcher {
  /** Asks for the feed once. Whatever goes wrong is a value: a bad feed never throws. */
  fetchFeed(feed: Feed, known: KnownFeed): Promise<FetchResult>;
  /** Ends the connections, unless the client is shared; requests under way fail. */
  close(): Promise<void>;
}

export interface FeedFetcherOptions extends HttpClientOptions {
  /** A client shared with others who visit the same hosts; left out, one is made by the options above. */
  readonly http?: HttpClient;
}

const ACCEPT =
  "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.8, */*;q=0.5";
/** A feed without news for so long may be one whose server says 304 to everything. */
const QUIET_HOURS = 24;
const WHOLE_ANSWERS = 1 / 20;
/** A longer address is a session, or an attack on our storage. */
const LONGEST_ADDRESS = 2000;
/**
 * Reads feeds and channel previews by conditional requests, through the one
 * client that knows how to behave.
 */
export function createFeedFetcher(options: FeedFetcherOptions): FeedFetcher {
  const http = options.http ?? createHttpClient(options);
  const now = options.now ?? (() => Temporal.Now.instant());
  const random = options.random ?? Math.random;

  /** By feed: a 304 does not repeat the wish. Lost at a restart, which costs some requests until the feed changes. */
  const ttls = new Map<string, Temporal.Duration | null>();

  /** Several documents at once would be ready no sooner, and of the largest ones fill the memory. */
  const parseInTurn = inTurn();

  async function askFeed(feed: Feed, address: string, known: KnownFeed): Promise<FetchResult> {
    const asked = mayBelieve304(known) ? known : { etag: null, lastModified: null };
    const { status, headers, bytes, ...answer } = await http.get(address, {
      headers: {
        accept: ACCEPT,
        ...(asked.etag !== null && { "if-none-match": asked.etag }),
        ...(asked.lastModified !== null && { "if-modified-since": asked.lastModified }),
      },
      proxy: feed.proxy,
    });
    const movedTo = answer.movedTo ?? (address === feed.url ? null : address);
    const answered = {
      movedTo: (movedTo?.length ?? 0) > LONGEST_ADDRESS ? null : movedTo,
      nextHint: freshFor(headers, now()),
      etag: headers.get("etag"),
      lastModified: headers.get("last-modified"),
    };
    const unchanged = () =>
      ({
        kind: "unchanged",
        ...answered,
        contentHash: known.contentHash,
        ttl: ttls.get(feed.id) ?? null,
      }) as const;

    if (status === 304) {
      if (asked.etag === null && asked.lastModified === null) {
        throw new FetchFailure("down", "it answers 304 though it was asked for everything");
      }
      return {
        ...unchanged(),
        etag: answered.etag ?? asked.etag,
        lastModified: answered.lastModified ?? asked.lastModified,
      };
    }
    // A 204 or 206 is no feed either, though 2xx.
    if (status !== 200 && status !== 203) throw refusal(status, headers);

    const contentHash = createHash("sha256").update(bytes).digest("hex");
    if (contentHash === known.contentHash) return unchanged();
    const document = await parseInTurn(() =>
      parseFeed(bytes, {
        contentType: headers.get("content-type") ?? undefined,
        url: answer.url,
        encoding: feed.encoding ?? undefined,
      }),
    );
    ttls.set(feed.id, document.ttl);
    return { kind: "fetched", document, ...answered, contentHash };
  }

  async function askChannel(feed: Feed, address: string, known: KnownFeed): Promise<FetchResult> {
    const getPage = async (url: string): Promise<string> => {
      const { status, headers, bytes } = await http.get(url, { proxy: feed.proxy });
      if (status !== 200) throw refusal(status, headers);
      return decode(bytes, headers.get("content-type") ?? undefined, feed.encoding ?? undefined)
        .text;
    };
    const { document, bookmark, contentHash, movedTo } = await readChannel({
      address,
      bookmark: known.etag,
      getPage,
    });
    const answered = {
      etag: bookmark,
      lastModified: null,
      contentHash,
      movedTo,
      nextHint: null,
    };
    return contentHash !== null && contentHash === known.contentHash
      ? { kind: "unchanged", ...answered, ttl: null }
      : { kind: "fetched", document, ...answered };
  }

  /** Some servers say 304 whatever happens: of a feed without news, one answer in twenty is asked for whole. */
  function mayBelieve304({ lastNewAt = null }: KnownFeed): boolean {
    if (lastNewAt === null) return true;
    const isQuiet = now().since(lastNewAt).total("hours") > QUIET_HOURS;
    return !isQuiet || random() >= WHOLE_ANSWERS;
  }

  function refusal(status: number, headers: AnswerHeaders): FetchFailure {
    const wait = retryAfter(headers, now());
    const said = `the server answers ${status}`;
    if (headers.get("cf-mitigated") === "challenge") {
      return new FetchFailure("blocked", "it shows a bot check instead of the feed", wait);
    }
    if ([401, 402, 403, 429, 451].includes(status)) return new FetchFailure("blocked", said, wait);
    if (status === 404 || status === 410) return new FetchFailure("gone", said, wait);
    return new FetchFailure("down", said, wait);
  }

  return {
    async fetchFeed(feed, known) {
      let failure: FetchResult | null = null;
      for (const address of feedAddresses(feed, known, now())) {
        try {
          const ask = feed.kind === "telegram" ? askChannel : askFeed;
          return await ask(feed, address, known);
        } catch (error) {
          // Of two addresses the first is the one that should have worked.
          failure ??= { kind: "failed", ...explainFailure(error, address) };
        }
      }
      return failure ?? { kind: "failed", problem: "down", detail: "no address", retryAfter: null };
    },
    async close() {
      if (options.http === undefined) await http.close();
    },
  };
}
