import assert from "node:assert/strict";
import { test } from "node:test";
import { driveBot, READER } from "../bot/drive-bot.ts";
import { minutes, outcome, story } from "../store/samples.ts";

test("/start greets in the client's language and offers bundles", async (t) => {
  const driven = await driveBot(t);
  await driven.say("/start", { language: "be" });
  assert.match(driven.last().text, /Знешняя палітыка Беларусі/);
  assert.ok(driven.last().labels.includes("Суседзі і мяжа"));
  assert.ok(driven.last().labels.includes("✓ Беларуская"));
  assert.equal(await driven.chat(), null, "nothing is stored before anything is chosen");
});

test("a bundle, a time, how discreet: three taps subscribe, the message edits itself", async (t) => {
  const driven = await driveBot(t);
  await driven.say("/start");
  await driven.press("China, SCO, BRICS");
  assert.equal(driven.last().method, "editMessageText");
  assert.match(driven.last().text, /When should stories come/);
  await driven.press("Every day");
  const chat = await driven.chat();
  assert.deepEqual(
    chat?.subscriptions.map(({ topic, cadence }) => `${topic} ${cadence}`),
    ["china daily", "sco daily", "brics daily", "third-countries daily", "trade daily"],
  );
  assert.equal(chat?.digest.daily, "08:30");
  assert.equal(chat?.subscribedAt, minutes(60).toString());
  assert.match(driven.last().text, /Is it safe/);
  await driven.press("12 h");
  assert.deepEqual((await driven.chat())?.discretion, { deleteAfterHours: 12 });
  assert.match(driven.last().text, /Done\..*every day at 08:30.*Discreet/s);
  // Asked once.
  await driven.press("When");
  await driven.press("At once");
  assert.match(driven.last().text, /All set/);
});

test("the greeting goes on in the language chosen on it", async (t) => {
  const driven = await driveBot(t);
  await driven.say("/start");
  await driven.press("Беларуская");
  assert.match(driven.last().text, /Знешняя палітыка/);
  assert.ok(driven.last().labels.includes("Усе тэмы"));
  assert.equal((await driven.chat())?.locale, "be");
});

test("/start t_<topic> offers that topic first", async (t) => {
  const driven = await driveBot(t);
  await driven.say("/start t_sanctions");
  assert.equal(driven.last().labels[0], "Follow: Sanctions");
  await driven.press("Follow: Sanctions");
  assert.deepEqual((await driven.chat())?.subscriptions, [
    { topic: "sanctions", cadence: "instant", threadId: null },
  ]);
});

test("/start s_<story> opens the story, and says so when it is gone", async (t) => {
  const driven = await driveBot(t);
  await driven.store.commit(outcome({ stories: [story("aaaaaaaaaa")] }));
  await driven.say("/start s_aaaaaaaaaa");
  assert.match(driven.last().text, /<b>H<\/b>/);
  await driven.say("/start s_bbbbbbbbbb");
  assert.match(driven.last().text, /no longer kept/);
});

const SUBSCRIBED = [
  ["/subscribe china sco", "china instant, sco instant"],
  ["/subscribe china weekly", "china weekly"],
  ["/subscribe правы чалавека штодня", "human-rights daily"],
  ["/subscribe Litwa, санкции", "neighbours instant, sanctions instant"],
  ["/subscribe sanktions", "sanctions instant"],
  ["/SUBSCRIBE@counterbalance_bot brics", "brics instant"],
] as const;
for (const [typed, expected] of SUBSCRIBED) {
  test(`${typed} follows ${expected}`, async (t) => {
    const driven = await driveBot(t);
    await driven.say(typed);
    const chat = await driven.chat();
    const followed = chat?.subscriptions.map(({ topic, cadence }) => `${topic} ${cadence}`);
    assert.equal(followed?.join(", "), expected);
  });
}

test("/subscribe asks about a word with two errors and subscribes by the answer", async (t) => {
  const driven = await driveBot(t);
  await driven.say("/subscribe diplomqcxy weekly");
  assert.match(driven.last().text, /Did you mean/);
  assert.equal(await driven.chat(), null);
  await driven.press("Follow: Diplomacy");
  assert.deepEqual((await driven.chat())?.subscriptions, [
    { topic: "diplomacy", cadence: "weekly", threadId: null },
  ]);
  assert.deepEqual((await driven.chat())?.digest.weekly, { weekday: 1, time: "09:00" });
});

