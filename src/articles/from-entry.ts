import { createHash } from "node:crypto";
import type { Entry } from "../feeds/entry.ts";
import type { Feed } from "../feeds/feed.ts";
import { fromSearch, searchEngine } from "../feeds/search-feed.ts";
import { addressKey } from "./address-key.ts";
import type { Article } from "./article.ts";
import { canonicalUrl } from "./canonical-url.ts";
import { cleanText } from "./clean-text.ts";
import { cutAtWord, postTitle } from "./first-sentence.ts";
import { htmlToText } from "./html-to-text.ts";

const MAX_TITLE_LENGTH = 300;
/** Longer than any report; what follows adds nothing to grouping and fills the database. */
const MAX_TEXT_LENGTH = 50_000;
/** Markup of longer bodies is not read: one entry must not hold the loop. */
const MAX_HTML_LENGTH = 500_000;
const MAX_OUTLET_LENGTH = 80;
/** Clocks of servers differ; more than this into the future is a mistake or a trick to stay on top. */
const CLOCK_TOLERANCE = Temporal.Duration.from({ minutes: 10 });
/** An editor's template, a broken import: no report is older than the web. */
const OLDEST = Temporal.Instant.from("1995-01-01T00:00Z");

/**
 * What an entry says as an article: clean text, canonical address, a title, a
 * believable date. Null when it has neither title nor text.
 *
 * Of a search's entry the outlet is the item's, not the engine's. A channel post
 * gets its first sentence as title; a forwarded one names its origin beside the
 * channel.
 */
export function fromEntry(given: Entry, feed: Feed, seenAt: Temporal.Instant): Article | null {
  const engine = searchEngine(feed.url);
  const entry = engine === null ? given : fromSearch(given, engine);
  const body = htmlToText(entry.html.slice(0, MAX_HTML_LENGTH)).slice(0, MAX_TEXT_LENGTH);
  const summary = htmlToText(entry.summary.slice(0, MAX_HTML_LENGTH)).slice(0, MAX_TEXT_LENGTH);
  const headline = cleanText(entry.title.slice(0, 10 * MAX_TITLE_LENGTH));
  if (headline === "" && body === "" && summary === "") return null;

  const ownTitle = cutAtWord(headline, MAX_TITLE_LENGTH);
  const text = body || summary;
  const url = canonicalUrl(entry.url);
  return {
    id: articleId(url, feed, entry),
    feedId: feed.id,
    outlet: outletOf(entry, feed),
    camp: feed.camp,
    listed: feed.listed,
    url: /^https?:/.test(url) ? url : "",
    declaredLanguage: feed.language,
    title: ownTitle || postTitle(text),
    text,
    description: isStartOf(summary, text) ? "" : summary,
    publishedAt: believableDate(entry.published, seenAt),
    seenAt,
  };
}

/** Who says it: the feed's outlet, a search result's own, or a channel with whom it forwards. */
function outletOf({ source }: Entry, feed: Feed): string {
  const name = cleanText(source?.name.slice(0, MAX_OUTLET_LENGTH) ?? "");
  if (name === "" || name === feed.name) return feed.name;
  if (feed.kind === "telegram") return `${feed.name} (${name})`;
  // An outlet's own feed may name a section of itself, or the feed it is copied from.
  return searchEngine(feed.url) === null ? feed.name : name;
}

function articleId(url: string, feed: Feed, entry: Entry): string {
  // Google News has another address and GUID for one article in every edition and every search.
  if (searchEngine(feed.url) === "google-news" && entry.source) {
    return hashed(`search\n${entry.source.name}\n${entry.title.toLowerCase()}`);
  }
  // Without an address and a GUID the words themselves are all there is to know it by.
  const name = addressKey(url) ?? `${feed.id}\n${entry.id || `${entry.title}\n${entry.html}`}`;
  return hashed(name);
}

function hashed(name: string): string {
  return createHash("sha256").update(name).digest("hex").slice(0, 16);
}

/** Whether the description only repeats how the text begins, cut or with an ellipsis. */
function isStartOf(summary: string, text: string): boolean {
  if (text.startsWith(summary)) return true;
  const words = (value: string) => value.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  const start = words(summary.replace(/(?:\[…\]|\[\.\.\.\]|…|\.\.\.)\s*$/, ""));
  return words(text.slice(0, 2 * summary.length + 100)).startsWith(start);
}

function believableDate(
  published: Temporal.Instant | null,
  seenAt: Temporal.Instant,
): Temporal.Instant {
  if (published === null || Temporal.Instant.compare(published, OLDEST) < 0) return seenAt;
  const latest = seenAt.add(CLOCK_TOLERANCE);
  return Temporal.Instant.compare(published, latest) > 0 ? seenAt : published;
}
