import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { TOPIC_IDS, type TopicId } from "../src/analysis/analysis.ts";
import { createEntityMatcher } from "../src/analysis/entities.ts";
import { type Features, featuresOf } from "../src/analysis/features.ts";
import { loadLexicon } from "../src/analysis/lexicon.ts";
import { type LinearModel, probability } from "../src/analysis/linear-model.ts";
import type { Model } from "../src/analysis/model.ts";
import { readText } from "../src/analysis/read-text.ts";
import { speaksOfRelevance } from "../src/analysis/relevance.ts";
import { createTermMatcher } from "../src/analysis/terms.ts";
import { speaksOfTopics } from "../src/analysis/topics.ts";
import { createWordReader } from "../src/analysis/words.ts";
import { bestThreshold } from "./best-threshold.ts";
import { eventGroups, type LabelledArticle, readLabelled } from "./labelled-articles.ts";
import { type Example, learn, type Settings } from "./logistic-regression.ts";

/** What a model says of an article. */
export interface Answers {
  readonly article: LabelledArticle;
  readonly relevance: number;
  readonly topics: ReadonlyMap<TopicId, number>;
}

/** An article as the learner sees it. */
export interface Row {
  readonly article: LabelledArticle;
  /** The file it comes from; `dev` for the shared development set. */
  readonly source: string;
  readonly features: Features;
  /** What it shares with the articles of its event: they are never on both sides of a split. */
  readonly group: string;
}

export interface Thresholds {
  readonly relevance: number;
  readonly topics: ReadonlyMap<TopicId, number>;
}

/** An article with what is said of it; what is not relevant has no topics. */
export interface Decision {
  readonly row: Row;
  readonly relevant: boolean;
  readonly topics: ReadonlySet<string>;
}

const FOLDS = 8;
/** One deal of the events to folds each. */
const SALTS = ["", "second ", "third ", "fourth ", "fifth "];
const RELEVANCE: Settings = {
  // Hundreds of entities share the burden of proof, each seen a few times: held as tight as the cues they say nothing.
  l2: (feature) => (feature.startsWith("entity") ? 0.5 : 1.05),
  rounds: 250,
  leastExamples: 3,
  prior: {},
};
// Before seeing labels: a topic's own words speak for it, in the title more than elsewhere; what other topics'
// words say of it is mostly the habit of a few big events, so they are held tighter.
const topicSettings = (id: TopicId): Settings => ({
  l2: (feature) => (feature.startsWith(`topic ${id}`) ? 2 : 4),
  rounds: 150,
  leastExamples: 3,
  prior: { [`topic ${id}`]: 4, [`topic ${id} in title`]: 2 },
});
const BORDERLINE_WEIGHT = 0.3;
// A bare sentence cut from a report ("The crossings closed at noon") is relevant by its context, which the
// model cannot see; at full weight such texts teach it that Warsaw rents are Belarusian diplomacy.
const NO_TRACE_WEIGHT = 0.1;
// Our own articles teach languages and topics that the development set lacks, but other hands labelled them, and
// they are four times as many: with a full voice they would decide how readily a topic is given. Cross-validated,
// none of them costs half a point of relevance and one of topics; of either 0.2 to 0.5 make no difference there. On plain
// reports written blind (`fresh-*`) 0.2 takes fewer domestic items for relevant than 0.5 (96.1 and 94.5).
const OWN_WEIGHT = 0.2;
const OWN_TOPIC_WEIGHT = 0.35;
// Those who retold real reports give more topics to each than the development set's labeller. Between 0.1 and 0.35 unread
// reports have 0.2 more topics right, the development set half a point fewer.
const RETOLD_TOPIC_WEIGHT = 0.1;
const OWN_THRESHOLD_WEIGHT = 0.2;
const DEV = "dev";

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** The labelled articles the model is learned from: the development set, then our own files by name. */
export function readTraining(): Row[] {
  const dev = readLabelled(path("../../shared/eval/articles.dev.jsonl"));
  const files = readdirSync(path("training")).filter((name) => name.endsWith(".jsonl"));
  const own = ["training.jsonl", ...files.sort().map((name) => `training/${name}`)];
  const sources = own.map((name) => ({ name, articles: readLabelled(path(name)) }));
  return toRows([{ name: DEV, articles: dev }, ...sources]);
}

