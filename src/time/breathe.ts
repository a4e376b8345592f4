import { setImmediate } from "node:timers/promises";

/**
 * Work in one go until the event loop gets a turn: a person's command must not wait for a poll. With
 * the pause that V8 takes now and then, 35 ms, the loop was held for 42 ms at most; at 5 for 48.
 */
const BUSY_MS = 3;

/** One event loop, one account of it: many short works in a row hold it as one long work does. */
let lastTurnAt = 0;
let lastTurn: Promise<void> = Promise.resolve();

/**
 * To be awaited between two steps of long work: lets the event loop have its
 * turn when work has held it for 3 ms, and costs nothing before. Works that
 * wait at the same time go on one by one, each in a turn of its own.
 */
export async function breathe(): Promise<void> {
  if (performance.now() - lastTurnAt < BUSY_MS) return;
  lastTurn = lastTurn.then(() => setImmediate());
  await lastTurn;
  lastTurnAt = performance.now();
}
