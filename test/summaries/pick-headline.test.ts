import assert from "node:assert/strict";
import { test } from "node:test";
import { pickHeadline } from "../../src/summaries/pick-headline.ts";

const cases = [
  [
    "the plain one to the loaded one",
    ["Диктатор пригрозил Европе", "Лукашенко заявил о размещении ракет в Беларуси"],
    1,
  ],
  [
    "a statement to a question",
    ["Will Poland reopen the border?", "Poland reopens two crossings with Belarus"],
    1,
  ],
  [
    "what the others say, too",
    [
      "Heavy traffic near Kuznica on Monday",
      "Poland reopens border crossings with Belarus",
      "Poland reopens two crossings on Belarus border",
    ],
    1,
  ],
  [
    "a whole one to one that is cut",
    ["Путин и Лукашенко принимают участие в…", "В Ереване открылся саммит ОДКБ"],
    1,
  ],
  [
    "a visa regime to nothing, for it is no verdict",
    [
      "В Кремле прокомментировали решение Брюсселя",
      "ЕС упростит визовый режим для граждан Беларуси",
      "Брюссель упрощает визовый режим для Беларуси",
    ],
    2,
  ],
  ["any title to none", ["", "Minsk waits"], 1],
] as const;
for (const [behavior, titles, expected] of cases) {
  test(`pickHeadline() prefers ${behavior}`, () =>
    assert.equal(pickHeadline(titles).index, expected));
}

test("pickHeadline() of no title is empty", () => {
  assert.equal(pickHeadline([]).text, "");
});