/** One file of the project's own golden set, which nothing is learned from. */
export function readGolden(file: string): Row[] {
  return toRows([{ name: file, articles: readLabelled(path(`golden/${file}`)) }]);
}

export function isDev({ source }: Pick<Row, "source">): boolean {
  return source === DEV;
}

/**
 * Each article answered by a model that saw no article of its event, in the order given. The salt
 * deals the events to other folds.
 */
function crossValidate(
  all: readonly Row[],
  { without = /^$/, salt = "" }: { readonly without?: RegExp; readonly salt?: string } = {},
): Answers[] {
  const foldOf = foldsOf(salt);
  const answers = new Map<Row, Answers>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const thresholds = { relevance: 0.5, topics: new Map<TopicId, number>() };
    const seen = all.filter((row) => foldOf(row) !== fold);
    const model = fit(seen, thresholds, without);
    const held = all.filter((row) => foldOf(row) === fold);
    apply(model, held).forEach((answer, at) => {
      const row = held[at];
      if (row !== undefined) answers.set(row, answer);
    });
  }
  return all.flatMap((row) => answers.get(row) ?? []);
}

/** `crossValidate` once for each deal of the events to folds. */
export function crossValidateRepeatedly(all: readonly Row[], without = /^$/): Answers[][] {
  return SALTS.map((salt) => crossValidate(all, { without, salt }));
}

/**
 * What the product would say of each row, once for each deal: the models saw no article of its event, and the
 * thresholds of its fold are chosen on the answers, in all deals, to the rows of the other folds.
 */
export function decideUnseen(
  all: readonly Row[],
  deals: readonly (readonly Answers[])[],
): Decision[][] {
  return deals.map((answers, deal) => {
    const thresholdsOf = nestedThresholds(all, deals, SALTS[deal]);
    return all.flatMap((row, at) => {
      const answer = answers[at];
      return answer === undefined ? [] : [decide(row, answer, thresholdsOf(at))];
    });
  });
}

/** What the product says of an article with these answers. */
export function decide(row: Row, answers: Answers, thresholds: Thresholds): Decision {
  const relevant = answers.relevance >= thresholds.relevance;
  const scored = [...answers.topics].sort((a, b) => b[1] - a[1]);
  const over = scored.filter(([id, score]) => score >= (thresholds.topics.get(id) ?? 0.5));
  // As in the product: what is relevant has one topic at least.
  const given = over.length > 0 ? over : scored.slice(0, 1);
  return { row, relevant, topics: new Set(relevant ? given.map(([id]) => id) : []) };
}

function nestedThresholds(
  all: readonly Row[],
  deals: readonly (readonly Answers[])[],
  salt = "",
): (at: number) => Thresholds {
  const foldOf = foldsOf(salt);
  const folds = all.map(foldOf);
  const chosen = Array.from({ length: FOLDS }, (_, fold) =>
    chooseThresholds(
      all.filter((_row, at) => folds[at] !== fold),
      deals.map((answers) => answers.filter((_answer, at) => folds[at] !== fold)),
    ),
  );
  return (at) => chosen[folds[at] ?? 0] ?? { relevance: 0.5, topics: new Map() };
}

/** The thresholds with the best F1 of cross-validated answers; of several deals they are steadier than of one. */
export function chooseThresholds(
  rows: readonly Row[],
  deals: readonly (readonly Answers[])[],
): Thresholds {
  const pairs = deals.flatMap((answers) =>
    answers.map((answer, at) => ({ ...answer, own: !isDev(rows[at] ?? NOWHERE) })),
  );
  const relevance = bestThreshold(
    pairs
      .filter(({ article }) => !article.labels.borderline)
      .map(({ relevance, article, own }) => ({
        score: relevance,
        yes: article.labels.relevant,
        weight: own ? OWN_THRESHOLD_WEIGHT : 1,
      })),
  );
  // Ours have more topics each than those of the other hand: they would lower every bar.
  const relevant = pairs.filter(({ article, own }) => article.labels.relevant && !own);
  const topics = TOPIC_IDS.map((id): [TopicId, number] => {
    const scored = relevant.map(({ topics, article }) => ({
      score: topics.get(id) ?? 0,
      yes: article.labels.topics.includes(id),
    }));
    return [id, bestThreshold(scored)];
  });
  return { relevance, topics: new Map(topics) };
}