test("/subscribe shows 18 topics with check marks that taps move", async (t) => {
  const driven = await driveBot(t);
  await driven.say("/subscribe");
  assert.equal(driven.last().labels.filter((label) => !/All|None|Settings/.test(label)).length, 18);
  await driven.press("Ukraine");
  assert.ok(driven.last().labels.includes("✓ Ukraine"));
  await driven.press("✓ Ukraine");
  assert.deepEqual((await driven.chat())?.subscriptions, []);
  await driven.press("All");
  assert.equal((await driven.chat())?.subscriptions.length, 18);
  await driven.press("None");
  assert.equal((await driven.chat())?.subscriptions.length, 0);
});

test("a pressed topic button replayed changes nothing more", async (t) => {
  const driven = await driveBot(t);
  await driven.pressData("v1:topic:china:1");
  await driven.pressData("v1:topic:china:1");
  assert.equal((await driven.chat())?.subscriptions.length, 1);
});

test("/unsubscribe takes topics away, typed or pressed", async (t) => {
  const driven = await driveBot(t);
  await driven.say("/subscribe china sco brics");
  await driven.say("/unsubscribe кітай");
  assert.match(driven.last().text, /China/);
  await driven.say("/unsubscribe");
  await driven.press("✕ SCO");
  assert.deepEqual(
    (await driven.chat())?.subscriptions.map(({ topic }) => topic),
    ["brics"],
  );
  await driven.say("/unsubscribe all");
  assert.deepEqual((await driven.chat())?.subscriptions, []);
});

const DIGESTS = [
  ["/digest 08:30", "08:30", null],
  ["/digest 745", "07:45", null],
  ["/digest weekly mon 09:00", null, "1 09:00"],
  ["/digest штотыдзень пт 16.00", null, "5 16:00"],
] as const;
for (const [typed, daily, weekly] of DIGESTS) {
  test(`${typed} sets the digest and its next moment`, async (t) => {
    const driven = await driveBot(t);
    await driven.say(typed);
    const digest = (await driven.chat())?.digest;
    assert.equal(digest?.daily, daily);
    assert.equal(digest?.weekly && `${digest.weekly.weekday} ${digest.weekly.time}`, weekly);
    const due = await driven.store.chats.dueForDigest(minutes(60 * 24 * 8), 10);
    assert.equal(due.length, 1);
  });
}

test("/digest off switches it off, buttons set it again", async (t) => {
  const driven = await driveBot(t);
  await driven.say("/digest 08:30");
  await driven.say("/digest off");
  assert.match(driven.last().text, /off/);
  assert.equal((await driven.store.chats.dueForDigest(minutes(60 * 48), 10)).length, 0);
  await driven.press("18:00");
  assert.equal((await driven.chat())?.digest.daily, "18:00");
  await driven.press("Fri 17:00");
  assert.deepEqual((await driven.chat())?.digest.weekly, { weekday: 5, time: "17:00" });
  await driven.press("Daily off");
  await driven.press("Weekly off");
  assert.deepEqual((await driven.chat())?.digest, { daily: null, weekly: null, threadId: null });
});

test("/digest now sends every part at once; without topics or news it says so", async (t) => {
  const part = (html: string) => ({ html, keyboard: [], previewUrl: null });
  const parts = [part("one"), part("two")];
  const driven = await driveBot(t, { digestNow: async () => parts.splice(0) });
  await driven.say("/digest now");
  assert.match(driven.last().text, /needs topics/);
  await driven.say("/subscribe china");
  const sent = await driven.say("/digest now");
  assert.deepEqual(
    sent.map(({ payload }) => payload.text),
    ["one", "two"],
  );
  await driven.say("/digest now");
  assert.match(driven.last().text, /Nothing new/);
});

const ZONES = [
  ["/timezone Europe/Vilnius", "Europe/Vilnius"],
  ["/timezone Вільня", "Europe/Vilnius"],
  ["/timezone Warszawa", "Europe/Warsaw"],
  ["/timezone Singapore", "Asia/Singapore"],
] as const;
for (const [typed, zone] of ZONES) {
  test(`${typed} sets ${zone}`, async (t) => {
    const driven = await driveBot(t);
    await driven.say(typed);
    assert.equal((await driven.chat())?.timeZone, zone);
  });
}

