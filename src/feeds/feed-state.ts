import type { FeedWarning } from "./entry.ts";

/** What the polls of one feed taught us: validators for the next request, its rhythm and its health. */
export interface FeedState {
  readonly feedId: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** SHA-256 of the last body: for servers that answer 200 to everything. */
  readonly contentHash: string | null;
  readonly nextPollAt: Temporal.Instant;
  /** Failures in a row; 0 after a success. */
  readonly failures: number;
  /** When the first of those failures was seen. */
  readonly failingSince: Temporal.Instant | null;
  readonly lastSuccessAt: Temporal.Instant | null;
  /** When a poll last brought something unseen. */
  readonly lastNewAt: Temporal.Instant | null;
  /** The latest date of publication that any item had; dates in the future count as the moment of the poll. */
  readonly newestItemAt: Temporal.Instant | null;
  /** The median time between items: how often it is worth asking. Null while too few items are dated. */
  readonly typicalGap: Temporal.Duration | null;
  /** Why the last poll failed, in a word (`down`, `blocked`, `not-a-feed`…); null after a success. */
  readonly problem: string | null;
  /** The same in a sentence, for operators. */
  readonly problemDetail: string | null;
  /** What works and still is wrong (a body in another encoding than it claims); null if nothing. */
  readonly warning: FeedWarning | null;
  /** Where permanent redirects lead, and since when they say so; null while the feed stays. */
  readonly movedTo: string | null;
  readonly movedSince: Temporal.Instant | null;
  /** Since when its items are held back, because nearly all of a known feed was new at once; null: not held. */
  readonly heldSince: Temporal.Instant | null;
}
