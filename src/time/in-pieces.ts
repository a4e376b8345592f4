import { breathe } from "./breathe.ts";

/** Long work that yields wherever it may pause, and returns what it made. */
export type Pieces<Made> = Generator<void, Made>;

/** Does the work in one go. */
export function atOnce<Made>(work: Pieces<Made>): Made {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** Does the work with turns for the event loop where it may pause. */
export async function inPieces<Made>(work: Pieces<Made>): Promise<Made> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    await breathe();
  }
}
