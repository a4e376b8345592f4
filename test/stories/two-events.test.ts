import assert from "node:assert/strict";
import { test } from "node:test";
import { createAnalyzer } from "../../src/analysis/analyze.ts";
import { createStoryIndex } from "../../src/stories/assign-story.ts";
import { createPlacements } from "../../src/stories/placements.ts";
import { findTwoEvents } from "../../src/stories/two-events.ts";
import { HARARE, ISLAMABAD, type Telling, TOUR } from "./two-visits.ts";

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

const analyzer = createAnalyzer();
const START = Temporal.Instant.from("2026-03-02T06:00Z");

test("assign() parts a story once it is seen to tell two visits, and joins them no more", () => {
  const index = createStoryIndex();
  const placements = createPlacements();
  const reports: [string, Telling][] = [["tour", TOUR]];
  for (const [at, telling] of HARARE.entries()) {
    reports.push([`harare ${at}`, telling]);
    const other = ISLAMABAD[at];
    if (other !== undefined) reports.push([`islamabad ${at}`, other]);
  }
  for (const [hour, [id, [title, text]]] of reports.entries()) {
    const { entities } = analyzer.analyze({ title, text, declaredLanguage: "en" });
    const date = START.add({ hours: hour });
    const report = { id, title, text, date, outlet: id, language: "en", entities, topics: [] };
    placements.add(id, index.assign(report));
  }
  const [part, ...others] = placements.leftParts();
  assert.deepEqual(others, []);
  assert.equal(part?.from, placements.storyOf("tour"));
  assert.deepEqual(part?.reports, ["islamabad 0", "islamabad 1", "islamabad 2"]);
  for (const at of HARARE.keys()) {
    assert.equal(placements.storyOf(`harare ${at}`), part?.from);
    assert.equal(placements.storyOf(`islamabad ${at}`), part?.storyId);
  }
});

test("createPlacements() follows reports through joining and parting", () => {
  const placements = createPlacements();
  const add = (id: string, storyId: string, part: object = {}) =>
    placements.add(id, { storyId, nearDuplicateOf: null, joined: [], left: null, ...part });
  add("one", "a");
  add("two", "b");
  add("three", "c");
  add("bridge", "a", { joined: ["b"] });
  assert.deepEqual(["one", "two", "three"].map(placements.storyOf), ["a", "a", "c"]);

  add("last", "d", { left: { storyId: "d", from: "a", reports: ["two", "stored", "last"] } });
  assert.deepEqual(["one", "two", "stored", "last"].map(placements.storyOf), ["a", "d", "d", "d"]);
  assert.equal(placements.storyOf("unknown"), null);

  add("other bridge", "c", { joined: ["d"] });
  assert.deepEqual(
    [...placements.joined()],
    [
      ["a", ["b"]],
      ["c", ["d"]],
    ],
  );
  assert.deepEqual(placements.leftParts(), [
    { storyId: "c", from: "a", reports: ["two", "stored", "last"] },
  ]);
});
