import assert from "node:assert/strict";
import { test } from "node:test";
import { defaultChat } from "../../src/chats/default-chat.ts";
import { createTraceDeleter, noteTraces } from "../../src/delivery/traces.ts";
import { createCache } from "../../src/store/create-cache.ts";
import { driveBot, READER } from "../bot/drive-bot.ts";
import { minutes, outcome, storedArticle, story } from "../store/samples.ts";
import { temporaryStore } from "../store/temporary-store.ts";

const ID = "aaaaaaaaaa";

async function setUp(t: Parameters<typeof driveBot>[0]) {
  const driven = await driveBot(t);
  const stored = storedArticle({ name: "a", title: "Belarus opens a crossing", storyId: ID });
  const { article } = stored;
  const report = {
    ...article,
    articleId: article.id,
    outlet: "Gazeta",
    url: "https://gazeta.example/1",
    language: "en",
    nearDuplicateOf: null,
  };
  const summary = {
    language: "en",
    headline: "Belarus opens a crossing",
    headlineArticleId: article.id,
    sentences: [],
    by: "extract" as const,
  };
  const told = { ...story(ID), reports: [report], summaries: [summary] };
  await driven.store.commit(outcome({ stories: [told], articles: [stored] }));
  return driven;
}

test("a private chat is discreet until it is asked: no links, no outlets, nothing to pass on", async (t) => {
  const driven = await setUp(t);
  for (const command of ["/latest", `/story ${ID}`, `/start s_${ID}`]) {
    const calls = await driven.say(command);
    const sent = calls.find(({ method }) => method === "sendMessage")?.payload;
    assert.match(sent.text, /Belarus opens a crossing/, command);
    assert.doesNotMatch(JSON.stringify(sent), /gazeta|switch_inline|"url"/i, command);
    assert.equal(sent.protect_content, true, command);
  }
});

test("/discreet off gives links back, and says so in a group where nobody can be discreet", async (t) => {
  const driven = await setUp(t);
  await driven.say("/discreet off");
  assert.match(driven.last().text, /^<b>Full mode/);
  const calls = await driven.say("/latest");
  const sent = calls.find(({ method }) => method === "sendMessage")?.payload;
  assert.match(sent.text, /https:\/\/gazeta\.example/);
  assert.equal(sent.protect_content, undefined);
  driven.administrators.add(READER);
  await driven.say("/discreet on", { chat: { id: -5, type: "group" } });
  assert.match(driven.last().text, /Only private chats/);
});

test("/discreet takes hours below Telegram's 48", async (t) => {
  const driven = await setUp(t);
  await driven.say("/discreet 3");
  assert.deepEqual((await driven.chat())?.discretion, { deleteAfterHours: 3 });
  await driven.say("/discreet 48");
  assert.deepEqual((await driven.chat())?.discretion, { deleteAfterHours: 3 });
  await driven.pressData("v1:discreet:48");
  assert.deepEqual((await driven.chat())?.discretion, { deleteAfterHours: 3 });
});

test("/more shows one link after a warning", async (t) => {
  const driven = await setUp(t);
  await driven.say(`/more ${ID}`);
  assert.doesNotMatch(driven.last().text, /gazeta/);
  await driven.press("Show the link");
  assert.match(driven.last().text, /href="https:\/\/gazeta\.example\/1"/);
});

test("inline search is off for a discreet chat", async (t) => {
  const driven = await setUp(t);
  await driven.say("/discreet on");
  const answer = await driven.inline("crossing");
  assert.deepEqual(answer?.payload.results, []);
  assert.match(answer?.payload.button.text, /Off in discreet mode/);
});

test("messages of a discreet chat are deleted when their hours have passed, after a restart, too, and once", async (t) => {
  const store = await temporaryStore(t);
  const traces = createCache(store, "traces");
  const begun = {
    kind: "private",
    locale: "be",
    timeZone: "Europe/Minsk",
    now: minutes(0),
  } as const;
  await store.chats.save(
    { ...defaultChat({ id: 1, ...begun }), discretion: { deleteAfterHours: 3 } },
    null,
  );
  await store.chats.save({ ...defaultChat({ id: 2, ...begun }), discretion: null }, null);
  await noteTraces(traces, { chatId: 1, ids: [10, 11], now: minutes(0) });
  await noteTraces(traces, { chatId: 1, ids: [12], now: minutes(100) });
  await noteTraces(traces, { chatId: 2, ids: [20], now: minutes(0) });
  const deleted: [number | string, number[]][] = [];
  const api = {
    async deleteMessages(chatId: number | string, ids: number[]) {
      deleted.push([chatId, ids]);
      return true as const;
    },
  };
  const restarted = () => createTraceDeleter({ store, traces: createCache(store, "traces"), api });
  assert.equal(await restarted()(minutes(170)), 0);
  assert.equal(await restarted()(minutes(181)), 2);
  assert.equal(await restarted()(minutes(182)), 0);
  await restarted()(minutes(281));
  assert.deepEqual(deleted, [
    [1, [10, 11]],
    [1, [12]],
  ]);
});

test("what a discreet chat says and hears is noted; /forget forgets that, too", async (t) => {
  const driven = await setUp(t);
  await driven.say("/discreet 3");
  const noted = async () => (await driven.traces.get(String(READER))) as unknown[] | undefined;
  const before = (await noted())?.length ?? 0;
  assert.ok(before >= 2, "the command and its answer");
  await driven.say("/latest");
  assert.ok(((await noted())?.length ?? 0) >= before + 2);
  await driven.say("/forget");
  await driven.pressData("v1:forget");
  assert.equal(await noted(), undefined);
});
