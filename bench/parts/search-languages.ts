/**
 * Search across languages: does a query in one language find the story told in another?
 *
 * The project's own articles, each a result of its own (grouping, which would bring the other
 * languages' reports along, is left out), among 20,000 synthetic ones. For each pair of languages a
 * query of the one is asked of a store that has the event's reports in the other alone. Found is what
 * stands among the first ten.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parse } from "yaml";
import { LANGUAGES, type Language } from "../../src/analysis/analysis.ts";
import { createAnalyzer } from "../../src/analysis/analyze.ts";
import { indexTerms } from "../../src/search/index-terms.ts";
import { createSearch, type Search } from "../../src/search/search.ts";
import { openStore } from "../../src/store/open-store.ts";
import type { Store, StoredArticle } from "../../src/store/store.ts";
import { atOnce } from "../../src/time/in-pieces.ts";
import { report } from "../measure.ts";
import { syntheticItem } from "../synthetic-news.ts";

const BENCH = path.join(import.meta.dirname, "..");
const FILES = [
  "golden/articles.jsonl",
  "golden/border.jsonl",
  "training.jsonl",
  ...LANGUAGES.map((language) => `training/${language}.jsonl`),
];
const SYNTHETIC = 20_000;
const BATCH = 1000;
const FIRST = 10;
const NOW = Temporal.Instant.from("2026-11-24T12:00:00Z");

interface Labelled {
  readonly id: string;
  readonly language: Language;
  readonly date: string;
  readonly title: string;
  readonly text: string;
  readonly labels: { readonly event: string | null };
}
type Queries = Readonly<Record<string, Readonly<Record<Language, string>>>>;

// Our own files.
const sets = parse(readFileSync(path.join(BENCH, "golden/queries.yaml"), "utf8")) as Readonly<
  Record<"dev" | "test", Queries>
>;
const articles = FILES.flatMap((file) =>
  readFileSync(path.join(BENCH, file), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Labelled),
);

const analyzer = createAnalyzer();
atOnce(analyzer.layOut());
const directory = mkdtempSync(path.join(tmpdir(), "counterbalance-bench-"));
const store = await openStore({
  database: { kind: "sqlite", file: path.join(directory, "bench.sqlite") },
  dataKey: new Uint8Array(32),
});
const synthetic = Array.from({ length: SYNTHETIC }, (_, at) => {
  const publishedAt = NOW.subtract({ minutes: 45 * (SYNTHETIC - at) });
  return toStored({ id: `synthetic-${at}`, ...syntheticItem(at), publishedAt });
});
const own = articles.map(({ id, title, text, date }) =>
  toStored({ id, title, text, publishedAt: Temporal.Instant.from(`${date}T12:00Z`) }),
);
for (let at = 0; at < own.length + SYNTHETIC; at += BATCH) {
  const batch = [...own, ...synthetic].slice(at, at + BATCH);
  await store.commit({ feedStates: [], entries: [], articles: batch, stories: [], outbox: [] });
}

for (const [name, queries] of Object.entries(sets)) {
  const pairs = await ask(queries);
  const share = (chosen: typeof pairs) =>
    ((100 * chosen.filter(({ found }) => found).length) / chosen.length).toFixed(1);
  const crossing = pairs.filter(({ from, to }) => from !== to);
  report(`${name}: recall@10 into another language, ${crossing.length} pairs`, share(crossing));
  report(`${name}: within one language`, share(pairs.filter(({ from, to }) => from === to)));
  for (const from of LANGUAGES) {
    const row = LANGUAGES.map(
      (to) => `${to} ${share(pairs.filter((pair) => pair.from === from && pair.to === to))}`,
    );
    report(`${name}: asked in ${from}, found in`, row.join(", "));
  }
  if (process.env.MISSES !== "1" || name === "test") continue;
  for (const { event, from, to, query, found } of crossing) {
    if (!found) process.stderr.write(`${event}\t${from}>${to}\t${query}\n`);
  }
}
await store.close();
rmSync(directory, { recursive: true });

async function ask(queries: Queries) {
  const asked = Object.entries(queries).flatMap(([event, each]) =>
    LANGUAGES.map((from) => ({ event, from, query: each[from] })),
  );
  const pairs: {
    readonly event: string;
    readonly from: Language;
    readonly to: Language;
    readonly query: string;
    readonly found: boolean;
  }[] = [];
  for (const { event, from, query } of asked) {
    const reports = articles.filter((each) => each.labels.event === event);
    for (const to of LANGUAGES) {
      const told = reports.filter(({ language }) => language === to);
      if (told.length === 0) continue;
      const others = new Set(reports.filter((each) => !told.includes(each)).map(({ id }) => id));
      const { results } = await searchWithout(others).search(query, { now: NOW, limit: FIRST });
      const found = results.some(({ article }) => told.some(({ id }) => id === article.article.id));
      pairs.push({ event, from, to, query, found });
    }
  }
  return pairs;
}

/** A search in a store that never had those articles. */
function searchWithout(hidden: ReadonlySet<string>): Search {
  const index: Store["index"] = {
    ...store.index,
    async search(queries) {
      const wider = queries.map((query) => ({ ...query, limit: query.limit + hidden.size }));
      const hits = await store.index.search(wider);
      return hits.filter(({ articleId }) => !hidden.has(articleId));
    },
  };
  return createSearch({ store: { ...store, index }, analyzer });
}

function toStored(item: {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly publishedAt: Temporal.Instant;
}): StoredArticle {
  const { id, title, text, publishedAt } = item;
  const analysis = analyzer.analyze({ title, text });
  const article = {
    id,
    feedId: "bench",
    outlet: "Bench",
    camp: "other" as const,
    listed: false,
    url: `https://example.org/${id}`,
    declaredLanguage: analysis.language,
    title,
    text,
    description: "",
    publishedAt,
    seenAt: publishedAt,
  };
  return {
    article,
    analysis,
    storyId: null,
    nearDuplicateOf: null,
    textKey: id,
    terms: indexTerms(article, analysis),
  };
}
