import assert from "node:assert/strict";
import { test } from "node:test";
import { publishingRhythm } from "../../src/feeds/publishing-rhythm.ts";

const NOW = Temporal.Instant.from("2026-11-23T10:00Z");
/** Items published so many minutes ago; null is undated. */
const published = (...minutesAgo: (number | null)[]) =>
  minutesAgo.map((minutes) => ({
    published: minutes === null ? null : NOW.subtract({ seconds: Math.round(minutes * 60) }),
  }));

const cases: readonly (readonly [string, (number | null)[], string | null, string | null])[] = [
  ["takes the median gap", [5, 15, 25, 35, 600], "2026-11-23T09:55:00Z", "PT600S"],
  ["needs no order", [35, 5, 600, 25, 15], "2026-11-23T09:55:00Z", "PT600S"],
  ["leaves undated items out", [null, 5, null, 15, 25, 35, 45], "2026-11-23T09:55:00Z", "PT600S"],
  ["knows no rhythm of a few items", [5, 15, 25], "2026-11-23T09:55:00Z", null],
  ["knows nothing of undated items", [null, null], null, null],
  ["knows nothing of an empty feed", [], null, null],
  [
    "takes a date in the future for the present",
    [-60 * 24 * 300, 10, 20, 30, 40],
    "2026-11-23T10:00:00Z",
    "PT600S",
  ],
  ["takes items of one moment for a burst", [7, 7, 7, 7, 7, 7], "2026-11-23T09:53:00Z", "PT0S"],
];

for (const [behavior, minutesAgo, newest, gap] of cases) {
  test(`publishingRhythm() ${behavior}`, () => {
    const { newestItemAt, typicalGap } = publishingRhythm(published(...minutesAgo), NOW);
    assert.equal(newestItemAt?.toString() ?? null, newest);
    assert.equal(typicalGap?.toString() ?? null, gap);
  });
}

test("publishingRhythm() looks at the latest items of a long archive", () => {
  const recent = Array.from({ length: 30 }, (_, index) => index * 5);
  const archive = Array.from({ length: 3000 }, (_, index) => 1000 + index * 1440);
  const { typicalGap } = publishingRhythm(published(...archive, ...recent), NOW);
  assert.equal(typicalGap?.total("minutes"), 5);
});
