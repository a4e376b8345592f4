import type { Feed } from "./feed.ts";
import type { FeedState } from "./feed-state.ts";

/** What fails, worst first. `unreadable`: an answer comes, and nothing can be made of it. */
const FAILURE_WORDS = ["gone", "not-a-feed", "blocked", "unreadable", "down"] as const;
/** What works and needs an operator's eye. */
export const NOTICE_WORDS = ["stale", "held", "gap", "moved", "encoding"] as const;
/** Everything that may be said of how a feed fares. */
export const HEALTH_WORDS = [
  ...FAILURE_WORDS,
  ...NOTICE_WORDS,
  "ok",
  /** Nothing new lately, as its rhythm allows. */
  "quiet",
  /** Never polled. */
  "unasked",
  /** Disabled in the catalogue. */
  "off",
] as const;
export type HealthWord = (typeof HEALTH_WORDS)[number];

/** How a feed fares: "no news" and "not working" are different answers. */
export interface FeedHealth {
  readonly word: HealthWord;
  /** Whether its last poll could read it; false too for what is off or was never polled. */
  readonly isWorking: boolean;
  /**
   * Since when the word holds: the first failure, the newest item of a feed without news, the first redirect.
   * Null where nobody knows.
   */
  readonly since: Temporal.Instant | null;
  /** For operators, with everything that is amiss: "HTTP 503". Plain text; its words may be a stranger's. */
  readonly detail: string;
}

/**
 * A feed that brings items so much older than its rhythm has dried up, though it answers. Fewer gaps,
 * and every holiday is an alarm; more, and a weekly that ended stays unnoticed for half a year.
 */
const STALE_GAPS = 10;
/** Newsrooms rest at weekends and holidays, and a median gap of an hour knows only their working days. */
const STALE_AT_LEAST = Temporal.Duration.from({ hours: 4 * 24 });
/** "No news" is said earlier: it is a fact, not an alarm. */
const QUIET_GAPS = 3;
const QUIET_AT_LEAST = Temporal.Duration.from({ hours: 24 });

/**
 * How the feed fares at that moment, from what its polls have left.
 *
 * What fails is told before what is odd, and what is odd before the rhythm. A feed
 * whose items bear no dates, or too few to know its rhythm, is never called stale.
 */
export function feedHealth(
  feed: Feed,
  state: FeedState | undefined,
  now: Temporal.Instant,
): FeedHealth {
  const because = (
    word: HealthWord,
    since: Temporal.Instant | null,
    detail: string,
  ): FeedHealth => ({
    word,
    isWorking: word !== "off" && word !== "unasked" && !isFailure(word),
    since,
    detail,
  });
  if (!feed.enabled) return because("off", null, feed.note ?? "It is off in the catalogue");
  if (state === undefined || (state.lastSuccessAt === null && state.problem === null)) {
    return because("unasked", null, "It has not been polled yet");
  }
  if (state.problem !== null) {
    // Whoever shows the health shows the feed with it.
    const said = state.problemDetail?.replace(/^Cannot read feed .*?: /, "") ?? state.problem;
    return because(failureWord(state.problem), state.failingSince ?? state.lastSuccessAt, said);
  }

  const { newestItemAt, typicalGap, heldSince, movedTo, movedSince, warning } = state;
  const newsAt = newestItemAt ?? state.lastNewAt;
  const isStale =
    newestItemAt !== null &&
    typicalGap !== null &&
    isOlder(newestItemAt, longest(typicalGap, STALE_GAPS, STALE_AT_LEAST), now);
  const amiss: readonly FeedHealth[] = [
    ...(isStale
      ? [because("stale", newestItemAt, `Its newest item is of ${day(newestItemAt)}`)]
      : []),
    ...(heldSince === null
      ? []
      : [because("held", heldSince, "Nearly all its items were new at once, so they are held")]),
    ...(warning?.kind === "gap" ? [because("gap", null, warning.detail)] : []),
    ...(movedTo === null ? [] : [because("moved", movedSince, `It has moved to ${movedTo}`)]),
    ...(warning?.kind === "encoding" ? [because("encoding", null, warning.detail)] : []),
  ];
  const [worst] = amiss;
  if (worst) return { ...worst, detail: amiss.map(({ detail }) => detail).join("; ") };

  const isQuiet =
    newsAt === null || isOlder(newsAt, longest(typicalGap, QUIET_GAPS, QUIET_AT_LEAST), now);
  if (!isQuiet) return because("ok", newsAt, `It works; its newest item is of ${day(newsAt)}`);
  return newsAt === null
    ? because("quiet", null, "It works and has brought nothing yet")
    : because("quiet", newsAt, `It works; nothing new since ${day(newsAt)}`);
}

/** Whether the word is one of those for a feed that could not be read. */
export function isFailure(word: HealthWord): boolean {
  return FAILURE_WORDS.some((failure) => failure === word);
}

function failureWord(problem: string): HealthWord {
  switch (problem) {
    case "gone":
    case "blocked":
    case "not-a-feed":
      return problem;
    case "too-large":
    case "redirects":
    case "private-address":
      return "unreadable";
    default:
      return "down";
  }
}

function longest(
  gap: Temporal.Duration | null,
  times: number,
  atLeast: Temporal.Duration,
): Temporal.Duration {
  const gapMs = gap?.total("milliseconds") ?? 0;
  const ms = Math.max(atLeast.total("milliseconds"), gapMs * times);
  return Temporal.Duration.from({ milliseconds: Math.round(ms) });
}

function isOlder(moment: Temporal.Instant, age: Temporal.Duration, now: Temporal.Instant): boolean {
  return Temporal.Duration.compare(moment.until(now), age) > 0;
}

function day(moment: Temporal.Instant): string {
  return moment.toZonedDateTimeISO("UTC").toPlainDate().toString();
}
