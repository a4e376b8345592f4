/**
 * Polling 1,000 feeds of 20 items on loopback: the first poll with everything stored and
 * grouped, then unchanged (304); what a person waits for meanwhile, who searches or changes a
 * setting five times a second; other readers beside it. Then fewer feeds, each time into an empty
 * store, for how it grows. Processor time tells more than the clock where the machine is busy
 * with other things, too.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { createAnalyzer } from "../../src/analysis/analyze.ts";
import { defaultChat } from "../../src/chats/default-chat.ts";
import { createTranslations } from "../../src/chats/translate.ts";
import { createFeedFetcher } from "../../src/feeds/fetch-feed.ts";
import { createLog } from "../../src/log.ts";
import { createPipeline } from "../../src/pipeline.ts";
import { createSearch } from "../../src/search/search.ts";
import { openStore } from "../../src/store/open-store.ts";
import { createExtractiveSummarizer } from "../../src/summaries/extractive.ts";
import { atOnce } from "../../src/time/in-pieces.ts";
import { sampleFeed } from "../../test/feeds/feed-samples.ts";
import { feedReaders } from "../feed-readers.ts";
import { type Held, median, report, watchLoop } from "../measure.ts";
import { plot } from "../plot.ts";

const FEEDS = 1000;
const FEWER_FEEDS = [300, 100, 30, 10];
const ITEMS = 20;
const RUNS = 3;
const FIRST_POLL_GOAL_SECONDS = 15;

const host = spawn(
  process.execPath,
  [path.join(import.meta.dirname, "../feed-host.ts"), `${FEEDS}`, `${ITEMS}`],
  {
    stdio: ["ignore", "pipe", "inherit"],
  },
);
const urls: string[] = [];
for await (const url of createInterface({ input: host.stdout })) {
  if (urls.push(url) === FEEDS) break;
}
const analyzer = createAnalyzer();
atOnce(analyzer.layOut());
const { translate } = createTranslations(path.join(import.meta.dirname, "../../locales"));
let peakMb = 0;
report("memory (RSS) before the poll, MB", (process.memoryUsage().rss / 2 ** 20).toFixed(0));
const watch = setInterval(() => {
  peakMb = Math.max(peakMb, process.memoryUsage().rss / 2 ** 20);
}, 50);
const fresh = await pollTwice(FEEDS, reportPoll);
clearInterval(watch);
report("peak memory (RSS), MB", peakMb.toFixed(0));
const medians: { readonly size: number; readonly first: number; readonly again: number }[] = [];
for (const size of [FEEDS, ...FEWER_FEEDS]) {
  const runs = size === FEEDS ? [fresh] : [];
  while (runs.length < RUNS) runs.push(await pollTwice(size));
  const [firsts, agains] = [runs.map(({ first }) => first), runs.map(({ again }) => again)];
  report(`${size} feeds, ${size * ITEMS} new articles, s`, spread(firsts));
  report(`${size} feeds, unchanged (304), s`, spread(agains));
  medians.unshift({ size, first: median(firsts), again: median(agains) });
}
plot("polling", {
  title: "Polling feeds",
  x: `feeds of ${ITEMS} items`,
  y: "s",
  goal: FIRST_POLL_GOAL_SECONDS,
  series: [
    { name: "all new", points: medians.map(({ size, first }) => [size, first] as const) },
    { name: "unchanged", points: medians.map(({ size, again }) => [size, again] as const) },
  ],
});
const peers = feedReaders(urls);
for (const reader of peers.readers) {
  const [first, again] = [reader.poll(), reader.poll()];
  report(
    `${reader.name}: stored only, first and again, s`,
    `${first.toFixed(1)}, ${again.toFixed(1)}`,
  );
}
if (peers.readers.length < 2) report("not installed here", "newsboat or sfeed");
peers.close();
host.kill();

/** What a poll took, and what people waited for meanwhile. */
interface Polled {
  readonly processorSeconds: number;
  readonly newArticles: number;
  readonly held: Held;
  /** Milliseconds of each search and of each change of a setting. */
  readonly searches: readonly number[];
  readonly saves: readonly number[];
}

function reportPoll(name: string, polled: Polled): void {
  report(`${name}: new articles`, `${polled.newArticles}`);
  report(`${name}: processor time, s`, polled.processorSeconds.toFixed(1));
  const { longest, computing } = polled.held;
  const held = `${longest.toFixed(0)} (${computing.toFixed(0)})`;
  report(`${name}: event loop held, longest (of it computing), ms`, held);
  report(`${name}: a search meanwhile, p95 and longest, ms`, slowest(polled.searches));
  report(`${name}: a setting saved meanwhile, p95 and longest, ms`, slowest(polled.saves));
}

/** Seconds of a first poll into an empty store, and of one with nothing new. */
async function pollTwice(
  size: number,
  onPolled?: (name: string, polled: Polled) => void,
): Promise<{ first: number; again: number }> {
  const directory = mkdtempSync(path.join(tmpdir(), "counterbalance-bench-"));
  const store = await openStore({
    database: { kind: "sqlite", file: path.join(directory, "bench.sqlite") },
    dataKey: new Uint8Array(32),
  });
  const feeds = urls
    .slice(0, size)
    .map((url, at) => sampleFeed(`feed-${at}`, { url, language: "en" }));
  const fetcher = createFeedFetcher({ allowPrivateNetwork: true });
  const pipeline = createPipeline({
    feeds: () => feeds,
    fetcher,
    store,
    analyzer,
    summarizer: createExtractiveSummarizer(),
    translate,
    now: () => Temporal.Now.instant(),
    random: Math.random,
    log: createLog("error"),
  });
  const search = createSearch({ store, analyzer });
  const chat = defaultChat({
    id: 1,
    kind: "private",
    locale: "en",
    timeZone: "Europe/Minsk",
    now: Temporal.Now.instant(),
  });

  async function poll(name: string): Promise<number> {
    const watch = watchLoop();
    const searches: number[] = [];
    const saves: number[] = [];
    const timed = async (into: number[], command: () => Promise<unknown>) => {
      const from = performance.now();
      await command();
      into.push(performance.now() - from);
    };
    const asked: Promise<void>[] = [];
    const asking = setInterval(() => {
      const now = Temporal.Now.instant();
      asked.push(timed(searches, () => search.search("sanctions Vilnius", { now, limit: 10 })));
      asked.push(timed(saves, () => store.chats.save(chat, null)));
    }, 200);
    const from = performance.now();
    const processorBefore = process.cpuUsage();
    const reports = await pipeline.poll({ all: true });
    const seconds = (performance.now() - from) / 1000;
    const { user, system } = process.cpuUsage(processorBefore);
    clearInterval(asking);
    await Promise.all(asked);
    const newArticles = reports.reduce((sum, each) => sum + each.newArticles, 0);
    const processorSeconds = (user + system) / 1e6;
    const held = watch.stop();
    onPolled?.(name, { processorSeconds, newArticles, held, searches, saves });
    return seconds;
  }

  const first = await poll("first poll");
  const again = await poll("unchanged (304)");
  await fetcher.close();
  await store.close();
  rmSync(directory, { recursive: true });
  return { first, again };
}

function slowest(waits: readonly number[]): string {
  const sorted = waits.toSorted((a, b) => a - b);
  const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? 0;
  return `${p95.toFixed(0)}, ${(sorted.at(-1) ?? 0).toFixed(0)}`;
}

function spread(seconds: readonly number[]): string {
  const show = (value: number) => value.toFixed(value < 1 ? 3 : 1);
  return `${show(median(seconds))} (${show(Math.min(...seconds))}–${show(Math.max(...seconds))})`;
}
