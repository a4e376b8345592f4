// Learns the weights of the grouping decision (src/stories/model.ts) from labelled
// development events:
//   node bench/tune-stories.ts ../shared/eval [--write]
// Prints the B-Cubed figures by five-fold cross-validation over events. Deterministic.
import { readFileSync, writeFileSync } from "node:fs";
import type { EntityMention } from "../src/analysis/analysis.ts";
import { createAnalyzer } from "../src/analysis/analyze.ts";
import type { IndexedReport } from "../src/stories/assign-story.ts";
import { createStoryIndex } from "../src/stories/assign-story.ts";
import { readBackground } from "../src/stories/background.ts";
import { createConceptFinder } from "../src/stories/concepts.ts";
import { readFeatures } from "../src/stories/features.ts";
import { INPUT_NAMES, inputsOf, type StoryModel, type Weights } from "../src/stories/judge.ts";
import { textPrint } from "../src/stories/near-duplicate.ts";
import { createReportIndex } from "../src/stories/report-index.ts";
import { compare, type Evidence } from "../src/stories/similarity.ts";

interface Case {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly language: string;
  readonly entities: readonly EntityMention[];
  /** Days since 1970. */
  readonly day: number;
  readonly event: string | null;
}

interface Pair {
  readonly evidence: Evidence;
  readonly same: boolean;
  readonly events: readonly [string, string];
  readonly set: string;
  readonly weight: number;
}

/**
 * How much each set counts. The project's own events lead, on their real dates
 * and laid over one another on a few days, as a day of real news is; the others
 * keep general news honest.
 */
const SETS: Readonly<Record<string, number>> = {
  articles: 0.5,
  "dense-1": 0.5,
  "dense-2": 0.5,
  "dense-3": 0.5,
  "clu-en-wikinews": 0.2,
  "clu-en-handpicked": 0.1,
  "clu-og2021": 0.2,
  "pairs-ru-tgc": 0.1,
  "pairs-en-tgc": 0.03,
};
/** Days over which a dense set lays all the events, by its number, which is also its seed. */
const DENSE_DAYS: Readonly<Record<string, number>> = { "dense-1": 2, "dense-2": 5, "dense-3": 10 };
const STRETCHES = 4;
const PAIRS_PER_SET = 2000;
const PENALTY = 2;
const FOLDS = 5;
const DAY = 86_400_000;

const [folder = "../shared/eval", flag] = process.argv.slice(2);
const analyzer = createAnalyzer();
const concepts = createConceptFinder();
const sets = new Map(Object.keys(SETS).map((name) => [name, readSet(name)]));
const pairs = [...sets].flatMap(([name, cases]) => pairsOf(name, cases));
crossValidate();
const model = learn(pairs);
if (flag === "--write") {
  const file = new URL("../src/stories/model.ts", import.meta.url);
  writeFileSync(file, modelSource(model));
}

