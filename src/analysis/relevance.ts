import type { Analysis } from "./analysis.ts";
import type { Features } from "./features.ts";
import { type LinearModel, probability, reasonsOf } from "./linear-model.ts";
import type { Reading } from "./read-text.ts";

/** Decides whether Belarus's foreign policy is the main subject of a text, and says why. */
export function relevanceOf(
  model: LinearModel,
  features: Features,
  reading: Reading,
): Pick<Analysis, "relevant" | "relevance" | "because"> {
  const relevance = probability(model, features);
  return {
    relevant: relevance >= model.threshold,
    relevance,
    because: reasonsOf(model, features, reading),
  };
}

/** Tells whether the relevance model may look at a feature. */
export function speaksOfRelevance(feature: string): boolean {
  // A topic says something about relevance only where Belarus is, too: left alone, it makes every
  // summit and every tariff war a little relevant.
  if (feature.endsWith("+ Belarus")) return true;
  return !feature.startsWith("topic") && !/^cue.* in title$/.test(feature);
}
