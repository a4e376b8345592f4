import assert from "node:assert/strict";
import { test } from "node:test";
import type { Camp } from "../../src/feeds/feed.ts";
import { CAMPS } from "../../src/feeds/feed.ts";
import { sidesOf } from "../../src/stories/sides.ts";
import type { StoryReport } from "../../src/stories/story.ts";
import { minutes, story } from "../store/samples.ts";

function report(
  name: string,
  camp: Camp,
  title: string,
  part: Partial<StoryReport> = {},
): StoryReport {
  return {
    articleId: name,
    feedId: name,
    outlet: name,
    camp,
    listed: false,
    language: "en",
    title,
    url: "",
    publishedAt: minutes(0),
    seenAt: minutes(0),
    nearDuplicateOf: null,
    ...part,
  };
}

const EVERY_CAMP = new Set(CAMPS);

test("sidesOf() takes for each camp the headline that shares most with the camp's others", () => {
  const reports = [
    report("one", "poland", "What to know this evening"),
    report("two", "poland", "Poland closes its border with Belarus"),
    report("three", "poland", "Poland closes two crossings on its border"),
    report("four", "ukraine", "Warsaw shuts crossings"),
  ];
  const { sides } = sidesOf(story("aaaaaaaaaa", { reports }), EVERY_CAMP);
  assert.deepEqual(
    sides.map(({ camp, typical, voices }) => [camp, typical.articleId, voices]),
    [
      ["ukraine", "four", 1],
      ["poland", "two", 3],
    ],
  );
});

test("sidesOf() counts repeats apart from voices, and one outlet once", () => {
  const copy = { nearDuplicateOf: "one" };
  const reports = [
    report("one", "state-belarus", "President meets the envoy"),
    report("one", "state-belarus", "President met the envoy"),
    report("two", "state-belarus", "President meets the envoy", copy),
    report("three", "state-russia", "President meets the envoy", copy),
  ];
  const { sides } = sidesOf(story("aaaaaaaaaa", { reports }), EVERY_CAMP);
  assert.deepEqual(
    sides.map(({ voices, repeats }) => [voices, repeats]),
    [
      [1, 1],
      [0, 1],
    ],
  );
});

test("sidesOf() takes no headline that says only that somebody spoke, where the camp has another", () => {
  const reports = [
    report("one", "state-russia", "В Кремле прокомментировали слова Лукашенко о союзе"),
    report("two", "state-russia", "В Кремле прокомментировали слова Лукашенко о союзе с Россией"),
    report("three", "state-russia", "В Кремле сочли слова Лукашенко эмоциональными"),
    report("four", "ukraine", "У Кремлі прокоментували слова Лукашенка"),
  ];
  const { sides } = sidesOf(story("aaaaaaaaaa", { reports }), EVERY_CAMP);
  assert.deepEqual(
    sides.map(({ typical }) => typical.articleId),
    ["three", "four"],
  );
});

test("sidesOf() dates a camp by its own first text, not by one it repeats", () => {
  const reports = [
    report("copy", "poland", "A", { publishedAt: minutes(1), nearDuplicateOf: "x" }),
    report("own", "poland", "B", { publishedAt: minutes(7) }),
    report("only-copy", "ukraine", "C", { publishedAt: minutes(3), nearDuplicateOf: "x" }),
  ];
  const { sides } = sidesOf(story("aaaaaaaaaa", { reports }), EVERY_CAMP);
  assert.deepEqual(
    sides.map(({ camp, firstAt }) => [camp, firstAt]),
    [
      ["ukraine", minutes(3)],
      ["poland", minutes(7)],
    ],
  );
});

test("sidesOf() takes for the first who published first a text of its own", () => {
  const reports = [
    report("late", "poland", "A", { publishedAt: minutes(9) }),
    report("copy", "baltics", "B", { publishedAt: minutes(1), nearDuplicateOf: "late" }),
    report("early", "ukraine", "C", { publishedAt: minutes(5) }),
  ];
  assert.equal(sidesOf(story("aaaaaaaaaa", { reports }), EVERY_CAMP).first?.outlet, "early");
});

test("sidesOf() calls those silent whom the story concerns and whose feeds are read", () => {
  const reports = [report("one", "state-belarus", "A")];
  const told = story("aaaaaaaaaa", { reports, entities: ["state/poland", "state/china"] });
  const { silent } = sidesOf(told, new Set<Camp>(["state-belarus", "state-russia", "poland"]));
  assert.deepEqual(silent, ["state-russia", "poland"]);
});
