import assert from "node:assert/strict";
import path from "node:path";
import type { TestContext } from "node:test";
import { test } from "node:test";
import { Keyv } from "keyv";
import { createTranslations } from "../../src/chats/translate.ts";
import { createHealthAlarm } from "../../src/delivery/health-alarm.ts";
import { toPlainText } from "../../src/delivery/html.ts";
import type { FeedState } from "../../src/feeds/feed-state.ts";
import { failingState, sampleFeed, sampleState } from "../feeds/feed-samples.ts";
import { chat, minutes, NOON, outcome } from "../store/samples.ts";
import { temporaryStore } from "../store/temporary-store.ts";

const { translate } = createTranslations(path.join(import.meta.dirname, "../../locales"));
const OPERATORS = [77, 78];
const FEEDS = [
  sampleFeed("up", { camp: "ukraine", name: "<Prauda> & co" }),
  sampleFeed("ui", { camp: "ukraine" }),
  ...["a", "b", "c", "d", "e", "f"].map((id) => sampleFeed(id)),
];

/** An alarm over those feeds; `poll` sets states and the clock and returns what it told, by operator. */
async function setUp(t: TestContext) {
  const store = await temporaryStore(t);
  const logged: unknown[] = [];
  let now = NOON;
  const start = (told = new Keyv()) =>
    createHealthAlarm({
      feeds: async () => FEEDS,
      store,
      told,
      operatorIds: OPERATORS,
      translate,
      defaultTimeZone: "Europe/Minsk",
      log: { warn: (fields: unknown) => void logged.push(fields), info() {} },
      now: () => now,
    });
  let raise = start();
  return {
    store,
    logged,
    restart(told?: Keyv) {
      raise = start(told);
    },
    async poll(atMinute: number, failing: Readonly<Record<string, number>>) {
      now = minutes(atMinute);
      const states = FEEDS.map(({ id }): FeedState => {
        const since = failing[id];
        return since === undefined ? sampleState(id) : failingState(id, minutes(since));
      });
      await store.commit(outcome({ feedStates: states }));
      await raise();
      const told: string[] = [];
      for (const row of await store.outbox.due(now, 50, [])) {
        await store.outbox.claim(row.id, now);
        await store.outbox.markSent(row.id, row.id);
        told.push(`${row.chatId} ${toPlainText(row.message.html).split("\n")[0]}`);
      }
      return told;
    },
  };
}

const DARK = { up: 10, ui: 30 };

test("operators hear once that a camp is dark, and once that it is back, each in their language", async (t) => {
  const { store, poll, logged } = await setUp(t);
  await store.chats.save(chat(78, { locale: "be" }), null);
  assert.deepEqual(await poll(80, DARK), [], "not before an hour has passed");
  assert.deepEqual(await poll(90, DARK), [
    "77 Ukraine: none of the 2 sources has worked since 15:30.",
    "78 Украіна: з 15:30 не працуе ніводная крыніца з 2.",
  ]);
  assert.deepEqual(await poll(95, DARK), []);
  assert.deepEqual(await poll(100, { ui: 30 }), [
    "77 Ukraine: sources are working again. They had been silent since 15:30.",
    "78 Украіна: крыніцы зноў працуюць. Маўчалі з 15:30.",
  ]);
  assert.deepEqual(await poll(105, {}), []);
  assert.equal(logged.length, 2);
  assert.doesNotMatch(JSON.stringify(logged), /7[78]/);
});

test("a camp that goes dark again is told again", async (t) => {
  const { poll } = await setUp(t);
  assert.equal((await poll(90, DARK)).length, 2);
  assert.equal((await poll(100, {})).length, 2);
  assert.equal((await poll(300, { up: 200, ui: 210 })).length, 2);
});

test("nothing is repeated after a restart, even where what was told is forgotten", async (t) => {
  const { poll, restart } = await setUp(t);
  assert.equal((await poll(90, DARK)).length, 2);
  restart();
  assert.deepEqual(await poll(95, DARK), []);
});

test("each feed stands in the message with its reason, and a button leads to all of them", async (t) => {
  const { poll, store } = await setUp(t);
  await poll(90, DARK);
  const row = await store.outbox.byDedupeKey(`health:dark:ukraine:${minutes(30)}:77`);
  assert.match(
    row?.message.html ?? "",
    /✕ &lt;Prauda&gt; &amp; co · not answering since 15:10 · HTTP 503/,
  );
  assert.deepEqual(row?.message.keyboard, [[{ text: "Feeds", callbackData: "v1:feeds:-" }]]);
});

test("when most feeds fail together our own network is named, once, and no camp", async (t) => {
  const { poll } = await setUp(t);
  const all = Object.fromEntries(FEEDS.map(({ id }, index) => [id, index]));
  assert.deepEqual(await poll(15, all), []);
  const [first, ...others] = await poll(30, all);
  assert.match(first ?? "", /^77 8 of 8 feeds fail since 15:00\. .*own network/);
  assert.equal(others.length, 1);
  assert.deepEqual(await poll(200, all), []);

  // Half are back; the others wait to be asked again, one camp among them.
  const { up = 0, ui = 0, a = 0 } = all;
  const [over, ...rest] = await poll(210, { up, ui, a });
  assert.match(over ?? "", /^77 The feeds answer again/);
  assert.equal(rest.length, 1);
  assert.deepEqual(await poll(220, { up, ui, a }), [], "a camp may only not have been asked yet");
  const dark = await poll(210 + 24 * 60, { up, ui, a });
  assert.match(dark[0] ?? "", /^77 Ukraine: none of the 2 sources/);
  assert.equal(dark.length, 2);
});

test("a camp whose feeds were all switched off is forgotten in silence", async (t) => {
  const { store, poll } = await setUp(t);
  await poll(90, DARK);
  const told = new Keyv();
  await told.set("told", { dark: { china: minutes(0).toString() }, outage: null });
  const raise = createHealthAlarm({
    feeds: async () => FEEDS.filter(({ camp }) => camp !== "ukraine"),
    store,
    told,
    operatorIds: OPERATORS,
    translate,
    defaultTimeZone: "Europe/Minsk",
    log: { warn() {}, info() {} },
    now: () => minutes(95),
  });
  assert.equal(await raise(), 0);
  assert.deepEqual(await told.get("told"), { dark: {}, outage: null });
});

test("without operators the log alone hears of it", async (t) => {
  const { store, poll } = await setUp(t);
  await poll(90, DARK);
  const logged: unknown[] = [];
  const raise = createHealthAlarm({
    feeds: async () => FEEDS,
    store,
    told: new Keyv(),
    operatorIds: [],
    translate,
    defaultTimeZone: "Europe/Minsk",
    log: { warn: (fields: unknown) => void logged.push(fields), info() {} },
    now: () => minutes(95),
  });
  assert.equal(await raise(), 0);
  assert.equal(await raise(), 0);
  assert.deepEqual(logged, [{ change: "dark", camp: "ukraine", since: minutes(30).toString() }]);
});
