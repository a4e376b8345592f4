import assert from "node:assert/strict";
import { test } from "node:test";
import type { Chat, Subscription } from "../../src/chats/chat.ts";
import { fanOut } from "../../src/delivery/fan-out.ts";
import type { NewOutboxEntry, OutboxState, Store } from "../../src/store/store.ts";
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
