import type { Entry } from "../feeds/entry.ts";
import type { Feed } from "../feeds/feed.ts";
import type { FeedState } from "../feeds/feed-state.ts";
import type { FetchResult, KnownFeed } from "../feeds/fetch-feed.ts";
import { nextFeedState } from "../feeds/next-feed-state.ts";
import type { Candidate } from "./candidate.ts";

/** What a feed answered. */
export interface Answer {
  readonly feed: Feed;
  readonly result: FetchResult;
  /** What was known of it before; undefined for a feed that was never asked. */
  readonly state: FeedState | undefined;
  /** Feeds of the same host, the feed's own id first. */
  readonly siblings: readonly string[];
  /** The feed as an entry of it is to be read: of a search's result, with its outlet's camp. */
  readonly asOutlet: (entry: Entry) => Feed;
}

/** What is known of a feed that was never asked. */
export const NOTHING_KNOWN: KnownFeed = { etag: null, lastModified: null, contentHash: null };

export interface StateAfterOptions {
  /** Whether entries of the document wait; undefined where no document came. */
  readonly isHeld: boolean | undefined;
  readonly candidates: readonly Candidate[];
  readonly now: Temporal.Instant;
  readonly random: () => number;
}

/**
 * The feed's state after the poll. While entries wait the validators stay the old
 * ones, as after a failure: with the new ones the next answer might be a 304, and
 * what waits never be seen.
 */
export function stateAfter(
  { feed, result, state }: Answer,
  { isHeld, candidates, now, random }: StateAfterOptions,
): FeedState {
  const { etag, lastModified, contentHash } = state ?? NOTHING_KNOWN;
  const heldBefore = state?.heldSince ?? null;
  return nextFeedState({
    feed,
    result:
      isHeld && result.kind !== "failed" ? { ...result, etag, lastModified, contentHash } : result,
    before: state,
    broughtNew: candidates.some((each) => each.feed.id === feed.id && each.previous === null),
    heldSince: (isHeld ?? heldBefore !== null) ? (heldBefore ?? now) : null,
    now,
    random,
  });
}
