import { readFileSync } from "node:fs";
import type { ChoiceFeatures } from "./choice-features.ts";
import type { SentenceFeatures } from "./sentence-features.ts";
import type { WordFeatures } from "./word-salience.ts";

/** A weight for each feature. */
export type Weights<Features> = Readonly<Record<keyof Features, number>>;

/**
 * What `node bench/train-summaries.ts` learned from editors' summaries: which words they use
 * (log odds), how much of a summary one sentence is, and which of several choices of sentences
 * is nearest to one (both in points of ROUGE).
 */
export interface SummaryModel {
  readonly words: Weights<WordFeatures>;
  readonly sentences: Weights<SentenceFeatures>;
  readonly choices: Weights<ChoiceFeatures>;
}

/** The model in the project. */
export const MODEL: SummaryModel = JSON.parse(
  readFileSync(new URL("model.json", import.meta.url), "utf8"),
);

/** Sum of weighted features. A feature that the weights lack makes it NaN. */
export function worthOf<Features extends object>(
  features: Features,
  weights: Weights<Features>,
): number {
  let sum = 0;
  for (const key in features) sum += weights[key] * Number(features[key]);
  return sum;
}
