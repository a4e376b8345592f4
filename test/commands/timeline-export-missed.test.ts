import assert from "node:assert/strict";
import { test } from "node:test";
import { csvFile, markdownFile } from "../../src/bot/export-files.ts";
import { defaultChat } from "../../src/chats/default-chat.ts";
import type { Story } from "../../src/stories/story.ts";
import { driveBot, OPERATOR } from "../bot/drive-bot.ts";
import { minutes, outcome, storedArticle, story } from "../store/samples.ts";

/** A story told by one outlet, so many minutes after the samples' beginning. */
function told(
  id: string,
  at: number,
  part: { title: string; topics?: Story["topics"]; outlet?: string },
) {
  const { title, topics = ["neighbours"], outlet = "Gazeta" } = part;
  const stored = storedArticle({ name: id, title, storyId: id });
  const { article } = stored;
  const report = {
    ...article,
    articleId: article.id,
    title,
    outlet,
    url: `https://gazeta.example/${id}`,
    language: "en",
    publishedAt: minutes(at),
    nearDuplicateOf: null,
  };
  const summary = {
    language: "en",
    headline: title,
    headlineArticleId: article.id,
    sentences: [],
    by: "extract" as const,
  };
  const full = {
    ...story(id),
    topics,
    startedAt: minutes(at),
    updatedAt: minutes(at),
    reports: [report],
    summaries: [summary],
  };
  return { full, stored };
}

const CLOSES = told("aaaaaaaaa2", -3000, { title: "Poland closes the border" });
const OPENS = told("bbbbbbbbb2", 10, { title: "Poland opens the border" });
const POTASH = told("ccccccccc2", 20, {
  title: "Potash sanctions are eased",
  topics: ["sanctions"],
});
const MUTED = told("ddddddddd2", 30, { title: "Fields are ploughed", outlet: "Loud" });

async function setUp(t: Parameters<typeof driveBot>[0]) {
  const driven = await driveBot(t);
  const all = [CLOSES, OPENS, POTASH, MUTED];
  await driven.store.commit(
    outcome({ stories: all.map(({ full }) => full), articles: all.map(({ stored }) => stored) }),
  );
  await driven.say("/discreet off");
  return driven;
}

test("/timeline of a topic tells its stories by date, oldest first, with sources", async (t) => {
  const driven = await setUp(t);
  await driven.say("/timeline neighbours");
  const { text } = driven.last();
  assert.match(
    text,
    /Feb 28, 2026.*Poland closes the border.*\(Gazeta\).*Poland opens the border/s,
  );
  assert.doesNotMatch(text, /Potash/);
  await driven.say("/timeline");
  await driven.press("Sanctions");
  assert.match(driven.last().text, /Potash sanctions/);
});

test("/timeline in a discreet chat has no links and no outlets", async (t) => {
  const driven = await setUp(t);
  await driven.say("/discreet on");
  await driven.say("/timeline neighbours");
  assert.match(driven.last().text, /Poland closes/);
  assert.doesNotMatch(driven.last().text, /href|Gazeta/);
});

test("/trends tells the week's topics against the week before", async (t) => {
  const driven = await setUp(t);
  await driven.say("/trends");
  assert.match(driven.last().text, /4 stories, 0 in the week before/);
  assert.match(driven.last().text, /Neighbours: 3 \(0\)/);
});

test("/missed tells what was muted, of other topics or kept for the digest", async (t) => {
  const driven = await setUp(t);
  await driven.say("/subscribe neighbours daily");
  const chat = await driven.chat();
  assert.ok(chat);
  await driven.store.chats.save({ ...chat, mutes: [{ kind: "outlet", outlet: "Loud" }] }, null);
  await driven.say("/missed");
  const { text } = driven.last();
  assert.match(text, /In the last 24 h:<\/b> 3 stories out of 3 reports/);
  assert.match(text, /Muted by you: 1<\/b>\n.*Fields are ploughed/);
  assert.match(text, /None of your topics: 1<\/b>\n.*Potash/);
  assert.match(text, /Kept for the digest: 1<\/b>\n.*Poland opens/);
  await driven.say("/missed 7d");
  assert.match(driven.last().text, /In the last 168 h/);
});

test("/missed does not tell a newcomer that everything came", async (t) => {
  const driven = await setUp(t);
  await driven.say("/subscribe neighbours trade");
  await driven.say("/missed");
  assert.match(driven.last().text, /From before you followed it: 2<\/b>\n(?:.*\n)?.*Poland opens/);
  assert.doesNotMatch(driven.last().text, /Everything came to you/);
});

test("/export sends files, and to a discreet chat only its settings", async (t) => {
  const driven = await setUp(t);
  const sent = async (text: string) =>
    (await driven.say(text)).find(({ method }) => method === "sendDocument");
  assert.ok(await sent("/export csv"));
  assert.ok(await sent("/export md"));
  await driven.say("/export");
  const pressed = await driven.press("My settings (JSON)");
  assert.ok(pressed.some(({ method }) => method === "sendDocument"));
  await driven.say("/discreet on");
  assert.equal(await sent("/export csv"), undefined);
  assert.match(driven.last().text, /Turn discreet mode off/);
  assert.ok(await sent("/export settings"));
});

test("csvFile() makes no formula of a stranger's title, and keeps quotes and lines in their cells", () => {
  const evil = '=HYPERLINK("https://evil.example")';
  const [report] = OPENS.full.reports;
  assert.ok(report);
  for (const title of [evil, "+1", "-1", "@x", " =1", "a\nb"]) {
    const csv = csvFile([{ ...OPENS.full, reports: [{ ...report, title }] }]);
    assert.doesNotMatch(csv, /(?:^|,)"\s*[=+\-@]/m);
    assert.equal(csv.split("\r\n").length, 3, "a head, a line and an end");
  }
});

test("markdownFile() cites each source, whatever markup a title has", () => {
  const [report] = OPENS.full.reports;
  assert.ok(report);
  const text = markdownFile(
    [{ ...OPENS.full, reports: [{ ...report, title: "[x](y) # <b>\n# Z" }] }],
    "en",
  );
  assert.match(text, /^## Poland opens the border\n/);
  assert.match(text, /- Gazeta, “\\\[x\\\]\(y\) \\# \\<b\\> \\# Z”, 2026-03-02, <https:\/\/gazeta/);
});

test("/stats is the operator's, and counts no fewer than twenty people", async (t) => {
  const driven = await setUp(t);
  await driven.say("/stats");
  assert.doesNotMatch(driven.last().text, /Statistics/);
  await driven.say("/stats", { userId: OPERATOR });
  assert.match(driven.last().text, /Active chats: fewer than 20/);
  assert.doesNotMatch(driven.last().text, /Followed/);
  const settings = defaultChat({
    id: 0,
    kind: "private",
    locale: "en",
    timeZone: "Europe/Minsk",
    now: minutes(0),
  });
  for (let id = 1000; id < 1021; id += 1) {
    const subscriptions = [{ topic: "china" as const, cadence: "daily" as const, threadId: null }];
    await driven.store.chats.save({ ...settings, id, subscriptions }, null);
  }
  await driven.say("/stats", { userId: OPERATOR });
  assert.match(driven.last().text, /Active chats: 2\d/);
  assert.match(driven.last().text, /Followed: China 21/);
});
