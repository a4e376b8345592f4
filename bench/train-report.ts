import { LANGUAGES, TOPIC_IDS, type TopicId } from "../src/analysis/analysis.ts";
import type { LabelledArticle } from "./labelled-articles.ts";

/** What a model says of an article. */
export interface Answers {
  readonly article: LabelledArticle;
  readonly relevance: number;
  readonly topics: ReadonlyMap<TopicId, number>;
}

interface Scored {
  readonly score: number;
  readonly yes: boolean;
  /** How much it counts; 1 if not said. */
  readonly weight?: number;
}

interface Counts {
  readonly hits: number;
  readonly wrong: number;
  readonly missed: number;
}

const LOWEST = 0.25;
const HIGHEST = 0.65;
const GRAIN = 0.01;
// What the best threshold may lose: a threshold in the middle of a plateau holds better on other news than its edge.
const PLATEAU = 0.003;

/** The threshold with the best F1; of several that are nearly as good the middle one. */
export function bestThreshold(answers: readonly Scored[]): number {
  const tried: { threshold: number; f1: number }[] = [];
  for (let step = 0; LOWEST + step * GRAIN <= HIGHEST; step++) {
    const threshold = Math.round((LOWEST + step * GRAIN) * 100) / 100;
    tried.push({ threshold, f1: f1(count(answers, threshold)) });
  }
  const best = Math.max(...tried.map((each) => each.f1));
  const good = tried.filter((each) => each.f1 >= best - PLATEAU);
  return good[Math.floor(good.length / 2)]?.threshold ?? 0.5;
}

/** Prints relevance (all and by language) and topics (micro, macro, each). */
export function report(
  title: string,
  answers: readonly Answers[],
  bars: { readonly relevance: number; readonly topics: ReadonlyMap<TopicId, number> },
  details: boolean,
): void {
  console.log(`\n${title}: ${answers.length} articles`);
  const clear = answers.filter(({ article }) => !article.labels.borderline);
  const relevance = (some: readonly Answers[]): Counts =>
    count(
      some.map(({ relevance, article }) => ({ score: relevance, yes: article.labels.relevant })),
      bars.relevance,
    );
  line("relevance", relevance(clear));
  if (details) {
    for (const language of LANGUAGES) {
      const some = clear.filter(({ article }) => article.language === language);
      if (some.length > 0) line(`  ${language}`, relevance(some));
    }
  }
  const relevant = answers.filter(({ article }) => article.labels.relevant);
  const byTopic = TOPIC_IDS.map((id) => {
    const bar = bars.topics.get(id) ?? 0.5;
    // As in the product: what is not called relevant has no topics.
    const scored = relevant.map(({ topics, relevance, article }) => ({
      score: relevance >= bars.relevance ? (topics.get(id) ?? 0) : 0,
      yes: article.labels.topics.includes(id),
    }));
    return { id, counts: count(scored, bar) };
  });
  const present = byTopic.filter(({ counts }) => counts.hits + counts.missed + counts.wrong > 0);
  line("topics micro", sum(byTopic.map(({ counts }) => counts)));
  const macro = present.reduce((total, { counts }) => total + f1(counts), 0) / present.length;
  console.log(`topics macro F1 ${percent(macro)}`);
  if (details) for (const { id, counts } of present) line(`  ${id}`, counts);
}

function count(answers: readonly Scored[], threshold: number): Counts {
  let [hits, wrong, missed] = [0, 0, 0];
  for (const { score, yes, weight = 1 } of answers) {
    if (score >= threshold && yes) hits += weight;
    else if (score >= threshold) wrong += weight;
    else if (yes) missed += weight;
  }
  return { hits, wrong, missed };
}

function sum(all: readonly Counts[]): Counts {
  return all.reduce(
    (a, b) => ({ hits: a.hits + b.hits, wrong: a.wrong + b.wrong, missed: a.missed + b.missed }),
    { hits: 0, wrong: 0, missed: 0 },
  );
}

function f1({ hits, wrong, missed }: Counts): number {
  return (2 * hits) / (2 * hits + wrong + missed || 1);
}

function line(name: string, counts: Counts): void {
  const { hits, wrong, missed } = counts;
  const precision = percent(hits / (hits + wrong || 1));
  const recall = percent(hits / (hits + missed || 1));
  console.log(
    `${name.padEnd(22)} P ${precision}  R ${recall}  F1 ${percent(f1(counts))}  n ${hits + missed}`,
  );
}

function percent(share: number): string {
  return (100 * share).toFixed(1).padStart(5);
}
