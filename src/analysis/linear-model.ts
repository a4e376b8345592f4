import type { Reason } from "./analysis.ts";
import type { Features } from "./features.ts";
import { type Reading, wordsAt, type Zone } from "./read-text.ts";

/** Logistic regression over named features. */
export interface LinearModel {
  readonly bias: number;
  /** Probability from which the answer is yes. */
  readonly threshold: number;
  readonly weights: Readonly<Record<string, number>>;
}

const MOST_REASONS = 6;
// Below this a word moved the decision by less than a percent: no reader wants to hear of it.
const SMALLEST_REASON = 0.05;

/** Probability that the answer is yes, 0 to 1. */
export function probability({ bias, weights }: LinearModel, { vector }: Features): number {
  let sum = bias;
  for (const [feature, value] of vector) sum += (weights[feature] ?? 0) * value;
  return 1 / (1 + Math.exp(-sum));
}

/**
 * What moved the decision most, strongest first: the words as written with their share of the score,
 * or the name of a feature that belongs to the text as a whole.
 */
export function reasonsOf(
  { weights }: LinearModel,
  { vector, signals, sums }: Features,
  reading: Reading,
): Reason[] {
  const reasons = new Map<string, { -readonly [Part in keyof Reason]: Reason[Part] }>();
  // Several features speak of one place.
  const places = new Map<number, Named>();
  const named = (from: number, to: number): Named => {
    const at = from * (reading.tokens.length + 1) + to;
    const known = places.get(at) ?? ofWords(reading, from, to);
    places.set(at, known);
    return known;
  };
  for (const { feature, value, from, to } of signals) {
    const learned = weights[feature];
    if (learned === undefined) continue;
    const weight = (learned * (vector.get(feature) ?? 0) * value) / (sums.get(feature) || 1);
    const { term, where, key } = to > from ? named(from, to) : ofWhole(feature);
    const known = reasons.get(key);
    if (known === undefined) reasons.set(key, { term, where, weight });
    else known.weight += weight;
  }
  return [...reasons.values()]
    .filter(({ weight }) => Math.abs(weight) >= SMALLEST_REASON)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, MOST_REASONS)
    .map((reason) => ({ ...reason, weight: Math.round(reason.weight * 100) / 100 }));
}

/** What a piece of evidence is called, and under which key it is counted. */
interface Named extends Pick<Reason, "term" | "where"> {
  readonly key: string;
}

function ofWords(reading: Reading, from: number, to: number): Named {
  const term = wordsAt(reading, from, to);
  const where = placeOf(reading.tokens[from]?.zone);
  return { term, where, key: `${where} ${term.toLowerCase()}` };
}

function ofWhole(feature: string): Named {
  const where = placeNamed(feature);
  return { term: feature, where, key: `${where} ${feature.toLowerCase()}` };
}

/** The address repeats a headline, so that is where a reader is told to look. */
function placeOf(zone: Zone = "text"): Reason["where"] {
  return zone === "address" ? "title" : zone;
}

function placeNamed(feature: string): Reason["where"] {
  if (feature.endsWith("title")) return "title";
  return feature.endsWith("lead") ? "lead" : "text";
}
