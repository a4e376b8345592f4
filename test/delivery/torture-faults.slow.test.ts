/** A broadcast while everything fails that can fail; what counts is what the receiving side saw. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { describe, test } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { sql } from "kysely";
import type { Fault } from "../../src/sandbox/telegram/faults.ts";
import { createChats } from "../../src/store/chats.ts";
import { openSqlite } from "../../src/store/dialect/sqlite.ts";
import { openStore } from "../../src/store/open-store.ts";
import { createOutbox } from "../../src/store/outbox.ts";
import { createSeal } from "../../src/store/seal.ts";
import { DATA_KEY, temporaryFile, temporaryStore } from "../store/temporary-store.ts";
import { seeded } from "../support/seeded.ts";
import { broadcastScene } from "./torture/broadcast-scene.ts";

const CHATS = 200;
const EVERY_CALL = Number.MAX_SAFE_INTEGER;
/** A test that takes longer hangs; all of torture fits into a minute. */
const options = { timeout: 60_000 };

/** What leaves open whether the message was seen: the first half was not carried out, the other was. */
const UNSEEN: readonly Partial<Fault>[] = [
  { action: "drop-before" },
  { action: "bad-gateway-html" },
  { status: 500 },
];
const SEEN: readonly Partial<Fault>[] = [
  { action: "execute-then-reset" },
  { action: "bad-gateway-html", execute: true },
  { action: "half-body" },
  { action: "execute-then-hang" },
];

// Side by side: they mostly wait.
describe("a broadcast survives", { concurrency: true }, () => {
  test("cut connections, 502 pages and half bodies", options, async (t) => {
    const random = seeded(1);
    const scene = await broadcastScene(t, { store: await temporaryStore(t), chats: CHATS });
    for (const text of ["one", "two", "three"]) await scene.enqueue(text);
    const seen = pick(SEEN, 16, random);
    const faults = [...seen, ...pick(UNSEEN, 16, random)];
    scene.telegram.control.addFaults(
      faults.map((fault) => ({
        ...fault,
        method: "sendMessage",
        times: 1,
        chat_id: scene.chats[Math.floor(random() * CHATS)] ?? 0,
      })),
    );
    scene.start();
    await scene.settled();
    scene.assertReceived(seen.length);
  });

  test("a proxy that answers 502 to every call for a while", options, async (t) => {
    const scene = await broadcastScene(t, { store: await temporaryStore(t), chats: 20 });
    for (const text of ["one", "two"]) await scene.enqueue(text);
    scene.telegram.control.addFaults([{ times: EVERY_CALL, action: "bad-gateway-html" }]);
    scene.start();
    await delay(2000);
    scene.telegram.control.clearFaults();
    await scene.settled();
    scene.assertReceived(0);
  });

  test("storms of 429, and limits lower than its rate", options, async (t) => {
    const random = seeded(2);
    const store = await temporaryStore(t);
    const scene = await broadcastScene(t, { store, chats: 100, limits: true, ratePerSecond: 60 });
    for (const text of ["one", "two"]) await scene.enqueue(text);
    const flood = { method: "sendMessage", action: "flood", retry_after: 1 } as const;
    const single = () => scene.chats[Math.floor(random() * 100)] ?? 0;
    scene.telegram.control.addFaults(
      Array.from({ length: 8 }, () => ({ ...flood, times: 2, chat_id: single() })),
    );
    scene.start();
    await delay(700);
    scene.telegram.control.addFaults([{ ...flood, times: EVERY_CALL }]);
    await delay(1500);
    scene.telegram.control.clearFaults();
    await scene.settled();
    scene.assertReceived(0);
  });

  test("a full disk", options, async (t) => {
    const file = await temporaryFile(t);
    await (await openStore({ database: { kind: "sqlite", file }, dataKey: DATA_KEY })).close();
    const dialect = openSqlite(file);
    t.after(() => dialect.close());
    const seal = createSeal(DATA_KEY);
    const store = { outbox: createOutbox(dialect, seal), chats: createChats(dialect, seal) };
    const scene = await broadcastScene(t, { store, chats: CHATS });
    for (const text of ["one", "two", "three"]) await scene.enqueue(text);
    scene.start();
    await delay(150);
    // Less than there is means: not a page more than there is.
    await sql`pragma max_page_count = 1`.execute(dialect.write);
    await delay(2500);
    await sql`pragma max_page_count = 1000000`.execute(dialect.write);
    await scene.settled();
    scene.assertReceived(0);
    assert.ok(scene.failures() > 0, "the disk was full");
  });

  test("a database locked by another process", options, async (t) => {
    const file = await temporaryFile(t);
    const store = await openStore({ database: { kind: "sqlite", file }, dataKey: DATA_KEY });
    t.after(() => store.close());
    const scene = await broadcastScene(t, { store, chats: CHATS });
    for (const text of ["one", "two"]) await scene.enqueue(text);
    scene.start();
    await delay(150);
    const locker = path.join(import.meta.dirname, "torture/lock-database.ts");
    const holder = spawn(process.execPath, [locker, file], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    await once(holder.stdout, "data");
    // Longer than the store's own patience.
    while (scene.failures() === 0) await delay(100);
    await delay(500);
    holder.stdin.end();
    await scene.settled();
    scene.assertReceived(0);
  });

  test("a clock that jumps forwards and backwards", options, async (t) => {
    let offset = Temporal.Duration.from({ seconds: 0 });
    const now = () => Temporal.Now.instant().add(offset);
    const scene = await broadcastScene(t, { store: await temporaryStore(t), chats: CHATS, now });
    const sender = scene.start();
    // Hours ahead, back by more, and seconds as a time server sets them.
    const jumps = [{ hours: 0 }, { hours: 2 }, { hours: -1 }, { seconds: 4 }, { seconds: -4 }];
    for (const [at, jump] of jumps.entries()) {
      offset = Temporal.Duration.from(jump);
      await scene.enqueue(`message ${at}`);
      sender.wake();
      await delay(250);
    }
    // Ahead by more than an alert lives: by that clock all that waits has expired.
    offset = Temporal.Duration.from({ hours: 9 });
    sender.wake();
    await delay(250);
    offset = Temporal.Duration.from({ hours: 0 });
    await scene.settled();
    scene.assertReceived(0);
  });
});

/** So many of the kinds, drawn by chance. */
function pick<T>(kinds: readonly T[], count: number, random: () => number): T[] {
  return Array.from({ length: count }, () => kinds[Math.floor(random() * kinds.length)]).filter(
    (kind) => kind !== undefined,
  );
}
