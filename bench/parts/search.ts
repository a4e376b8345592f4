/**
 * Search while an archive grows to 10,000, 100,000 and 1,000,000 articles, stored the way
 * `cli import` does: articles analyzed and stored a second, size of the file, and what queries of
 * many kinds take, each asked once, after as many others. Beside it FTS5's own ranking of the same
 * words over the same index, and a scan of all titles in SQL (LIKE). BENCH_MOST=100000 stops there.
 */
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { createAnalyzer } from "../../src/analysis/analyze.ts";
import type { Article } from "../../src/articles/article.ts";
import { indexTerms } from "../../src/search/index-terms.ts";
import { createSearch } from "../../src/search/search.ts";
import { openStore } from "../../src/store/open-store.ts";
import type { StoredArticle } from "../../src/store/store.ts";
import { atOnce } from "../../src/time/in-pieces.ts";
import { report } from "../measure.ts";
import { plot } from "../plot.ts";
import { RELEVANT_EVERY, syntheticItem } from "../synthetic-news.ts";

const SIZES = [10_000, 100_000, 1_000_000].filter(
  (size) => size <= Number(process.env.BENCH_MOST ?? 1_000_000),
);
const BATCH = 1000;
const START = Temporal.Instant.from("2024-12-01T00:00:00Z");
/** An article a minute: a million are two years. */
const toMoment = (at: number) => START.add({ minutes: at });
const QUERIES_OF_A_KIND = 60;

interface Times {
  readonly clock: readonly number[];
  /** Of the processor: what the clock shows where nobody else keeps it busy. */
  readonly processor: readonly number[];
}

const analyzer = createAnalyzer();
atOnce(analyzer.layOut());
const directory = mkdtempSync(path.join(tmpdir(), "counterbalance-bench-"));
const file = path.join(directory, "bench.sqlite");
const store = await openStore({ database: { kind: "sqlite", file }, dataKey: new Uint8Array(32) });
const grown: { readonly size: number; readonly own: Times; readonly fts5: readonly number[] }[] =
  [];
let stored = 0;
for (const size of SIZES) {
  const name = (figure: string) => `${size.toLocaleString("en")} articles, ${figure}`;
  const added = size - stored;
  const from = performance.now();
  for (; stored < size; stored += BATCH) {
    const articles = Array.from({ length: BATCH }, (_, step) => toStored(stored + step));
    await store.commit({ feedStates: [], entries: [], articles, stories: [], outbox: [] });
  }
  const seconds = (performance.now() - from) / 1000;
  report(name("analyzed and stored per s"), Math.round(added / seconds).toLocaleString("en"));

  // Other queries first: a bot that has run for a day has compiled its code and read the index's upper pages.
  await searchTimes(size, queriesOf(size, 11));
  const queries = queriesOf(size, 7);
  const own = await searchTimes(size, queries);
  report(name("a search, ms, p50, p99, most"), quantiles(own.clock));
  report(name("its processor time, ms, p50, p99, most"), quantiles(own.processor));
  const { fts5, like, indexMb } = baselines(queries);
  report(name("FTS5's own rank, ms, p50, p99, most"), quantiles(fts5));
  report(name("LIKE over titles alone, ms, p50, p99, most"), quantiles(like));
  report(
    name("file, and of it the index, MB"),
    `${(statSync(file).size / 2 ** 20).toFixed(0)}, ${indexMb.toFixed(0)}`,
  );
  grown.push({ size, own, fts5 });
}
await store.close();
rmSync(directory, { recursive: true });
const line = (name: string, value: (each: (typeof grown)[number]) => number) => ({
  name,
  points: grown.map((each) => [each.size, value(each)] as const),
});
plot("search", {
  title: "A search in archives of different sizes",
  x: "articles",
  y: "ms",
  goal: 20,
  series: [
    line("p50", ({ own }) => quantile(own.clock, 0.5)),
    line("p99", ({ own }) => quantile(own.clock, 0.99)),
    line("p99 of processor time", ({ own }) => quantile(own.processor, 0.99)),
    line("p99 of FTS5's own rank", ({ fts5 }) => quantile(fts5, 0.99)),
  ],
});

