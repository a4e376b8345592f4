/** Days of 120 misbehaving feeds, polled every five minutes: what is lost, doubled and held. The hosts run in the same process. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createAnalyzer } from "../../src/analysis/analyze.ts";
import { atOnce } from "../../src/time/in-pieces.ts";
import { simulateDay } from "../../test/ingestion/simulate-day.ts";
import { type LoopWatch, report, watchLoop } from "../measure.ts";

const SEEDS = [1, 2, 3];
const MB = 2 ** 20;

const analyzer = createAnalyzer();
atOnce(analyzer.layOut());
for (const seed of SEEDS) {
  const directory = mkdtempSync(path.join(tmpdir(), "counterbalance-bench-"));
  let watch: LoopWatch | undefined;
  const from = performance.now();
  const day = await simulateDay({
    seed,
    feeds: 120,
    tickMinutes: 5,
    file: path.join(directory, "day.sqlite"),
    analyzer,
    onReady() {
      watch = watchLoop();
    },
    aside: (work) => (watch === undefined ? work() : watch.aside(work)),
  });
  const { longest, computing } = watch?.stop() ?? { longest: Number.NaN, computing: Number.NaN };
  rmSync(directory, { recursive: true });
  const name = (figure: string) => `seed ${seed}: ${figure}`;
  report(name("seconds"), ((performance.now() - from) / 1000).toFixed(0));
  report(name("polls, crashes among them"), `${day.polls}, ${day.crashes}`);
  report(name("requests, failed answers"), `${day.requests}, ${day.failedPolls}`);
  report(name("items published, articles stored"), `${day.published}, ${day.stored}`);
  report(name("alerts"), String(day.alerts));
  for (const kind of [
    "lost",
    "dropped",
    "doubled",
    "mistaken",
    "misnamed",
    "misalerted",
  ] as const) {
    report(name(kind), String(day[kind].length));
    for (const each of day[kind].slice(0, 5)) process.stdout.write(`    ${each}\n`);
  }
  const inUse = `${(day.noonBytes / MB).toFixed(0)}, ${(day.endBytes / MB).toFixed(0)}`;
  report(name("in use at noon and at the end, MB"), inUse);
  report(name("heap, peak, MB"), (day.peakBytes / MB).toFixed(0));
  const held = `${longest.toFixed(0)} (${computing.toFixed(0)})`;
  report(name("event loop held, longest (of it computing), ms"), held);
}
