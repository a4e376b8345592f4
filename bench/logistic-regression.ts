import type { LinearModel } from "../src/analysis/linear-model.ts";

/** One labelled text as the learner sees it. */
export interface Example {
  readonly vector: ReadonlyMap<string, number>;
  readonly yes: boolean;
  /** How much its label counts. */
  readonly weight: number;
}

export interface Settings {
  /** Strength of the pull of a feature's weight towards its prior. */
  readonly l2: (feature: string) => number;
  readonly rounds: number;
  /** A feature seen in fewer examples learns nothing. */
  readonly leastExamples: number;
  /** Where weights start and what they are pulled to: what a person would say before seeing labels. */
  readonly prior: Readonly<Record<string, number>>;
}

const STEP = 0.08;
const DECAY_FROM = 1 / 3;

/**
 * Learns a logistic regression by full-batch Adam. The same examples in the same order give the
 * same bits: there is no randomness, and sums are taken in order.
 */
export function learn(
  examples: readonly Example[],
  { l2, rounds, leastExamples, prior }: Settings,
): Omit<LinearModel, "threshold"> {
  const names = featureNames(examples, leastExamples, prior);
  const index = new Map(names.map((name, at) => [name, at]));
  const bias = names.length;
  const { ends, columns, values } = laidOut(examples, index);
  const start = Float64Array.from([...names.map((name) => prior[name] ?? 0), 0]);
  const weights = start.slice();
  const pulls = Float64Array.from(names, l2);
  const mean = new Float64Array(weights.length);
  const square = new Float64Array(weights.length);
  for (let round = 1; round <= rounds; round++) {
    const slope = new Float64Array(weights.length);
    let from = 0;
    examples.forEach((example, at) => {
      const to = valueAt(ends, at);
      let sum = valueAt(weights, bias);
      for (let cell = from; cell < to; cell++) {
        sum += valueAt(weights, valueAt(columns, cell)) * valueAt(values, cell);
      }
      const error = (1 / (1 + Math.exp(-sum)) - (example.yes ? 1 : 0)) * example.weight;
      slope[bias] = valueAt(slope, bias) + error;
      for (let cell = from; cell < to; cell++) {
        const feature = valueAt(columns, cell);
        slope[feature] = valueAt(slope, feature) + error * valueAt(values, cell);
      }
      from = to;
    });
    const step = STEP * Math.min(1, (1 - round / rounds) / (1 - DECAY_FROM) + 0.02);
    for (let at = 0; at <= bias; at++) {
      const pull = at < bias ? valueAt(pulls, at) * (valueAt(weights, at) - valueAt(start, at)) : 0;
      const gradient = valueAt(slope, at) + pull;
      mean[at] = 0.9 * valueAt(mean, at) + 0.1 * gradient;
      square[at] = 0.99 * valueAt(square, at) + 0.01 * gradient * gradient;
      const direction = valueAt(mean, at) / (1 - 0.9 ** round);
      const scale = Math.sqrt(valueAt(square, at) / (1 - 0.99 ** round)) + 1e-8;
      weights[at] = valueAt(weights, at) - (step * direction) / scale;
    }
  }
  return {
    bias: round4(valueAt(weights, bias)),
    weights: Object.fromEntries(
      names
        .map((name, at) => [name, round4(valueAt(weights, at))] as const)
        .filter(([, w]) => w !== 0),
    ),
  };
}

function featureNames(
  examples: readonly Example[],
  leastExamples: number,
  prior: Settings["prior"],
): string[] {
  const counts = new Map<string, number>();
  for (const { vector } of examples) {
    for (const name of vector.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const names = new Set(Object.keys(prior));
  for (const [name, count] of counts) if (count >= leastExamples) names.add(name);
  return [...names].sort();
}

/** The features of all examples in one row: those of an example end where `ends` says. */
function laidOut(
  examples: readonly Example[],
  index: ReadonlyMap<string, number>,
): {
  readonly ends: Uint32Array;
  readonly columns: Uint32Array;
  readonly values: Float64Array;
} {
  const [ends, columns, values]: [number[], number[], number[]] = [[], [], []];
  for (const { vector } of examples) {
    for (const [name, value] of vector) {
      const at = index.get(name);
      if (at === undefined) continue;
      columns.push(at);
      values.push(value);
    }
    ends.push(columns.length);
  }
  return {
    ends: Uint32Array.from(ends),
    columns: Uint32Array.from(columns),
    values: Float64Array.from(values),
  };
}

function valueAt(numbers: Float64Array | Uint32Array, at: number): number {
  return numbers[at] ?? 0;
}

function round4(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
