import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { createAnalyzer } from "../../src/analysis/analyze.ts";
import { createStoryIndex } from "../../src/stories/assign-story.ts";
import { groupByLinkage } from "../../src/stories/linkage.ts";
import { createPlacements } from "../../src/stories/placements.ts";
import { HARARE, ISLAMABAD, type Telling, TOUR } from "./two-visits.ts";

/** Items are letters: those in both speak for one group. */
const oddsOf = (one: string, other: string): number =>
  [...one].some((letter) => other.includes(letter)) ? 4 : -3;

const CASES = [
  ["tells two events apart", ["a", "b", "a", "b"], ["aa", "bb"]],
  ["leaves one alone that fits nothing", ["a", "b", "a"], ["aa", "b"]],
  ["sees past one of both", ["ab", "a", "b", "a", "b", "a", "b"], ["abaaa", "bbb"]],
  ["joins what one between shows to be one", ["a", "ab", "b"], ["aabb"]],
  ["makes no group of none", [], []],
] as const;

for (const [behavior, items, expected] of CASES) {
  test(`groupByLinkage() ${behavior}`, () => {
    const groups = groupByLinkage(items, oddsOf, -1);
    assert.deepEqual(
      groups.map((group) => group.join("")),
      expected,
    );
  });
}

test("groupByLinkage() puts each item into one group, none below the least mean", () => {
  const odds = fc.array(fc.double({ min: -3, max: 6, noNaN: true }), {
    minLength: 100,
    maxLength: 100,
  });
  fc.assert(
    fc.property(odds, fc.nat(10), (table, size) => {
      const items = [...Array(size).keys()];
      const between = (one: number, other: number) =>
        table[10 * Math.min(one, other) + Math.max(one, other)] ?? 0;
      const groups = groupByLinkage(items, between, -1);
      assert.deepEqual(groups.flat().sort(), items);
      const mean = (one: readonly number[], other: readonly number[]) =>
        one.flatMap((x) => other.map((y) => between(x, y))).reduce((sum, each) => sum + each, 0) /
        (one.length * other.length);
      for (const [at, group] of groups.entries()) {
        for (const other of groups.slice(0, at)) assert.ok(mean(group, other) <= -1 + 1e-9);
      }
    }),
  );
});

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
  const storyOf = (id: string) => placements.storyOf(id);
  const [harare, islamabad] = [storyOf("harare 0"), storyOf("islamabad 0")];
  assert.notEqual(harare, islamabad);
  for (const at of HARARE.keys()) {
    assert.equal(storyOf(`harare ${at}`), harare);
    assert.equal(storyOf(`islamabad ${at}`), islamabad);
  }
  assert.ok([harare, islamabad].includes(storyOf("tour")));
  // Once apart, only the report that tells both may change sides.
  const [part, ...others] = placements.leftParts();
  assert.deepEqual(part?.reports.slice(0, 2), ["harare 0", "harare 1"]);
  for (const { reports } of others) assert.deepEqual(reports, ["tour"]);
});

test("createPlacements() follows reports through joining and parting", () => {
  const placements = createPlacements();
  const add = (id: string, storyId: string, part: object = {}) =>
    placements.add(id, { storyId, nearDuplicateOf: null, joined: new Map(), left: [], ...part });
  add("one", "a");
  add("two", "b");
  add("three", "c");
  add("bridge", "a", { joined: new Map([["b", "a"]]) });
  assert.deepEqual(["one", "two", "three"].map(placements.storyOf), ["a", "a", "c"]);

  add("last", "d", {
    left: [{ storyId: "d", from: "a", reports: ["two", "stored", "last"] }],
  });
  assert.deepEqual(["one", "two", "stored", "last"].map(placements.storyOf), ["a", "d", "d", "d"]);
  assert.equal(placements.storyOf("unknown"), null);

  add("other bridge", "c", { joined: new Map([["d", "c"]]) });
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
