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
 */
function contradiction({ hostsDiffer, opposite, ordinalsDiffer }: Evidence): number {
  return -2 * hostsDiffer - 0.5 * opposite - 6 * ordinalsDiffer;
}

/**
 * The evidence as a linear decision needs it: roots, because the first little
 * likeness says most; products, because a likeness of two headlines says less
 * than one of two texts, and less in a crowd than on a quiet day.
 */
export function inputsOf(evidence: Evidence): readonly (readonly [string, number])[] {
  const { word, name, concept, entity, titleWord, short, crowd } = evidence;
  return [
    ["word", word],
    ["name", name],
    ["concept", concept],
    ["entity", entity],
    ["number", evidence.number],
    ["titleWord", titleWord],
    ["titleName", evidence.titleName],
    ["titleConcept", evidence.titleConcept],
    ["rare", evidence.rare],
    ["apart", evidence.apart],
    ["numbersDiffer", evidence.numbersDiffer],
    ["crowd", crowd],
    ["short", short],
    ["word root", Math.sqrt(word)],
    ["name root", Math.sqrt(name)],
    ["concept root", Math.sqrt(concept)],
    ["entity root", Math.sqrt(entity)],
    ["titleWord root", Math.sqrt(titleWord)],
    ["word in short", word * short],
    ["crowd in short", crowd * short],
    ["word in crowd", word * crowd],
  ];
}
