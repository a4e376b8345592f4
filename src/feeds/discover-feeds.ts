import { decode } from "./decode.ts";
import type { FeedDocument } from "./entry.ts";
import type { Feed } from "./feed.ts";
import { type FeedLinks, feedLinks } from "./feed-links.ts";
import { FetchFailure } from "./fetch-failure.ts";
import type { AnswerHeaders } from "./http-wait.ts";
import { NotAFeedError, parseFeed } from "./parse-feed.ts";
import { readAddress } from "./read-address.ts";
import { parseTelegramPreview } from "./telegram-preview.ts";

/** A feed found from a site's address, read once and usable. */
export interface FoundFeed {
  readonly url: string;
  /** The feed's own name; its host where it gives none. */
  readonly title: string;
  readonly kind: Feed["kind"];
  /** ISO 639-1, as the feed or its page declares it; null if neither does. */
  readonly language: string | null;
  readonly entries: number;
  /** When its newest item was published; null if none is dated. */
  readonly newestAt: Temporal.Instant | null;
}

/** One page as it was answered; `url` is where redirects ended, `movedTo` where permanent ones did. */
export interface DiscoveryPage {
  readonly status: number;
  readonly headers: AnswerHeaders;
  readonly bytes: Uint8Array;
  readonly url: string;
  readonly movedTo: string | null;
}

export interface FeedDiscoveryDeps {
  /** Asks for the address once, within limits of time and size; throws FetchFailure. */
  readonly get: (
    url: string,
    options?: { readonly signal?: AbortSignal },
  ) => Promise<DiscoveryPage>;
}

/** The feeds an address leads to, best first; none if it has none. Throws FetchFailure where it cannot be read. */
export type FeedDiscovery = (address: string) => Promise<readonly FoundFeed[]>;

/** A site is asked no more for one question of ours. */
const MAX_REQUESTS = 12;
const MAX_DECLARED = 8;
/** Somebody waits for the answer. */
const TIME_LIMIT_MS = 60_000;
const MAX_TITLE_LENGTH = 200;

/** Where feeds are when nobody says so, the likeliest first. */
const USUAL_PATHS = [
  "/feed",
  "/rss",
  "/rss.xml",
  "/feed.xml",
  "/atom.xml",
  "/index.xml",
  "/feeds",
  "/?format=feed&type=rss",
  "/feeds/posts/default",
];
const PATHS_BY_GENERATOR: readonly (readonly [RegExp, readonly string[]])[] = [
  [/wordpress/i, ["/feed/", "/?feed=rss2"]],
  [/drupal/i, ["/rss.xml", "/rss"]],
  [/joomla/i, ["/?format=feed&type=rss", "/index.php?format=feed&type=rss"]],
  [/blogger/i, ["/feeds/posts/default"]],
  [/ghost/i, ["/rss/"]],
  [/hugo/i, ["/index.xml"]],
  [/jekyll/i, ["/feed.xml"]],
];

/**
 * Finds feeds by a site's address, with or without `https://`, by the address
 * of any of its pages or of a feed, or by a Telegram channel (`@name`, `t.me/name`).
 *
 * What a page declares is tried first, then its links that look like feeds,
 * then the usual places; each find is fetched and read, so it works. At most
 * twelve requests, one after another.
 */
export function createFeedDiscovery({ get }: FeedDiscoveryDeps): FeedDiscovery {
  return async (address) => {
    const meant = readAddress(address);
    if (meant.kind === "channel") return [await readChannelPage(get, meant.url)];

    const signal = AbortSignal.timeout(TIME_LIMIT_MS);
    const asked = new Set<string>();
    let requests = 1;
    const finds: Find[] = [];

    /** What is at the address; null if it was asked before, fails, or the requests are used up. */
    async function look(url: string): Promise<Look | null> {
      if (asked.has(url) || requests >= MAX_REQUESTS) return null;
      asked.add(url);
      requests += 1;
      const page = await get(url, { signal }).catch((error: unknown) => {
        if (error instanceof FetchFailure) return null;
        throw error;
      });
      const found = page === null ? null : await readPage(page, url);
      if (
        found?.kind === "feed" &&
        !isComments(found) &&
        !finds.some((one) => isSame(one, found))
      ) {
        finds.push(found);
      }
      return found;
    }

    const start = await firstAnswer(get, meant.urls, signal);
    asked.add(start.url).add(start.page.url);
    const first = await readPage(start.page, start.url);
    if (first.kind === "feed") return [first.feed];

    const links = first.kind === "page" ? first.links : null;
    for (const url of links?.declared.slice(0, MAX_DECLARED) ?? []) await look(url);
    if (finds.length === 0) {
      const queue = [...(links?.mentioned ?? [])];
      for (let url = queue.shift(); url !== undefined; url = queue.shift()) {
        const found = await look(url);
        // `/rss` is often a page with the list of a site's feeds.
        if (found?.kind === "page")
          queue.unshift(...found.links.declared, ...found.links.mentioned);
      }
    }
    for (const url of usualPlaces(start.page.url, links?.generator ?? "")) {
      if (finds.some(({ feed }) => feed.entries > 0)) break;
      await look(url);
    }
    if (finds.length === 0 && first.kind === "refused") throw first.failure;
    return ranked(finds, links?.language ?? null);
  };
}

