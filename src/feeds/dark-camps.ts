import type { Camp, Feed } from "./feed.ts";
import { CAMPS } from "./feed.ts";
import type { FeedState } from "./feed-state.ts";

/** A camp of which nothing is heard: every enabled feed of it fails. */
export interface DarkCamp {
  readonly camp: Camp;
  /** When the last of its feeds fell silent. */
  readonly since: Temporal.Instant;
  readonly feeds: readonly Feed[];
}

/** A time in which our own network was at fault; `until` is null while it lasts. */
export interface Outage {
  readonly from: Temporal.Instant;
  readonly until: Temporal.Instant | null;
}

export interface FeedsAt {
  readonly feeds: readonly Feed[];
  readonly states: ReadonlyMap<string, FeedState>;
  readonly now: Temporal.Instant;
}

/** Sooner, and a server's restart or a night's maintenance is an alarm; much later, and a reader notices first. */
const DARK_AFTER = Temporal.Duration.from({ hours: 1 });
/** A failed poll or two of everything pass by themselves. */
const OUTAGE_AFTER = Temporal.Duration.from({ minutes: 15 });
/** Feeds that are lost together are lost within this: a slow feed is asked that seldom. */
const TOGETHER = Temporal.Duration.from({ hours: 1 });
/** Of fewer feeds, more than half may be two. */
const FEWEST_FEEDS = 4;
/** The longest wait of a failing feed: by then each has been asked again since our network is back. */
const RECOVERY = Temporal.Duration.from({ hours: 24 });

/**
 * The camps that have been dark for an hour, in the order of CAMPS.
 *
 * A feed that was never polled may work, so its camp is not dark. What was lost
 * in the outage counts only when it has surely been asked again after it.
 */
export function darkCamps({ feeds, states, now }: FeedsAt, outage: Outage | null): DarkCamp[] {
  const enabled = Map.groupBy(
    feeds.filter((feed) => feed.enabled),
    ({ camp }) => camp,
  );
  const isExcused = (since: Temporal.Instant) =>
    outage !== null &&
    !isBefore(since, outage.from) &&
    (outage.until === null ||
      (!isBefore(outage.until, since) && isBefore(now, outage.until.add(RECOVERY))));
  return CAMPS.flatMap((camp) => {
    const members = enabled.get(camp) ?? [];
    const lost = members.flatMap((feed) => failingSince(states.get(feed.id)) ?? []);
    const since = lost.sort(Temporal.Instant.compare).at(-1);
    if (since === undefined || lost.length < members.length) return [];
    if (lost.some(isExcused) || isBefore(now, since.add(DARK_AFTER))) return [];
    return [{ camp, since, feeds: members }];
  });
}

/**
 * Since when more than half of all feeds, lost within the same hour, fail; null if they don't.
 *
 * So many publishers don't fail at once: it is our own network. Feeds that broke
 * one by one over the months are no outage, however many they are.
 */
export function ownOutage({ feeds, states, now }: FeedsAt): Temporal.Instant | null {
  const asked = feeds.filter((feed) => feed.enabled && states.has(feed.id));
  if (asked.length < FEWEST_FEEDS) return null;
  const lost = asked
    .flatMap((feed) => failingSince(states.get(feed.id)) ?? [])
    .sort(Temporal.Instant.compare);
  const half = Math.floor(asked.length / 2);
  for (const [index, first] of lost.entries()) {
    // The one that makes them more than half.
    const decisive = lost[index + half];
    if (decisive === undefined) return null;
    const isTogether = !isBefore(first.add(TOGETHER), decisive);
    if (isTogether && !isBefore(now, decisive.add(OUTAGE_AFTER))) return first;
  }
  return null;
}

function failingSince(state: FeedState | undefined): Temporal.Instant | null {
  return state === undefined || state.problem === null ? null : state.failingSince;
}

function isBefore(a: Temporal.Instant, b: Temporal.Instant): boolean {
  return Temporal.Instant.compare(a, b) < 0;
}
