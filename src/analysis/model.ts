import { readFileSync } from "node:fs";
import { TOPIC_IDS, type TopicId } from "./analysis.ts";
import type { LinearModel } from "./linear-model.ts";

/** What `npm run train` learned. */
export interface Model {
  readonly relevance: LinearModel;
  readonly topics: Readonly<Record<TopicId, LinearModel>>;
}

/** Reads a model file; throws a `TypeError` that names what is missing or is no number. */
export function loadModel(file: string): Model {
  const model: unknown = JSON.parse(readFileSync(file, "utf8"));
  const relevance = toLinearModel(field(model, "relevance"), "relevance");
  const topics = field(model, "topics");
  const entries = TOPIC_IDS.map((id) => [id, topicModel(topics, id)] as const);
  // fromEntries forgets the keys; they are exactly the topic ids.
  return { relevance, topics: Object.fromEntries(entries) as Model["topics"] };
}

/**
 * A topic that has no learned weights yet goes by its own words, with weights in the middle of what the
 * others have learned: one term in the title is enough, two in the lead, three further down.
 */
function topicModel(topics: unknown, id: TopicId): LinearModel {
  if (typeof topics === "object" && topics !== null && !(id in topics)) {
    const weights = { [`topic ${id}`]: 3.8, [`topic ${id} in title`]: 1.4 };
    return { bias: -2.3, threshold: 0.43, weights };
  }
  return toLinearModel(field(topics, id), id);
}

function toLinearModel(value: unknown, name: string): LinearModel {
  const weights = field(value, "weights");
  if (typeof weights !== "object" || weights === null) {
    throw new TypeError(`Cannot read the model: weights of ${name} are no mapping`);
  }
  const numbers = Object.entries(weights).map(
    ([feature, weight]) => [feature, toNumber(weight, `${name}: ${feature}`)] as const,
  );
  return {
    bias: toNumber(field(value, "bias"), `${name}: bias`),
    threshold: toNumber(field(value, "threshold"), `${name}: threshold`),
    weights: Object.fromEntries(numbers),
  };
}

function field(value: unknown, key: string): unknown {
  if (typeof value === "object" && value !== null && key in value) {
    return Object.getOwnPropertyDescriptor(value, key)?.value;
  }
  throw new TypeError(`Cannot read the model: ${key} is missing`);
}

function toNumber(value: unknown, name: string): number {
  if (typeof value === "number" && Number.isFinite(value)) return value;
  throw new TypeError(`Cannot read the model: ${name} is ${JSON.stringify(value)}`);
}
