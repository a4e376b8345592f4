import { TOPIC_IDS, type TopicScore } from "./analysis.ts";
import type { Features } from "./features.ts";
import { reasonsOf } from "./linear-model.ts";
import type { Model } from "./model.ts";
import type { Reading } from "./read-text.ts";

/**
 * Finds the topics of a relevant text, strongest first, each with its reasons. There is always one: what
 * reaches no threshold gets its likeliest topic, or no subscriber would ever see it.
 */
export type TopicFinder = (features: Features, reading: Reading) => TopicScore[];

/** Lays the topics' models side by side, so that a feature is looked up once for all of them. */
export function createTopicFinder(models: Model["topics"]): TopicFinder {
  const rows = new Map<string, Float64Array>();
  TOPIC_IDS.forEach((id, at) => {
    for (const [feature, weight] of Object.entries(models[id].weights)) {
      let row = rows.get(feature);
      if (row === undefined) {
        row = new Float64Array(TOPIC_IDS.length);
        rows.set(feature, row);
      }
      row[at] = weight;
    }
  });

  return (features, reading) => {
    const sums = Float64Array.from(TOPIC_IDS, (id) => models[id].bias);
    for (const [feature, value] of features.vector) {
      const row = rows.get(feature);
      if (row === undefined) continue;
      for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + (row[at] ?? 0) * value;
    }
    const scored = TOPIC_IDS.map((id, at) => ({
      id,
      score: 1 / (1 + Math.exp(-(sums[at] ?? 0))),
    })).sort((a, b) => b.score - a.score);
    const clear = scored.filter(({ id, score }) => score >= models[id].threshold);
    return (clear.length > 0 ? clear : scored.slice(0, 1)).map(({ id, score }) => ({
      id,
      score,
      because: reasonsOf(models[id], features, reading),
    }));
  };
}

/** Tells whether the topic models may look at a feature. */
export function speaksOfTopics(feature: string): boolean {
  // They are asked about relevant texts only, so Belarus is there anyway. Entities already speak through
  // their topics; by id, and with the cues, they only taught the habits of the training set.
  return feature.startsWith("topic") && !feature.endsWith("+ Belarus");
}
