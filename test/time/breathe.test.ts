import assert from "node:assert/strict";
import { beforeEach, type TestContext, test } from "node:test";
import { setImmediate as nextTurn } from "node:timers/promises";
import { breathe } from "../../src/time/breathe.ts";

/** Later in each test, for the account of turns is the process's. */
let start = performance.now() + 1_000_000;
beforeEach(() => {
  start += 1_000_000;
});

/** A clock that stands still until it is moved. */
function stoppedClock(t: TestContext): { move(ms: number): void } {
  let now = start;
  t.mock.method(performance, "now", () => now);
  return {
    move(ms) {
      now += ms;
    },
  };
}

/** Turns of the event loop that the work lets pass. */
async function turnsDuring(work: () => Promise<void>): Promise<number> {
  let turns = 0;
  let isDone = false;
  const count = () => {
    turns += 1;
    if (!isDone) setImmediate(count);
  };
  setImmediate(count);
  await work();
  isDone = true;
  return turns;
}

test("breathe() lets nobody in while work is short", async (t) => {
  const clock = stoppedClock(t);
  await breathe();
  const turns = await turnsDuring(async () => {
    for (let step = 0; step < 100; step += 1) {
      clock.move(0.02);
      await breathe();
    }
  });
  assert.equal(turns, 0);
});

test("breathe() gives a turn for each 3 ms, whoever took them", async (t) => {
  const clock = stoppedClock(t);
  await breathe();
  const turns = await turnsDuring(async () => {
    // Ten works of 2 ms, each too short to breathe by itself.
    for (let work = 0; work < 10; work += 1) {
      clock.move(2);
      await breathe();
    }
  });
  assert.equal(turns, 5);
});

test("breathe() lets those who wait go on one by one, a turn for each", async (t) => {
  const clock = stoppedClock(t);
  await breathe();
  const log: string[] = [];
  const work = async (name: string) => {
    for (let step = 0; step < 2; step += 1) {
      clock.move(20);
      await breathe();
      log.push(name);
    }
  };
  let isDone = false;
  const turn = () => {
    log.push("|");
    if (!isDone) setImmediate(turn);
  };
  setImmediate(turn);
  await Promise.all([work("a"), work("b"), work("c")]);
  isDone = true;
  await nextTurn();
  assert.match(log.join(""), /a\|+b\|+c/);
  assert.doesNotMatch(log.join(""), /[abc]{2}/);
});
