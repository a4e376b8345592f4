import type { Camp } from "../../feeds/feed.ts";

/** The ways the feed server writes a feed down. */
export const SAMPLE_FORMATS = ["rss", "atom", "rdf", "json"] as const;
export type SampleFormat = (typeof SAMPLE_FORMATS)[number];

/** An invented outlet and how its feed is served. */
export interface SampleFeed {
  readonly id: string;
  readonly name: string;
  readonly language: string;
  readonly country: string;
  readonly camp: Camp;
  readonly listed: boolean;
  readonly format: SampleFormat;
  readonly charset: "utf-8" | "windows-1251";
}

/** One invented report. */
export interface SampleItem {
  readonly id: string;
  /** Id of the feed that publishes it. */
  readonly feed: string;
  /** The event it reports; null for noise that the bot should leave alone. */
  readonly event: string | null;
  readonly title: string;
  /** Plain text, paragraphs separated by a blank line. */
  readonly text: string;
  /** Begins with a slash. */
  readonly path: string;
  /** Seconds from the start to its publication; negative: it was there before. */
  readonly after: number;
  /** The item whose text it republishes, nearly unchanged; null for a report of its own. */
  readonly nearDuplicateOf: string | null;
  /** What the outlet corrects later under the same address; null if nothing. */
  readonly edit: {
    readonly after: number;
    readonly title: string;
    readonly text: string;
  } | null;
}

/** Everything the demo's feeds will ever say. */
export interface Samples {
  readonly feeds: readonly SampleFeed[];
  readonly items: readonly SampleItem[];
}
