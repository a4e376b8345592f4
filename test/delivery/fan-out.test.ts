import assert from "node:assert/strict";
import { test } from "node:test";
import type { Chat, Subscription } from "../../src/chats/chat.ts";
import { createBurstGuard } from "../../src/delivery/bursts.ts";
import { fanOut } from "../../src/delivery/fan-out.ts";
import type { NewOutboxEntry, OutboxState } from "../../src/store/outbox-entry.ts";
import type { Store } from "../../src/store/store.ts";
import type { Story } from "../../src/stories/story.ts";
import { alert, chat, minutes, NOON, story } from "../store/samples.ts";
import { temporaryStore } from "../store/temporary-store.ts";
import { translations } from "./hostile-stories.ts";

const { translate } = translations();

async function save(store: Store, ...chats: readonly Chat[]): Promise<void> {
  for (const each of chats) await store.chats.save(each, null);
}

function follows(topic: Subscription["topic"], part: Partial<Subscription> = {}): Subscription {
  return { topic, cadence: "instant", threadId: null, ...part };
}

/** What is put into the outbox, by chat: what a test compares. */
async function told(store: Store, ...stories: readonly Story[]): Promise<NewOutboxEntry[]> {
  const entries = await fanOut(stories, NOON, { store, translate });
  return entries.toSorted((a, b) => a.chatId - b.chatId);
}

const CHINA = story("chinastory");

test("fanOut() gives an alert to each active chat that follows the story's topic at once, and to no other", async (t) => {
  const store = await temporaryStore(t);
  await save(
    store,
    chat(1),
    chat(2, { subscriptions: [follows("sco")] }),
    chat(3, { subscriptions: [follows("china", { cadence: "daily" })] }),
    chat(4, { subscriptions: [follows("china", { cadence: "weekly" })] }),
    chat(5, { active: false }),
    chat(6, { subscriptions: [] }),
    chat(7, { subscriptions: [follows("sco"), follows("trade")] }),
  );
  const entries = await told(store, CHINA);
  assert.deepEqual(
    entries.map(({ chatId, dedupeKey, lane, silent, editOf }) => [
      chatId,
      dedupeKey,
      lane,
      silent,
      editOf,
    ]),
    [
      [1, "alert:chinastory:1", "alert", false, null],
      [7, "alert:chinastory:7", "alert", false, null],
    ],
  );
});

test("fanOut() tells a story that meets several subscriptions once, in the thread of its main topic", async (t) => {
  const store = await temporaryStore(t);
  const subscriptions = [follows("trade", { threadId: 12 }), follows("china", { threadId: 34 })];
  await save(store, chat(-100, { kind: "group", subscriptions }));
  const main = await told(store, CHINA, story("tradestory", { topics: ["trade", "china"] }));
  assert.deepEqual(
    main.map(({ storyId, threadId }) => [storyId, threadId]),
    [
      ["chinastory", 34],
      ["tradestory", 12],
    ],
  );
});

test("fanOut() writes to each chat in its own language and on its own clock", async (t) => {
  const store = await temporaryStore(t);
  await save(
    store,
    chat(1, { locale: "en", timeZone: "Europe/Minsk" }),
    chat(2, { locale: "ru", timeZone: "Europe/Minsk" }),
    chat(3, { locale: "en", timeZone: "Asia/Tokyo" }),
    chat(4, { locale: "en", timeZone: "Europe/Minsk" }),
  );
  const [en, ru, tokyo, again] = (await told(store, CHINA)).map(({ message }) => message.html);
  assert.match(en ?? "", new RegExp(translate("en", "topic-china")));
  assert.match(ru ?? "", new RegExp(translate("ru", "topic-china")));
  assert.match(en ?? "", /15:00/);
  assert.match(tokyo ?? "", /21:00/);
  assert.equal(again, en);
});

test("fanOut() edits what a chat was told, silently, and sends no second alert", async (t) => {
  const store = await temporaryStore(t);
  await save(store, chat(1), chat(2));
  await store.outbox.enqueue([alert(1, CHINA.id, { threadId: 5 })]);
  const grown = { ...CHINA, revision: 2, updatedAt: minutes(10) };
  const [edit, fresh, ...rest] = await told(store, grown);
  assert.deepEqual(rest, []);
  assert.partialDeepStrictEqual(edit, {
    chatId: 1,
    dedupeKey: "edit:chinastory:1",
    lane: "edit",
    editOf: "alert:chinastory:1",
    threadId: 5,
    silent: true,
    revision: 2,
  });
  assert.partialDeepStrictEqual(fresh, { chatId: 2, lane: "alert", revision: 2 });
});

