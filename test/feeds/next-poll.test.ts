import assert from "node:assert/strict";
import { test } from "node:test";
import { type NextPollOptions, nextPollAt } from "../../src/feeds/next-poll.ts";

const NOW = Temporal.Instant.from("2026-11-23T10:00Z");
const duration = (text: string | null) => (text === null ? null : Temporal.Duration.from(text));

const ago = (text: string) =>
  NOW.subtract({ seconds: Temporal.Duration.from(text).total("seconds") });

/** How long the feed is left alone, in seconds. */
function waitOf(
  last: NextPollOptions["last"],
  { every = null as string | null, random = 0 } = {},
): number {
  const at = nextPollAt({
    feed: { every: duration(every) },
    now: NOW,
    random: () => random,
    last,
  });
  return Math.round(at.since(NOW).total("seconds"));
}

const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600 };
/** `4m40s` in seconds. */
const inSeconds = (text: string) =>
  [...text.matchAll(/(\d+)([smh])/g)].reduce(
    (sum, [, count, unit = ""]) => sum + Number(count) * (SECONDS[unit] ?? 0),
    0,
  );

interface Failed {
  readonly every?: string;
  readonly failures?: number;
  /** For how long it has been failing. */
  readonly away?: string;
  readonly retryAfter?: string;
  readonly problem?: "unreachable";
  readonly random?: number;
}

const afterFailures: readonly (readonly [string, Failed, string])[] = [
  ["asks again at the next poll after one failure", {}, "0s"],
  ["waits two minutes after the second failure", { failures: 2 }, "2m"],
  ["shortens the wait by chance", { failures: 2, random: 0.999 }, "1m30s"],
  ["doubles the wait", { failures: 4 }, "8m"],
  ["waits an hour at most while the feed is missed", { failures: 9, away: "PT2H" }, "1h"],
  ["waits a quarter of a longer absence", { failures: 20, away: "PT12H" }, "3h"],
  ["waits a day at most", { failures: 1_000, away: "P90D" }, "24h"],
  ["prefers Retry-After to a shorter backoff", { retryAfter: "PT1H" }, "1h"],
  ["prefers the backoff to a shorter Retry-After", { failures: 4, retryAfter: "PT1M" }, "8m"],
  ["does not believe in a Retry-After of a year", { retryAfter: "P365D" }, "24h"],
  ["keeps the feed's own interval in failure", { every: "PT30M" }, "29m40s"],
  [
    "comes back soon after an outage of our own network",
    { failures: 50, away: "PT12H", problem: "unreachable" },
    "15m",
  ],
];

for (const [behavior, failed, expected] of afterFailures) {
  test(`nextPollAt() ${behavior}`, () => {
    const { every, failures = 1, away = "PT0S", retryAfter, problem = "down", random } = failed;
    const wait = waitOf(
      {
        kind: "failed",
        problem,
        failures,
        failingSince: ago(away),
        retryAfter: duration(retryAfter ?? null),
      },
      { every: every ?? null, random: random ?? 0 },
    );
    assert.equal(wait, inSeconds(expected));
  });
}

interface Answered {
  readonly every?: string;
  readonly ttl?: string;
  readonly fresh?: string;
  readonly gap?: string;
  /** For how long there was no news. */
  readonly quiet?: string;
}

const afterAnswers: readonly (readonly [string, Answered, string])[] = [
  ["leaves a healthy feed to the next poll", {}, "0s"],
  ["waits for the feed's own interval, less a tick's drift", { every: "PT15M" }, "14m40s"],
  ["knows intervals of days", { every: "P2D" }, "47h59m40s"],
  ["never goes back in time", { every: "PT5S" }, "0s"],
  ["obeys the document's ttl", { ttl: "PT30M" }, "29m40s"],
  ["makes news no later than an hour for a ttl", { ttl: "P7D" }, "59m40s"],
  ["takes the longest of several wishes", { every: "PT10M", ttl: "PT20M" }, "19m40s"],
  ["obeys how long the answer is fresh", { fresh: "PT10M" }, "9m40s"],
  ["makes news no later than an hour for a cache", { fresh: "P7D" }, "59m40s"],
  [
    "lets a cache's default hide no news of a busy newsroom",
    { fresh: "PT4H", gap: "PT10M", quiet: "PT1M" },
    "14m40s",
  ],
  [
    "believes a cache as far as the gap between news",
    { fresh: "PT4H", gap: "PT40M", quiet: "PT1M" },
    "39m40s",
  ],
  ["asks a feed with news of this hour at every poll", { gap: "P7D", quiet: "PT45M" }, "0s"],
  ["lets a weekly feed rest for a tenth of its silence", { gap: "P7D", quiet: "PT2H" }, "12m"],
  ["lets a weekly feed rest for half an hour at most", { gap: "P7D", quiet: "P3D" }, "30m"],
  ["asks a busy newsroom at every poll, at night too", { gap: "PT20M", quiet: "PT9H" }, "0s"],
  ["lets a busy newsroom rest that fell silent days ago", { gap: "PT20M", quiet: "P4D" }, "28m48s"],
  ["knows a silent feed without dates by its silence", { quiet: "P2D" }, "14m24s"],
  [
    "puts the catalogue's word over its own guess",
    { every: "PT1M", gap: "P7D", quiet: "P3D" },
    "40s",
  ],
  ["survives a clock that was set back", { gap: "P7D", quiet: "-PT3H" }, "0s"],
];

for (const [behavior, answered, expected] of afterAnswers) {
  test(`nextPollAt() ${behavior}`, () => {
    const { every, ttl, fresh, gap, quiet } = answered;
    const wait = waitOf(
      {
        kind: "answered",
        ttl: duration(ttl ?? null),
        freshFor: duration(fresh ?? null),
        typicalGap: duration(gap ?? null),
        newsAt: quiet === undefined ? null : ago(quiet),
      },
      { every: every ?? null },
    );
    assert.equal(wait, inSeconds(expected));
  });
}
