import assert from "node:assert/strict";
import { readFile, stat } from "node:fs/promises";
import { backup, DatabaseSync } from "node:sqlite";
import { test } from "node:test";
import { noteTraces } from "../../src/delivery/traces.ts";
import { createCache } from "../../src/store/create-cache.ts";
import { openStore } from "../../src/store/open-store.ts";
import { createSeal } from "../../src/store/seal.ts";
import type { Store } from "../../src/store/store.ts";
import { alert, chat, minutes, outcome, story } from "./samples.ts";
import { DATA_KEY, temporaryFile } from "./temporary-store.ts";

const CHATS = 1000;
/** Ids of a length that does not come up by chance. */
const chatId = (index: number) =>
  index % 5 === 0 ? -1_001_234_000_000 - index : 7_345_600_000 + index;

async function fill(store: Store): Promise<void> {
  for (let index = 0; index < CHATS; index++) {
    await store.chats.save(
      chat(chatId(index), {
        subscriptions: [{ topic: "human-rights", cadence: "weekly", threadId: 918_273_645 }],
      }),
      minutes(index),
    );
  }
  const outbox = Array.from({ length: CHATS }, (_, index) =>
    alert(chatId(index), "storyaaaaa", {
      threadId: 918_273_645,
      message: { html: "Secret headline", keyboard: [], previewUrl: null },
    }),
  );
  await store.commit(outcome({ stories: [story("storyaaaaa")], outbox }));
  for (const entry of await store.outbox.due(minutes(0), 50, [])) {
    await store.outbox.claim(entry.id, minutes(0));
    await store.outbox.markSent(entry.id, 456_789_123);
    await store.outbox.postpone(entry.id, minutes(1), `chat ${entry.chatId} is flooded`);
  }
  await createCache(store, "dialogs").set(`dialog ${chatId(7)}`, { user: "@some_user_name" });
  await noteTraces(createCache(store, "traces"), {
    chatId: chatId(8),
    ids: [456_789_123],
    now: minutes(0),
  });
  await store.chats.save({ ...chat(chatId(9)), active: false }, null);
  await store.maintain(minutes(0));
  await store.feedback.add({ storyId: "storyaaaaa", revision: 1, verdict: "good", topic: null });
}

async function bytesOf(file: string): Promise<Buffer> {
  const files = [file, `${file}-wal`, `${file}-shm`];
  return Buffer.concat(
    await Promise.all(files.map((path) => readFile(path).catch(() => Buffer.of()))),
  );
}

/**
 * Chat ids that stand in the bytes: in decimal, or as a number of six bytes in
 * either order (SQLite's own form of such integers, and the end of an int64's).
 */
function chatsIn(bytes: Buffer): ReadonlySet<number> {
  const ids = new Set(Array.from({ length: CHATS }, (_, index) => chatId(index)));
  const found = new Set<number>();
  const look = (number: number) => {
    if (ids.has(number)) found.add(number);
  };
  for (const [digits] of bytes.toString("latin1").matchAll(/-?\d{10,13}/g)) look(Number(digits));
  for (let at = 0; at + 6 <= bytes.length; at++) {
    look(bytes.readIntLE(at, 6));
    look(bytes.readIntBE(at, 6));
  }
  return found;
}

test("chatsIn() sees an id in each form", () => {
  const form = Buffer.alloc(8);
  form.writeBigInt64BE(BigInt(chatId(1)));
  assert.equal(chatsIn(form).size, 1);
  form.writeBigInt64LE(BigInt(chatId(5)));
  assert.equal(chatsIn(form).size, 1);
  assert.equal(chatsIn(Buffer.from(`alert:x:${chatId(5)}`)).size, 1);
});

test("a store's files, write-ahead log and backup reveal no chat, no subscription and no message", async (t) => {
  const file = await temporaryFile(t);
  const store = await openStore({ database: { kind: "sqlite", file }, dataKey: DATA_KEY });
  t.after(() => store.close());
  await fill(store);
  assert.ok((await stat(`${file}-wal`)).size > 0);
  const copy = `${file}.backup`;
  using source = new DatabaseSync(file, { readOnly: true });
  await backup(source, copy);

  const bytes = Buffer.concat([await bytesOf(file), await bytesOf(copy)]);
  // What is public is there: the search through the bytes works.
  assert.ok(bytes.includes("storyaaaaa"));
  assert.deepEqual(chatsIn(bytes), new Set());
  for (const secret of [
    "human-rights",
    "weekly",
    "Europe/Minsk",
    "918273645",
    "456789123",
    "Secret headline",
    "alert:",
    "flooded",
    "some_user_name",
    Buffer.from(DATA_KEY),
  ]) {
    assert.ok(!bytes.includes(secret), `${secret} stands in the file`);
  }
});

test("chats.forget() leaves nothing of the chat in the files", async (t) => {
  const file = await temporaryFile(t);
  const store = await openStore({ database: { kind: "sqlite", file }, dataKey: DATA_KEY });
  t.after(() => store.close());
  await fill(store);
  const forgotten = chatId(3);
  const sealed = sealedBytes(file, forgotten);
  const another = sealedBytes(file, chatId(4));
  assert.ok((await bytesOf(file)).includes(sealed));

  await store.chats.forget(forgotten);

  const after = await bytesOf(file);
  assert.equal((await stat(`${file}-wal`)).size, 0);
  assert.ok(!after.includes(sealed));
  assert.ok(after.includes(another));
  assert.equal(await store.chats.get(forgotten), null);
});

/** The first bytes of the chat's ciphertext, as the file holds them. */
function sealedBytes(file: string, id: number): Buffer {
  using db = new DatabaseSync(file, { readOnly: true });
  const key = createSeal(DATA_KEY).key("chat", String(id));
  const row = db.prepare("select sealed from chats where chat_key = ?").get(key);
  assert.ok(row?.sealed instanceof Uint8Array);
  return Buffer.from(row.sealed.subarray(0, 40));
}

test("openStore() refuses another DATA_KEY than the database's own", async (t) => {
  const file = await temporaryFile(t);
  const database = { kind: "sqlite", file } as const;
  const store = await openStore({ database, dataKey: DATA_KEY });
  await store.chats.save(chat(1), null);
  await store.close();
  await assert.rejects(openStore({ database, dataKey: new Uint8Array(32) }), /another DATA_KEY/);
  const again = await openStore({ database, dataKey: DATA_KEY });
  assert.deepEqual(await again.chats.get(1), chat(1));
  await again.close();
});
