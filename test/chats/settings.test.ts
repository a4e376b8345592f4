import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { TOPIC_IDS } from "../../src/analysis/analysis.ts";
import { fitsButton, fromCallbackData, toCallbackData } from "../../src/chats/callback-data.ts";
import { CADENCES, LOCALES } from "../../src/chats/chat.ts";
import { defaultChat } from "../../src/chats/default-chat.ts";
import { EXPORT_KINDS, type Press } from "../../src/chats/press.ts";
import { setCadence, subscribe, unsubscribe } from "../../src/chats/subscribe.ts";
import { COMMON_ZONES } from "../../src/chats/time-zone.ts";
import { BUNDLE_IDS } from "../../src/chats/topic-bundles.ts";
import { createTranslations } from "../../src/chats/translate.ts";
import { CAMPS } from "../../src/feeds/feed.ts";
import { editDistance } from "../../src/text/edit-distance.ts";
import { escapeHtml } from "../../src/text/escape-html.ts";
import { LOCALES_DIRECTORY } from "../bot/drive-bot.ts";
import { minutes, NOON } from "../store/samples.ts";

const NEW = defaultChat({
  id: 1,
  kind: "private",
  locale: "en",
  timeZone: "Europe/Minsk",
  now: NOON,
});

test("subscribe() starts the chat's clock with the first topic only", () => {
  const first = subscribe(NEW, { topics: ["china"], threadId: null, now: minutes(5) });
  assert.equal(first.subscribedAt, minutes(5).toString());
  const second = subscribe(first, { topics: ["sco"], threadId: null, now: minutes(9) });
  assert.equal(second.subscribedAt, minutes(5).toString());
});

test("subscribe() moves a topic to the thread where it is asked for again", () => {
  const first = subscribe(NEW, { topics: ["china"], cadence: "daily", threadId: 3, now: NOON });
  const moved = subscribe(first, { topics: ["china"], threadId: 4, now: NOON });
  assert.deepEqual(moved.subscriptions, [{ topic: "china", cadence: "daily", threadId: 4 }]);
});

test("subscribe() gives a new topic the cadence of the last one, and a digest where one is needed", () => {
  const first = subscribe(NEW, { topics: ["china"], cadence: "weekly", threadId: 3, now: NOON });
  const second = subscribe(first, { topics: ["sco"], threadId: 4, now: NOON });
  assert.equal(second.subscriptions[1]?.cadence, "weekly");
  assert.deepEqual(second.digest, {
    daily: null,
    weekly: { weekday: 1, time: "09:00" },
    threadId: 3,
  });
});

test("setCadence() keeps the chat's own digest time", () => {
  const chat = subscribe(
    { ...NEW, digest: { daily: "21:15", weekly: null, threadId: null } },
    { topics: ["china"], threadId: null, now: NOON },
  );
  assert.equal(setCadence(chat, "daily", null).digest.daily, "21:15");
  assert.equal(unsubscribe(chat, ["china"]).subscriptions.length, 0);
});

const ALL_PRESSES: readonly Press[] = [
  { kind: "settings" },
  { kind: "menu", screen: "digest" },
  ...TOPIC_IDS.flatMap((topic): Press[] => [
    { kind: "topic", topic, on: true },
    { kind: "meant", topic, cadence: null },
    { kind: "meant", topic, cadence: "instant" },
    { kind: "unsubscribe", topic },
    { kind: "latest", topic, cursor: "1700000000000.abcdefghij" },
  ]),
  { kind: "all-topics", on: false },
  ...BUNDLE_IDS.map((bundle): Press => ({ kind: "bundle", bundle })),
  ...CADENCES.map((cadence): Press => ({ kind: "when", cadence })),
  { kind: "daily", time: "08:30" },
  { kind: "daily", time: null },
  { kind: "weekly", weekday: 7, time: "18:00" },
  { kind: "weekly-off" },
  { kind: "digest-now" },
  { kind: "digest-nothing", on: true },
  ...LOCALES.map((locale): Press => ({ kind: "language", locale })),
  ...COMMON_ZONES.map((timeZone): Press => ({ kind: "zone", timeZone })),
  { kind: "zone", timeZone: "America/Argentina/ComodRivadavia" },
  { kind: "story", storyId: "abcdefghij" },
  { kind: "why", storyId: "abcdefghij" },
  { kind: "latest", topic: null, cursor: "" },
  { kind: "found", cursor: "mzz1.5.sabc:d" },
  { kind: "forget" },
  { kind: "sources", camp: null, page: 0 },
  ...CAMPS.flatMap((camp): Press[] => [
    { kind: "sources", camp, page: 999 },
    { kind: "add-feed", search: "aZ09_-aZ09", index: 999, camp, language: "be" },
  ]),
  { kind: "add-feed", search: "aZ09_-aZ09", index: 0, camp: null, language: null },
  { kind: "feeds", page: null },
  { kind: "feeds", page: 12 },
  { kind: "full", storyId: "abcdefghij" },
  { kind: "timeline", storyId: "abcdefghij" },
  { kind: "topic-timeline", topic: "un-osce" },
  { kind: "rate", storyId: "abcdefghij", verdict: "good", topic: null },
  { kind: "rate", storyId: "abcdefghij", verdict: "off-topic", topic: "eu" },
  { kind: "mute-story", storyId: "abcdefghij", on: true },
  { kind: "mute-camp", camp: "china", on: false },
  { kind: "mute-topic", topic: "us", on: true },
  { kind: "mute-outlet", key: "aZ09_-aZ09", on: false },
  { kind: "unwatch", key: "aZ09_-aZ09" },
  { kind: "watch-when", key: "aZ09_-aZ09", cadence: "daily" },
  { kind: "quiet", quiet: { from: "23:00", until: "07:30", way: "urgent" } },
  { kind: "quiet", quiet: null },
  ...EXPORT_KINDS.map((what): Press => ({ kind: "export", what })),
  { kind: "discreet", hours: 47 },
  { kind: "discreet", hours: null },
  { kind: "more", storyId: "abcdefghij", sure: false },
  { kind: "manage", channelId: -1_001_234_567_890 },
  { kind: "manage", channelId: null },
];

