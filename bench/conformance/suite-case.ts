import type { ParsedFeed } from "../feed-module.ts";

/** What a suite expects of one field; of a feed's, or of an item's. */
export interface Check {
  readonly field: "title" | "link" | "count" | keyof ParsedFeed["items"][number];
  /** Null for the feed itself. */
  readonly item: number | null;
  /** A list for categories alone. */
  readonly expected: string | number | readonly string[];
}

/** A document of a suite, with what its suite expects of it. */
export interface SuiteCase {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly contentType?: string | undefined;
  readonly url?: string | undefined;
  readonly checks: readonly Check[];
}
