/** Polling 1,000 feeds of 20 items on loopback: first poll with everything stored and grouped, then unchanged (304). */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { createAnalyzer } from "../../src/analysis/analyze.ts";
import { createTranslations } from "../../src/chats/translate.ts";
import type { Feed } from "../../src/feeds/feed.ts";
import { createFeedFetcher } from "../../src/feeds/fetch-feed.ts";
import { createLog } from "../../src/log.ts";
import { createPipeline } from "../../src/pipeline.ts";
import { openStore } from "../../src/store/open-store.ts";
import { createExtractiveSummarizer } from "../../src/summaries/extractive.ts";
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
const [line] = await once(host.stdout.setEncoding("utf8"), "data");
const address = String(line).trim();
const directory = mkdtempSync(path.join(tmpdir(), "counterbalance-bench-"));
const store = await openStore({
  database: { kind: "sqlite", file: path.join(directory, "bench.sqlite") },
  dataKey: new Uint8Array(32),
});
const feeds = Array.from(
  { length: FEEDS },
  (_, index): Feed => ({
    id: `feed-${index}`,
    name: `Feed ${index}`,
    url: `${address}/${index}.xml`,
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
const fetcher = createFeedFetcher({ allowPrivateNetwork: true });
const pipeline = createPipeline({
  feeds,
  fetcher,
  store,
  analyzer: createAnalyzer(),
  summarizer: createExtractiveSummarizer(),
  translate: createTranslations(path.join(import.meta.dirname, "../../locales")).translate,
  now: () => Temporal.Now.instant(),
  random: Math.random,
  log: createLog("error"),
});

let peakMb = 0;
const watch = setInterval(() => {
  peakMb = Math.max(peakMb, process.memoryUsage().rss / 2 ** 20);
}, 50);
for (const name of ["first poll", "unchanged (304)"]) {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const from = performance.now();
  const reports = await pipeline.poll({ all: true });
  const seconds = (performance.now() - from) / 1000;
  delay.disable();
  const articles = reports.reduce((sum, { newArticles }) => sum + newArticles, 0);
  report(`${name}: ${FEEDS} feeds, ${articles} new articles, s`, seconds.toFixed(1));
  report(`${name}: event loop held, longest, ms`, (delay.max / 1e6).toFixed(0));
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
host.kill();
rmSync(directory, { recursive: true });