test("/timezone answers an offset with cities that keep it", async (t) => {
  const driven = await driveBot(t);
  await driven.say("/timezone UTC+2");
  assert.match(driven.last().text, /summer time/);
  await driven.press("Vilnius");
  assert.equal((await driven.chat())?.timeZone, "Europe/Vilnius");
});

test("/language answers in the new language", async (t) => {
  const driven = await driveBot(t);
  await driven.say("/language be");
  assert.match(driven.last().text, /па-беларуску/);
  await driven.say("/language klingon");
  assert.match(driven.last().text, /На гэтай мове/);
  await driven.press("English");
  assert.match(driven.last().text, /English from now on/);
});

test("/settings is one message that turns its pages", async (t) => {
  const driven = await driveBot(t);
  await driven.say("/settings");
  for (const page of [
    "Topics",
    "‹ Settings",
    "Digest",
    "‹ Settings",
    "Time zone",
    "‹ Settings",
    "Language",
    "‹ Settings",
    "When",
    "Settings",
    "Forget me",
  ]) {
    const made = await driven.press(page);
    assert.equal(made[0]?.method, "editMessageText", page);
    assert.equal(made.at(-1)?.method, "answerCallbackQuery", page);
  }
});

test("/latest lists the newest with pages, and a number opens a story", async (t) => {
  const driven = await driveBot(t);
  const ids = [..."abcdefghijkl"].map((letter) => letter.repeat(10));
  await driven.store.commit(
    outcome({ stories: ids.map((id, index) => ({ ...story(id), updatedAt: minutes(index) })) }),
  );
  await driven.say("/latest");
  assert.deepEqual(driven.last().labels, ["1", "2", "3", "4", "5", "· 1–5 ·", "6–10"]);
  await driven.press("6–10");
  assert.deepEqual(driven.last().labels.slice(5), ["1–5", "· 6–10 ·", "11–15"]);
  await driven.press("11–15");
  assert.deepEqual(driven.last().labels, ["11", "12", "1–5", "6–10", "· 11–12 ·"]);
  await driven.press("1–5");
  assert.deepEqual(driven.last().labels.slice(5), ["· 1–5 ·", "6–10", "11–15"]);
  const made = await driven.press("2");
  assert.equal(made[0]?.method, "sendMessage");
  assert.match(made[0]?.payload.text, /<b>H<\/b>/);
});

test("/latest by topic shows that topic's stories only", async (t) => {
  const driven = await driveBot(t);
  await driven.store.commit(outcome({ stories: [story("aaaaaaaaaa")] }));
  await driven.say("/latest санкции");
  assert.match(driven.last().text, /No stories yet/);
  await driven.say("/latest china");
  assert.match(driven.last().text, /The latest: China/);
});

test("/forget is one button: the chat is gone, its messages are deleted, one line stays", async (t) => {
  const driven = await driveBot(t, { sentMessages: async () => [7, 8] });
  await driven.say("/subscribe china");
  await driven.say("/forget");
  assert.equal(driven.last().labels.length, 1);
  const made = await driven.press("Delete everything");
  assert.equal(await driven.chat(), null);
  const deleted = made
    .filter(({ method }) => method === "deleteMessages")
    .flatMap(({ payload }) => payload.message_ids);
  assert.ok(deleted.includes(7) && deleted.includes(8) && deleted.includes(1001));
  assert.equal(driven.last().text, "Done. Nothing is kept.");
  assert.deepEqual(driven.last().labels, []);
});

test("/forget in a group deletes only messages known to be the bot's", async (t) => {
  const driven = await driveBot(t, { sentMessages: async () => [7] });
  const group = { chat: { id: -100, type: "supergroup" as const } };
  driven.administrators.add(READER);
  await driven.say("/forget", group);
  const made = await driven.press("Delete everything", group);
  const deleted = made.filter(({ method }) => method === "deleteMessages");
  assert.deepEqual(
    deleted.map(({ payload }) => payload.message_ids),
    [[7]],
  );
});
