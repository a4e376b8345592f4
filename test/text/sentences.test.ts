import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { sentences } from "../../src/text/sentences.ts";

const cases = [
  [
    "keeps initials with the surname",
    "ru",
    ["Посол А. Б. Иванов прибыл в Минск.", "Его встретили."],
  ],
  [
    "keeps a short year and its abbreviation",
    "ru",
    ["Договор действует с 2019 г. и продлён до 2030 г.", "Стороны довольны."],
  ],
  [
    "keeps a sum with its units",
    "ru",
    ["Товарооборот вырос до 4,2 млрд. долл. США.", "Это рекорд."],
  ],
  [
    "goes on after a quoted question",
    "ru",
    ["«Когда откроют границу?» — спросил журналист.", "Ответа не было."],
  ],
  [
    "keeps a full date",
    "ru",
    ["Встреча прошла 03.07.2024 г. в Астане.", "Подписали 12 документов."],
  ],
  [
    "keeps titles and initials",
    "be",
    ["Міністр М. Рыжанкоў сустрэўся з паслом.", "Гутарка была кароткай."],
  ],
  ["keeps a city's abbreviation", "be", ["Выстава адкрылася ў г. Гродна.", "Яе наведаў пасол."]],
  [
    "parts sentences that paragraphs glued together left without a space",
    "ru",
    ["Об этом сообщает радио.Европейский союз призвал к реформе."],
    ["Об этом сообщает радио.", "Европейский союз призвал к реформе."],
  ],
  ["leaves a name with a dot alone", "ru", ["Сервис Яндекс.Маркет закрыт в Минске."]],
  [
    "keeps a short quotation that the sentence goes on behind",
    "be",
    [
      "Папулярным стаў лозунг «Кароль з народам. Народ з каралём», які чулі ўсюды.",
      "Яго забыліся.",
    ],
  ],
  [
    "ends after a Roman century and after etc. written apart",
    "ru",
    ["Замок построен в XVIII в.", "В нём были пушки, ядра и т. п.", "При осаде он сгорел."],
  ],
  ["ends after tonnes", "be", ["Экспарт калію склаў 11,8 млн т.", "Гэта рэкорд."]],
  ["keeps a company with its short name", "en", ["Power Source, Inc. (“CPS”) sued Belarus."]],
  [
    "ends after a letter of class, and not after an initial",
    "ru",
    ["Астероид относится к классу S.", "В соответствии с этим его назвал В. В. Иванов."],
  ],
  ["keeps initials", "uk", ["Посол І. Кизим залишив Мінськ.", "Причину не назвали."]],
  [
    "keeps U.S. before a noun",
    "en",
    ["The U.S. envoy met Mr. Brown in Minsk.", "They talked for an hour."],
  ],
  [
    "ends after U.S. before a new sentence",
    "en",
    ["He flew to the U.S. The visit was short."],
    ["He flew to the U.S.", "The visit was short."],
  ],
  ["keeps a middle initial", "en", ["John P. Coale came back.", "He brought a letter."]],
  [
    "keeps titles and ordinals",
    "pl",
    ["Min. R. Sikorski odwiedził 12. Brygadę.", "Wizyta trwała dwie godz. i była udana."],
  ],
  [
    "keeps a year and a day",
    "lt",
    ["Siena uždaryta nuo 2025 m. spalio 29 d. iki lapkričio.", "Vyriausybė tyli."],
  ],
  [
    "keeps initials",
    "lt",
    ["Prezidentas G. Nausėda susitiko su K. Budriu.", "Jie kalbėjo apie sieną."],
  ],
  [
    "breaks at a line's end without a mark",
    "en",
    ["A headline\nA sentence."],
    ["A headline", "A sentence."],
  ],
  [
    "reads text without capitals",
    "en",
    [
      "the delegation came to minsk on monday and stayed for two days of talks with the government. it was led by a deputy minister who had not been there before, officials said.",
    ],
    [
      "the delegation came to minsk on monday and stayed for two days of talks with the government.",
      "it was led by a deputy minister who had not been there before, officials said.",
    ],
  ],
] as const;

for (const [behavior, language, given, expected = given] of cases) {
  test(`sentences() ${behavior} (${language})`, () => {
    assert.deepEqual(sentences(given.join(" "), language), [...expected]);
  });
}

test("sentences() of nothing are none", () => {
  assert.deepEqual(sentences(" \n\t ", "ru"), []);
});

test("sentences() loses and adds nothing but white space, whatever the text", () => {
  const bare = (text: string): string => text.replace(/\s/gu, "");
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom("ru", "be", "uk", "en", "pl", "lt", "xx"),
      (text, language) => {
        assert.equal(bare(sentences(text, language).join("")), bare(text));
      },
    ),
  );
});

test("sentences() stays quick on a hostile megabyte", () => {
  const started = performance.now();
  sentences("А. ".repeat(300_000), "ru");
  sentences(".".repeat(1_000_000), "ru");
  sentences("(\"'".repeat(300_000), "en");
  assert.ok(performance.now() - started < 10_000);
});
