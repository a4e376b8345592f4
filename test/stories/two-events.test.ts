import assert from "node:assert/strict";
import { test } from "node:test";
import { findTwoEvents } from "../../src/stories/two-events.ts";

/** Reports are letters of their events; one of both is near to either. */
const oddsOf = (across: number, within: number) => (one: string, other: string) =>
  [...one].some((letter) => other.includes(letter)) ? within : across;

const CASES = [
  ["parts two events", ["a", "b", "a", "b", "a", "b"], -1, 4, ["aaa", "bbb"]],
  [
    "keeps the part with the first report first",
    ["b", "a", "b", "a", "b", "a"],
    -1,
    4,
    ["bbb", "aaa"],
  ],
  ["sees past a report of both", ["ab", "a", "b", "a", "b", "a", "b"], -1, 4, ["abaaa", "bbb"]],
  ["waits for a third report", ["a", "b", "a", "b", "a", "a"], -1, 4, null],
  ["leaves what is only loosely one", ["a", "b", "a", "b", "a", "b"], -1, 2, null],
  ["leaves what may be one", ["a", "b", "a", "b", "a", "b"], 0.5, 6, null],
  ["leaves one event", ["a", "a", "a", "a", "a", "a"], -1, 4, null],
] as const;

for (const [behavior, reports, across, within, expected] of CASES) {
  test(`findTwoEvents() ${behavior}`, () => {
    // Objects, for two reports of one event are not one report.
    const given = reports.map((events) => ({ events }));
    const judge = oddsOf(across, within);
    const parts = findTwoEvents(given, (one, other) => judge(one.events, other.events));
    assert.deepEqual(
      parts?.map((part) => part.map(({ events }) => events).join("")) ?? null,
      expected,
    );
  });
}
