/** Lets so many works run at the same time; the others wait in order. */
export interface Slots {
  /** Runs the work when its turn comes; null if too many wait already, or the signal came first. */
  run<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T | null>;
}

/** Slots for `most` works at a time, with room for `mostWaiting` behind them. */
export function createSlots(most: number, mostWaiting: number): Slots {
  let running = 0;
  const waiting: (() => void)[] = [];

  async function enter(signal: AbortSignal): Promise<boolean> {
    if (signal.aborted) return false;
    if (running < most) {
      running += 1;
      return true;
    }
    if (waiting.length >= mostWaiting) return false;
    return await new Promise<boolean>((resolve) => {
      const enterNow = () => {
        signal.removeEventListener("abort", leave);
        resolve(true);
      };
      const leave = () => {
        waiting.splice(waiting.indexOf(enterNow), 1);
        resolve(false);
      };
      waiting.push(enterNow);
      signal.addEventListener("abort", leave, { once: true });
    });
  }

  return {
    async run(work, signal) {
      if (!(await enter(signal))) return null;
      try {
        return await work();
      } finally {
        // The place goes straight to the next in line, or nobody may overtake.
        const next = waiting.shift();
        if (next) next();
        else running -= 1;
      }
    },
  };
}
