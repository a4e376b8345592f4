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
  [
    "the news to what explains it",
    [
      "What Lukashenko brought home from Beijing: eighteen papers, no new loan",
      "Chinese firm to build battery plant near Minsk",
    ],
    1,
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

test("pickHeadline() prefers what was said to that something was said", () => {
  const titles = [
    "В Кремле прокомментировали визовый режим ЕС и Беларуси",
    "Песков: особый режим границы учтут при договоре ЕС и Беларуси о визах",
    "В Москве оценили визовый режим ЕС и Беларуси",
  ];
  assert.equal(pickHeadline(titles).index, 1);
});

for (const [language, topic, news] of [
  [
    "ru",
    "Ядерное оружие в Белоруссии стало одной из тем послания Александра Лукашенко",
    "К началу июля в соседней стране впервые за тридцать лет окажется российское ядерное оружие",
  ],
  [
    "be",
    "Ядзерная зброя ў Беларусі стала галоўнай тэмай звароту Лукашэнкі",
    "Да пачатку ліпеня ў суседняй краіне ўпершыню за трыццаць гадоў апынецца расійская ядзерная зброя",
  ],
  [
    "uk",
    "Ядерна зброя в Білорусі стала однією з тем послання Лукашенка",
    "До початку липня в сусідній країні вперше за тридцять років опиниться російська ядерна зброя",
  ],
  [
    "pl",
    "Broń jądrowa na Białorusi była jednym z głównych tematów orędzia Łukaszenki",
    "Do początku lipca w sąsiednim kraju po raz pierwszy od trzydziestu lat znajdzie się rosyjska broń jądrowa",
  ],
  [
    "lt",
    "Branduolinis ginklas Baltarusijoje tapo viena iš Lukašenkos kalbos temų",
    "Iki liepos pradžios kaimyninėje šalyje pirmą kartą per trisdešimt metų atsiras rusiškas branduolinis ginklas",
  ],
  [
    "en",
    "Nuclear weapons in Belarus among the topics of Lukashenko's address",
    "By early summer the neighbouring country will host nuclear weapons for the first time in thirty years",
  ],
] as const) {
  test(`pickHeadline() prefers the news to that it was spoken of (${language})`, () => {
    assert.equal(pickHeadline([topic, news]).index, 1);
  });
}

test("pickHeadline() prefers what happened to the name of a document", () => {
  const titles = [
    "Statement by President Biden on the diversion of Ryanair flight to Minsk",
    "EU weighs steps after Ryanair flight is forced down in Minsk",
  ];
  assert.equal(pickHeadline(titles).index, 1);
});