test("every press survives the way through a button", () => {
  for (const press of ALL_PRESSES) {
    assert.ok(fitsButton(press));
    assert.deepEqual(fromCallbackData(toCallbackData(press)), press);
  }
});

const HELD_BY_CHATS: readonly (readonly [data: string, press: Press | null])[] = [
  ["v1:topic:eaeu-cis:1", { kind: "topic", topic: "eaeu-cis", on: true }],
  ["v1:weekly:7:1800", { kind: "weekly", weekday: 7, time: "18:00" }],
  ["v1:daily:off", { kind: "daily", time: null }],
  ["v1:latest:-:5:a", { kind: "latest", topic: null, cursor: "5:a" }],
  [
    "v1:quiet:2300:0730:hold",
    { kind: "quiet", quiet: { from: "23:00", until: "07:30", way: "hold" } },
  ],
  ["v1:rate:abcdefghij:good:eu", null],
  ["v1:rate:abcdefghij:off-topic:-", null],
  ["v1:discreet:48", null],
  ["v1:settings:1", null],
  ["v2:settings", null],
];
for (const [data, press] of HELD_BY_CHATS) {
  test(`fromCallbackData() reads ${data} as it always has`, () => {
    assert.deepEqual(fromCallbackData(data), press);
  });
}

test("fromCallbackData() answers anything with a press that goes back into a button, or null", () => {
  const data = fc.oneof(
    fc.string(),
    fc.string().map((rest) => `v1:${rest}`),
    fc
      .constantFrom(...ALL_PRESSES.map(toCallbackData))
      .chain((made) => fc.string().map((more) => made + more)),
  );
  fc.assert(
    fc.property(data, (text) => {
      const press = fromCallbackData(text);
      if (press !== null && fitsButton(press)) assert.equal(toCallbackData(press), text);
    }),
  );
});

test("toCallbackData() refuses what Telegram would refuse", () => {
  assert.throws(() => toCallbackData({ kind: "found", cursor: "я".repeat(40) }), RangeError);
});

test("translate() escapes texts, plain() does not, and HTML stays as it is", () => {
  const { translate, plain } = createTranslations(LOCALES_DIRECTORY);
  const args = { query: `<a & "b">` };
  assert.ok(translate("en", "search-nothing", args).includes("“&lt;a &amp; &quot;b&quot;&gt;”"));
  assert.ok(plain("en", "search-nothing", args).includes(`“<a & "b">”`));
  assert.ok(
    translate("en", "search-nothing", { query: { html: "<b>x</b>" } }).includes("<b>x</b>"),
  );
});

test("escapeHtml() knows Telegram's four characters", () => {
  assert.equal(escapeHtml(`<a href="x">'&'`), "&lt;a href=&quot;x&quot;&gt;'&amp;'");
});

const DISTANCES = [
  ["", "", 0],
  ["abc", "abc", 0],
  ["abc", "acb", 1],
  ["abc", "abcd", 1],
  ["kitten", "sitting", 3],
  ["мінск", "мниск", 2],
  ["ab", "ba", 1],
] as const;
for (const [left, right, expected] of DISTANCES) {
  test(`editDistance() from "${left}" to "${right}" is ${expected}`, () => {
    assert.equal(editDistance(left, right, 5), expected);
    assert.equal(editDistance(right, left, 5), expected);
  });
}

test("editDistance() stops at the maximum", () => {
  assert.equal(editDistance("kitten", "sitting", 1), 2);
  assert.equal(editDistance("a", "a".repeat(1000), 2), 3);
});
