import { backoff } from "../time/backoff.ts";
import type { Feed } from "./feed.ts";
import type { FeedProblem } from "./fetch-failure.ts";

/** One poll may fail by chance: the next one asks again. From the second failure on the feed waits. */
const FREE_FAILURES = 1;
const FIRST_WAIT = minutes(2);
/** A feed that is down for weeks is still asked once a day: it may come back. */
const LONGEST_WAIT = minutes(24 * 60);
/** What has been down for a short time is missed the most. */
const SHORTEST_CAP = minutes(60);
/** Without a network of our own every feed fails at once, and all must be back soon after it. */
const UNREACHABLE_CAP = minutes(15);
/** Cron ticks and polls drift by seconds; without this a feed of `PT15M` would miss every third tick. */
const TICK_TOLERANCE = Temporal.Duration.from({ seconds: 20 });

/** No wish of a publisher makes news older than this. */
const LONGEST_WISH = minutes(60);
/**
 * How long an answer stays fresh is mostly a cache's default and not about
 * feeds. A newsroom that is known to write more often is asked more often,
 * though not below this: within it a cache may well repeat its answer.
 */
const SHORTEST_FRESHNESS = minutes(15);

/** A quiet feed waits for this part of its usual gap, so its news is late by no more than that. */
const PART_OF_GAP = 10;
/** Silence so many times the usual gap shows that the gap is no longer usual. */
const GAPS_OF_SILENCE = 20;
/** Shorter rests save nothing and cost freshness; longer ones cost more freshness than a 304 costs anybody. */
const SHORTEST_REST = minutes(5);
const LONGEST_REST = minutes(30);

export interface NextPollOptions {
  readonly feed: Pick<Feed, "every">;
  readonly now: Temporal.Instant;
  readonly random: () => number;
  readonly last:
    | {
        readonly kind: "answered";
        /** The publisher's wish in the document. */
        readonly ttl: Temporal.Duration | null;
        /** How long the server calls its answer fresh. */
        readonly freshFor: Temporal.Duration | null;
        readonly typicalGap: Temporal.Duration | null;
        /** When it last published, as far as is known; null: never, or unknown. */
        readonly newsAt: Temporal.Instant | null;
      }
    | {
        readonly kind: "failed";
        readonly problem: FeedProblem;
        /** In a row, this one included. */
        readonly failures: number;
        readonly failingSince: Temporal.Instant;
        /** The wait the server orders. */
        readonly retryAfter: Temporal.Duration | null;
      };
}

/**
 * The moment before which the feed is not asked again.
 *
 * A healthy feed is due at every poll, unless its publisher, its server or the
 * catalogue ask for longer, or it has been quiet for hours. A failing one waits
 * longer each time, up to an hour at first and a quarter of its absence later,
 * a day at most. Retry-After is obeyed up to a day as well: a typing error must
 * not silence a feed for a year.
 */
export function nextPollAt({ feed, now, random, last }: NextPollOptions): Temporal.Instant {
  const waits = last.kind === "failed" ? afterFailure(last, now, random) : afterAnswer(last);
  if (feed.every !== null) waits.push(feed.every.subtract(TICK_TOLERANCE));
  // The catalogue's word replaces our guess, not the publisher's wishes.
  else if (last.kind === "answered") waits.push(rest(last, now));
  const wait = waits.reduce(longer, minutes(0));
  // An Instant takes no days.
  return now.add({ milliseconds: Math.round(wait.total("milliseconds")) });
}

type Last<Kind> = Extract<NextPollOptions["last"], { kind: Kind }>;

function afterFailure(
  { failures, failingSince, problem, retryAfter }: Last<"failed">,
  now: Temporal.Instant,
  random: () => number,
): Temporal.Duration[] {
  const waits: Temporal.Duration[] = [];
  if (failures > FREE_FAILURES) {
    const quarter = now.since(failingSince).total("milliseconds") / 4;
    const cap =
      problem === "unreachable"
        ? UNREACHABLE_CAP
        : shorter(LONGEST_WAIT, longer(SHORTEST_CAP, milliseconds(quarter)));
    waits.push(backoff(failures - FREE_FAILURES, { base: FIRST_WAIT, cap, random }));
  }
  if (retryAfter !== null) waits.push(shorter(retryAfter, LONGEST_WAIT));
  return waits;
}

function afterAnswer({ ttl, freshFor, typicalGap }: Last<"answered">): Temporal.Duration[] {
  const waits: Temporal.Duration[] = [];
  if (ttl !== null) waits.push(shorter(ttl, LONGEST_WISH).subtract(TICK_TOLERANCE));
  if (freshFor !== null) {
    const cap = shorter(LONGEST_WISH, longer(SHORTEST_FRESHNESS, typicalGap ?? LONGEST_WISH));
    waits.push(shorter(freshFor, cap).subtract(TICK_TOLERANCE));
  }
  return waits;
}

/**
 * How long a quiet feed may rest. The first news makes it quick again, and while
 * it rests its news is late by a tenth of the gap its readers are used to.
 */
function rest({ typicalGap, newsAt }: Last<"answered">, now: Temporal.Instant): Temporal.Duration {
  if (newsAt === null) return minutes(0);
  const silence = now.since(newsAt).total("milliseconds");
  const gap = Math.max(typicalGap?.total("milliseconds") ?? 0, silence / GAPS_OF_SILENCE);
  const wait = milliseconds(Math.min(silence, gap) / PART_OF_GAP);
  return Temporal.Duration.compare(wait, SHORTEST_REST) < 0
    ? minutes(0)
    : shorter(wait, LONGEST_REST);
}

function minutes(count: number): Temporal.Duration {
  return Temporal.Duration.from({ minutes: count });
}

function milliseconds(count: number): Temporal.Duration {
  return Temporal.Duration.from({ milliseconds: Math.round(Math.max(0, count)) });
}

function longer(a: Temporal.Duration, b: Temporal.Duration): Temporal.Duration {
  return Temporal.Duration.compare(a, b) >= 0 ? a : b;
}

function shorter(a: Temporal.Duration, b: Temporal.Duration): Temporal.Duration {
  return Temporal.Duration.compare(a, b) <= 0 ? a : b;
}
