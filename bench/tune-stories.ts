// Learns the weights of the grouping decision (src/stories/model.ts) from labelled
// development events:
//   node bench/tune-stories.ts ../shared/eval [--write]
// Prints the B-Cubed figures by five-fold cross-validation over events. Deterministic.
import { readFileSync, writeFileSync } from "node:fs";
import { createAnalyzer } from "../src/analysis/analyze.ts";
import type { IndexedReport } from "../src/stories/assign-story.ts";
import { createStoryIndex } from "../src/stories/assign-story.ts";
import { readBackground } from "../src/stories/background.ts";
import { createConceptFinder } from "../src/stories/concepts.ts";
import { readFeatures } from "../src/stories/features.ts";
import { inputsOf, type StoryModel, type Weights } from "../src/stories/judge.ts";
import { textPrint } from "../src/stories/near-duplicate.ts";
import { createReportIndex } from "../src/stories/report-index.ts";
import { compare, type Evidence } from "../src/stories/similarity.ts";

interface Case {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly language: string;
  readonly date: string | null;
  readonly event: string | null;
}

interface Pair {
  readonly evidence: Evidence;
  readonly same: boolean;
  readonly events: readonly [string, string];
  readonly set: string;
  readonly weight: number;
}

/** How much each set counts. The project's own events lead; the others keep dense and general news honest. */
const SETS: Readonly<Record<string, number>> = {
  articles: 1,
  "clu-en-wikinews": 0.4,
  "clu-en-handpicked": 0.2,
  "clu-og2021": 0.4,
  "pairs-ru-tgc": 0.2,
  "pairs-en-tgc": 0.05,
};
const PAIRS_PER_SET = 2000;
const PENALTY = 1;
const FOLDS = 5;

const [folder = "../shared/eval", flag] = process.argv.slice(2);
const analyzer = createAnalyzer();
const sets = new Map(Object.keys(SETS).map((name) => [name, readSet(name)]));
const pairs = [...sets].flatMap(([name, cases]) => pairsOf(name, cases));
crossValidate(sets.get("articles") ?? []);
const model = learn(pairs);
if (flag === "--write") {
  const file = new URL("../src/stories/model.ts", import.meta.url);
  writeFileSync(file, modelSource(model));
} else console.log(modelSource(model));

function readLines(file: string): Record<string, unknown>[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

function readSet(name: string): Case[] {
  // biome-ignore lint/suspicious/noExplicitAny: lines of foreign files, of several shapes
  const lines: any[] = readLines(
    name === "articles" ? `${folder}/articles.dev.jsonl` : `${folder}/data/${name}.jsonl`,
  );
  if (name === "articles") {
    return lines
      .filter(({ labels }) => labels.relevant)
      .map((line) => ({ ...line, event: line.labels.event }))
      .sort((a, b) => ((a.date ?? "9") < (b.date ?? "9") ? -1 : 1));
  }
  if (name.startsWith("pairs")) {
    return lines.flatMap(({ id, same, lang, a, b }, at) =>
      [a, b].map((side, which) => ({
        id: `${id}-${which}`,
        title: side.title,
        text: side.text,
        language: lang,
        // Each pair on a day of its own, so that only the two meet.
        date: new Date(at * 60 * 86_400_000).toISOString(),
        event: same ? id : `${id}-${which}`,
      })),
    );
  }
  return lines
    .filter(({ lang }) => lang === "en" || lang === "ru")
    .map((line) => ({ ...line, language: line.lang, event: line.cluster }));
}

function pairsOf(set: string, cases: readonly Case[]): Pair[] {
  const index = createReportIndex(readBackground(), 14);
  const concepts = createConceptFinder();
  const found: Omit<Pair, "weight">[] = [];
  for (const each of cases) {
    const day = dayOf(each.date);
    const entities = analyzer.entitiesIn(`${each.title}\n${each.text}`, each.language);
    const features = readFeatures({ ...each, entities }, concepts, index.rarity);
    const report: IndexedReport & { event: string | null } = {
      id: each.id,
      storyId: each.id,
      nearDuplicateOf: null,
      outlet: "",
      language: each.language,
      day,
      features,
      print: textPrint(each),
      event: each.event,
    };
    for (const other of index.candidates(report) as (typeof report)[]) {
      if (each.event === null || other.event === null) continue;
      found.push({
        set,
        evidence: compare(report, other, index.crowdOn(day)),
        same: each.event === other.event,
        events: [each.event, other.event],
      });
    }
    index.add(report);
  }
  // An event of a hundred reports gives thousands of pairs: it counts as their root.
  const perEvent = new Map<string, number>();
  for (const { events } of found) perEvent.set(events[0], (perEvent.get(events[0]) ?? 0) + 1);
  const raw = found.map(({ events }) => 1 / Math.sqrt(perEvent.get(events[0]) ?? 1));
  const total = raw.reduce((sum, weight) => sum + weight, 0);
  return found.map((pair, i) => ({
    ...pair,
    weight: ((SETS[set] ?? 0) * PAIRS_PER_SET * (raw[i] ?? 0)) / total,
  }));
}

function learn(from: readonly Pair[]): StoryModel {
  const fitFor = (sameLanguage: number): Weights =>
    fit(from.filter(({ evidence }) => evidence.sameLanguage === sameLanguage));
  return { same: fitFor(1), cross: fitFor(0) };
}

/** Ridge-penalized logistic regression by Newton's method. */
function fit(from: readonly Pair[]): Weights {
  const [sample] = from;
  if (sample === undefined) return { bias: -5 };
  const names = ["bias", ...inputsOf(sample.evidence).map(([name]) => name)];
  const size = names.length;
  const rows = from.map((pair) => [1, ...inputsOf(pair.evidence).map(([, value]) => value)]);
  const weights = new Array<number>(size).fill(0);
  for (let round = 0; round < 25; round++) {
    const system = names.map((_, i) =>
      new Array<number>(size + 1).fill(0).map((__, j): number => (i === j && i > 0 ? PENALTY : 0)),
    );
    names.forEach((_, i) => {
      const row = system[i];
      if (row !== undefined && i > 0) row[size] = -PENALTY * (weights[i] ?? 0);
    });
    from.forEach(({ same, weight }, at) => {
      const x = rows[at] ?? [];
      const odds = x.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0);
      const chance = 1 / (1 + Math.exp(-odds));
      const curve = weight * chance * (1 - chance) + 1e-9;
      for (let i = 0; i < size; i++) {
        const row = system[i] ?? [];
        for (let j = 0; j < size; j++) row[j] = (row[j] ?? 0) + curve * (x[i] ?? 0) * (x[j] ?? 0);
        row[size] = (row[size] ?? 0) + weight * ((same ? 1 : 0) - chance) * (x[i] ?? 0);
      }
    });
    const step = solve(system);
    step.forEach((value, i) => {
      weights[i] = (weights[i] ?? 0) + value;
    });
    if (Math.max(...step.map(Math.abs)) < 1e-6) break;
  }
  return Object.fromEntries(
    names.map((name, i) => [name, Math.round((weights[i] ?? 0) * 1000) / 1000]),
  );
}

