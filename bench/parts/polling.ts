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
import { monitorEventLoopDelay } from "node:perf_hooks";
import { createInterface } from "node:readline";
import { createAnalyzer } from "../../src/analysis/analyze.ts";
import { defaultChat } from "../../src/chats/default-chat.ts";
import { createTranslations } from "../../src/chats/translate.ts";
import type { Feed } from "../../src/feeds/feed.ts";
import { createFeedFetcher } from "../../src/feeds/fetch-feed.ts";
import { createLog } from "../../src/log.ts";
import { createPipeline } from "../../src/pipeline.ts";
import { createSearch } from "../../src/search/search.ts";
import { openStore } from "../../src/store/open-store.ts";
import { createExtractiveSummarizer } from "../../src/summaries/extractive.ts";
import { feedReaders } from "../feed-readers.ts";
import { report } from "../measure.ts";
import { plot } from "../plot.ts";

const FEEDS = 1000;
const FEWER_FEEDS = [300, 100, 30, 10];
const ITEMS = 20;
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
const analyzer = createAnalyzer({ eager: true });
const { translate } = createTranslations(path.join(import.meta.dirname, "../../locales"));
let peakMb = 0;
report("memory (RSS) before the poll, MB", (process.memoryUsage().rss / 2 ** 20).toFixed(0));
const watch = setInterval(() => {
  peakMb = Math.max(peakMb, process.memoryUsage().rss / 2 ** 20);
}, 50);
const seconds: [number, number, number][] = [[FEEDS, ...(await pollTwice(FEEDS))]];
clearInterval(watch);
report("peak memory (RSS), MB", peakMb.toFixed(0));
for (const size of FEWER_FEEDS) seconds.unshift([size, ...(await pollTwice(size))]);
plot("polling", {
  title: "Polling feeds",
  x: `feeds of ${ITEMS} items`,
  y: "s",
  goal: FIRST_POLL_GOAL_SECONDS,
  series: [
    { name: "all new", points: seconds.map(([size, first]) => [size, first] as const) },
    { name: "unchanged", points: seconds.map(([size, , again]) => [size, again] as const) },
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

/** Seconds of a first poll into an empty store, and of one with nothing new. */
async function pollTwice(size: number): Promise<[number, number]> {
  const directory = mkdtempSync(path.join(tmpdir(), "counterbalance-bench-"));
  const store = await openStore({
    database: { kind: "sqlite", file: path.join(directory, "bench.sqlite") },
    dataKey: new Uint8Array(32),
  });
  const feeds = urls.slice(0, size).map(toFeed);
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
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const waits: number[] = [];
    const saves: number[] = [];
    const timed = async (into: number[], command: () => Promise<unknown>) => {
      const from = performance.now();
      await command();
      into.push(performance.now() - from);
    };
    const asked: Promise<void>[] = [];
    const asking = setInterval(() => {
      const now = Temporal.Now.instant();
      asked.push(timed(waits, () => search.search("sanctions Vilnius", { now, limit: 10 })));
      asked.push(timed(saves, () => store.chats.save(chat, null)));
    }, 200);
    const from = performance.now();
    const processorBefore = process.cpuUsage();
    const reports = await pipeline.poll({ all: true });
    const took = (performance.now() - from) / 1000;
    const { user, system } = process.cpuUsage(processorBefore);
    clearInterval(asking);
    await Promise.all(asked);
    delay.disable();
    const articles = reports.reduce((sum, { newArticles }) => sum + newArticles, 0);
    report(`${name}: ${size} feeds, ${articles} new articles, s`, took.toFixed(2));
    if (size < FEEDS) return took;
    report(`${name}: processor time, s`, ((user + system) / 1e6).toFixed(1));
    report(`${name}: event loop held, longest, ms`, (delay.max / 1e6).toFixed(0));
    report(`${name}: a search meanwhile, p95 and longest, ms`, slowest(waits));
    report(`${name}: a setting saved meanwhile, p95 and longest, ms`, slowest(saves));
    return took;
  }

  const took: [number, number] = [await poll("first poll"), await poll("unchanged (304)")];
  if (size === FEEDS) {
    const all = { limit: 100_000 };
    const stories = await store.stories.updatedSince(
      Temporal.Instant.fromEpochMilliseconds(0),
      all,
    );
    report("stories", `${stories.length}`);
  }
  await fetcher.close();
  await store.close();
  rmSync(directory, { recursive: true });
  return took;
}

function toFeed(url: string, index: number): Feed {
  return {
    id: `feed-${index}`,
    name: `Feed ${index}`,
    url,
    language: "en",
    country: "INT",
    camp: "other",
    kind: "feed",
    every: null,
    enabled: true,
    listed: false,
    note: null,
    encoding: null,
    proxy: null,
  };
}

function slowest(waits: readonly number[]): string {
  const sorted = waits.toSorted((a, b) => a - b);
  const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? 0;
  return `${p95.toFixed(0)}, ${(sorted.at(-1) ?? 0).toFixed(0)}`;
}
