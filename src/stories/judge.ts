import { LAYERS } from "./features.ts";
import { MODEL } from "./model.ts";
import type { Evidence } from "./similarity.ts";

/** Weights of a logistic decision by input name; `bias` is the constant. */
export type Weights = Readonly<Record<string, number>>;

/** One decision for two reports in one language, one for two languages: words mean more in the first. */
export interface StoryModel {
  readonly same: Weights;
  readonly cross: Weights;
}

/** How far evidence speaks for one event: log-odds, above 0 more likely than not. */
export type Judge = (evidence: Evidence) => number;

/** The decision with the given weights, laid out once: a full day asks it a million times. */
export function createJudge(model: StoryModel = MODEL): Judge {
  const layOut = (weights: Weights) => INPUT_NAMES.map((name) => weights[name] ?? 0);
  const [same, cross] = [layOut(model.same), layOut(model.cross)];
  return (evidence) => {
    const isSame = evidence.sameLanguage === 1;
    const weights = isSame ? same : cross;
    let sum = ((isSame ? model.same : model.cross).bias ?? 0) + contradiction(evidence);
    inputsOf(evidence).forEach((value, at) => {
      sum += (weights[at] ?? 0) * value;
    });
    return sum;
  };
}

/**
 * What no likeness outweighs easily. Set, not learned: the labelled events hold
 * too few such pairs, and they are the wrong merges that a reader sees at once.
 * Reports of two packages may differ in nothing but the number: that decides alone.
 */
function contradiction({ hostsDiffer, opposite, ordinalsDiffer }: Evidence): number {
  return -5 * hostsDiffer - 6 * opposite - 12 * ordinalsDiffer;
}

const TITLE_LAYERS = ["word", "name", "concept", "entity"] as const;
const MULTIPLIED = [
  "word",
  "name",
  "concept",
  "entity",
  "headline",
  "concept of headline",
  "entity of headline",
  "short",
  "crowd",
  "entity absent",
];

/** What the values of `inputsOf` are, in its order. */
export const INPUT_NAMES: readonly string[] = [
  ...LAYERS.flatMap((layer) => [layer, `${layer} root`, `${layer} shared`, `${layer} absent`]),
  ...TITLE_LAYERS.map((layer) => `${layer} title`),
  "apart",
  "numbersDiffer",
  "statesDiffer",
  "short",
  "crowd",
  "word title root",
  ...MULTIPLIED.flatMap((name, at) =>
    MULTIPLIED.slice(at + 1).map((other) => `${name} * ${other}`),
  ),
];

/**
 * The evidence as a linear decision needs it: roots, because the first little
 * likeness says most; products, because one kind of likeness says more beside
 * another: the same people doing the same.
 */
export function inputsOf(evidence: Evidence): readonly number[] {
  const { alike, title, shared, absent, short, crowd } = evidence;
  const values: number[] = [];
  for (const layer of LAYERS) {
    values.push(alike[layer], Math.sqrt(alike[layer]), shared[layer], absent[layer]);
  }
  for (const layer of TITLE_LAYERS) values.push(title[layer]);
  const headline = Math.sqrt(title.word);
  values.push(evidence.apart, evidence.numbersDiffer, evidence.statesDiffer);
  values.push(short, crowd, headline);
  const factors = [
    alike.word,
    Math.sqrt(alike.name),
    Math.sqrt(alike.concept),
    Math.sqrt(alike.entity),
    headline,
    title.concept,
    title.entity,
    short,
    crowd,
    absent.entity,
  ];
  factors.forEach((value, at) => {
    for (let other = at + 1; other < factors.length; other++) {
      values.push(value * (factors[other] ?? 0));
    }
  });
  return values;
}
