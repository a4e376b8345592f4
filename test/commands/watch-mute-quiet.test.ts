import assert from "node:assert/strict";
import { test } from "node:test";
import { createAnalyzer } from "../../src/analysis/analyze.ts";
import { understandMute } from "../../src/chats/understand-mute.ts";
import { understandQuiet } from "../../src/chats/understand-quiet.ts";
import { driveBot } from "../bot/drive-bot.ts";
import { sampleFeed } from "../feeds/feed-samples.ts";

const analyzer = createAnalyzer();
const CATALOGUE = [
  sampleFeed("belta", { name: "BelTA", camp: "state-belarus" }),
  sampleFeed("belta-tg", { name: "BelTA", camp: "state-belarus" }),
  sampleFeed("nasha-niva", { name: "Nasha Niva", camp: "independent-belarus" }),
];
const setUp = (t: Parameters<typeof driveBot>[0]) =>
  driveBot(t, { analyzer, catalogue: CATALOGUE });

for (const [typed, watched] of [
  ['"Great Stone"', { kind: "entity", entity: "place/great-stone" }],
  ["«Великий камень» daily", { kind: "entity", entity: "place/great-stone", cadence: "daily" }],
  ["timber lorries weekly", { kind: "words", words: "timber lorries", cadence: "weekly" }],
] as const) {
  test(`/watch ${typed} follows it`, async (t) => {
    const driven = await setUp(t);
    await driven.say(`/watch ${typed}`);
    assert.deepEqual((await driven.chat())?.watches, [
      { cadence: "instant", threadId: null, ...watched },
    ]);
    assert.match(driven.last().text, /^Watching/);
  });
}

test("/watch again changes the pace and adds nothing; a press turns it on, ✕ ends it", async (t) => {
  const driven = await setUp(t);
  await driven.say("/watch Great Stone");
  await driven.say("/watch Вялікі камень weekly");
  const watches = async () => (await driven.chat())?.watches ?? [];
  assert.deepEqual(
    (await watches()).map(({ cadence }) => cadence),
    ["weekly"],
  );
  await driven.press("Great Stone · weekly");
  assert.deepEqual(
    (await watches()).map(({ cadence }) => cadence),
    ["instant"],
  );
  await driven.press("✕");
  assert.deepEqual(await watches(), []);
});

test("/unwatch ends a watch by any of its names, and says what is not watched", async (t) => {
  const driven = await setUp(t);
  await driven.say("/watch Great Stone");
  await driven.say("/unwatch Poland");
  assert.match(driven.last().text, /“Poland” is not watched/);
  await driven.say("/unwatch Великий камень");
  assert.deepEqual((await driven.chat())?.watches, []);
});

test("/watch keeps to thirty names", async (t) => {
  const driven = await setUp(t);
  for (let at = 0; at < 31; at += 1) {
    driven.clock.now = driven.clock.now.add({ seconds: 1 });
    await driven.say(`/watch word${at}`);
  }
  assert.equal((await driven.chat())?.watches.length, 30);
  assert.match(driven.last().text, /30 watches are the limit/);
});

test("/mute silences an outlet by its feed's id, and is undone by saying it again", async (t) => {
  const driven = await setUp(t);
  await driven.say("/mute belta");
  assert.deepEqual((await driven.chat())?.mutes, [{ kind: "outlet", outlet: "BelTA" }]);
  await driven.say("/mute BelTA");
  assert.deepEqual((await driven.chat())?.mutes, []);
  await driven.say("/mute Nasha Niwa");
  assert.deepEqual((await driven.chat())?.mutes, [{ kind: "outlet", outlet: "Nasha Niva" }]);
  await driven.press("✕ Nasha Niva");
  assert.deepEqual((await driven.chat())?.mutes, []);
});

test("/mute asks where a name has two meanings, and its camps are buttons", async (t) => {
  const driven = await setUp(t);
  await driven.say("/mute china");
  assert.match(driven.last().text, /What did you mean/);
  await driven.say("/mute");
  await driven.press("Russian state media");
  assert.deepEqual((await driven.chat())?.mutes, [{ kind: "camp", camp: "state-russia" }]);
  await driven.say("/mute zzzzqqqq");
  assert.match(driven.last().text, /No source, side or topic/);
});

test("a story's mute button keeps the message and silences the story", async (t) => {
  const driven = await setUp(t);
  await driven.pressData("v1:mute-story:aaaaaaaaaa:1");
  assert.deepEqual((await driven.chat())?.mutes, [{ kind: "story", storyId: "aaaaaaaaaa" }]);
});

test("/quiet sets hours and the way, by words and by buttons, and ends them", async (t) => {
  const driven = await setUp(t);
  const quiet = async () => (await driven.chat())?.quiet;
  await driven.say("/quiet 22:00-07:00");
  assert.deepEqual(await quiet(), { from: "22:00", until: "07:00", way: "hold" });
  await driven.press("Without a sound");
  assert.deepEqual(await quiet(), { from: "22:00", until: "07:00", way: "silent" });
  await driven.press("23:00–08:00");
  assert.deepEqual(await quiet(), { from: "23:00", until: "08:00", way: "silent" });
  await driven.say("/quiet 1-5");
  assert.deepEqual(await quiet(), { from: "01:00", until: "05:00", way: "silent" });
  await driven.say("/quiet often");
  assert.match(driven.last().text, /I understand/);
  await driven.say("/quiet off");
  assert.equal(await quiet(), null);
});

test("understandQuiet() understands hours and ways in six languages", () => {
  const hours = { kind: "hours", from: "22:00", until: "07:00" };
  for (const text of ["22:00-07:00", "22–7", "22.00 07.00", "10pm-7am"]) {
    assert.deepEqual(understandQuiet(text), { ...hours, way: null }, text);
  }
  for (const [text, way] of [
    ["22-7 ціха", "silent"],
    ["22-7 срочное", "urgent"],
    ["22-7 зачекати", "hold"],
    ["22-7 cicho", "silent"],
    ["22-7 skubu", "urgent"],
  ] as const) {
    assert.deepEqual(understandQuiet(text), { ...hours, way }, text);
  }
  assert.deepEqual(understandQuiet("адключыць"), { kind: "off" });
  for (const text of ["", "22", "22-22", "25-7", "22-7 banana", "x".repeat(9999)]) {
    assert.equal(understandQuiet(text), null, text.slice(0, 20));
  }
});

test("understandMute() knows a story by its id", () => {
  const names = { outlets: new Map(), camps: new Map() };
  assert.deepEqual(understandMute("abcde23456", names), [{ kind: "story", storyId: "abcde23456" }]);
});
