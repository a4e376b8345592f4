import assert from "node:assert/strict";
import { test } from "node:test";
import { isTeaser } from "../../src/articles/teaser.ts";
import { tellsMore } from "../../src/articles/tells-more.ts";

const SENTENCE = "Міністры абмеркавалі гандаль, транзіт і візавы рэжым паміж дзвюма краінамі. ";
const URL = "https://gazette.example/1";

const teasers = [
  ["an entry without a text", URL, "", true],
  ["a short text", URL, SENTENCE.repeat(2), true],
  ["a text that breaks off", URL, `${SENTENCE.repeat(10)}Пасля гэтага…`, true],
  ["a text that breaks off in brackets", URL, `${SENTENCE.repeat(10)}Пасля гэтага [...]`, true],
  ["an excerpt with a Belarusian link", URL, `${SENTENCE.repeat(10)}Чытаць далей »`, true],
  ["an excerpt with a Russian link", URL, `${SENTENCE.repeat(10)}Читать полностью`, true],
  [
    "an excerpt with an English link",
    URL,
    `${SENTENCE.repeat(10)}\n\nContinue reading Ministers meet →`,
    true,
  ],
  ["an excerpt with a Polish link", URL, `${SENTENCE.repeat(10)}Czytaj więcej...`, true],
  [
    "an excerpt signed by its site",
    URL,
    `${SENTENCE.repeat(10)}\n\nThe post Ministers meet appeared first on Gazette.`.replace(
      /\.$/,
      "",
    ),
    true,
  ],
  ["a text of some length", URL, SENTENCE.repeat(10), false],
  ["a long text, though it trails off", URL, `${SENTENCE.repeat(25)}…`, false],
  ["a channel's post", "https://t.me/gazette/1", "Сустрэча адбылася.", false],
  ["an aggregator's item", "https://news.google.com/rss/articles/CBM", "", false],
  ["a video", "https://www.youtube.com/watch?v=1", "Чытайце", false],
  ["an entry without an address", "", "Сустрэча адбылася.", false],
] as const;

for (const [what, url, text, expected] of teasers) {
  test(`isTeaser() ${expected ? "takes" : "does not take"} ${what} for a teaser`, () => {
    assert.equal(isTeaser({ url, title: "Сустрэча", text }), expected);
  });
}

const TITLE = "Мінск і Вільня дамовіліся пра новы пункт пропуску";
const TEASER =
  "Беларусь і Літва адкрыюць новы пункт пропуску для грузавікоў, паведамілі абодва міністэрствы замежных спраў.";
const REPORT = `${TEASER}\n\nПаводле міністра, перамовы доўжыліся паўгода, і бакі вырашылі, што праз пункт будуць праязджаць не больш за 300 грузавікоў за суткі. Пункт павінен запрацаваць да канца года, калі парламент Літвы зацвердзіць пагадненне.`;
const OWN_WORDS = `${"Мінск дамовіўся з Вільняй: на мяжы будзе яшчэ адзін пункт, і пропуск грузавікоў пачнецца да канца года, сказаў чыноўнік. ".repeat(5)}`;
const OTHER =
  "Надвор'е заўтра будзе цёплае і сухое, вецер слабы, апоўдні да пятнаццаці градусаў, кажуць сіноптыкі ў прагнозе на тыдзень. ".repeat(
    6,
  );

const texts = [
  ["takes a report that begins with the teaser", { title: TITLE, text: TEASER }, REPORT, true],
  [
    "takes a longer report in other words under the same title",
    { title: TITLE, text: "Пра што дамовіліся." },
    OWN_WORDS,
    true,
  ],
  [
    "takes a report for an entry without a text by its title",
    { title: TITLE, text: "" },
    REPORT + REPORT,
    true,
  ],
  ["refuses another report", { title: TITLE, text: TEASER }, OTHER, false],
  ["refuses another report for an entry without a text", { title: TITLE, text: "" }, OTHER, false],
  [
    "refuses a text without a title and a teaser to compare",
    { title: "", text: "" },
    REPORT + REPORT,
    false,
  ],
  ["refuses a text that adds nothing", { title: TITLE, text: REPORT }, REPORT, false],
  [
    "refuses a page that names the report far below others",
    { title: TITLE, text: TEASER },
    OTHER.repeat(7) + REPORT,
    false,
  ],
] as const;

for (const [behavior, article, text, expected] of texts) {
  test(`tellsMore() ${behavior}`, () => {
    assert.equal(tellsMore(article, text), expected);
  });
}
