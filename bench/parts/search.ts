/**
 * Search over 10,000 and 100,000 articles (BENCH_LONG=1: 1,000,000) that `cli import`'s path would
 * store: seconds to store them, size of the file, p50 and p99 of a hundred queries of different
 * kinds; a scan of all titles in SQL (LIKE) beside it.
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
import { report } from "../measure.ts";
import { syntheticItem } from "../synthetic-news.ts";

const SIZES = [10_000, 100_000, ...(process.env.BENCH_LONG === "1" ? [1_000_000] : [])];
const BATCH = 1000;
const NOW = Temporal.Instant.from("2026-11-24T12:00:00Z");
const QUERIES = [
  "Poland sanctions",
  "Літва",
  "Лукашенко Китай",
  '"foreign ministry"',
  "camp:poland transit",
  "topic:trade",
  "Vilnius million",
  "дипломаты -Польша",
  "zimbabwe tractors",
  "nothingatallmatches",
];

const analyzer = createAnalyzer({ eager: true });
for (const size of SIZES) {
  const directory = mkdtempSync(path.join(tmpdir(), "counterbalance-bench-"));
  const file = path.join(directory, "bench.sqlite");
  const store = await openStore({
    database: { kind: "sqlite", file },
    dataKey: new Uint8Array(32),
  });
  let storing = 0;
  for (let at = 0; at < size; at += BATCH) {
    const from = performance.now();
    const articles = Array.from({ length: BATCH }, (_, step) => toStored(at + step, size));
    await store.commit({ feedStates: [], entries: [], articles, stories: [], outbox: [] });
    storing += performance.now() - from;
  }
  const name = (figure: string) => `${size.toLocaleString("en")} articles, ${figure}`;
  report(
    name("analyzed and stored per s"),
    Math.round(size / (storing / 1000)).toLocaleString("en"),
  );
  report(name("file, MB"), (statSync(file).size / 2 ** 20).toFixed(0));

  const search = createSearch({ store, analyzer });
  const times: number[] = [];
  for (let round = 0; round < 12; round += 1) {
    for (const query of QUERIES) {
      const from = performance.now();
      await search.search(query, { now: NOW, limit: 10 });
      // The first rounds fill caches.
      if (round >= 2) times.push(performance.now() - from);
    }
  }
  report(name("a search, ms, p50, p99, most"), quantiles(times));
  await store.close();

  const db = new DatabaseSync(file, { readOnly: true });
  const scan = db.prepare("SELECT id FROM articles WHERE title LIKE ? ORDER BY seq DESC LIMIT 10");
  const scans = Array.from({ length: 20 }, () => {
    const from = performance.now();
    scan.all("%nothingatallmatches%");
    return performance.now() - from;
  });
  report(name("LIKE over titles alone, ms, p50, p99, most"), quantiles(scans));
  db.close();
  rmSync(directory, { recursive: true });
}

function toStored(at: number, size: number): StoredArticle {
  const { title, text } = syntheticItem(at);
  const publishedAt = NOW.subtract({ seconds: (size - at) * 60 });
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
    storyId: null,
    nearDuplicateOf: null,
    textKey: `t${at}`,
    terms: indexTerms(article, analysis),
  };
}

function quantiles(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1);
  return `${at(0.5)}, ${at(0.99)}, ${at(1)}`;
}
