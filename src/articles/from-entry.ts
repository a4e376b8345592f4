import { createHash } from "node:crypto";
import type { Entry } from "../feeds/entry.ts";
import type { Feed } from "../feeds/feed.ts";
import type { Article } from "./article.ts";
import { canonicalUrl } from "./canonical-url.ts";
import { cleanText } from "./clean-text.ts";
import { cutAtWord, firstSentence } from "./first-sentence.ts";
import { htmlToText } from "./html-to-text.ts";

const MAX_TITLE_LENGTH = 300;
const MAX_POST_TITLE_LENGTH = 120;
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
 * Of an aggregator's entry the outlet is the item's, not the aggregator's. A
 * channel post gets its first sentence as title.
 */
export function fromEntry(entry: Entry, feed: Feed, seenAt: Temporal.Instant): Article | null {
  const body = htmlToText(entry.html.slice(0, MAX_HTML_LENGTH)).slice(0, MAX_TEXT_LENGTH);
  const summary = htmlToText(entry.summary.slice(0, MAX_HTML_LENGTH)).slice(0, MAX_TEXT_LENGTH);
  const headline = cleanText(entry.title.slice(0, 10 * MAX_TITLE_LENGTH));
  if (headline === "" && body === "" && summary === "") return null;

  const isAggregated = URL.parse(feed.url)?.hostname === "news.google.com";
  const aggregated = isAggregated ? splitOutlet(headline) : null;
  const ownTitle = cutAtWord(aggregated?.title ?? headline, MAX_TITLE_LENGTH);
  // An aggregator's description is its own list of links, not a text about the event.
  const text = isAggregated ? "" : body || summary;
  const url = canonicalUrl(entry.url);
  return {
    id: articleId(url, feed, entry),
    feedId: feed.id,
    outlet: aggregated?.outlet ?? feed.name,
    camp: feed.camp,
    listed: feed.listed,
    url: /^https?:/.test(url) ? url : "",
    declaredLanguage: feed.language,
    title: ownTitle || firstSentence(text, MAX_POST_TITLE_LENGTH),
    text,
    description: isAggregated || isStartOf(summary, text) ? "" : summary,
    publishedAt: believableDate(entry.published, seenAt),
    seenAt,
  };
}

/** `Headline - Outlet`, as Google News writes titles; null if there is no outlet in it. */
function splitOutlet(title: string): { title: string; outlet: string } | null {
  const at = title.lastIndexOf(" - ");
  const outlet = title.slice(at + 3).trim();
  if (at <= 0 || outlet === "" || outlet.length > MAX_OUTLET_LENGTH) return null;
  return { title: title.slice(0, at).trim(), outlet };
}

function articleId(url: string, feed: Feed, entry: Entry): string {
  // Without an address and a GUID the words themselves are all there is to know it by.
  const name = url || `${feed.id}\n${entry.id || `${entry.title}\n${entry.html}`}`;
  return createHash("sha256").update(name).digest("hex").slice(0, 16);
}

/** Whether the description only repeats how the text begins, cut or with an ellipsis. */
function isStartOf(summary: string, text: string): boolean {
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
