// Learns the weights of the grouping decision (src/stories/model.ts) from labelled
// development events:
//   node bench/tune-stories.ts ../shared/eval [--write]
// Prints the B-Cubed figures by five-fold cross-validation over events. Deterministic; DEAL=11
// deals the events to the folds in another way.
import { readFileSync, writeFileSync } from "node:fs";
import type { EntityMention } from "../src/analysis/analysis.ts";
import { createAnalyzer } from "../src/analysis/analyze.ts";
import { createStoryIndex, type IndexedReport } from "../src/stories/assign-story.ts";
import { readBackground } from "../src/stories/background.ts";
import { eventConcepts } from "../src/stories/concepts.ts";
import { readFeatures } from "../src/stories/features.ts";
import { createJudge, directionOf, INPUT_NAMES, inputsOf } from "../src/stories/judge.ts";
import { textPrint } from "../src/stories/near-duplicate.ts";
import { createPlacements } from "../src/stories/placements.ts";
import { createReportIndex, type ReportIndex } from "../src/stories/report-index.ts";
import { ORDINARY_DAYS } from "../src/stories/same-event.ts";
import { compare, type Evidence } from "../src/stories/similarity.ts";
import type { Trees } from "../src/stories/trees.ts";
import { seeded } from "../test/support/seeded.ts";
import { type BoostOptions, boost } from "./boosted-trees.ts";

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
  own: 0.5,
  "clu-en-wikinews": 0.2,
  "clu-en-handpicked": 0.1,
  "clu-og2021": 0.3,
  "pairs-ru-tgc": 0.3,
  "pairs-en-tgc": 0.05,
};
/** Written for the project: the same events in six languages, and what looks like them. */
const OWN_FILES = ["training.jsonl", "golden/articles.jsonl", "golden/border.jsonl"];
/** Days over which a dense set lays all the events, by its number, which is also its seed. */
const DENSE_DAYS: Readonly<Record<string, number>> = { "dense-1": 2, "dense-2": 5, "dense-3": 10 };
const STRETCHES = 4;
const PAIRS_PER_SET = 2000;
const MOST_DIFFERENT = 12_000;
const BASELINE_DAYS = 10;
const BASELINE_FROM = 0.22;
/** What each tree is shown. */
const SHOWN = { inputsAsked: 0.5, examplesDrawn: 0.6 };
const TREES: BoostOptions = {
  rounds: 150,
  rate: 0.1,
  leaves: 8,
  least: 40,
  penalty: 5,
  ...SHOWN,
};
const FOLDS = 5;
const DEAL = Number(process.env.DEAL ?? 7);
const DAY = 86_400_000;

