import type { Feed } from "./feed.ts";
import type { FeedState } from "./feed-state.ts";
import type { FetchResult } from "./fetch-feed.ts";
import { nextPollAt } from "./next-poll.ts";

export interface NextFeedStateOptions {
  readonly feed: Feed;
  readonly result: FetchResult;
  /** Undefined for a feed that was never asked. */
  readonly before: FeedState | undefined;
  /** Whether the poll brought an item that no earlier one had. */
  readonly broughtNew: boolean;
  /** Since when the feed's items are held back; null if they are not. */
  readonly heldSince: Temporal.Instant | null;
  readonly now: Temporal.Instant;
  readonly random: () => number;
}

/** What is known of the feed after a poll. To be saved with the entries the validators stand for. */
export function nextFeedState(options: NextFeedStateOptions): FeedState {
  const { feed, result, before, now, random } = options;
  const failed = result.kind === "failed";
  const failures = failed ? (before?.failures ?? 0) + 1 : 0;
  const validators = failed ? before : result;
  return {
    feedId: feed.id,
    etag: validators?.etag ?? null,
    lastModified: validators?.lastModified ?? null,
    contentHash: validators?.contentHash ?? null,
    nextPollAt: nextPollAt({
      feed,
      now,
      failures,
      retryAfter: failed ? result.retryAfter : null,
      random,
    }),
    failures,
    failingSince: failed ? (before?.failingSince ?? now) : null,
    lastSuccessAt: failed ? (before?.lastSuccessAt ?? null) : now,
    lastNewAt: options.broughtNew ? now : (before?.lastNewAt ?? null),
    newestItemAt: before?.newestItemAt ?? null,
    typicalGap: before?.typicalGap ?? null,
    problem: failed ? result.problem : null,
    problemDetail: failed ? result.detail : null,
    warning: result.kind === "fetched" ? result.document.warning : (before?.warning ?? null),
    movedTo: before?.movedTo ?? null,
    movedSince: before?.movedSince ?? null,
    heldSince: options.heldSince,
  };
}
