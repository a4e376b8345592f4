import { setImmediate } from "node:timers/promises";

/** Work in one go until the event loop gets a turn: a person's command must not wait for a poll. */
const BUSY_MS = 15;

/**
 * A function to await between two steps of long work: it lets the event loop
 * have its turn when the work has held it for 15 ms, and costs nothing before.
 */
export function createBreather(): () => Promise<void> {
  let from = performance.now();
  return async function breathe(): Promise<void> {
    if (performance.now() - from < BUSY_MS) return;
    await setImmediate();
    from = performance.now();
  };
}