/** Gauss-Jordan elimination with pivoting; the last column is the right-hand side. */
function solve(system: number[][]): number[] {
  const size = system.length;
  for (let c = 0; c < size; c++) {
    let pivot = c;
    for (let r = c + 1; r < size; r++) {
      if (Math.abs(system[r]?.[c] ?? 0) > Math.abs(system[pivot]?.[c] ?? 0)) pivot = r;
    }
    const top = system[pivot] ?? [];
    system[pivot] = system[c] ?? [];
    system[c] = top;
    for (const row of system) {
      if (row === top) continue;
      const factor = (row[c] ?? 0) / (top[c] ?? 1);
      for (let k = c; k <= size; k++) row[k] = (row[k] ?? 0) - factor * (top[k] ?? 0);
    }
  }
  return system.map((row, i) => (row[size] ?? 0) / (row[i] ?? 1));
}

/** B-Cubed over the articles' events, each event judged by a model that has not seen it. */
function crossValidate(cases: readonly Case[]): void {
  const labelled = cases.filter(({ event }) => event !== null);
  const story = new Map<string, string>();
  const stories = new Array(FOLDS).fill(0).map((_, fold) => {
    const unseen = pairs.filter(
      ({ set, events }) => set !== "articles" || events.every((event) => foldOf(event) !== fold),
    );
    return assignAll(cases, learn(unseen));
  });
  const languages = new Map(
    [...Map.groupBy(labelled, ({ event }) => event)].map(([event, group]) => [
      event,
      new Set(group.map(({ language }) => language)).size,
    ]),
  );
  const groups: [string, (each: Case) => boolean][] = [
    ["all", () => true],
    ["en", ({ language }) => language === "en"],
    ["ru", ({ language }) => language === "ru"],
    ["cross-language", ({ event }) => (languages.get(event) ?? 0) > 1],
  ];
  console.log(
    "| cross-validated | articles | precision | recall | B-Cubed F1 |\n|---|---|---|---|---|",
  );
  for (const [name, wanted] of groups) {
    const group = labelled.filter(wanted);
    let precision = 0;
    let recall = 0;
    for (const each of group) {
      const labels = stories[foldOf(each.event ?? "")] ?? story;
      const together = group.filter(({ id }) => labels.get(id) === labels.get(each.id));
      const truth = group.filter(({ event }) => event === each.event);
      const both = together.filter(({ event }) => event === each.event).length;
      precision += both / together.length / group.length;
      recall += both / truth.length / group.length;
    }
    const f1 = (2 * precision * recall) / (precision + recall);
    console.log(
      `| ${[name, group.length, ...[precision, recall, f1].map((value) => (100 * value).toFixed(1))].join(" | ")} |`,
    );
  }
}

function assignAll(cases: readonly Case[], using: StoryModel): Map<string, string> {
  const index = createStoryIndex({ model: using });
  return new Map(
    cases.map((each) => {
      const entities = analyzer.entitiesIn(`${each.title}\n${each.text}`, each.language);
      const date = Temporal.Instant.fromEpochMilliseconds(dayOf(each.date) * 86_400_000);
      const { storyId } = index.assign({ ...each, date, outlet: "", entities, topics: [] });
      return [each.id, storyId];
    }),
  );
}

function foldOf(event: string): number {
  let hash = 7;
  for (const letter of event) hash = (hash * 31 + letter.charCodeAt(0)) >>> 0;
  return hash % FOLDS;
}

function dayOf(date: string | null): number {
  const time = Date.parse((date ?? "").replace(" ", "T"));
  return Number.isNaN(time) ? 0 : time / 86_400_000;
}

function modelSource(learned: StoryModel): string {
  return `import type { StoryModel } from "./judge.ts";

/**
 * What each piece of evidence adds to the log-odds of one event. Written by
 * \`bench/tune-stories.ts\` from labelled development events; not to be edited by hand.
 */
export const MODEL: StoryModel = ${JSON.stringify(learned, null, 2)};
`;
}
