import assert from "node:assert/strict";
import { test } from "node:test";
import { createStoryIndex, type StoryInput } from "../../src/stories/assign-story.ts";
import type { Trees } from "../../src/stories/trees.ts";

let serial = 0;
function report(
  language: string,
  date: string,
  [title, text]: readonly [string, string],
  entities: readonly string[] = [],
): StoryInput {
  serial++;
  return {
    id: `report-${serial}`,
    title,
    text,
    language,
    date: Temporal.Instant.from(date),
    outlet: `Outlet ${serial}`,
    entities: ["state/belarus", ...entities].map((id) => ({ id, count: 2, salience: 0.8 })),
    topics: [],
  };
}

const CLOSED_EN = [
  "Poland to close border with Belarus over Zapad drills",
  "Prime Minister Donald Tusk said Poland would close all crossings on the border with Belarus at midnight on Thursday because of the Zapad-2025 exercises. Trains will stop, too.",
] as const;
const CLOSED_RU = [
  "Польша закроет границу с Беларусью из-за учений «Запад-2025»",
  "Премьер-министр Дональд Туск заявил, что Польша закроет все пункты пропуска на границе с Беларусью в ночь на пятницу в связи с учениями «Запад-2025». Поезда также остановят.",
] as const;
const CLOSED_PL = [
  "Tusk: zamykamy granicę z Białorusią na czas manewrów Zapad-2025",
  "Premier Donald Tusk poinformował, że Polska zamknie wszystkie przejścia na granicy z Białorusią w związku z ćwiczeniami Zapad-2025. Pociągi także nie pojadą.",
] as const;
const POTASH_EN = [
  "Belaruskali signs potash contract with India",
  "The Belarusian potash company signed a yearly supply contract with Indian buyers at 283 dollars a tonne, the trade ministry in Delhi said.",
] as const;
const NEIGHBORS = ["state/poland", "person/tusk", "exercise/zapad"];

test("assign() makes one story of one event in three languages, in any order", () => {
  const reports = [
    report("en", "2025-09-09T10:00Z", CLOSED_EN, NEIGHBORS),
    report("ru", "2025-09-09T11:00Z", CLOSED_RU, NEIGHBORS),
    report("pl", "2025-09-09T09:00Z", CLOSED_PL, NEIGHBORS),
  ];
  for (const order of [reports, reports.toReversed()]) {
    const index = createStoryIndex();
    const ids = new Set(order.map((each) => index.assign(each).storyId));
    assert.equal(ids.size, 1);
  }
});

test("assign() keeps another event of the same day apart", () => {
  const index = createStoryIndex();
  const border = index.assign(report("en", "2025-09-09T10:00Z", CLOSED_EN, NEIGHBORS));
  const potash = index.assign(report("en", "2025-09-09T10:00Z", POTASH_EN, ["state/india"]));
  assert.notEqual(border.storyId, potash.storyId);
});

test("assign() keeps the yearly notice apart from the last one", () => {
  const notice = [
    "President continues national emergency with respect to Belarus",
    "The President continued for one year the national emergency with respect to Belarus declared in Executive Order 13405.",
  ] as const;
  const index = createStoryIndex();
  const first = index.assign(report("en", "2024-06-13T00:00Z", notice, ["state/united-states"]));
  const second = index.assign(report("en", "2025-06-12T00:00Z", notice, ["state/united-states"]));
  assert.notEqual(first.storyId, second.storyId);
  assert.equal(second.nearDuplicateOf, null);
});

test("assign() keeps two packages of sanctions apart", () => {
  const about = (number: number) =>
    [
      `EU agrees on ${number}th package of sanctions on Russia and Belarus`,
      `Ambassadors of the European Union agreed on the ${number}th package of sanctions on Russia and Belarus in Brussels.`,
    ] as const;
  const index = createStoryIndex();
  const twelfth = index.assign(report("en", "2023-12-14T00:00Z", about(12), ["body/eu"]));
  const thirteenth = index.assign(report("en", "2023-12-20T00:00Z", about(13), ["body/eu"]));
  assert.notEqual(twelfth.storyId, thirteenth.storyId);
});