// biome-ignore lint/suspicious/noExplicitAny: lines of foreign files, of several shapes
function readLines(file: string): any[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

function readSet(name: string): Case[] {
  const dense = DENSE_DAYS[name];
  if (dense !== undefined) return layOver(readSet("articles"), dense, Number(name.slice(-1)));
  if (name === "articles") {
    return byDate(
      readLines(`${folder}/articles.dev.jsonl`)
        .filter(({ labels }) => labels.relevant)
        .map((line) => toCase(line, line.language, dayOf(line.date), line.labels.event)),
    );
  }
  const lines = readLines(`${folder}/data/${name}.jsonl`);
  if (!name.startsWith("pairs")) {
    return lines
      .filter(({ lang }) => lang === "en" || lang === "ru")
      .map((line) => toCase(line, line.lang, dayOf(line.date), line.cluster));
  }
  return lines.flatMap(({ id, same, lang, a, b }, at) =>
    [a, b].map((side, which) => {
      const event = same ? id : `${id}-${which}`;
      // Each pair on a day of its own, so that only the two meet.
      return toCase({ ...side, id: `${id}-${which}` }, lang, at * 60, event);
    }),
  );
}

function toCase(
  { id, title, text }: Pick<Case, "id" | "title" | "text">,
  language: string,
  day: number,
  event: string | null,
): Case {
  const { entities } = analyzer.analyze({ title, text, declaredLanguage: language });
  return { id, title, text, language, entities, day, event };
}

/**
 * The events dealt into stretches of a few days, each event with its own course
 * of at most four days: as many reports a day as real news brings, and seldom
 * two meetings of one yearly series on one day.
 */
function layOver(cases: readonly Case[], days: number, seed: number): Case[] {
  const random = randomFrom(seed);
  const events = Map.groupBy(cases, ({ event, id }) => event ?? id);
  return byDate(
    [...events.values()].flatMap((group) => {
      const start = 20_000 + 60 * Math.floor(random() * STRETCHES) + random() * days;
      const first = Math.min(...group.map(({ day }) => day));
      return group.map((each) => ({
        ...each,
        day: start + Math.min(each.day - first, 3) + random(),
      }));
    }),
  );
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function byDate(cases: readonly Case[]): Case[] {
  return cases.toSorted((a, b) => a.day - b.day);
}

function pairsOf(set: string, cases: readonly Case[]): Pair[] {
  const index = createReportIndex(readBackground(), 14);
  const found: Omit<Pair, "weight">[] = [];
  for (const each of cases) {
    const report: IndexedReport & { event: string | null } = {
      id: each.id,
      storyId: each.event ?? each.id,
      nearDuplicateOf: null,
      outlet: "",
      language: each.language,
      day: each.day,
      features: readFeatures(each, concepts, index.rarity),
      print: textPrint(each),
      event: each.event,
    };
    const crowd = index.crowdOn(each.day);
    for (const other of index.candidates(report) as (typeof report)[]) {
      if (each.event === null || other.event === null) continue;
      found.push({
        set,
        evidence: compare(report, other, crowd),
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
  if (from.length === 0) return { bias: -5 };
  const names = ["bias", ...INPUT_NAMES];
  const size = names.length;
  const rows = from.map((pair) => [1, ...inputsOf(pair.evidence)]);
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
function crossValidate(): void {
  const models = Array.from({ length: FOLDS }, (_, fold) =>
    learn(pairs.filter(({ events }) => events.every((event) => foldOf(event) !== fold))),
  );
  console.log("| cross-validated | | articles | precision | recall | B-Cubed F1 |");
  console.log("|---|---|---|---|---|---|");
  for (const [name, cases] of sets) {
    if (name !== "articles" && DENSE_DAYS[name] === undefined) continue;
    const stories = models.map((each) => assignAll(cases, each));
    for (const [group, of] of groupsOf(cases)) printScore(`${name} | ${group}`, of, stories);
  }
}

function groupsOf(cases: readonly Case[]): [string, readonly Case[]][] {
  const labelled = cases.filter(({ event }) => event !== null);
  const several = [...Map.groupBy(labelled, ({ event }) => event).values()].filter(
    (group) => new Set(group.map(({ language }) => language)).size > 1,
  );
  return [
    ["all", labelled],
    ["en", labelled.filter(({ language }) => language === "en")],
    ["ru", labelled.filter(({ language }) => language === "ru")],
    ["cross-language", several.flat()],
  ];
}

function printScore(
  name: string,
  group: readonly Case[],
  stories: readonly ReadonlyMap<string, string>[],
): void {
  let precision = 0;
  let recall = 0;
  for (const each of group) {
    const labels = stories[foldOf(each.event ?? "")];
    const together = group.filter(({ id }) => labels?.get(id) === labels?.get(each.id));
    const truth = group.filter(({ event }) => event === each.event);
    const both = together.filter(({ event }) => event === each.event).length;
    precision += both / together.length / group.length;
    recall += both / truth.length / group.length;
  }
  const f1 = (2 * precision * recall) / (precision + recall);
  const figures = [precision, recall, f1].map((value) => (100 * value).toFixed(1));
  console.log(`| ${[name, group.length, ...figures].join(" | ")} |`);
}

function assignAll(cases: readonly Case[], using: StoryModel): Map<string, string> {
  const index = createStoryIndex({ model: using });
  return new Map(
    cases.map((each) => {
      const date = Temporal.Instant.fromEpochMilliseconds(Math.round(each.day * DAY));
      return [each.id, index.assign({ ...each, date, outlet: "", topics: [] }).storyId];
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
  return Number.isNaN(time) ? 0 : time / DAY;
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
