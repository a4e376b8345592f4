/** Seconds of each run, in the order of the runs; the first runs warm up and are not counted. */
export async function measure(runs: number, work: () => unknown): Promise<number[]> {
  const warmUps = Math.max(1, Math.floor(runs / 4));
  const seconds: number[] = [];
  for (let run = -warmUps; run < runs; run += 1) {
    const from = performance.now();
    await work();
    if (run >= 0) seconds.push((performance.now() - from) / 1000);
  }
  return seconds;
}

/** `median (least–most)` of `amount / seconds`, rounded. */
export function rate(amount: number, seconds: readonly number[]): string {
  const rates = seconds.map((each) => amount / each).sort((a, b) => a - b);
  const show = (value: number | undefined) => Math.round(value ?? Number.NaN).toLocaleString("en");
  return `${show(median(rates))} (${show(rates[0])}–${show(rates.at(-1))})`;
}

/** The value in the middle; NaN of none. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/**
 * The longest time the event loop answered nobody, and how much of it this thread was computing, ms: the rest
 * it waited for the disk, or the machine gave it no processor.
 */
export interface Held {
  readonly longest: number;
  readonly computing: number;
}

/** Watches the event loop. */
export interface LoopWatch {
  /** Runs what holds the loop for the measuring's own sake, and is not counted. */
  aside<Made>(work: () => Made): Made;
  stop(): Held;
}

/** A watch that looks every millisecond. */
export function watchLoop(): LoopWatch {
  const tickMs = 1;
  let held: Held = { longest: 0, computing: 0 };
  let last = { at: performance.now(), processor: process.threadCpuUsage() };
  const restart = () => {
    last = { at: performance.now(), processor: process.threadCpuUsage() };
  };
  const look = () => {
    const { user, system } = process.threadCpuUsage(last.processor);
    const longest = performance.now() - last.at - tickMs;
    if (longest > held.longest) held = { longest, computing: (user + system) / 1000 };
    restart();
  };
  const ticker = setInterval(look, tickMs);
  return {
    aside(work) {
      look();
      const made = work();
      restart();
      return made;
    },
    stop() {
      clearInterval(ticker);
      return held;
    },
  };
}

/** One line of a report. */
export function report(name: string, figure: string): void {
  process.stdout.write(`${name.padEnd(44)} ${figure}\n`);
}