/** What became of the alert, and whether an edit of it makes sense. */
const fates: readonly (readonly [
  OutboxState,
  (store: Store, id: number) => Promise<unknown>,
  number,
])[] = [
  ["pending", async () => undefined, 1],
  ["sending", (store, id) => store.outbox.claim(id, NOON), 1],
  ["sent", (store, id) => store.outbox.markSent(id, 77), 1],
  ["failed", (store, id) => store.outbox.bury(id, "refused"), 0],
  ["cancelled", (store) => store.outbox.cancelFor(1), 0],
  ["expired", (store) => store.outbox.expire(minutes(1000)), 0],
];

for (const [state, become, edits] of fates) {
  test(`fanOut() makes ${edits === 1 ? "an edit" : "nothing"} of an alert that is ${state}`, async (t) => {
    const store = await temporaryStore(t);
    await save(store, chat(1));
    await store.outbox.enqueue([alert(1, CHINA.id)]);
    const row = await store.outbox.byDedupeKey(`alert:${CHINA.id}:1`);
    assert.ok(row);
    await become(store, row.id);
    assert.equal((await store.outbox.byDedupeKey(row.dedupeKey))?.state, state);
    const entries = await told(store, { ...CHINA, revision: 2 });
    assert.deepEqual(
      entries.map(({ lane }) => lane),
      Array.from({ length: edits }, () => "edit"),
    );
  });
}

test("fanOut() edits nothing in a chat that is not active any more", async (t) => {
  const store = await temporaryStore(t);
  await save(store, chat(1, { active: false }));
  await store.outbox.enqueue([alert(1, CHINA.id)]);
  assert.deepEqual(await told(store, { ...CHINA, revision: 2 }), []);
});

test("fanOut() passes over a chat that it may not write in, until it is to be tried again", async (t) => {
  const store = await temporaryStore(t);
  await save(store, chat(1, { refused: { times: 1, until: NOON.add({ hours: 1 }).toString() } }));
  await save(store, chat(2, { refused: { times: 1, until: NOON.toString() } }));
  assert.deepEqual(
    (await told(store, CHINA)).map(({ chatId }) => chatId),
    [2],
  );
});

test("fanOut() said twice puts one row into the outbox", async (t) => {
  const store = await temporaryStore(t);
  await save(store, chat(1));
  for (let round = 0; round < 2; round += 1) await store.outbox.enqueue(await told(store, CHINA));
  assert.deepEqual(await store.outbox.counts(), { pending: 1 });
});

test("fanOut() reads no chats for no stories", async () => {
  const store = { chats: { all: () => assert.fail() } } as unknown as Store;
  assert.deepEqual(await fanOut([], NOON, { store, translate }), []);
});

test("fanOut() reaches more chats than are read at once", async (t) => {
  const store = await temporaryStore(t);
  await Promise.all(Array.from({ length: 450 }, (_, at) => store.chats.save(chat(at + 1), null)));
  const entries = await told(store, CHINA);
  assert.equal(new Set(entries.map(({ chatId }) => chatId)).size, 450);
});

/** 23:00 in Minsk. */
const EVENING = Temporal.Instant.from("2026-03-02T20:00:00Z");
const MORNING = Temporal.Instant.from("2026-03-03T04:00:00Z");
const QUIET = { from: "22:00", until: "07:00", way: "hold" } as const;

test("fanOut() holds an alert until the quiet hours end, and does not lose it meanwhile", async (t) => {
  const store = await temporaryStore(t);
  await save(store, chat(1, { quiet: QUIET }));
  const [held, ...rest] = await fanOut([CHINA], EVENING, { store, translate });
  assert.deepEqual(rest, []);
  assert.ok(held);
  assert.ok(held.notBefore.equals(MORNING));
  assert.ok(held.expiresAt.equals(MORNING.add({ hours: 6 })));
  await store.outbox.enqueue([held]);
  assert.equal(await store.outbox.expire(MORNING), 0);
  assert.equal((await store.outbox.due(MORNING, 10, [])).length, 1);
});

test("fanOut() lets an alert that is held tell what the story became, and edits nothing", async (t) => {
  const store = await temporaryStore(t);
  await save(store, chat(1, { quiet: QUIET }));
  await store.outbox.enqueue(await fanOut([CHINA], EVENING, { store, translate }));
  const summaries = CHINA.summaries.map((each) => ({ ...each, headline: "Grown" }));
  const grown = { ...CHINA, revision: 2, summaries };
  const later = EVENING.add({ hours: 2 });
  await store.outbox.enqueue(await fanOut([grown], later, { store, translate }));
  assert.deepEqual(await store.outbox.due(MORNING.subtract({ seconds: 1 }), 10, []), []);
  const [row, ...rest] = await store.outbox.due(MORNING, 10, []);
  assert.deepEqual(rest, []);
  assert.match(row?.message.html ?? "", /Grown/);
});

