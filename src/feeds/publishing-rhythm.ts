import type { Entry } from "./entry.ts";
import type { FeedState } from "./feed-state.ts";

/** So many of the latest items tell the rhythm: a newsroom's day, not its archive. */
const LATEST_ITEMS = 30;
/** Fewer gaps are chance. */
const ENOUGH_GAPS = 4;

/** How fresh a document is and how often its publisher writes, by the dates of its items. */
export function publishingRhythm(
  entries: readonly Pick<Entry, "published">[],
  now: Temporal.Instant,
): Pick<FeedState, "newestItemAt" | "typicalGap"> {
  // A date in the future is a wrong clock or an announcement: either way it is known now.
  const dates = entries
    .flatMap(({ published }) => published?.epochMilliseconds ?? [])
    .map((date) => Math.min(date, now.epochMilliseconds))
    .sort((a, b) => b - a);
  const [newest] = dates;
  const latest = dates.slice(0, LATEST_ITEMS);
  const gaps = latest.slice(1).map((date, index) => (latest[index] ?? date) - date);
  const middle = gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)];
  return {
    newestItemAt: newest === undefined ? null : Temporal.Instant.fromEpochMilliseconds(newest),
    typicalGap:
      middle === undefined || gaps.length < ENOUGH_GAPS
        ? null
        : Temporal.Duration.from({ seconds: Math.round(middle / 1000) }),
  };
}
