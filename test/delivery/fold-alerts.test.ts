import assert from "node:assert/strict";
import { test } from "node:test";
import { foldAlerts, foldingOutbox } from "../../src/delivery/fold-alerts.ts";
import { toPlainText } from "../../src/delivery/html.ts";
import type { OutboxEntry } from "../../src/store/outbox-entry.ts";
import type { Store } from "../../src/store/store.ts";
import { alert, chat, minutes, NOON, outcome, story } from "../store/samples.ts";
import { temporaryStore } from "../store/temporary-store.ts";
import { translations } from "./hostile-stories.ts";

const { translate } = translations();
const ALL = { busyChats: [], limit: 100 };
const IDS = ["aaaaaaaaaa", "bbbbbbbbbb", "cccccccccc", "dddddddddd", "eeeeeeeeee"] as const;

async function withStories(store: Store, ...ids: readonly string[]): Promise<void> {
  const stories = ids.map((id) =>
    story(id, {
      summaries: story(id).summaries.map((summary) => ({ ...summary, headline: `Headline ${id}` })),
    }),
  );
  await store.commit(outcome({ stories }));
}

async function due(store: Store, now = NOON): Promise<readonly OutboxEntry[]> {
  return await foldingOutbox({ store, translate }).due(now, 100, []);
}

test("foldAlerts() folds three and more alerts of a chat into one card that rings once", async (t) => {
  const store = await temporaryStore(t);
  await withStories(store, ...IDS);
  await store.chats.save(chat(1, { locale: "en" }), null);
  await store.chats.save(chat(2), null);
  await store.outbox.enqueue([
    ...IDS.map((id) => alert(1, id, { createdAt: minutes(-300) })),
    alert(2, IDS[0]),
    alert(2, IDS[1]),
  ]);
  const [card, ...others] = (await due(store)).toSorted((a, b) => a.chatId - b.chatId);
  assert.deepEqual(
    others.map(({ chatId, dedupeKey }) => [chatId, dedupeKey]),
    IDS.slice(0, 2).map((id) => [2, `alert:${id}:2`]),
  );
  assert.ok(card);
  assert.equal(card.silent, false);
  assert.deepEqual(card.tells?.toSorted(), IDS);
  const text = toPlainText(card.message.html);
  assert.match(text, /^5 stories while you were away\n/);
  for (const id of IDS) assert.match(text, new RegExp(`Headline ${id}`));
  assert.deepEqual(
    card.message.keyboard.flat().map(({ text: number }) => number),
    ["1", "2", "3", "4", "5"],
  );
  assert.equal((await store.outbox.counts()).folded, 5);
});

test("foldAlerts() folds a card that waits, and what came after it, into one", async (t) => {
  const store = await temporaryStore(t);
  await withStories(store, ...IDS);
  await store.chats.save(chat(1, { locale: "en" }), null);
  await store.outbox.enqueue(IDS.slice(0, 3).map((id) => alert(1, id)));
  assert.equal((await due(store)).length, 1);
  await store.outbox.enqueue(
    IDS.slice(3).map((id) => alert(1, id, { createdAt: minutes(1), notBefore: minutes(1) })),
  );
  const [card, ...rest] = await due(store, minutes(1));
  assert.deepEqual(rest, []);
  assert.match(toPlainText(card?.message.html ?? ""), /^5 new stories\n/);
  // As long as the last of them would have waited alone.
  assert.ok(card?.expiresAt.equals(minutes(360)));
  assert.equal(await foldAlerts(minutes(1), ALL, { store, translate }), 0);
});

test("foldAlerts() leaves alone what may have been seen, other threads, and what tells no story", async (t) => {
  const store = await temporaryStore(t);
  await withStories(store, ...IDS);
  for (const id of [1, 2, 3]) await store.chats.save(chat(id), null);
  await store.outbox.enqueue([
    ...IDS.slice(0, 3).map((id) => alert(1, id)),
    ...IDS.slice(0, 4).map((id, at) => alert(2, id, { threadId: at % 2 })),
    ...IDS.slice(0, 3).map((id) => alert(3, id, { storyId: null })),
  ]);
  const first = await store.outbox.byDedupeKey(`alert:${IDS[0]}:1`);
  await store.outbox.claim(first?.id ?? 0, NOON);
  await store.outbox.postpone(first?.id ?? 0, NOON, "unknown: no answer", { silent: true });
  assert.equal(await foldAlerts(NOON, ALL, { store, translate }), 0);
  // A call that never left this machine has told nobody anything.
  await store.outbox.claim(first?.id ?? 0, NOON);
  await store.outbox.postpone(first?.id ?? 0, NOON, "no connection");
  assert.equal(await foldAlerts(NOON, { ...ALL, busyChats: [1] }, { store, translate }), 0);
  assert.equal(await foldAlerts(NOON, ALL, { store, translate }), 1);
});

test("foldAlerts() makes a silent card of silent alerts, and leaves out what is muted by now", async (t) => {
  const store = await temporaryStore(t);
  await withStories(store, ...IDS);
  const mutes = [{ kind: "story", storyId: IDS[0] }] as const;
  await store.chats.save(chat(1, { locale: "en", mutes }), null);
  await store.outbox.enqueue(IDS.slice(0, 3).map((id) => alert(1, id, { silent: true })));
  const [card] = await due(store);
  assert.equal(card?.silent, true);
  assert.doesNotMatch(card.message.html, /Headline a/);
  assert.match(card.message.html, /Headline b.*Headline c/s);
});

test("foldAlerts() counts what it does not list", async (t) => {
  const store = await temporaryStore(t);
  const many = Array.from(
    { length: 30 },
    (_, at) => `story${"abcdefghijklmnopqrstuvwxyz234567"[at]}aaaa`,
  );
  await withStories(store, ...many);
  await store.chats.save(chat(1, { locale: "en" }), null);
  await store.outbox.enqueue(many.map((id) => alert(1, id)));
  const [card, ...rest] = await due(store);
  assert.deepEqual(rest, []);
  assert.equal(card?.message.keyboard.flat().length, 10);
  assert.match(card.message.html, /^<b>30 new stories.*and 20 more stories<\/i>$/s);
});

test("foldAlerts() folds the chats first whose turn is next, and their cards keep the turn", async (t) => {
  const store = await temporaryStore(t);
  await withStories(store, ...IDS);
  const chats = Array.from({ length: 9 }, (_, at) => at + 1);
  for (const id of chats) await store.chats.save(chat(id), null);
  await store.outbox.enqueue(IDS.flatMap((id) => chats.map((chatId) => alert(chatId, id))));
  for (const expected of [[1, 2, 3, 4], [5, 6, 7, 8], [9]]) {
    const rows = await foldingOutbox({ store, translate }).due(NOON, 4, []);
    assert.deepEqual(
      rows.map(({ chatId, tells }) => [chatId, tells?.length]),
      expected.map((chatId) => [chatId, 5]),
    );
    for (const { id } of rows) await store.outbox.claim(id, NOON);
  }
});
