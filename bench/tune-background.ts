// Counts how common terms are in general news and in news of the region (src/stories/background.ts):
//   node bench/tune-background.ts ../shared/eval [--write]
import { readFileSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { EntityMention } from "../src/analysis/analysis.ts";
import { createAnalyzer } from "../src/analysis/analyze.ts";
import { eventConcepts } from "../src/stories/concepts.ts";
import { termsOf } from "../src/stories/features.ts";

interface Line {
  readonly title: string;
  readonly text: string;
  readonly lang?: string;
  readonly language?: string;
  readonly labels?: { readonly relevant: boolean };
}

/** Every third article of the general stream, at most so many in a language; of these languages there are few. */
const SPARSE: ReadonlySet<string> = new Set(["pl", "lt"]);
const MOST: Readonly<Record<string, number>> = { ru: 2500, en: 2500, uk: 1500, pl: 200, lt: 100 };
/** Kept from this share of reports on: what is rarer is rare enough. Entities of one event would be learned below 4 %. */
const LEAST: Readonly<Record<string, number>> = { w: 0.005, k: 0.005, e: 0.04, c: 0, n: 0.006 };
/** A language with few articles must not make its every word common. */
const SMOOTHING = 40;

const [folder = "../shared/eval", flag] = process.argv.slice(2);
const concepts = eventConcepts();
const counts = new Map<string, { total: number; readonly of: Map<string, number> }>();
const parse = (text: string): Line[] =>
  text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));

const stream = parse(
  gunzipSync(readFileSync(`${folder}/data/stream-2019-11-18.jsonl.gz`)).toString(),
);
const taken = new Map<string, number>();
for (const [at, line] of stream.entries()) {
  const language = line.lang ?? "";
  const seen = (taken.get(language) ?? 0) + 1;
  const step = SPARSE.has(language) ? 1 : 3;
  if (at % step !== 0 || seen > (MOST[language] ?? 0)) continue;
  taken.set(language, seen);
  count(`general ${language}`, line, language, []);
}
const analyzer = createAnalyzer();
const own = ["training.jsonl", "golden/articles.jsonl", "golden/border.jsonl"];
const region = [
  ...parse(readFileSync(`${folder}/articles.dev.jsonl`, "utf8")),
  ...own.flatMap((file) => parse(readFileSync(`${import.meta.dirname}/${file}`, "utf8"))),
].filter(({ labels }) => labels?.relevant);
for (const line of region) {
  const language = line.language ?? "";
  const { entities } = analyzer.analyze({
    title: line.title,
    text: line.text,
    declaredLanguage: language,
  });
  count(`region ${language}`, line, language, entities.slice(0, 12));
}
const table = toTable();
if (flag === "--write") {
  const file = new URL("../src/stories/background.ts", import.meta.url);
  const source = readFileSync(file, "utf8");
  writeFileSync(
    file,
    `${source.slice(0, source.indexOf("const TABLE = `"))}const TABLE = \`\n${table}\n\`;\n`,
  );
} else console.log(table);

function count(
  group: string,
  line: Line,
  language: string,
  entities: readonly EntityMention[],
): void {
  const known = counts.get(group) ?? { total: 0, of: new Map<string, number>() };
  counts.set(group, known);
  known.total++;
  for (const term of termsOf({ ...line, language, entities }, concepts)) {
    known.of.set(term, (known.of.get(term) ?? 0) + 1);
  }
}

function share(group: string, term: string): number {
  const known = counts.get(group);
  return (known?.of.get(term) ?? 0) / ((known?.total ?? 0) + SMOOTHING);
}

/** Words by the language that has them most; names, concepts and numbers over all; entities where we look for them. */
function commonness(term: string): number {
  const languages = ["ru", "en", "uk", "pl", "lt", "be"];
  if (term.startsWith("w:")) {
    return Math.max(
      ...languages.map((language) => {
        const general = share(`general ${language}`, term);
        return Math.max(general, (general + share(`region ${language}`, term)) / 2);
      }),
    );
  }
  const inRegion =
    languages.reduce((sum, each) => sum + (counts.get(`region ${each}`)?.of.get(term) ?? 0), 0) /
    region.length;
  if (term.startsWith("e:")) return inRegion;
  const general = ["ru", "en", "uk"].reduce((sum, each) => sum + share(`general ${each}`, term), 0);
  return (general / 3 + inRegion) / 2;
}

function toTable(): string {
  const lines = new Map<string, string[]>();
  const terms = new Set([...counts.values()].flatMap(({ of }) => [...of.keys()]));
  for (const term of [...terms].sort()) {
    const value = commonness(term);
    if (value < (LEAST[term.charAt(0)] ?? 1)) continue;
    const head = `${term.slice(0, 2)}${Math.max(1, Math.round(value * 1000))}`;
    lines.set(head, [...(lines.get(head) ?? []), term.slice(2)]);
  }
  return [...lines]
    .sort(([a], [b]) =>
      a.slice(0, 2) === b.slice(0, 2) ? Number(b.slice(2)) - Number(a.slice(2)) : a < b ? -1 : 1,
    )
    .map(([head, group]) => `${head} ${group.join(" ")}`)
    .join("\n");
}