test("assign() names the original of a republished text, not the copy in between", () => {
  const index = createStoryIndex();
  const first = report("en", "2025-09-09T10:00Z", CLOSED_EN, NEIGHBORS);
  const { storyId } = index.assign(first);
  for (const minute of ["10:05", "10:10"]) {
    const copy = report("en", `2025-09-09T${minute}Z`, ["Border closes", CLOSED_EN[1]], NEIGHBORS);
    assert.deepEqual(index.assign(copy), {
      storyId,
      nearDuplicateOf: first.id,
      joined: new Map(),
      left: [],
    });
  }
});

test("assign() goes on after a restart where it was", () => {
  const index = createStoryIndex();
  index.restore(report("en", "2025-09-09T10:00Z", CLOSED_EN, NEIGHBORS), "abcdefghij", null);
  assert.equal(
    index.assign(report("ru", "2025-09-09T12:00Z", CLOSED_RU, NEIGHBORS)).storyId,
    "abcdefghij",
  );
});

test("assign() gives an id that depends on the first article alone", () => {
  const first = report("en", "2025-09-09T10:00Z", CLOSED_EN);
  const { storyId } = createStoryIndex().assign(first);
  assert.match(storyId, /^[a-z2-7]{10}$/);
  assert.equal(createStoryIndex().assign({ ...first, title: "Other" }).storyId, storyId);
});

test("assign() takes empty and hostile reports", () => {
  const index = createStoryIndex();
  const empty = ["", ""] as const;
  const ids = [1, 2].map(() => index.assign(report("xx", "2025-01-01T00:00Z", empty)).storyId);
  assert.notEqual(ids[0], ids[1]);
  index.assign(report("en", "2025-01-01T00:00Z", ["a".repeat(100_000), "1 ".repeat(500_000)]));
});

/** Reports that share three words in ten are one event. */
const BY_WORDS: Trees = {
  inputs: ["word"],
  bias: -3,
  trees: [[0, 0.3, 1, 2, -1, 0, 0, 0, -1, 6, 0, 0]],
};

test("assign() joins two stories when a report shows that they are one, under the older id", () => {
  const index = createStoryIndex({ model: BY_WORDS });
  const tell = (hour: number, text: string) =>
    index.assign(report("en", `2025-09-09T${hour}:00Z`, [text, text]));
  const first = tell(10, "Envoy lands morning capital quarrel tractors");
  const second = tell(11, "Potash wagons waiting harbour frozen insurance");
  assert.notEqual(first.storyId, second.storyId);
  assert.equal(second.joined.size, 0);

  const bridge = tell(12, "Envoy quarrel tractors capital potash wagons harbour insurance");
  assert.equal(bridge.storyId, first.storyId);
  assert.deepEqual([...bridge.joined], [[second.storyId, first.storyId]]);
  assert.equal(tell(13, "Wagons harbour frozen insurance dispute").storyId, first.storyId);
});

test("assign() says what became of a story whose first report comes again as another's", () => {
  const index = createStoryIndex({ model: BY_WORDS });
  const tell = (hour: number, text: string) => report("en", `2025-09-09T${hour}:00Z`, [text, text]);
  const older = index.assign(tell(10, "Envoy lands morning capital quarrel tractors"));
  const first = tell(11, "Potash wagons waiting harbour frozen insurance");
  const younger = index.assign(first);
  const second = index.assign(tell(12, "Wagons harbour frozen insurance dispute"));
  assert.equal(second.storyId, younger.storyId);
  index.forget(first.id);
  const text = "Envoy quarrel tractors capital potash wagons harbour insurance";
  const again = index.assign({ ...first, title: text, text });
  assert.equal(again.storyId, older.storyId);
  assert.deepEqual([...again.joined], [[younger.storyId, older.storyId]]);
});

test("assign() takes no report for a repetition of itself", () => {
  const index = createStoryIndex();
  const edited = report("en", "2025-09-09T10:00Z", CLOSED_EN, NEIGHBORS);
  const { storyId } = index.assign(edited);
  const again = index.assign(edited);
  assert.deepEqual([again.storyId, again.nearDuplicateOf], [storyId, null]);
});
