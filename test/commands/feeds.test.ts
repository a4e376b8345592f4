import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { FoundFeed } from "../../src/feeds/discover-feeds.ts";
import { FetchFailure } from "../../src/feeds/fetch-failure.ts";
import { driveBot, OPERATOR } from "../bot/drive-bot.ts";
import { failingState, sampleFeed, sampleState } from "../feeds/feed-samples.ts";
import { minutes, outcome } from "../store/samples.ts";

const me = { userId: OPERATOR };
const CATALOGUE = [
  sampleFeed("well", { name: "Well" }),
  sampleFeed("ill", { name: "Ill & <odd>", camp: "ukraine" }),
  sampleFeed("moved", { name: "Moved", camp: "ukraine" }),
  sampleFeed("new", { name: "New", camp: "poland" }),
  sampleFeed("off", { name: "Off", enabled: false, url: "https://off.example/rss" }),
];
const STATES = [
  sampleState("well"),
  failingState("ill", minutes(0), {
    problem: "blocked",
    problemDetail: "Cannot read feed https://ill.example/feed: HTTP 403",
    nextPollAt: minutes(100),
  }),
  sampleState("moved", { movedTo: "https://new.example/rss", movedSince: minutes(0) }),
];
const FOUND: FoundFeed = {
  url: "https://site.example/feed",
  title: "Site <news>",
  kind: "feed",
  language: "uk",
  entries: 20,
  newestAt: minutes(30),
};

test("/feeds does not exist for anybody but operators, and for them only in private", async (t) => {
  const driven = await driveBot(t, { catalogue: CATALOGUE });
  await driven.say("/feeds");
  assert.match(driven.last().text, /There is no such command\. \/help/);
  await driven.say("/feed");
  assert.doesNotMatch(driven.last().text, /feeds/, "no suggestion tells of it");
  await driven.say("/feeds add https://site.example ukraine uk");
  assert.deepEqual(await driven.store.feeds.added(), []);
  await driven.say("/help");
  assert.doesNotMatch(driven.last().text, /feeds/);
  const inGroup = await driven.say("/feeds", { ...me, chat: { id: -5, type: "group" } });
  assert.deepEqual(inGroup, []);
  const [notice] = await driven.pressData("v1:feeds:0");
  assert.match(notice?.payload.text, /out of date/);
});

test("/feeds tells what ails first, why, and when it is asked again; then the camps", async (t) => {
  const driven = await driveBot(t, { catalogue: CATALOGUE });
  await driven.store.commit(outcome({ feedStates: STATES }));
  await driven.say("/feeds", me);
  const { text } = driven.last();
  assert.match(
    text,
    /^<b>4 feeds are read<\/b> · 1 not working · 1 not read yet\nLast read 15:00, next poll 15:05/,
  );
  assert.ok(
    text.includes(
      "✕ <b>Ill &amp; &lt;odd&gt;</b> <code>ill</code>\nturns us away since 15:00, 3 failures · HTTP 403\nread 14:55, next try 16:40",
    ),
    text,
  );
  assert.match(
    text,
    /○ <b>Moved<\/b> .*\nat another address since 15:00 · → https:\/\/new\.example/,
  );
  assert.match(text, /● Belarusian state media 1\/1 · latest 15:00/);
  assert.match(text, /○ Ukraine 1\/2/);
  assert.ok(text.indexOf("Ill") < text.indexOf("Moved"));
  assert.doesNotMatch(text, /<b>Well|<b>Off|<b>New/);
});

test("/feeds says so when all is well", async (t) => {
  const driven = await driveBot(t, { catalogue: CATALOGUE.slice(0, 1) });
  await driven.store.commit(outcome({ feedStates: STATES.slice(0, 1) }));
  await driven.say("/feeds", me);
  assert.match(driven.last().text, /All of them work\./);
});

test("/feeds add ADDRESS offers what was found; number, camp and language add it", async (t) => {
  const asked: string[] = [];
  const driven = await driveBot(t, {
    catalogue: CATALOGUE,
    discoverFeeds: async (address) => {
      asked.push(address);
      return [FOUND, { ...FOUND, url: "https://site.example/en", title: "Second", language: null }];
    },
  });
  await driven.say("/feeds add site.example", me);
  assert.deepEqual(asked, ["site.example"]);
  assert.match(
    driven.last().text,
    /1\. <b>Site &lt;news&gt;<\/b>\nUkrainian · 20 items · newest 15:30\nhttps:\/\/site\.example\/feed/,
  );
  await driven.press("2", me);
  assert.match(driven.last().text, /<b>Second<\/b>.*Whose telling is it\?/s);
  assert.equal(driven.last().labels.length, 14);
  await driven.press("Others", me);
  assert.match(driven.last().text, /In which language\?/);
  await driven.press("Polish", me);
  assert.match(
    driven.last().text,
    /<b>Second<\/b> is added as <code>site-example<\/code>: Others, Polish/,
  );
  const [added] = await driven.store.feeds.added();
  assert.equal(added?.url, "https://site.example/en");
  assert.equal(added?.camp, "other");
  assert.equal(added?.language, "pl");
  assert.equal(added?.enabled, true);

  await driven.say("/feeds", me);
  assert.match(driven.last().text, /<b>5 feeds are read<\/b>/);
  assert.match(driven.last().text, /Added here:<\/b> <code>site-example<\/code>/);
});

