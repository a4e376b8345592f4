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

/** How far the evidence speaks for one event: log-odds, above 0 more likely than not. */
export function judge(evidence: Evidence, model: StoryModel = MODEL): number {
  const weights = evidence.sameLanguage === 1 ? model.same : model.cross;
  let sum = (weights.bias ?? 0) + contradiction(evidence);
  for (const [name, value] of inputsOf(evidence)) sum += (weights[name] ?? 0) * value;
  return sum;
}

/**
 * What no likeness outweighs easily. Set, not learned: the labelled events hold
 * too few such pairs, and they are the wrong merges that a reader sees at once.
 * Reports of two packages may differ in nothing but the number: that decides alone.
 */
function contradiction({ hostsDiffer, opposite, ordinalsDiffer }: Evidence): number {
  return -5 * hostsDiffer - 6 * opposite - 12 * ordinalsDiffer;
}

/** Each pair of the values multiplied. */
function products(kinds: Readonly<Record<string, number>>): (readonly [string, number])[] {
  const rows = Object.entries(kinds);
  return rows.flatMap(([name, value], at) =>
    rows.slice(at + 1).map(([other, factor]) => [`${name} * ${other}`, value * factor] as const),
  );
}

/**
 * The evidence as a linear decision needs it: roots, because the first little
 * likeness says most; products, because one kind of likeness says more beside
 * another: the same people doing the same.
 */
export function inputsOf(evidence: Evidence): readonly (readonly [string, number])[] {
  const { alike, title, shared, short } = evidence;
  return [
    ...LAYERS.flatMap((layer): (readonly [string, number])[] => [
      [layer, alike[layer]],
      [`${layer} root`, Math.sqrt(alike[layer])],
      [`${layer} shared`, shared[layer]],
      [`${layer} absent`, evidence.absent[layer]],
    ]),
    ...(["word", "name", "concept", "entity"] as const).map(
      (layer) => [`${layer} title`, title[layer]] as const,
    ),
    ["apart", evidence.apart],
    ["numbersDiffer", evidence.numbersDiffer],
    ["statesDiffer", evidence.statesDiffer],
    ["short", short],
    ["crowd", evidence.crowd],
    ["word title root", Math.sqrt(title.word)],
    ...products({
      word: alike.word,
      name: Math.sqrt(alike.name),
      concept: Math.sqrt(alike.concept),
      entity: Math.sqrt(alike.entity),
      headline: Math.sqrt(title.word),
      "concept of headline": title.concept,
      "entity of headline": title.entity,
      short,
      crowd: evidence.crowd,
      "entity absent": evidence.absent.entity,
    }),
  ];
}
