import assert from "node:assert/strict";
import { test } from "node:test";
import { createAnalyzer } from "../../src/analysis/analyze.ts";
import { LOCALES } from "../../src/chats/chat.ts";
import { fitsMessage, messageSize } from "../../src/delivery/message-size.ts";
import type { StoredArticle } from "../../src/store/store.ts";
import { driveBot } from "../bot/drive-bot.ts";
import { outcome, storedArticle, story } from "../store/samples.ts";

const analyzer = createAnalyzer();
const ID = "aaaaaaaaaa";

function report(name: string, title: string, text: string, part = {}): StoredArticle {
  const stored = storedArticle({ name, title, storyId: ID });
  const article = { ...stored.article, title, text, outlet: `Outlet ${name}`, ...part };
  return { ...stored, article, analysis: analyzer.analyze({ title, text }) };
}

const CHINA = report(
  "one",
  "Belarus and China sign a deal on the Great Stone park in Beijing",
  "Alexander Lukashenko and Xi Jinping met in Beijing. Xi Jinping praised trade with Belarus, and Xi Jinping accepted an invitation to Minsk.",
);
const SHORT = report("two", "Great Stone grows", "The park near Minsk has a new tenant.");

function told(reports: readonly StoredArticle[]) {
  const { topics } = reports[0]?.analysis ?? { topics: [] };
  return {
    ...story(ID),
    topics: topics.map(({ id }) => id),
    reports: reports.map(({ article, nearDuplicateOf }) => ({
      ...article,
      articleId: article.id,
      language: "en",
      nearDuplicateOf,
    })),
  };
}

async function setUp(t: Parameters<typeof driveBot>[0], reports: readonly StoredArticle[]) {
  const driven = await driveBot(t, { analyzer });
  await driven.store.commit(outcome({ stories: [told(reports)], articles: reports }));
  return driven;
}

test("why: each topic with its words, the decisive report, and how sure it is", async (t) => {
  const driven = await setUp(t, [CHINA, SHORT]);
  await driven.pressData(`v1:why:${ID}`);
  const { text } = driven.last();
  assert.match(text, /^<b>Why this story\?<\/b>/);
  assert.match(text, /<b>Belarus’s foreign policy<\/b> · sure\n/);
  assert.match(text, /<b>China<\/b> · sure\n.*“China”.*in the headline/);
  assert.match(text, /Outlet one/);
  assert.doesNotMatch(text, /Outlet two|\d\.\d|entity|topic |cue/);
});

for (const locale of LOCALES) {
  test(`why: ${locale}: texts of any length and kind make one message that Telegram takes`, async (t) => {
    const long = "<b>&\u202E".repeat(500);
    const reports = Array.from({ length: 40 }, (_, at) =>
      report(`n${at}`, `${CHINA.article.title} ${long}`, `${CHINA.article.text} ${long}`, {
        outlet: long,
        url: `https://x.example/${"y".repeat(1900)}`,
      }),
    );
    const driven = await setUp(t, reports);
    await driven.pressData(`v1:why:${ID}`, { language: locale });
    assert.ok(fitsMessage(messageSize(driven.last().text)));
    assert.deepEqual(driven.failures, []);
  });
}

test("why: a report of a listed outlet is not named to a discreet chat, and nothing is linked", async (t) => {
  const driven = await setUp(t, [
    report("one", CHINA.article.title, CHINA.article.text, { listed: true }),
  ]);
  await driven.say("/language en");
  await driven.pressData("v1:language:en");
  const chat = await driven.chat();
  assert.ok(chat);
  await driven.store.chats.save({ ...chat, discretion: { deleteAfterHours: 24 } }, null);
  await driven.pressData(`v1:why:${ID}`);
  assert.match(driven.last().text, /foreign policy/);
  assert.doesNotMatch(driven.last().text, /Outlet|<a /);
});

test("why: a story that is gone gets a notice", async (t) => {
  const driven = await driveBot(t, { analyzer });
  const calls = await driven.pressData("v1:why:bbbbbbbbbb");
  assert.match(calls.at(-1)?.payload.text ?? "", /no longer kept/);
});

test("feedback: a thumb up is counted once, names nobody, and its buttons go", async (t) => {
  const driven = await setUp(t, [CHINA]);
  await driven.pressData(`v1:why:${ID}`);
  assert.deepEqual(driven.last().labels, ["👍", "👎"]);
  const calls = await driven.press("👍");
  assert.deepEqual(
    calls.map(({ method, payload }) => [method, payload.text ?? payload.reply_markup]),
    [
      ["editMessageReplyMarkup", undefined],
      ["answerCallbackQuery", "Thank you. It is counted without your name."],
    ],
  );
  await driven.press("👍");
  await driven.press("👍", { userId: 43 });
  assert.deepEqual(await driven.store.feedback.all(), [
    { storyId: ID, revision: 1, verdict: "good", topic: null, count: 2 },
  ]);
});

test("feedback: a thumb down asks what is wrong: the topic, the subject, or the group", async (t) => {
  const driven = await setUp(t, [CHINA]);
  await driven.pressData(`v1:why:${ID}`);
  const [asked] = await driven.press("👎");
  const reasons = asked?.payload.reply_markup.inline_keyboard.flat();
  const labels: string[] = reasons.map(({ text }: { text: string }) => text);
  assert.ok(labels.includes("Not about: China"), labels.join());
  assert.deepEqual(labels.slice(-2), ["Not about Belarus’s policy", "Different events in one"]);
  for (const { callback_data } of reasons) await driven.pressData(callback_data);
  const given: readonly string[] = (await driven.store.feedback.all()).map(
    ({ verdict, topic }) => topic ?? verdict,
  );
  assert.ok(["bad", "china", "off-subject", "wrong-group"].every((each) => given.includes(each)));
});

test("feedback that somebody made up is refused", async (t) => {
  const driven = await setUp(t, [CHINA]);
  for (const data of [
    `v1:rate:${ID}:great:-`,
    `v1:rate:${ID}:good:china`,
    `v1:rate:${ID}:off-topic:-`,
    `v1:rate:${ID}:off-topic:cats`,
    "v1:rate:nothing:good:-",
    "v1:rate:bbbbbbbbbb:good:-",
  ]) {
    assert.equal((await driven.pressData(data)).at(-1)?.method, "answerCallbackQuery", data);
  }
  assert.deepEqual(await driven.store.feedback.all(), []);
});