type Find = {
  readonly kind: "feed";
  readonly feed: FoundFeed;
  /** Where it was found in the end, and how it begins: one feed has many addresses. */
  readonly finalUrl: string;
  readonly beginning: string;
};
type Look =
  | Find
  | { readonly kind: "page"; readonly links: FeedLinks }
  | { readonly kind: "refused"; readonly failure: FetchFailure };

async function readPage(page: DiscoveryPage, asked: string): Promise<Look> {
  if (page.status < 200 || page.status > 299) {
    const problem = page.status === 404 || page.status === 410 ? "gone" : "blocked";
    const failure = new FetchFailure(problem, `the server answers ${page.status}`);
    return { kind: "refused", failure };
  }
  const contentType = page.headers.get("content-type") ?? undefined;
  const { text } = decode(page.bytes, contentType);
  try {
    const document = await parseFeed(page.bytes, { contentType, url: page.url });
    const url = page.movedTo ?? asked;
    const beginning = JSON.stringify([
      document.title,
      document.entries.slice(0, 3).map((entry) => entry.url || entry.id || entry.title),
    ]);
    const feed = describe(document, { url, kind: "feed", language: languageIn(text) });
    return { kind: "feed", feed, finalUrl: page.url, beginning };
  } catch (error) {
    // A RangeError: the document is beyond the parser's limits, as a page may be whose head is of use.
    if (!(error instanceof NotAFeedError || error instanceof RangeError)) throw error;
    return { kind: "page", links: feedLinks(text, page.url) };
  }
}

async function readChannelPage(get: FeedDiscoveryDeps["get"], url: string): Promise<FoundFeed> {
  const page = await get(url);
  if (page.status !== 200) {
    throw new FetchFailure("blocked", `the server answers ${page.status}`);
  }
  const { text } = decode(page.bytes, page.headers.get("content-type") ?? undefined);
  const preview = parseTelegramPreview(text);
  const own = preview.channel === "" ? url : `https://t.me/s/${preview.channel}`;
  return describe(preview, { url: own, kind: "telegram", language: null });
}

function describe(
  { title, entries }: FeedDocument,
  where: Pick<FoundFeed, "url" | "kind" | "language">,
): FoundFeed {
  const newest = entries
    .flatMap(({ published }) => published ?? [])
    .sort(Temporal.Instant.compare)
    .at(-1);
  return {
    ...where,
    title: title.slice(0, MAX_TITLE_LENGTH).toWellFormed() || new URL(where.url).hostname,
    entries: entries.length,
    newestAt: newest ?? null,
  };
}

async function firstAnswer(
  get: FeedDiscoveryDeps["get"],
  urls: readonly string[],
  signal: AbortSignal,
): Promise<{ readonly url: string; readonly page: DiscoveryPage }> {
  let failure = new FetchFailure("not-a-feed", "it is no web address");
  for (const [index, url] of urls.entries()) {
    try {
      return { url, page: await get(url, { signal }) };
    } catch (error) {
      if (!(error instanceof FetchFailure)) throw error;
      if (index === 0) failure = error;
    }
  }
  throw failure;
}

function usualPlaces(pageUrl: string, generator: string): readonly string[] {
  const { origin, pathname } = new URL(pageUrl);
  const known = PATHS_BY_GENERATOR.flatMap(([name, paths]) => (name.test(generator) ? paths : []));
  // A section may have a feed of its own.
  const ofSection = pathname.length > 1 ? [`${pathname.replace(/\/$/, "")}/feed`] : [];
  return [...ofSection, ...known, ...USUAL_PATHS].map((path) => origin + path);
}

function isSame(a: Find, b: Find): boolean {
  return a.finalUrl === b.finalUrl || a.feed.url === b.feed.url || a.beginning === b.beginning;
}

/** What readers write below the articles is no news. */
function isComments({ feed: { url, title } }: Find): boolean {
  const { pathname } = new URL(url);
  return /\/comments\/|comments?$/i.test(pathname) || /^comments? (?:on|for)\b/i.test(title);
}

/** As the site orders them, which has its main feed first; empty ones last. */
function ranked(finds: readonly Find[], language: string | null): readonly FoundFeed[] {
  const isEmpty = ({ entries }: FoundFeed) => Number(entries === 0);
  return finds
    .map(({ feed }) => ({ ...feed, language: feed.language ?? language }))
    .sort((a, b) => isEmpty(a) - isEmpty(b));
}

/** The language a feed declares: RSS's and JSON Feed's own field, or the root's `xml:lang`. */
function languageIn(text: string): string | null {
  const head = text.slice(0, 10_000);
  const found =
    /<(?:dc:)?language>\s{0,20}(?:<!\[CDATA\[)?\s{0,20}([a-z]{2})(?![a-z])/i.exec(head) ??
    /<(?:rss|feed)\s[^>]{0,2000}?xml:lang\s?=\s?["']([a-z]{2})(?![a-z])/i.exec(head) ??
    /^\s{0,20}\{[^[]{0,2000}?"language"\s?:\s?"([a-z]{2})(?![a-z])/i.exec(head);
  return found?.[1]?.toLowerCase() ?? null;
}
