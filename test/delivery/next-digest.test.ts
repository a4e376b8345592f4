import assert from "node:assert/strict";
import { test } from "node:test";
import { nextDigestAt, nextWeeklyDigestAt } from "../../src/delivery/next-digest.ts";

const cases = [
  [
    "waits for later the same day",
    "Europe/Minsk",
    "02:30",
    "2026-01-09T23:29Z",
    "2026-01-09T23:30Z",
  ],
  [
    "moves to tomorrow on the minute",
    "Europe/Minsk",
    "02:30",
    "2026-01-09T23:30Z",
    "2026-01-10T23:30Z",
  ],
  [
    "comes late if spring skips it",
    "Europe/Warsaw",
    "02:30",
    "2026-03-28T23:00Z",
    "2026-03-29T01:30Z",
  ],
  [
    "comes once if autumn repeats it",
    "Europe/Warsaw",
    "02:30",
    "2026-10-25T00:30Z",
    "2026-10-26T01:30Z",
  ],
  [
    "keeps the local hour over the change",
    "Europe/Vilnius",
    "08:30",
    "2026-03-28T06:30Z",
    "2026-03-29T05:30Z",
  ],
  [
    "knows zones with half hours",
    "Asia/Kolkata",
    "08:30",
    "2026-06-01T02:59Z",
    "2026-06-01T03:00Z",
  ],
] as const;

for (const [behavior, timeZone, at, now, due] of cases) {
  test(`nextDigestAt() ${behavior}`, () => {
    const next = nextDigestAt(Temporal.Instant.from(now), Temporal.PlainTime.from(at), timeZone);
    assert.equal(next.toString({ smallestUnit: "minute" }), due);
  });
}

test("nextDigestAt() gives every day of a year of each zone exactly one digest", () => {
  for (const timeZone of [
    "Europe/Warsaw",
    "Europe/Minsk",
    "America/New_York",
    "Australia/Lord_Howe",
  ]) {
    for (const at of ["00:30", "02:00", "02:30", "03:15"]) {
      let now = Temporal.Instant.from("2026-01-01T00:00Z");
      const dates = new Set<string>();
      for (let digests = 0; digests < 365; digests += 1) {
        now = nextDigestAt(now, Temporal.PlainTime.from(at), timeZone);
        dates.add(now.toZonedDateTimeISO(timeZone).toPlainDate().toString());
      }
      assert.equal(dates.size, 365, `${timeZone} ${at}`);
    }
  }
});

test("nextWeeklyDigestAt() waits for its weekday on the chat's calendar", () => {
  // Sunday evening in Minsk is Sunday in UTC, too; Monday 01:00 in Minsk is still Sunday in UTC.
  const next = nextWeeklyDigestAt(
    Temporal.Instant.from("2026-11-22T20:00Z"),
    { weekday: 1, localTime: Temporal.PlainTime.from("01:00") },
    "Europe/Minsk",
  );
  assert.equal(next.toString({ smallestUnit: "minute" }), "2026-11-22T22:00Z");
});