const [folder = "../shared/eval", flag] = process.argv.slice(2);
const analyzer = createAnalyzer();
const concepts = eventConcepts();
const sets = new Map(Object.keys(SETS).map((name) => [name, readSet(name)]));
const pairs = [...sets].flatMap(([name, cases]) => pairsOf(name, cases));
if (flag === "--write") {
  writeFileSync(new URL("../src/stories/model.ts", import.meta.url), modelSource(learn(pairs)));
} else crossValidate();

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
  if (name === "own") {
    const lines = OWN_FILES.flatMap((file) => readLines(`${import.meta.dirname}/${file}`));
    return layOver(
      lines.map((line) => toCase(line, line.language, dayOf(line.date), line.labels.event)),
      10,
      4,
    );
  }
  const lines = readLines(`${folder}/data/${name}.jsonl`);
  if (!name.startsWith("pairs")) {
    return lines.map((line) => toCase(line, line.lang, dayOf(line.date), line.cluster));
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
  const random = seeded(seed);
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

function byDate(cases: readonly Case[]): Case[] {
  return cases.toSorted((a, b) => a.day - b.day);
}

function pairsOf(set: string, cases: readonly Case[]): Pair[] {
  const index = createReportIndex(readBackground(), 14);
  const events = new Map(cases.map(({ id, event }) => [id, event]));
  const found: Pair[] = [];
  for (const each of cases) {
    const report = toReport(each, index, each.event ?? each.id);
    const crowd = set.startsWith("pairs") ? ORDINARY_DAYS : index.crowdOn(each.day);
    for (const other of index.candidates(report)) {
      const event = events.get(other.id) ?? null;
      if (each.event === null || event === null) continue;
      found.push({
        set,
        evidence: compare(report, other, crowd),
        same: each.event === event,
        events: [each.event, event],
        weight: 1,
      });
    }
    index.add(report);
  }
  return weighed(set, thinned(found), (pair) => pair.events[0]);
}

/** At most so many pairs of different events, evenly chosen: more take time and teach nothing. */
function thinned<P extends { readonly same: boolean }>(found: readonly P[]): readonly P[] {
  const different = found.filter(({ same }) => !same).length;
  const step = Math.max(1, different / MOST_DIFFERENT);
  let seen = 0;
  return found.filter(
    ({ same }) => same || Math.floor(++seen / step) > Math.floor((seen - 1) / step),
  );
}

function learn(from: readonly Pair[]): Trees {
  const examples = from.map(({ evidence, same, weight }) => ({
    values: inputsOf(evidence),
    same,
    weight,
  }));
  return boost(INPUT_NAMES, directionOf, examples, TREES);
}

function toReport(each: Case, index: ReportIndex, storyId: string): IndexedReport {
  return {
    id: each.id,
    serial: 0,
    storyId,
    nearDuplicateOf: null,
    outlet: "",
    language: each.language,
    day: each.day,
    features: readFeatures(each, concepts, index.rarity),
    print: textPrint(each),
  };
}

/** An event of a hundred reports gives thousands of pairs: it counts as their root. */
function weighed<T extends { readonly weight: number }>(
  set: string,
  items: readonly T[],
  eventOf: (item: T) => string,
): T[] {
  const perEvent = new Map<string, number>();
  for (const item of items) perEvent.set(eventOf(item), (perEvent.get(eventOf(item)) ?? 0) + 1);
  const raw = items.map((item) => 1 / Math.sqrt(perEvent.get(eventOf(item)) ?? 1));
  const total = raw.reduce((sum, weight) => sum + weight, 0);
  return items.map((item, i) => ({
    ...item,
    weight: ((SETS[set] ?? 0) * PAIRS_PER_SET * (raw[i] ?? 0)) / total,
  }));
}

/** B-Cubed over the sets' events, each event judged by a model that has not seen it. */
function crossValidate(): void {
  const models = Array.from({ length: FOLDS }, (_, fold) =>
    learn(pairs.filter(({ events }) => events.every((event) => foldOf(event) !== fold))),
  );
  printPairs(models);
  console.log("| cross-validated | | articles | precision | recall | B-Cubed F1 | baseline F1 |");
  console.log("|---|---|---|---|---|---|---|");
  for (const [name, cases] of sets) {
    if (name.startsWith("pairs")) continue;
    const stories = models.map((each) => assignAll(cases, each));
    const plain = plainStories(cases);
    for (const [group, of] of groupsOf(cases)) {
      if (of.length < 20) continue;
      const figures = scoreOf(of, (event) => stories[foldOf(event)]);
      const beside = scoreOf(of, () => plain);
      console.log(
        `| ${[name, group, of.length, ...figures.map(percent), percent(beside[2])].join(" | ")} |`,
      );
    }
  }
}

/** How well pairs of unseen events are ranked: average precision, by set and whether one language or two. */
function printPairs(models: readonly Trees[]): void {
  console.log("| pairs | language | pairs | of one event | average precision |");
  console.log("|---|---|---|---|---|");
  const judges = models.map((each) => createJudge(each));
  for (const [set, of] of Map.groupBy(pairs, (pair) => pair.set)) {
    for (const sameLanguage of [1, 0]) {
      const ranked = of
        .filter(({ evidence }) => evidence.sameLanguage === sameLanguage)
        .map(({ evidence, same, events }) => ({
          same,
          odds: judges[foldOf(events[0])]?.(evidence) ?? 0,
        }))
        .sort((a, b) => b.odds - a.odds);
      const total = ranked.filter(({ same }) => same).length;
      let found = 0;
      let sum = 0;
      ranked.forEach(({ same }, at) => {
        if (!same) return;
        found++;
        sum += found / (at + 1);
      });
      if (total === 0) continue;
      const language = sameLanguage === 1 ? "one" : "two";
      console.log(`| ${[set, language, ranked.length, total, percent(sum / total)].join(" | ")} |`);
    }
  }
}

function percent(value: number): string {
  return (100 * value).toFixed(1);
}

/**
 * The baseline of the shared reference: TF-IDF of words cut to five letters, titles twice, one pass,
 * cosine to the story's sum above a threshold chosen on other data.
 */
function plainStories(cases: readonly Case[]): ReadonlyMap<string, string> {
  const bags = cases.map(({ title, text }) => {
    const bag = new Map<string, number>();
    for (const word of `${title} ${title} ${text.slice(0, 1500)}`
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []) {
      const cut = word.slice(0, 5);
      bag.set(cut, (bag.get(cut) ?? 0) + 1);
    }
    return bag;
  });
  const frequency = new Map<string, number>();
  for (const bag of bags) {
    for (const word of bag.keys()) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
  const stories: { id: string; day: number; sum: Map<string, number> }[] = [];
  const made = new Map<string, string>();
  cases.forEach(({ id, day }, at) => {
    const vector = new Map<string, number>();
    for (const [word, count] of bags[at] ?? []) {
      const rarity = Math.log((cases.length + 1) / ((frequency.get(word) ?? 0) + 0.5));
      vector.set(word, (1 + Math.log(count)) * rarity);
    }
    const norm = Math.hypot(...vector.values());
    let best: { story: (typeof stories)[number]; cosine: number } | undefined;
    for (const story of stories) {
      if (Math.abs(story.day - day) > BASELINE_DAYS) continue;
      let product = 0;
      for (const [word, weight] of vector) product += weight * (story.sum.get(word) ?? 0);
      const cosine = product / (norm * Math.hypot(...story.sum.values()) || 1);
      if (cosine > (best?.cosine ?? BASELINE_FROM)) best = { story, cosine };
    }
    const story = best?.story ?? { id, day, sum: new Map<string, number>() };
    if (best === undefined) stories.push(story);
    story.day = day;
    for (const [word, weight] of vector) {
      story.sum.set(word, (story.sum.get(word) ?? 0) + weight / (norm || 1));
    }
    made.set(id, story.id);
  });
  return made;
}

function groupsOf(cases: readonly Case[]): [string, readonly Case[]][] {
  const labelled = cases.filter(({ event }) => event !== null);
  const languages = [...new Set(labelled.map(({ language }) => language))].sort();
  const several = [...Map.groupBy(labelled, ({ event }) => event).values()].filter(
    (group) => new Set(group.map(({ language }) => language)).size > 1,
  );
  return [
    ["all", labelled],
    ...(languages.length < 2
      ? []
      : languages.map((each): [string, readonly Case[]] => [
          each,
          labelled.filter(({ language }) => language === each),
        ])),
    ["cross-language", several.flat()],
  ];
}

/** B-Cubed precision, recall and F1. */
function scoreOf(
  group: readonly Case[],
  storiesFor: (event: string) => ReadonlyMap<string, string> | undefined,
): [number, number, number] {
  let precision = 0;
  let recall = 0;
  const events = Map.groupBy(group, ({ event }) => event ?? "");
  const made = new Map<ReadonlyMap<string, string> | undefined, Map<string, Case[]>>();
  for (const [event, truth] of events) {
    const labels = storiesFor(event);
    const stories = made.get(labels) ?? Map.groupBy(group, ({ id }) => labels?.get(id) ?? id);
    made.set(labels, stories);
    for (const each of truth) {
      const together = stories.get(labels?.get(each.id) ?? each.id) ?? [];
      const both = together.filter((other) => other.event === event).length;
      precision += both / together.length / group.length;
      recall += both / truth.length / group.length;
    }
  }
  return [precision, recall, (2 * precision * recall) / (precision + recall)];
}

function assignAll(cases: readonly Case[], using: Trees): Map<string, string> {
  const index = createStoryIndex({ model: using });
  const placements = createPlacements();
  for (const each of cases) {
    const date = Temporal.Instant.fromEpochMilliseconds(Math.round(each.day * DAY));
    placements.add(each.id, index.assign({ ...each, date, outlet: "", topics: [] }));
  }
  return new Map(cases.map(({ id }) => [id, placements.storyOf(id) ?? id]));
}

function foldOf(event: string): number {
  let hash = DEAL;
  for (const letter of event) hash = (hash * 31 + letter.charCodeAt(0)) >>> 0;
  return hash % FOLDS;
}

function dayOf(date: string | null): number {
  const time = Date.parse((date ?? "").replace(" ", "T"));
  return Number.isNaN(time) ? 0 : time / DAY;
}

function modelSource(learned: Trees): string {
  return `import type { Trees } from "./trees.ts";

/**
 * What evidence comes to, in log-odds of one event: boosted trees. Written by
 * \`bench/tune-stories.ts\` from labelled development events; not to be edited by hand.
 */
export const MODEL: Trees = JSON.parse(\`
${JSON.stringify(learned).replaceAll("],[", "],\n[").replaceAll('"trees":[', '"trees":[\n')}
\`);
`;
}