test("fanOut() lets a held alert go once its story is urgent", async (t) => {
  const store = await temporaryStore(t);
  await save(store, chat(1, { quiet: { ...QUIET, way: "urgent" } }));
  await store.outbox.enqueue(await fanOut([CHINA], EVENING, { store, translate }));
  const later = EVENING.add({ hours: 2 });
  assert.deepEqual(await store.outbox.due(later, 10, []), []);
  const camps = ["state-belarus", "poland", "ukraine", "poland", "ukraine"] as const;
  const reports = CHINA.reports.flatMap((report) =>
    camps.map((camp, at) => ({ ...report, camp, outlet: `Outlet ${at}` })),
  );
  const grown = { ...CHINA, revision: 2, reports };
  await store.outbox.enqueue(await fanOut([grown], later, { store, translate }));
  const [row] = await store.outbox.due(later, 10, []);
  assert.deepEqual([row?.revision, row?.silent], [2, false]);
});

test("fanOut() edits a message no earlier than a minute after it", async (t) => {
  const store = await temporaryStore(t);
  await save(store, chat(1));
  await store.outbox.enqueue([alert(1, CHINA.id)]);
  const [edit] = await fanOut([{ ...CHINA, revision: 2 }], NOON.add({ seconds: 5 }), {
    store,
    translate,
  });
  assert.ok(edit?.notBefore.equals(NOON.add({ seconds: 60 })));
});

test("fanOut() lets the third story of the same minutes wait, but many at once go together", async (t) => {
  const store = await temporaryStore(t);
  await save(store, chat(1), chat(2, { subscriptions: [follows("sco")] }));
  const deps = { store, translate, burstGuard: createBurstGuard() };
  const sco = ["one", "two", "three", "four"].map((id) => story(id, { topics: ["sco"] }));
  const first = await fanOut([CHINA, story("next"), ...sco], NOON, deps);
  assert.ok(first.every(({ notBefore }) => notBefore.equals(NOON)));
  const [waits, ...rest] = await fanOut([story("third")], NOON.add({ seconds: 20 }), deps);
  assert.deepEqual(rest, []);
  assert.ok(waits);
  assert.ok(waits.notBefore.equals(minutes(2)));
  assert.ok(waits.expiresAt.equals(minutes(2 + 360)));
});

test("fanOut() does not push to a new subscriber what went on before, but what is mostly new", async (t) => {
  const store = await temporaryStore(t);
  await save(store, chat(1, { subscribedAt: minutes(30).toString() }));
  const [old] = CHINA.reports;
  assert.ok(old);
  const fresh = (at: number) => ({ ...old, articleId: `f${at}`, seenAt: minutes(40 + at) });
  const echoed = { ...CHINA, revision: 2, reports: [old, fresh(1)] };
  const now = minutes(45);
  assert.deepEqual(await fanOut([CHINA, echoed], now, { store, translate }), []);
  const renewed = { ...echoed, revision: 3, reports: [old, fresh(1), fresh(2)] };
  assert.equal((await fanOut([renewed], now, { store, translate })).length, 1);
});

test("fanOut() says and edits nothing of a muted story, and tells no muted outlet's words", async (t) => {
  const store = await temporaryStore(t);
  const mutes = [{ kind: "story", storyId: CHINA.id }] as const;
  const noBelta = [{ kind: "outlet", outlet: "BelTA" }] as const;
  await save(store, chat(1, { mutes }), chat(2, { mutes: noBelta }), chat(3));
  await store.outbox.enqueue([alert(1, CHINA.id)]);
  const reports = CHINA.reports.flatMap((report) => [
    report,
    { ...report, articleId: "other", outlet: "Xinhua", title: "From Beijing" },
  ]);
  const entries = await told(store, { ...CHINA, revision: 2, reports });
  assert.deepEqual(
    entries.map(({ chatId }) => chatId),
    [2, 3],
  );
  assert.doesNotMatch(entries[0]?.message.html ?? "BelTA", /BelTA/);
  assert.match(entries[0]?.message.html ?? "", /From Beijing/);
  assert.match(entries[1]?.message.html ?? "", /BelTA/);
});
