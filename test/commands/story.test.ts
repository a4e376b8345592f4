import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { createAnalyzer } from "../../src/analysis/analyze.ts";
import { LOCALES } from "../../src/chats/chat.ts";
import { createTranslations } from "../../src/chats/translate.ts";
import { fitsMessage, messageSize } from "../../src/delivery/message-size.ts";
import type { StoredArticle } from "../../src/store/store.ts";
import { TITLE_FAMILIES } from "../../src/summaries/title-words.ts";
import { driveBot } from "../bot/drive-bot.ts";
import { sampleFeed } from "../feeds/feed-samples.ts";
import { minutes, outcome, storedArticle, story } from "../store/samples.ts";

const analyzer = createAnalyzer();
const translations = createTranslations(path.join(import.meta.dirname, "../../locales"));
const ID = "aaaaaaaaaa";
const CATALOGUE = [
  sampleFeed("belta", { camp: "state-belarus" }),
  sampleFeed("tass", { camp: "state-russia" }),
];

function report(name: string, title: string, part = {}): StoredArticle {
  const stored = storedArticle({ name, title, storyId: ID, language: "en" });
  const url = `https://${name.toLowerCase()}.example/1`;
  return { ...stored, article: { ...stored.article, title, outlet: name, url, ...part } };
}

const REPORTS = [
  report("BelTA", "Belarus frees 52 prisoners", { camp: "state-belarus" }),
  report("Reuters", "Belarus frees 61 prisoners", {
    camp: "western-media",
    publishedAt: minutes(5),
    listed: true,
  }),
];

function told(reports: readonly StoredArticle[]) {
  const [first, second] = reports;
  return {
    ...story(ID),
    reports: reports.map(({ article, nearDuplicateOf }) => ({
      ...article,
      articleId: article.id,
      language: "en",
      nearDuplicateOf,
    })),
    summaries: [
      {
        language: "en",
        headline: "Belarus frees prisoners",
        headlineArticleId: first?.article.id ?? "",
        sentences: [
          { text: "Fifty-two were freed.", articleId: first?.article.id ?? "" },
          { text: "Buses took them to the border.", articleId: second?.article.id ?? "" },
        ],
        by: "extract" as const,
      },
    ],
  };
}

async function setUp(t: Parameters<typeof driveBot>[0], reports = REPORTS) {
  const driven = await driveBot(t, { analyzer, catalogue: CATALOGUE });
  await driven.store.commit(outcome({ stories: [told(reports)], articles: reports }));
  return driven;
}

test("/story tells each sentence with its outlet, each side, who was first and silent, and the dispute", async (t) => {
  const driven = await setUp(t);
  await driven.say("/discreet off");
  await driven.say(`/story ${ID}`);
  const { text } = driven.last();
  assert.match(
    text,
    /Fifty-two were freed\. <i>\(<a href="https:\/\/belta\.example\/1">BelTA<\/a>\)<\/i>/,
  );
  assert.match(text, /Buses took them to the border\. <i>\(<a [^>]*>Reuters<\/a>\)<\/i>/);
  assert.match(
    text,
    /<b>Belarusian state media<\/b> · 1 outlet · 15:00 · first\n.*BelTA<\/a>: Belarus frees 52/,
  );
  assert.match(text, /<b>Western media<\/b> · 1 outlet · 15:05\n/);
  assert.match(text, /<b>Silent so far:<\/b> Russian state media\n/);
  assert.match(
    text,
    /Freed: 52 according to <a [^>]*>BelTA<\/a>; 61 according to <a [^>]*>Reuters<\/a>/,
  );
  assert.match(text, /\/story aaaaaaaaaa/);
});

test("/story tells who calls whom what, and sums of money as such", async (t) => {
  const reports = [
    report("BelTA", "President Alexander Lukashenko takes a loan of $2 billion", {
      camp: "state-belarus",
    }),
    report("Nasha", "Self-proclaimed president Alexander Lukashenko takes a $1.5 billion loan", {
      camp: "independent-belarus",
    }),
  ];
  const driven = await setUp(t, reports);
  await driven.say("/discreet off");
  await driven.say(`/story ${ID}`);
  const text = driven.last().text.replaceAll(/<\/?a\b[^>]*>/g, "");
  assert.match(
    text,
    /^Alexander Lukashenko: president according to BelTA; “illegitimate president” according to Nasha$/m,
  );
  assert.match(text, /^Loan: \$2B according to BelTA; \$1\.5B according to Nasha$/m);
});

for (const title of Object.values(TITLE_FAMILIES).flat()) {
  test(`a message names the title ${title} in every locale`, () => {
    for (const locale of LOCALES) {
      const words = translations.translate(locale, `title-${title}`);
      assert.notEqual(words, `title-${title}`);
    }
  });
}

test("/story is a button on a story's card and an answer to it", async (t) => {
  const driven = await setUp(t);
  await driven.pressData(`v1:story:${ID}`);
  await driven.press("In full");
  assert.match(driven.last().text, /What they disagree on/);
});

test("/story of what does not exist says so; alone it tells how to name one", async (t) => {
  const driven = await setUp(t);
  await driven.say("/story bbbbbbbbbb");
  assert.match(driven.last().text, /no longer kept/);
  await driven.say("/story <b>");
  assert.match(driven.last().text, /^Which story\?/);
});

test("/story names no outlet and links nothing in a discreet chat; a listed outlet's words are left out", async (t) => {
  const driven = await setUp(t);
  await driven.pressData("v1:language:en");
  const chat = await driven.chat();
  assert.ok(chat);
  await driven.store.chats.save({ ...chat, discretion: { deleteAfterHours: 24 } }, null);
  await driven.say(`/story ${ID}`);
  const { text } = driven.last();
  assert.doesNotMatch(text, /<a |BelTA|Reuters|Buses|61 prisoners/);
  assert.match(text, /Fifty-two were freed\. <i>\(Belarusian state media\)/);
});

for (const locale of LOCALES) {
  test(`/story in ${locale}: texts of any length and kind make one message that Telegram takes`, async (t) => {
    const long = "<b>&\u202E".repeat(500);
    const reports = Array.from({ length: 40 }, (_, at) =>
      report(`n${at}`, `Belarus frees ${at} prisoners ${long}`, {
        outlet: long + at,
        url: `https://x.example/${"y".repeat(1900)}`,
        camp: at % 2 === 0 ? "poland" : "china",
      }),
    );
    const driven = await setUp(t, reports);
    await driven.say(`/story ${ID}`, { language: locale });
    assert.ok(fitsMessage(messageSize(driven.last().text)));
    assert.deepEqual(driven.failures, []);
  });
}
