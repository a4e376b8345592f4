import assert from "node:assert/strict";
import { test } from "node:test";
import { driveBot } from "../bot/drive-bot.ts";
import { failingState, sampleFeed, sampleState } from "../feeds/feed-samples.ts";
import { minutes, outcome } from "../store/samples.ts";

const days = (count: number) => minutes(60 - count * 24 * 60);
const CATALOGUE = [
  sampleFeed("belta", { name: "БЕЛТА" }),
  sampleFeed("off", { name: "Switched off", enabled: false }),
  sampleFeed("nn", { name: "Наша Ніва", camp: "independent-belarus", listed: true }),
  sampleFeed("tg", {
    name: "Channel",
    camp: "independent-belarus",
    kind: "telegram",
    language: "be",
  }),
  sampleFeed("up", { name: "Prauda & co", camp: "ukraine", language: "uk" }),
];
const STATES = [
  sampleState("belta", { newestItemAt: days(6) }),
  sampleState("nn", { lastSuccessAt: minutes(55), newestItemAt: minutes(30) }),
  sampleState("tg", { newestItemAt: days(2), movedTo: "https://t.me/s/new" }),
  failingState("up", days(6)),
];

test("/sources counts the camps in their order and names the silent ones", async (t) => {
  const driven = await driveBot(t, { catalogue: CATALOGUE });
  await driven.store.commit(outcome({ feedStates: STATES }));
  await driven.say("/sources");
  assert.equal(
    driven.last().text,
    [
      "<b>4 sources</b> · 1 not working\nLast read 15:55",
      "● Belarusian state media · 1\n● Independent Belarusian media · 2\n✕ Ukraine · 1 · none is working",
      "Choose a group to see who is in it.",
    ].join("\n\n"),
  );
  assert.deepEqual(driven.last().labels, [
    "Belarusian state media",
    "Independent Belarusian media",
    "Ukraine",
  ]);
});

test("/sources shows a camp by its button and goes on to the next: no news is not a failure", async (t) => {
  const driven = await driveBot(t, { catalogue: CATALOGUE });
  await driven.store.commit(outcome({ feedStates: STATES }));
  await driven.say("/sources");
  await driven.press("Belarusian state media");
  assert.equal(driven.last().method, "editMessageText");
  assert.match(driven.last().text, /○ <b>БЕЛТА<\/b> · Russian · no news since Tuesday, longer/);
  assert.doesNotMatch(driven.last().text, /Switched off|Better not/);

  await driven.press("Independent Belarusian media ›");
  assert.match(driven.last().text, /● <b>Наша Ніва<\/b> △ · Russian · latest 15:30\n/);
  assert.match(driven.last().text, /<b>Channel<\/b> · Belarusian · Telegram · latest Feb\u00A028/);
  assert.match(driven.last().text, /△ Better not opened or forwarded inside Belarus/);

  await driven.press("Ukraine ›");
  assert.match(
    driven.last().text,
    /✕ <b>Prauda &amp; co<\/b> · Ukrainian · not answering since Tuesday, latest Feb\u00A024/,
  );
  await driven.press("‹ All sources");
  assert.match(driven.last().text, /4 sources/);
});

test("/sources shows what an operator added at once, page by page", async (t) => {
  const driven = await driveBot(t, { catalogue: [] });
  await driven.say("/sources");
  assert.equal(driven.last().text, "No sources are read.");
  for (let index = 10; index < 42; index += 1) {
    await driven.store.feeds.add(sampleFeed(`feed-${index}`, { camp: "other" }));
  }
  await driven.say("/sources");
  await driven.press("Others");
  assert.match(driven.last().text, /feed-10.*not read yet/);
  assert.match(driven.last().text, /feed-24/);
  await driven.press("2 ›");
  assert.match(driven.last().text, /feed-25/);
  await driven.press("3 ›");
  assert.match(driven.last().text, /feed-41/);
  assert.deepEqual(driven.last().labels, ["‹ 2", "‹ All sources"]);
  await driven.pressData("v1:sources:other:999");
  assert.match(driven.last().text, /feed-41/, "a page that is gone is the last one");
});

test("/sources answers in groups and in a reader's language", async (t) => {
  const driven = await driveBot(t, { catalogue: CATALOGUE });
  await driven.store.commit(outcome({ feedStates: STATES }));
  await driven.say("/sources", { language: "be", chat: { id: -5, type: "group" } });
  assert.match(driven.last().text, /<b>4 крыніцы<\/b> · 1 не працуе/);
});
