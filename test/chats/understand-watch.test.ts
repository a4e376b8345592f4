import assert from "node:assert/strict";
import { test } from "node:test";
import { createAnalyzer } from "../../src/analysis/analyze.ts";
import { understandWatch } from "../../src/chats/understand-watch.ts";

const analyzer = createAnalyzer();

const entities = [
  ["Great Stone", "place/great-stone"],
  ["«Великий камень»", "place/great-stone"],
  ["ес", "body/eu"],
  ["@lukashenko", "person/lukashenko"],
  ["Ціханоўская", "person/tsikhanouskaya"],
  ["Andrzej Poczobut", "person/poczobut"],
  ["Litwa", "state/lithuania"],
] as const;

for (const [typed, entity] of entities) {
  test(`understandWatch() knows ${typed} as ${entity}`, () => {
    assert.deepEqual(understandWatch(typed, analyzer), { kind: "entity", entity });
  });
}

test("understandWatch() takes for words what no entity covers whole", () => {
  for (const words of ["ambassador of Poland", "экспорт древесины", "встреча с Лукашенко"]) {
    assert.deepEqual(understandWatch(` "${words}" `, analyzer), { kind: "words", words });
  }
});

test("understandWatch() is null where nothing can be watched", () => {
  for (const typed of ["", "  ", "🙂", '"?!"'])
    assert.equal(understandWatch(typed, analyzer), null);
});

test("understandWatch() keeps a stranger's text short", () => {
  const watched = understandWatch("слово ".repeat(10_000), analyzer);
  assert.ok(watched?.kind === "words" && watched.words.length <= 100);
});