test("/feeds add with camp and language asks nothing more, in any order", async (t) => {
  const driven = await driveBot(t, { discoverFeeds: async () => [FOUND] });
  await driven.say("/feeds add https://site.example/feed pl baltics", me);
  const [added] = await driven.store.feeds.added();
  assert.equal(`${added?.camp} ${added?.language}`, "baltics pl", "what is typed is believed");
  await driven.say("/feeds add https://site.example/feed baltics", me);
  assert.match(driven.last().text, /read already: <code>site-example<\/code>/);
  assert.equal((await driven.store.feeds.added()).length, 1);
});

test("the number of a feed pressed twice adds it once", async (t) => {
  const driven = await driveBot(t, { discoverFeeds: async () => [FOUND] });
  await driven.say("/feeds add site.example", me);
  const call = driven.calls.at(-1);
  const data = call?.payload.reply_markup.inline_keyboard[0][0].callback_data;
  await driven.pressData(data, me);
  await driven.pressData(data, me);
  assert.equal((await driven.store.feeds.added()).length, 1);
});

test("/feeds add does not offer what is there, and says under which id", async (t) => {
  const off = { ...FOUND, url: "https://off.example/rss" };
  const driven = await driveBot(t, {
    catalogue: CATALOGUE,
    discoverFeeds: async () => [FOUND, off],
  });
  await driven.say("/feeds add site.example", me);
  assert.deepEqual(driven.last().labels, ["1"]);
  assert.match(driven.last().text, /in the list, but off: <code>off<\/code>/);
});

test("a button of a search that is forgotten asks to begin anew", async (t) => {
  const driven = await driveBot(t);
  const [notice] = await driven.pressData("v1:add-feed:abcdefghij:0:other:be", me);
  assert.match(notice?.payload.text, /out of date/);
  assert.deepEqual(await driven.store.feeds.added(), []);
});

test("/feeds add says why an address leads to nothing", async (t) => {
  const driven = await driveBot(t, {
    discoverFeeds: async (address) => {
      if (address.includes("empty")) return [];
      throw new FetchFailure("private-address", "127.0.0.1 is a private address");
    },
  });
  await driven.say("/feeds add http://empty.example/<b>", me);
  assert.match(driven.last().text, /No feed was found at http:\/\/empty\.example\/&lt;b&gt;/);
  await driven.say("/feeds add http://127.0.0.1", me);
  assert.match(driven.last().text, /cannot be read: 127\.0\.0\.1 is a private address/);
});

const MISUSED = [
  "/feeds add",
  "/feeds add site.example moon",
  "/feeds add site.example ukraine poland",
  "/feeds add site.example be ru",
  "/feeds add site.example be ukraine more",
  "/feeds remove",
  "/feeds on",
  "/feeds dance",
];
for (const typed of MISUSED) {
  test(`${typed} shows how it is meant`, async (t) => {
    const driven = await driveBot(t, { discoverFeeds: async () => [FOUND] });
    await driven.say(typed, me);
    assert.match(driven.last().text, /\/feeds add https:\/\/example\.org/);
  });
}

test("/feeds remove takes away what was added, not what the file declares", async (t) => {
  const driven = await driveBot(t, { catalogue: CATALOGUE });
  await driven.store.feeds.add(sampleFeed("mine"));
  await driven.say("/feeds remove mine", me);
  assert.match(driven.last().text, /<code>mine<\/code> is removed/);
  await driven.say("/feeds remove mine", me);
  assert.match(driven.last().text, /There is no feed <code>mine<\/code>/);
  await driven.say("/feeds remove well", me);
  assert.match(driven.last().text, /\/feeds off well/);
});

test("/feeds off and on switch any feed, the file's as well", async (t) => {
  const driven = await driveBot(t, { catalogue: CATALOGUE });
  await driven.say("/feeds off WELL", me);
  await driven.say("/feeds on off", me);
  await driven.say("/sources", me);
  await driven.press("Belarusian state media", me);
  assert.match(driven.last().text, /<b>Off<\/b>/);
  assert.doesNotMatch(driven.last().text, /<b>Well<\/b>/);
  await driven.say("/feeds on well", me);
  await driven.say("/feeds", me);
  assert.match(driven.last().text, /5 feeds are read/);
  assert.doesNotMatch(driven.last().text, /Added here/, "a switch is no addition");
  await driven.say("/feeds off nothing<b>", me);
  assert.match(driven.last().text, /There is no feed <code>nothing&lt;b&gt;<\/code>/);
});

test("nothing an operator types after /feeds makes the bot fail or say nothing", async (t) => {
  const driven = await driveBot(t, { catalogue: CATALOGUE, discoverFeeds: async () => [FOUND] });
  const action = fc.constantFrom("add", "remove", "off", "on", "");
  await fc.assert(
    fc.asyncProperty(action, fc.string({ unit: "grapheme" }), async (first, words) => {
      driven.clock.now = driven.clock.now.add({ seconds: 3 });
      const made = await driven.say(`/feeds ${first} ${words}`, me);
      assert.equal(made.at(-1)?.method, "sendMessage");
      assert.deepEqual(driven.failures, []);
    }),
    { numRuns: 60 },
  );
});
