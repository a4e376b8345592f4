import { breathe } from "../time/breathe.ts";

/**
 * Rows per statement. Large enough that a statement's fixed cost vanishes,
 * small enough that one never holds the event loop for more than a few
 * milliseconds, and far below SQLite's 32,766 parameters.
 */
const ROWS_PER_BATCH = 64;

/**
 * The items in runs of at most 64, with the event loop free between two runs
 * when it has been busy for long.
 *
 * `node:sqlite` works on the main thread: without the pauses, saving a large
 * poll would keep people's replies waiting until it is done. Lengths are powers
 * of two: each length is a statement of its own, which is prepared and kept.
 */
export async function* batches<T>(items: readonly T[]): AsyncGenerator<readonly T[]> {
  for (let start = 0; start < items.length; ) {
    // Not before the first: what a person asks for is one run, and waits for nobody.
    if (start > 0) await breathe();
    const length = Math.min(ROWS_PER_BATCH, powerOfTwoWithin(items.length - start));
    yield items.slice(start, start + length);
    start += length;
  }
}

/** The largest power of two that is not above a number from 1. */
function powerOfTwoWithin(number: number): number {
  return 2 ** (31 - Math.clz32(number));
}
