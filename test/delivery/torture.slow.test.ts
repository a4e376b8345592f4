/** A broadcast whose sender is killed again and again; what counts is what the receiving side saw. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { test } from "node:test";
import { createLocalTelegram } from "../../src/sandbox/telegram/create-local-telegram.ts";
import type { Fault } from "../../src/sandbox/telegram/faults.ts";
import { openStore } from "../../src/store/open-store.ts";
import { DATA_KEY, temporaryFile } from "../store/temporary-store.ts";
import { seeded } from "../support/seeded.ts";
import { alertOf } from "./torture/broadcast-scene.ts";
import { countReceived } from "./torture/count-received.ts";

const SENDER = path.join(import.meta.dirname, "../support/sender-process.ts");
const CHATS = 1000;
const KILLS = 20;
const IN_FLIGHT = 3;
const RATE = 400;

test("a broadcast survives 20 kills: nothing lost, at most the messages in flight repeated, silently", async (t) => {
  const random = seeded(20261123);
  const telegram = createLocalTelegram({ limits: false });
  const { url } = await telegram.listen();
  t.after(() => telegram.close());
  const file = await temporaryFile(t);
  const chats = Array.from(
    { length: CHATS },
    () => telegram.control.addUser({ first_name: "R" }).id,
  );
  const store = await openStore({ database: { kind: "sqlite", file }, dataKey: DATA_KEY });
  t.after(() => store.close());
  const now = Temporal.Now.instant();
  await store.outbox.enqueue(chats.map((chatId) => alertOf("story 1", chatId, now)));
  // Some chats have a second message, whose order is seen.
  const twice = chats.slice(0, 50);
  await store.outbox.enqueue(twice.map((chatId) => alertOf("story 2", chatId, now)));

  const faults: readonly Fault[] = [
    { method: "sendMessage", times: 2, action: "execute-then-reset" },
    { method: "sendMessage", times: 2, action: "drop-before" },
    { method: "sendMessage", times: 2, action: "bad-gateway-html" },
    { method: "sendMessage", times: 1, action: "half-body" },
    { method: "sendMessage", times: 2, action: "flood", retry_after: 1 },
  ];
  let kills = 0;
  for (;;) {
    const child = spawn(process.execPath, [SENDER, file, url, telegram.token, String(RATE)], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const ended = once(child, "exit");
    await once(child.stdout, "data");
    if (kills === KILLS) {
      await waitUntilSent(store);
      child.kill("SIGTERM");
      await ended;
      break;
    }
    const fault = faults[kills];
    if (fault) telegram.control.addFaults([fault]);
    await new Promise((resolve) => setTimeout(resolve, 10 + 90 * random()));
    child.kill("SIGKILL");
    await ended;
    kills += 1;
  }

  const wanted = new Map(
    chats.map((chatId) => [chatId, twice.includes(chatId) ? ["story 1", "story 2"] : ["story 1"]]),
  );
  const { repeated, ...rest } = countReceived(telegram.control, wanted);
  assert.deepEqual(rest, { lost: 0, rangTwice: 0, outOfOrder: 0 });
  // Each kill leaves three in doubt at most, as does each call that was cut after it was carried out.
  const inDoubt = KILLS * IN_FLIGHT + 5;
  assert.ok(repeated <= inDoubt, `${repeated} repeated, ${inDoubt} in doubt`);
  t.diagnostic(`${repeated} of ${CHATS + twice.length} messages repeated after ${KILLS} kills`);
});

async function waitUntilSent(store: Awaited<ReturnType<typeof openStore>>): Promise<void> {
  for (;;) {
    const { pending = 0, sending = 0 } = await store.outbox.counts();
    if (pending + sending === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
