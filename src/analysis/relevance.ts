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

/** Under this name a second opinion stands among the reasons. */
export const SECOND_OPINION = "second opinion";
/** As heavy as the strongest words. */
const OPINION_WEIGHT = 2;

/** The decision as a second opinion changes it, with that among its reasons; the probability stays. */
export function withSecondOpinion<T extends Pick<Analysis, "relevant" | "because">>(
  decision: T,
  opinion: "yes" | "no" | undefined,
): T {
  if (opinion === undefined) return decision;
  const weight = opinion === "yes" ? OPINION_WEIGHT : -OPINION_WEIGHT;
  const reason = { term: SECOND_OPINION, where: "text", weight } as const;
  return { ...decision, relevant: opinion === "yes", because: [reason, ...decision.because] };
}

/** Tells whether the relevance model may look at a feature. */
export function speaksOfRelevance(feature: string): boolean {
  // A topic says something about relevance only where Belarus is, too: left alone, it makes every
  // summit and every tariff war a little relevant.
  // A name that implies Belarus already counts as naming it.
  if (feature.startsWith("cue linked")) return false;
  if (feature.endsWith("+ Belarus")) return true;
  return !feature.startsWith("topic") && !/^cue.* in title$/.test(feature);
}
