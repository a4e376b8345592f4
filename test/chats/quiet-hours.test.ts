import assert from "node:assert/strict";
import { test } from "node:test";
import { quietUntil } from "../../src/chats/quiet-hours.ts";

const cases: readonly (readonly [string, string, string, string, string | null])[] = [
  // behavior, zone, hours, now, end
  [
    "lasts over midnight",
    "Europe/Minsk",
    "22:00-07:00",
    "2026-11-24T23:00+03:00",
    "2026-11-25T04:00Z",
  ],
  [
    "lasts after midnight",
    "Europe/Minsk",
    "22:00-07:00",
    "2026-11-25T02:00+03:00",
    "2026-11-25T04:00Z",
  ],
  [
    "begins on the minute",
    "Europe/Minsk",
    "22:00-07:00",
    "2026-11-24T22:00+03:00",
    "2026-11-25T04:00Z",
  ],
  [
    "has not begun a second before",
    "Europe/Minsk",
    "22:00-07:00",
    "2026-11-24T21:59:59+03:00",
    null,
  ],
  ["is over on the minute", "Europe/Minsk", "22:00-07:00", "2026-11-25T07:00+03:00", null],
  [
    "may lie within a day",
    "Europe/Minsk",
    "13:00-14:30",
    "2026-11-24T14:00+03:00",
    "2026-11-24T11:30Z",
  ],
  ["is over for the day", "Europe/Minsk", "13:00-14:30", "2026-11-24T15:00+03:00", null],
  [
    "may begin at midnight",
    "Europe/Minsk",
    "00:00-06:00",
    "2026-11-24T00:00+03:00",
    "2026-11-24T03:00Z",
  ],
  [
    "may end at midnight",
    "Europe/Minsk",
    "20:00-00:00",
    "2026-11-24T23:59+03:00",
    "2026-11-24T21:00Z",
  ],
  [
    "may last nearly all day",
    "Europe/Minsk",
    "07:01-07:00",
    "2026-11-24T07:30+03:00",
    "2026-11-25T04:00Z",
  ],
  ["is none from an hour to itself", "Europe/Minsk", "07:00-07:00", "2026-11-24T07:00+03:00", null],
  [
    "is shorter in spring",
    "Europe/Warsaw",
    "22:00-07:00",
    "2026-03-29T00:30+01:00",
    "2026-03-29T05:00Z",
  ],
  [
    "is longer in autumn",
    "Europe/Warsaw",
    "22:00-07:00",
    "2026-10-24T23:30+02:00",
    "2026-10-25T06:00Z",
  ],
  [
    "ends late where spring skips the end",
    "Europe/Warsaw",
    "22:00-02:30",
    "2026-03-29T00:59Z",
    "2026-03-29T01:30Z",
  ],
  [
    "ends at the first of two in autumn",
    "Europe/Warsaw",
    "22:00-02:30",
    "2026-10-25T00:29Z",
    "2026-10-25T00:30Z",
  ],
  [
    "does not begin again with the second",
    "Europe/Warsaw",
    "22:00-02:30",
    "2026-10-25T01:10Z",
    null,
  ],
  ["begins late where spring skips it", "Europe/Warsaw", "02:30-07:00", "2026-03-29T01:29Z", null],
  [
    "lasts from the skipped beginning on",
    "Europe/Warsaw",
    "02:30-07:00",
    "2026-03-29T01:30Z",
    "2026-03-29T05:00Z",
  ],
  [
    "lasts through both hours that autumn repeats",
    "Europe/Warsaw",
    "02:30-07:00",
    "2026-10-25T01:10Z",
    "2026-10-25T06:00Z",
  ],
  [
    "goes by another day's calendar far east",
    "Pacific/Auckland",
    "22:00-07:00",
    "2026-11-24T10:00Z",
    "2026-11-24T18:00Z",
  ],
];

for (const [behavior, timeZone, hours, now, expected] of cases) {
  test(`quietUntil() ${behavior}`, () => {
    const [from = "", until = ""] = hours.split("-");
    const end = quietUntil(
      { quiet: { from, until, way: "hold" }, timeZone },
      Temporal.Instant.from(now),
    );
    assert.equal(end?.toString({ smallestUnit: "minute" }) ?? null, expected);
  });
}

test("quietUntil() is null for a chat without quiet hours", () => {
  const now = Temporal.Instant.from("2026-11-24T23:00Z");
  assert.equal(quietUntil({ quiet: null, timeZone: "Europe/Minsk" }, now), null);
});
