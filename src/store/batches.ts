import { setImmediate } from "node:timers/promises";

/**
 * Rows per statement. Large enough that a statement's fixed cost vanishes,
 * small enough that one never holds the event loop for more than a few
 * milliseconds, and far below SQLite's 32,766 parameters.
 */
const ROWS_PER_BATCH = 100;

/**
 * The items in runs of at most 100, with the event loop free between two runs.
 *
 * `node:sqlite` works on the main thread: without the pauses, saving a large
 * poll would keep people's replies waiting until it is done.
 */
export async function* batches<T>(items: readonly T[]): AsyncGenerator<readonly T[]> {
  for (let start = 0; start < items.length; start += ROWS_PER_BATCH) {
    if (start > 0) {
      await setImmediate();
    }
    yield items.slice(start, start + ROWS_PER_BATCH);
  }
}