/** Learns all weights from the rows, but for the features that `without` names. */
export function fit(rows: readonly Row[], thresholds: Thresholds, without = /^$/): Model {
  const pick = ({ vector }: Features, may: (feature: string) => boolean) =>
    new Map([...vector].filter(([feature]) => may(feature) && !without.test(feature)));
  const relevance = rows.map(
    (row): Example => ({
      vector: pick(row.features, speaksOfRelevance),
      yes: row.article.labels.relevant,
      weight: weightOf(row),
    }),
  );
  const relevant = rows.filter(({ article }) => article.labels.relevant);
  const vectors = relevant.map(({ features }) => pick(features, speaksOfTopics));
  const topics = TOPIC_IDS.map((id): [TopicId, LinearModel] => {
    const examples = relevant.map(
      (row, at): Example => ({
        vector: vectors[at] ?? new Map(),
        yes: row.article.labels.topics.includes(id),
        weight: topicVoice(row),
      }),
    );
    const { bias, weights } = learn(examples, topicSettings(id));
    return [id, { bias, threshold: thresholds.topics.get(id) ?? 0.5, weights }];
  });
  const { bias, weights } = learn(relevance, RELEVANCE);
  return {
    relevance: { bias, threshold: thresholds.relevance, weights },
    // fromEntries forgets the keys; they are exactly the topic ids.
    topics: Object.fromEntries(topics) as Model["topics"],
  };
}

/** What a model says of each row. */
export function apply(model: Model, rows: readonly Row[]): Answers[] {
  return rows.map(({ article, features }) => ({
    article,
    relevance: probability(model.relevance, features),
    topics: new Map(TOPIC_IDS.map((id) => [id, probability(model.topics[id], features)])),
  }));
}

const NOWHERE = { source: "" };

function topicVoice(row: Row): number {
  if (isDev(row)) return 1;
  return row.source.startsWith("training/retold") ? RETOLD_TOPIC_WEIGHT : OWN_TOPIC_WEIGHT;
}

function weightOf(row: Row): number {
  const { relevant, borderline } = row.article.labels;
  const voice = isDev(row) ? 1 : OWN_WEIGHT;
  if (borderline) return BORDERLINE_WEIGHT * voice;
  return relevant && !row.features.vector.has("Belarus anywhere") ? NO_TRACE_WEIGHT * voice : voice;
}

function toRows(
  sources: readonly { readonly name: string; readonly articles: readonly LabelledArticle[] }[],
): Row[] {
  const read = reader();
  const all = sources.flatMap(({ name, articles }) =>
    articles.map((article) => ({ article, source: name })),
  );
  const groups = eventGroups(all.map(({ article }) => article));
  return all.map((each, at) => ({
    ...each,
    features: read(each.article),
    group: groups[at] ?? each.article.id,
  }));
}

function reader(): (article: LabelledArticle) => Features {
  const lexicon = loadLexicon(path("../src/analysis/lexicon"));
  const readWords = createWordReader();
  const matchEntities = createEntityMatcher(lexicon).match;
  const matchTerms = createTermMatcher(lexicon).match;
  return ({ title, text, url, language }) =>
    featuresOf(
      readText({ title, text, url: url ?? "" }, { readWords, matchEntities, matchTerms, language }),
    );
}

function foldsOf(salt: string): (row: Row) => number {
  return ({ group }) => hash(salt + group) % FOLDS;
}

/** FNV-1a, finished so that the low bits mix: folds must be the same on every machine. */
function hash(text: string): number {
  let value = 2166136261;
  for (const letter of text)
    value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 16777619) >>> 0;
  value ^= value >>> 13;
  return Math.imul(value, 0x5bd1e995) >>> 7;
}
