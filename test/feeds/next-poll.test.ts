import assert from "node:assert/strict";
import { test } from "node:test";
import { nextPollAt } from "../../src/feeds/next-poll.ts";

const NOW = Temporal.Instant.from("2026-11-23T10:00Z");
const duration = (text: string | null) => (text === null ? null : Temporal.Duration.from(text));

const cases: readonly (readonly [string, string | null, number, string | null, number, string])[] =
  [
    ["leaves a healthy feed to the next poll", null, 0, null, 0, "2026-11-23T10:00:00Z"],
    [
      "waits for the feed's own interval, less a tick's drift",
      "PT15M",
      0,
      null,
      0,
      "2026-11-23T10:14:40Z",
    ],
    ["never goes back in time", "PT5S", 0, null, 0, "2026-11-23T10:00:00Z"],
    ["asks again at the next poll after one failure", null, 1, null, 0, "2026-11-23T10:00:00Z"],
    ["waits two minutes after the second failure", null, 2, null, 0, "2026-11-23T10:02:00Z"],
    ["shortens the wait by chance", null, 2, null, 0.999, "2026-11-23T10:01:30Z"],
    ["doubles the wait", null, 4, null, 0, "2026-11-23T10:08:00Z"],
    ["waits a day at most", null, 1_000, null, 0, "2026-11-24T10:00:00Z"],
    ["prefers Retry-After to a shorter backoff", null, 1, "PT1H", 0, "2026-11-23T11:00:00Z"],
    ["prefers the backoff to a shorter Retry-After", null, 4, "PT1M", 0, "2026-11-23T10:08:00Z"],
    ["does not believe in a Retry-After of a year", null, 1, "P365D", 0, "2026-11-24T10:00:00Z"],
  ];

for (const [behavior, every, failures, retryAfter, random, expected] of cases) {
  test(`nextPollAt() ${behavior}`, () => {
    const at = nextPollAt({
      feed: { every: duration(every) },
      now: NOW,
      failures,
      retryAfter: duration(retryAfter),
      random: () => random,
    });
    assert.equal(
      at.round({ smallestUnit: "second" }).toString().slice(0, 18),
      expected.slice(0, 18),
    );
  });
}
