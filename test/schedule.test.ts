import assert from "node:assert/strict";
import { test } from "node:test";
import { createLog } from "../src/log.ts";
import { startSchedule } from "../src/schedule.ts";

const EVERY_SECOND = "* * * * * *";
const log = createLog("silent");

/** Resolves when it was called so often. */
function counter(times: number): { hit(): void; readonly reached: Promise<void>; count(): number } {
  const { promise, resolve } = Promise.withResolvers<void>();
  let count = 0;
  return {
    hit() {
      count += 1;
      if (count === times) resolve();
    },
    reached: promise,
    count: () => count,
  };
}

test("startSchedule() goes on after a job that throws, and stop() waits for the one under way", async () => {
  const polls = counter(2);
  const slow = Promise.withResolvers<void>();
  const errors: unknown[] = [];
  const schedule = startSchedule(
    EVERY_SECOND,
    {
      async poll() {
        polls.hit();
        if (polls.count() === 1) throw new Error("the disk is full");
        await slow.promise;
      },
      minute: async () => undefined,
    },
    { ...log, child: () => log, error: (...args: unknown[]) => void errors.push(args) },
  );
  await polls.reached;
  assert.equal(errors.length, 1);

  let isStopped = false;
  const stopped = schedule.stop().then(() => {
    isStopped = true;
  });
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(isStopped, false, "the second poll is still under way");
  slow.resolve();
  await stopped;
  assert.equal(polls.count(), 2);
});

test("startSchedule() polls at once", async () => {
  const polls = counter(1);
  const jobs = { poll: async () => polls.hit(), minute: async () => undefined };
  const schedule = startSchedule("0 0 1 1 *", jobs, log);
  await polls.reached;
  await schedule.stop();
  assert.equal(polls.count(), 1);
});

test("startSchedule() tells when the next poll is due", async () => {
  const jobs = { poll: async () => undefined, minute: async () => undefined };
  const schedule = startSchedule("0 0 1 1 *", jobs, log);
  const next = schedule.nextPollAt();
  await schedule.stop();
  assert.match(String(next), /^\d{4}-01-01T00:00:00Z$/);
});

test("startSchedule() says in the log that a job outlasts its tick", async () => {
  const said = Promise.withResolvers<string>();
  const slow = Promise.withResolvers<void>();
  let polls = 0;
  const schedule = startSchedule(
    EVERY_SECOND,
    {
      // The first is the start's own, which no tick waits for.
      poll: () => (polls++ === 0 ? Promise.resolve() : slow.promise),
      minute: async () => undefined,
    },
    { ...log, child: () => ({ ...log, info: said.resolve }) },
  );
  assert.match(await said.promise, /still running/);
  slow.resolve();
  await schedule.stop();
});
