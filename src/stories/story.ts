import type { TopicId } from "../analysis/analysis.ts";
import type { Camp } from "../feeds/feed.ts";

/** One article's part in a story: what is shown of it. */
export interface StoryReport {
  readonly articleId: string;
  readonly feedId: string;
  readonly outlet: string;
  readonly camp: Camp;
  readonly listed: boolean;
  readonly language: string;
  readonly title: string;
  readonly url: string;
  readonly publishedAt: Temporal.Instant;
  /** When we first saw it: a report is news to our readers from then on. */
  readonly seenAt: Temporal.Instant;
  /** The report whose text this one republishes; null for a report of its own. */
  readonly nearDuplicateOf: string | null;
}

/** The story as told from its reports in one language. */
export interface StorySummary {
  readonly language: string;
  readonly headline: string;
  /** Article whose title the headline is. */
  readonly headlineArticleId: string;
  readonly sentences: readonly { readonly text: string; readonly articleId: string }[];
  readonly by: "extract" | "model";
}

/** Our cluster of articles that report one event. */
export interface Story {
  /** 10 characters of `a-z2-7`: short enough for callback data and deep links, stable for ever. */
  readonly id: string;
  /** Ids of stories that turned out to be this one: they name it, too. */
  readonly formerIds?: readonly string[];
  /** The story that it left, and when: what was seen before was told as the other's. */
  readonly partedFrom?: { readonly storyId: string; readonly at: Temporal.Instant };
  /** Rises by one whenever what a reader would see changes. */
  readonly revision: number;
  readonly startedAt: Temporal.Instant;
  readonly updatedAt: Temporal.Instant;
  /** The highest relevance among its reports, 0 to 1. */
  readonly relevance: number;
  /** Strongest first. */
  readonly topics: readonly TopicId[];
  /** Entity ids, most salient first, at most 12. */
  readonly entities: readonly string[];
  /** Oldest first. */
  readonly reports: readonly StoryReport[];
  /** One for each of the six languages that a report is written in; at least one. */
  readonly summaries: readonly StorySummary[];
}
