import assert from "node:assert/strict";
import { test } from "node:test";
import { meetsWatch } from "../../src/chats/meets-watch.ts";
import type { Story } from "../../src/stories/story.ts";
import { story } from "../store/samples.ts";

function told(language: string, ...titles: readonly string[]): Story {
  const base = story("s");
  return {
    ...base,
    summaries: [],
    reports: base.reports.flatMap((report) =>
      titles.map((title) => ({ ...report, title, language })),
    ),
  };
}

const cases: readonly (readonly [string, string, Story, boolean])[] = [
  [
    "finds another case and number",
    "калийное удобрение",
    told("ru", "Экспорт калийных удобрений вырос"),
    true,
  ],
  ["finds it in Belarusian", "калійныя ўгнаенні", told("be", "Транзіт калійных угнаенняў"), true],
  ["finds it in Polish", "nawozy potasowe", told("pl", "Cło na nawóz potasowy"), true],
  ["finds it in English", "export licence", told("en", "New export licences"), true],
  ["finds it in Lithuanian", "trąšų tranzitas", told("lt", "Dėl trąšų tranzito ginčijasi"), true],
  ["finds it in Ukrainian", "мінеральні добрива", told("uk", "Імпорт мінеральних добрив"), true],
  ["finds a name in another script", "Kavalchuk", told("ru", "Заявление Ковальчука"), true],
  ["finds a name written by its sound", "Ковальчук", told("pl", "Spotkanie z Kowalczukiem"), true],
  [
    "wants a capital to take a word for a name",
    "kavalchuk",
    told("ru", "Заявление Ковальчука"),
    false,
  ],
  ["wants every word", "калийные удобрения", told("ru", "Калийный рынок растёт"), false],
  [
    "wants them in one headline",
    "Литва транзит",
    told("ru", "Литва молчит", "Транзит вырос"),
    false,
  ],
  ["passes over joining words", "граница с Польшей", told("ru", "Польша закроет границу"), true],
  ["takes short words if there are no others", "G7", told("en", "The G7 meets"), true],
  ["finds nothing by no words", "?!", told("en", "The G7 meets"), false],
];

for (const [behavior, words, about, expected] of cases) {
  test(`meetsWatch() ${behavior}`, () => {
    assert.equal(meetsWatch({ kind: "words", words }, about), expected);
  });
}

test("meetsWatch() reads the summary's sentences, too", () => {
  const sentences = [{ text: "Минск получил кредит от банка.", articleId: "a" }];
  const summary = { language: "ru", headline: "H", headlineArticleId: "a", by: "extract" } as const;
  const about = { ...told("ru", "Новости"), summaries: [{ ...summary, sentences }] };
  assert.ok(meetsWatch({ kind: "words", words: "кредиты банк" }, about));
});

test("meetsWatch() finds an entity by its id", () => {
  const about = story("s", { entities: ["state/poland", "body/eu"] });
  assert.ok(meetsWatch({ kind: "entity", entity: "body/eu" }, about));
  assert.ok(!meetsWatch({ kind: "entity", entity: "body/nato" }, about));
});

test("meetsWatch() is done at once with texts of any length", () => {
  const words = "ъ".repeat(100_000);
  const about = told(
    "ru",
    ..."a"
      .repeat(500)
      .split("")
      .map((_, at) => `${at} ${"слово ".repeat(5000)}`),
  );
  assert.ok(!meetsWatch({ kind: "words", words: `${words} ${words}` }, about));
});
