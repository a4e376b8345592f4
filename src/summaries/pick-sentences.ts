import { stem } from "../text/stem.ts";
import { tokenize } from "../text/tokenize.ts";
import { MODEL, type SentenceModel } from "./model.ts";
import { type SentenceFeatures, sentenceFeatures } from "./sentence-features.ts";

/** A sentence that may be taken. */
export interface SourceSentence {
  readonly text: string;
  /** Index of the source. */
  readonly source: number;
  /** Its place in the source, from 0. */
  readonly position: number;
  /** Its paragraph's place in the source, from 0. */
  readonly paragraph: number;
}

export interface PickRequest {
  readonly titles: readonly string[];
  /** What stands above the summary: a sentence that only repeats it is not taken. */
  readonly headline: string;
  readonly language: string;
  readonly most: number;
}

/**
 * The sentences that tell the sources best, at most so many, in reading order.
 *
 * Fewer are given where a further one would repeat what is said or add little.
 */
export function pickSentences(
  pool: readonly SourceSentence[],
  request: PickRequest,
): { text: string; source: number }[] {
  const picked = chooseRows(weighSentences(pool, request), request.most, MODEL);
  // The best source's sentences first, each source's in its own order.
  const rank = [...new Set(picked.map(({ sentence }) => sentence.source))];
  return picked
    .toSorted(
      (a, b) =>
        rank.indexOf(a.sentence.source) - rank.indexOf(b.sentence.source) ||
        a.sentence.position - b.sentence.position,
    )
    .map(({ sentence: { text, source } }) => ({ text, source }));
}

/** A sentence with what a model judges it by. */
export interface WeighedSentence {
  readonly sentence: SourceSentence;
  readonly stems: readonly string[];
  readonly features: SentenceFeatures;
}

/** The sentences that may be taken, weighed; those that only repeat the headline are left out. */
export function weighSentences(
  pool: readonly SourceSentence[],
  { titles, headline, language }: Omit<PickRequest, "most">,
): WeighedSentence[] {
  const stems = pool.map(({ text }) => stemsOf(text, language));
  const titleStems = titles.map((title) => stemsOf(title, language));
  const features = sentenceFeatures(pool, stems, titleStems);
  const above = stemsOf(headline, language);
  return pool.flatMap((sentence, i) => {
    const own = features[i];
    const words = stems[i] ?? [];
    return own === undefined || repeats(words, above)
      ? []
      : { sentence, stems: words, features: own };
  });
}

/** Greedy choice, best first: worth, less what was said before, more for what continues a chosen one. */
export function chooseRows(
  rows: readonly WeighedSentence[],
  most: number,
  model: SentenceModel,
): WeighedSentence[] {
  const left = rows.map((row) => ({ row, worth: worthOf(row.features, model) }));
  const picked: WeighedSentence[] = [];
  while (picked.length < most && left.length > 0) {
    let best = -1;
    let bestGain = Number.NEGATIVE_INFINITY;
    left.forEach(({ row, worth }, i) => {
      const gain = worth + bearing(row, picked, model);
      if (gain > bestGain) [best, bestGain] = [i, gain];
    });
    if (best < 0 || (picked.length > 0 && bestGain < model.leastGain)) break;
    picked.push(...left.splice(best, 1).map(({ row }) => row));
  }
  return picked;
}

/** What the sentences chosen so far mean for one more. */
function bearing(
  row: WeighedSentence,
  picked: readonly WeighedSentence[],
  model: SentenceModel,
): number {
  let said = 0;
  let saidElsewhere = 0;
  let follows = 0;
  for (const other of picked) {
    said = Math.max(said, overlap(row.stems, other.stems));
    const { source, position } = row.sentence;
    if (other.sentence.source !== source) {
      saidElsewhere = Math.max(saidElsewhere, overlap(row.stems, other.stems));
    } else if (position - other.sentence.position === 1) follows = 1;
  }
  if (said > MOST_OVERLAP || saidElsewhere > MOST_OVERLAP_ELSEWHERE) {
    return Number.NEGATIVE_INFINITY;
  }
  return model.follows * follows - model.repetition * said;
}

/** More of a sentence's words than this said before: it is said before. */
const MOST_OVERLAP = 0.65;
/** Two outlets tell one thing in words of their own. */
const MOST_OVERLAP_ELSEWHERE = 0.4;

function worthOf(features: SentenceFeatures, model: SentenceModel): number {
  let sum = 0;
  for (const key of Object.keys(model.weights) as (keyof SentenceFeatures)[]) {
    sum += model.weights[key] * features[key];
  }
  return sum;
}

/** Content stems, in order, with repetitions. */
export function stemsOf(text: string, language: string): string[] {
  return tokenize(text)
    .filter(({ norm }) => norm.length > 2)
    .map(({ norm }) => stem(norm, language));
}

function overlap(a: readonly string[], b: readonly string[]): number {
  const set = new Set(b);
  return a.filter((word) => set.has(word)).length / Math.max(1, Math.min(a.length, b.length));
}

/** Says what the headline says and nothing more. */
function repeats(sentence: readonly string[], headline: readonly string[]): boolean {
  if (headline.length === 0 || sentence.length === 0) return false;
  const set = new Set(headline);
  return sentence.filter((word) => set.has(word)).length / sentence.length >= 0.85;
}
