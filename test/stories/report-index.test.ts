import assert from "node:assert/strict";
import { test } from "node:test";
import type { IndexedReport } from "../../src/stories/assign-story.ts";
import { eventConcepts } from "../../src/stories/concepts.ts";
import { readFeatures } from "../../src/stories/features.ts";
import { textPrint } from "../../src/stories/near-duplicate.ts";
import { createReportIndex, type ReportIndex } from "../../src/stories/report-index.ts";

const concepts = eventConcepts();

test("candidates() are the sixty most alike, most alike first, of equal ones the latest", () => {
  const index = createReportIndex(new Map(), 14);
  const few = ["granite", "lagoon"];
  const more = [...few, "saffron", "trumpet"];
  for (let at = 0; at < 100; at++) {
    const words = at % 10 === 0 ? more : few;
    index.add(toReport(index, `report-${at}`, 100, words.join(" ")));
  }
  const found = index.candidates(toReport(index, "fresh", 100, more.join(" ")));
  const alike = Array.from({ length: 10 }, (_, at) => `report-${90 - 10 * at}`);
  const others = Array.from({ length: 100 }, (_, at) => `report-${99 - at}`).filter(
    (id) => !id.endsWith("0"),
  );
  assert.deepEqual(
    found.map(({ id }) => id),
    [...alike, ...others.slice(0, 50)],
  );
});

test("candidates() holds nothing outside the window and nothing removed", () => {
  const index = createReportIndex(new Map(), 14);
  for (const [id, day] of [
    ["before", 85],
    ["first", 86],
    ["removed", 100],
    ["last", 114],
    ["after", 115],
  ] as const) {
    index.add(toReport(index, id, day, "granite lagoon"));
  }
  index.remove("removed");
  const found = index.candidates(toReport(index, "fresh", 100, "granite lagoon"));
  assert.deepEqual(
    found.map(({ id }) => id),
    ["last", "first"],
  );
});

test("crowdOn() counts the stories of five days once each", () => {
  const index = createReportIndex(new Map(), 14);
  for (const day of [97, 98, 99, 100, 101, 102, 103]) {
    index.add(toReport(index, `own-${day}`, day, "granite"));
    index.add({ ...toReport(index, `shared-${day}`, day, "granite"), storyId: "shared" });
  }
  assert.equal(index.crowdOn(100.5), 6);
});

function toReport(index: ReportIndex, id: string, day: number, text: string): IndexedReport {
  const report = { title: "", text, language: "en", entities: [] };
  return {
    id,
    serial: 0,
    storyId: id,
    nearDuplicateOf: null,
    outlet: "",
    language: "en",
    day,
    features: readFeatures(report, concepts, index.rarity),
    print: textPrint(report),
  };
}