/** What people ask: a few words of an article that they remember, words of two articles, phrases, filters. */
function queriesOf(size: number, seed: number): readonly string[] {
  let state = seed;
  const random = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  const words = (text: string) => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2);
  const wordOf = (text: string) => {
    const all = words(text);
    return all[Math.floor(random() * all.length)] ?? "";
  };
  const relevant = () =>
    syntheticItem(Math.floor((random() * size) / RELEVANT_EVERY) * RELEVANT_EVERY);
  const kinds: readonly (() => string)[] = [
    () => wordOf(relevant().title),
    () => {
      const { title } = relevant();
      return `${wordOf(title)} ${wordOf(title)}`;
    },
    () => {
      const { text } = relevant();
      return `${wordOf(text)} ${wordOf(text)} ${wordOf(text)}`;
    },
    () => `${wordOf(relevant().text)} ${wordOf(relevant().text)}`,
    () => `${wordOf(syntheticItem(1).text)} ${wordOf(relevant().title)} ${wordOf(relevant().text)}`,
    () => `"${words(relevant().text).slice(3, 5).join(" ")}"`,
    () => `${wordOf(relevant().title)} -${wordOf(relevant().title)}`,
    () => `${wordOf(relevant().title)} camp:poland`,
    () => `${wordOf(relevant().title)} from:2025-02 to:2025-06`,
    () =>
      ["topic:trade", "Літва", "Лукашенко Китай", "zimbabwe tractors", ""][
        Math.floor(random() * 5)
      ] ?? "",
  ];
  return Array.from({ length: QUERIES_OF_A_KIND }, () => kinds.map((make) => make())).flat();
}

async function searchTimes(size: number, queries: readonly string[]): Promise<Times> {
  const { search } = createSearch({ store, analyzer });
  const options = { now: toMoment(size), limit: 10 };
  const clock: number[] = [];
  const processor: number[] = [];
  for (const query of queries) {
    const [from, used] = [performance.now(), process.cpuUsage()];
    await search(query, options);
    const { user, system } = process.cpuUsage(used);
    clock.push(performance.now() - from);
    processor.push((user + system) / 1000);
  }
  return { clock, processor };
}

function baselines(queries: readonly string[]) {
  const db = new DatabaseSync(file, { readOnly: true });
  const timed = (work: () => unknown) => {
    const from = performance.now();
    work();
    return performance.now() - from;
  };
  const rank = db.prepare(
    "SELECT rowid FROM article_index WHERE article_index MATCH ? ORDER BY rank LIMIT 10",
  );
  const plain = queries.filter((query) => /^[\w ]+$/.test(query)).slice(0, 100);
  const fts5 = plain.map((query) =>
    timed(() => rank.all(query.toLowerCase().replace(/\w+/g, '"$&"'))),
  );
  const scan = db.prepare("SELECT id FROM articles WHERE title LIKE ? ORDER BY seq DESC LIMIT 10");
  const like = Array.from({ length: 10 }, () => timed(() => scan.all("%nothingatallmatches%")));
  const bytes = db
    .prepare(
      "SELECT sum(length(block)) AS bytes FROM (SELECT block FROM article_index_data UNION ALL SELECT block FROM title_index_data)",
    )
    .get()?.bytes;
  db.close();
  return { fts5, like, indexMb: Number(bytes) / 2 ** 20 };
}

function toStored(at: number): StoredArticle {
  const { title, text, event } = syntheticItem(at);
  const publishedAt = toMoment(at);
  const article: Article = {
    id: `a${at}`,
    feedId: `feed-${at % 40}`,
    outlet: `Outlet ${at % 40}`,
    camp: at % 3 === 0 ? "poland" : "other",
    listed: false,
    url: `https://example.org/${at}`,
    declaredLanguage: "en",
    title,
    text,
    description: "",
    publishedAt,
    seenAt: publishedAt,
  };
  const analysis = analyzer.analyze(article);
  return {
    article,
    analysis,
    storyId: event === null ? null : `s${event}`,
    nearDuplicateOf: null,
    textKey: `t${at}`,
    terms: indexTerms(article, analysis),
  };
}

function quantile(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor(share * (times.length - 1))] ?? Number.NaN;
}

function quantiles(times: readonly number[]): string {
  return [0.5, 0.99, 1].map((share) => quantile(times, share).toFixed(1)).join(", ");
}
