import type { Feed } from "./feed.ts";
import type { FeedState } from "./feed-state.ts";
import type { FetchResult } from "./fetch-feed.ts";
import { nextPollAt } from "./next-poll.ts";
import { publishingRhythm } from "./publishing-rhythm.ts";

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

/**
 * What is known of the feed after a poll. To be saved with the entries the
 * validators stand for: a failure keeps the validators of the last good answer.
 * A poll that we broke off ourselves teaches nothing.
 */
export function nextFeedState(options: NextFeedStateOptions): FeedState {
  const { feed, result, heldSince, now } = options;
  const before = options.before ?? neverAsked(feed, now);
  if (result.kind === "failed") {
    return result.problem === "stopped" ? before : afterFailure(before, result, options);
  }
  const { etag, lastModified, contentHash } = result;
  const lastNewAt = options.broughtNew ? now : before.lastNewAt;
  const rhythm = rhythmAfter(before, result, now);
  return {
    feedId: feed.id,
    etag,
    lastModified,
    contentHash,
    nextPollAt: nextPollAt({
      feed,
      now,
      random: options.random,
      last: {
        kind: "answered",
        ttl: result.kind === "fetched" ? result.document.ttl : result.ttl,
        freshFor: result.nextHint,
        typicalGap: rhythm.typicalGap,
        newsAt: later(lastNewAt, rhythm.newestItemAt),
      },
    }),
    failures: 0,
    failingSince: null,
    lastSuccessAt: now,
    lastNewAt,
    ...rhythm,
    problem: null,
    problemDetail: null,
    warning: result.kind === "fetched" ? result.document.warning : before.warning,
    ...moveAfter(before, result.movedTo, now),
    heldSince,
  };
}

function afterFailure(
  before: FeedState,
  { problem, detail, retryAfter }: Extract<FetchResult, { kind: "failed" }>,
  { feed, heldSince, now, random }: NextFeedStateOptions,
): FeedState {
  const failures = before.failures + 1;
  const failingSince = before.failingSince ?? now;
  const last = { kind: "failed", problem, failures, failingSince, retryAfter } as const;
  return {
    ...before,
    nextPollAt: nextPollAt({ feed, now, random, last }),
    failures,
    failingSince,
    problem,
    problemDetail: detail,
    heldSince,
  };
}

type Answered = Exclude<FetchResult, { kind: "failed" }>;

function rhythmAfter(
  before: FeedState,
  result: Answered,
  now: Temporal.Instant,
): Pick<FeedState, "newestItemAt" | "typicalGap"> {
  if (result.kind === "unchanged") {
    return { newestItemAt: before.newestItemAt, typicalGap: before.typicalGap };
  }
  const { newestItemAt, typicalGap } = publishingRhythm(result.document.entries, now);
  return {
    newestItemAt: later(before.newestItemAt, newestItemAt),
    // A document that shows one item at a time says nothing against what is known.
    typicalGap: typicalGap ?? before.typicalGap,
  };
}

/** A move stays the same move only while every answer repeats it. */
function moveAfter(
  before: FeedState,
  movedTo: string | null,
  now: Temporal.Instant,
): Pick<FeedState, "movedTo" | "movedSince"> {
  if (movedTo === null) return { movedTo: null, movedSince: null };
  const isKnown = movedTo === before.movedTo;
  return { movedTo, movedSince: (isKnown ? before.movedSince : null) ?? now };
}

function later(a: Temporal.Instant | null, b: Temporal.Instant | null): Temporal.Instant | null {
  if (a === null || b === null) return a ?? b;
  return Temporal.Instant.compare(a, b) >= 0 ? a : b;
}

function neverAsked(feed: Feed, now: Temporal.Instant): FeedState {
  return {
    feedId: feed.id,
    etag: null,
    lastModified: null,
    contentHash: null,
    nextPollAt: now,
    failures: 0,
    failingSince: null,
    lastSuccessAt: null,
    lastNewAt: null,
    newestItemAt: null,
    typicalGap: null,
    problem: null,
    problemDetail: null,
    warning: null,
    movedTo: null,
    movedSince: null,
    heldSince: null,
  };
}
