import { LAYERS } from "./bag.ts";
import { type Evidence, TITLE_LAYERS } from "./similarity.ts";
import { createTrees, type Trees } from "./trees.ts";

/** How far evidence speaks for one event: log-odds, above 0 more likely than not. */
export type Judge = (evidence: Evidence) => number;

/** The decision with the given trees, laid out once: a full day asks it a million times. */
export function createJudge(pair: Trees): Judge {
  const decide = createTrees(pair, INPUT_NAMES);
  return (evidence) => {
    const odds = decide(inputsOf(evidence));
    return Math.max(LEAST_ODDS, Math.min(MOST_ODDS, odds)) + contradiction(evidence);
  };
}

/**
 * Bounds of what was learned: a report that tells of two events is surely near to either, and must not
 * outweigh all pairs that keep them apart.
 */
export const LEAST_ODDS = -4;
const MOST_ODDS = 6;

/**
 * What no likeness outweighs easily. Set, not learned: the labelled events hold
 * too few such pairs, and they are the wrong merges that a reader sees at once.
 * Reports of two packages may differ in nothing but the number: that decides alone.
 */
function contradiction({ hostsDiffer, opposite, ordinalsDiffer }: Evidence): number {
  return -5 * hostsDiffer - 6 * opposite - 12 * ordinalsDiffer;
}

/** What the values of `inputsOf` are, in its order. */
export const INPUT_NAMES: readonly string[] = [
  ...LAYERS.flatMap((layer) => [layer, `${layer} shared`, `${layer} contained`, `${layer} absent`]),
  ...TITLE_LAYERS.map((layer) => `${layer} title`),
  "figures",
  "apart",
  "numbersDiffer",
  "statesDiffer",
  "short",
  "crowd",
  "sameLanguage",
];

/** More likeness never speaks against one event, more distance never for it. */
export function directionOf(name: string): number {
  if (name === "apart" || name.endsWith("Differ")) return -1;
  return name === "short" || name === "crowd" || name === "sameLanguage" || name.endsWith("absent")
    ? 0
    : 1;
}

/** The evidence as a list of numbers. */
export function inputsOf(evidence: Evidence): readonly number[] {
  const { alike, title, shared, absent, contained } = evidence;
  const values: number[] = [];
  for (const layer of LAYERS) {
    values.push(alike[layer], shared[layer], contained[layer], absent[layer]);
  }
  for (const layer of TITLE_LAYERS) values.push(title[layer]);
  values.push(evidence.figures, evidence.apart, evidence.numbersDiffer, evidence.statesDiffer);
  values.push(evidence.short, evidence.crowd, evidence.sameLanguage);
  return values;
}
