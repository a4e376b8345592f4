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

/** One line of a report. */
export function report(name: string, figure: string): void {
  process.stdout.write(`${name.padEnd(44)} ${figure}\n`);
}
