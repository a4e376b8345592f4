import type { Camp } from "../feeds/feed.ts";

/** An entry after canonical URL and clean text: what analysis, grouping and search read. */
export interface Article {
  /** 16 hex digits of SHA-256 over the address without its accidents (over feed and GUID where no page is its own). */
  readonly id: string;
  readonly feedId: string;
  /** The outlet's name as shown to readers. */
  readonly outlet: string;
  readonly camp: Camp;
  /** Declared "extremist" in Belarus. */
  readonly listed: boolean;
  /** Canonical URL, or empty. */
  readonly url: string;
  /** What the feed declares (ISO 639-1); detection has the last word. */
  readonly declaredLanguage: string;
  /** Plain text, one line; empty for posts without a headline of their own. */
  readonly title: string;
  /** Plain text, paragraphs separated by a blank line. Never HTML. */
  readonly text: string;
  /** The publisher's own description where it is not simply the start of the text; empty if none. */
  readonly description: string;
  /** When the outlet says it was published; first-seen time where it says nothing or the future. */
  readonly publishedAt: Temporal.Instant;
  readonly seenAt: Temporal.Instant;
}
