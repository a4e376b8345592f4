/**
 * Polling 1,000 feeds of 20 items on loopback: the first poll with everything stored and
 * grouped, then unchanged (304); what a person waits for meanwhile, who searches or changes a
 * setting five times a second; other readers beside it. Processor time tells more than the clock
 * where the machine is busy with other things, too.
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

const FEEDS = 1000;
const ITEMS = 20;

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
const directory = mkdtempSync(path.join(tmpdir(), "counterbalance-bench-"));
const store = await openStore({
  database: { kind: "sqlite", file: path.join(directory, "bench.sqlite") },
  dataKey: new Uint8Array(32),
});
const feeds = urls.map(
  (url, index): Feed => ({
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
  }),
);
const analyzer = createAnalyzer({ eager: true });
const fetcher = createFeedFetcher({ allowPrivateNetwork: true });
const pipeline = createPipeline({
  feeds: () => feeds,
  fetcher,
  store,
  analyzer,
  summarizer: createExtractiveSummarizer(),
  translate: createTranslations(path.join(import.meta.dirname, "../../locales")).translate,
  now: () => Temporal.Now.instant(),
  random: Math.random,
  log: createLog("error"),
});

let peakMb = 0;
report("memory (RSS) before the poll, MB", (process.memoryUsage().rss / 2 ** 20).toFixed(0));
const watch = setInterval(() => {
  peakMb = Math.max(peakMb, process.memoryUsage().rss / 2 ** 20);
}, 50);
const search = createSearch({ store, analyzer });
const chat = defaultChat({
  id: 1,
  kind: "private",
  locale: "en",
  timeZone: "Europe/Minsk",
  now: Temporal.Now.instant(),
});
for (const name of ["first poll", "unchanged (304)"]) {
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
  const seconds = (performance.now() - from) / 1000;
  const { user, system } = process.cpuUsage(processorBefore);
  clearInterval(asking);
  await Promise.all(asked);
  delay.disable();
  const articles = reports.reduce((sum, { newArticles }) => sum + newArticles, 0);
  report(`${name}: ${FEEDS} feeds, ${articles} new articles, s`, seconds.toFixed(1));
  report(`${name}: processor time, s`, ((user + system) / 1e6).toFixed(1));
  report(`${name}: event loop held, longest, ms`, (delay.max / 1e6).toFixed(0));
  report(`${name}: a search meanwhile, p95 and longest, ms`, slowest(waits));
  report(`${name}: a setting saved meanwhile, p95 and longest, ms`, slowest(saves));
}
clearInterval(watch);
report(
  "stories",
  String(
    (
      await store.stories.updatedSince(Temporal.Instant.fromEpochMilliseconds(0), {
        limit: 100_000,
      })
    ).length,
  ),
);
report("peak memory (RSS), MB", peakMb.toFixed(0));
await fetcher.close();
await store.close();
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
rmSync(directory, { recursive: true });

function slowest(waits: readonly number[]): string {
  const sorted = waits.toSorted((a, b) => a - b);
  const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? 0;
  return `${p95.toFixed(0)}, ${(sorted.at(-1) ?? 0).toFixed(0)}`;
}
