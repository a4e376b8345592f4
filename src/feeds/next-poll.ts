import { backoff } from "../time/backoff.ts";
import type { Feed } from "./feed.ts";

/** One poll may fail by chance: the next one asks again. From the second failure on the feed waits. */
const FREE_FAILURES = 1;
const FIRST_WAIT = Temporal.Duration.from({ minutes: 2 });
/** A feed that is down for weeks is still asked once a day: it may come back. */
const LONGEST_WAIT = Temporal.Duration.from({ hours: 24 });
/** Cron ticks and polls drift by seconds; without this a feed of `PT15M` would miss every third tick. */
const TICK_TOLERANCE = Temporal.Duration.from({ seconds: 20 });

export interface NextPollOptions {
  readonly feed: Pick<Feed, "every">;
  readonly now: Temporal.Instant;
  /** Failures in a row, the last poll's included; 0 after a success. */
  readonly failures: number;
  /** The server's own wish (Retry-After, or how long its answer stays fresh). */
  readonly retryAfter: Temporal.Duration | null;
  readonly random: () => number;
}

/**
 * The moment before which the feed is not asked again.
 *
 * A healthy feed is due at every poll, or after its own interval. A failing one
 * waits longer each time, up to a day. A server's Retry-After is obeyed, but no
 * longer than a day: a typing error must not silence a feed for a year.
 */
export function nextPollAt(options: NextPollOptions): Temporal.Instant {
  const { feed, now, failures, retryAfter, random } = options;
  const waits = [Temporal.Duration.from({ seconds: 0 })];
  if (feed.every !== null) waits.push(feed.every.subtract(TICK_TOLERANCE));
  if (failures > FREE_FAILURES)
    waits.push(backoff(failures - FREE_FAILURES, { base: FIRST_WAIT, cap: LONGEST_WAIT, random }));
  if (retryAfter !== null) {
    const isTooLong = Temporal.Duration.compare(retryAfter, LONGEST_WAIT) > 0;
    waits.push(isTooLong ? LONGEST_WAIT : retryAfter);
  }
  const longest = waits.reduce((a, b) => (Temporal.Duration.compare(a, b) >= 0 ? a : b));
  return longest.sign < 0 ? now : now.add(longest);
}
