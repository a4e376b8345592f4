import type { Trees } from "../src/stories/trees.ts";
import { seeded } from "../test/support/seeded.ts";

export interface Example {
  readonly values: readonly number[];
  readonly same: boolean;
  readonly weight: number;
}

export interface BoostOptions {
  readonly rounds: number;
  readonly rate: number;
  readonly leaves: number;
  /** Examples a leaf must have. */
  readonly least: number;
  readonly penalty: number;
  /** Share of the inputs that each tree may ask, and of the examples it learns from: another draw for each. */
  readonly inputsAsked: number;
  readonly examplesDrawn: number;
}

interface Leaf {
  readonly rows: Uint32Array;
  /** Place of its node in the tree. */
  readonly node: number;
  readonly low: number;
  readonly high: number;
  readonly split: Split | undefined;
}

interface Split {
  readonly gain: number;
  readonly input: number;
  readonly bin: number;
  readonly left: number;
  readonly right: number;
}

const BINS = 64;
/** Of one draw of examples and inputs wrong joins depend on chance: several are averaged. */
const SEEDS = [5, 6, 7];

/**
 * Gradient-boosted trees for a yes-or-no decision (logistic loss, histograms of quantiles, the
 * leaf that gains most grows first); each tree is shown a part of the inputs and examples, so that
 * they err apart (Friedman 2002, stochastic gradient boosting). `direction` holds an input to one
 * direction: with 1 more of it never lowers the odds, with -1 never raises them. Deterministic.
 */
export function boost(
  names: readonly string[],
  direction: (name: string) => number,
  examples: readonly Example[],
  options: BoostOptions,
): Trees {
  const draws = SEEDS.map((seed) => boostOnce(names, direction, examples, seed, options));
  const share = (value: number) => Math.round((1e4 * value) / draws.length) / 1e4;
  return {
    inputs: names,
    bias: share(draws.reduce((sum, { bias }) => sum + bias, 0)),
    // A leaf has no input; its value stands where a node has its limit.
    trees: draws.flatMap(({ trees }) =>
      trees.map((tree) =>
        tree.map((value, at) => (at % 4 === 1 && tree[at - 1] === -1 ? share(value) : value)),
      ),
    ),
  };
}

function boostOnce(
  names: readonly string[],
  direction: (name: string) => number,
  examples: readonly Example[],
  seed: number,
  { rounds, rate, leaves, least, penalty, inputsAsked, examplesDrawn }: BoostOptions,
): Trees {
  const count = examples.length;
  const edges = names.map((_, input) => edgesOf(examples.map(({ values }) => values[input] ?? 0)));
  const binned = names.map((_, input) => {
    const limits = edges[input] ?? [];
    return Uint8Array.from(examples, ({ values }) => binOf(values[input] ?? 0, limits));
  });
  const directions = names.map(direction);
  const weights = Float64Array.from(examples, ({ weight }) => weight);
  const wanted = Uint8Array.from(examples, ({ same }) => (same ? 1 : 0));
  let yes = 0;
  let all = 0;
  for (let row = 0; row < count; row++) {
    all += weights[row] ?? 0;
    yes += (weights[row] ?? 0) * (wanted[row] ?? 0);
  }
  const bias = Math.log((yes + 1e-6) / (all - yes + 1e-6));
  const odds = new Float64Array(count).fill(bias);
  const slopes = new Float64Array(count);
  const curves = new Float64Array(count);
  const trees: number[][] = [];
  let asked: readonly boolean[] = [];

  const findSplit = (rows: Uint32Array, low: number, high: number): Split | undefined => {
    let best: Split | undefined;
    const slope = new Float64Array(BINS);
    const curve = new Float64Array(BINS);
    const size = new Uint32Array(BINS);
    let allSlope = 0;
    let allCurve = 0;
    for (const row of rows) {
      allSlope += slopes[row] ?? 0;
      allCurve += curves[row] ?? 0;
    }
    const leafValue = (gradient: number, hessian: number) =>
      Math.min(high, Math.max(low, gradient / (hessian + penalty)));
    const worth = (gradient: number, hessian: number, value: number) =>
      gradient * value - 0.5 * (hessian + penalty) * value * value;
    const whole = worth(allSlope, allCurve, leafValue(allSlope, allCurve));
    for (let input = 0; input < names.length; input++) {
      const bins = binned[input] ?? new Uint8Array();
      const last = (edges[input] ?? []).length;
      if (last === 0 || asked[input] !== true) continue;
      slope.fill(0);
      curve.fill(0);
      size.fill(0);
      for (const row of rows) {
        const bin = bins[row] ?? 0;
        slope[bin] = (slope[bin] ?? 0) + (slopes[row] ?? 0);
        curve[bin] = (curve[bin] ?? 0) + (curves[row] ?? 0);
        size[bin] = (size[bin] ?? 0) + 1;
      }
      let [leftSlope, leftCurve, leftSize] = [0, 0, 0];
      for (let bin = 0; bin < last; bin++) {
        leftSlope += slope[bin] ?? 0;
        leftCurve += curve[bin] ?? 0;
        leftSize += size[bin] ?? 0;
        if (leftSize < least || rows.length - leftSize < least) continue;
        const left = leafValue(leftSlope, leftCurve);
        const right = leafValue(allSlope - leftSlope, allCurve - leftCurve);
        if ((directions[input] ?? 0) * (right - left) < 0) continue;
        const gain =
          worth(leftSlope, leftCurve, left) +
          worth(allSlope - leftSlope, allCurve - leftCurve, right) -
          whole;
        if (gain > 1e-9 && gain > (best?.gain ?? 0)) best = { gain, input, bin, left, right };
      }
    }
    return best;
  };

  const random = seeded(seed);
  for (let round = 0; round < rounds; round++) {
    asked = names.map(() => random() < inputsAsked);
    for (let row = 0; row < count; row++) {
      // What is not drawn steers nothing this round, but gets the tree's answer like the others.
      const weight = random() < examplesDrawn ? (weights[row] ?? 0) : 0;
      const chance = 1 / (1 + Math.exp(-(odds[row] ?? 0)));
      slopes[row] = weight * ((wanted[row] ?? 0) - chance);
      curves[row] = weight * chance * (1 - chance);
    }
    const everyone = Uint32Array.from({ length: count }, (_, row) => row);
    const tree: number[] = [-1, 0, 0, 0];
    const values = new Map<number, number>([[0, 0]]);
    const [low, high] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    let open: Leaf[] = [
      { rows: everyone, node: 0, low, high, split: findSplit(everyone, low, high) },
    ];
    const closed: Leaf[] = [];
    while (open.length + closed.length < leaves && open.length > 0) {
      open.sort((a, b) => (b.split?.gain ?? 0) - (a.split?.gain ?? 0));
      const leaf = open.shift();
      if (leaf === undefined) break;
      const { split, rows, node } = leaf;
      if (split === undefined) {
        closed.push(leaf);
        continue;
      }
      const bins = binned[split.input] ?? new Uint8Array();
      const below = rows.filter((row) => (bins[row] ?? 0) <= split.bin);
      const above = rows.filter((row) => (bins[row] ?? 0) > split.bin);
      const [first, second] = [tree.length / 4, tree.length / 4 + 1];
      const threshold = edges[split.input]?.[split.bin] ?? 0;
      tree.splice(4 * node, 4, split.input, threshold, first, second);
      tree.push(-1, 0, 0, 0, -1, 0, 0, 0);
      values.set(first, split.left);
      values.set(second, split.right);
      // Whoever holds a direction here holds it below: the halves may not pass the middle.
      const middle = (split.left + split.right) / 2;
      const turn = directions[split.input] ?? 0;
      const leftHigh = turn > 0 ? middle : leaf.high;
      const leftLow = turn < 0 ? middle : leaf.low;
      const rightLow = turn > 0 ? middle : leaf.low;
      const rightHigh = turn < 0 ? middle : leaf.high;
      open.push(
        {
          rows: below,
          node: first,
          low: leftLow,
          high: leftHigh,
          split: findSplit(below, leftLow, leftHigh),
        },
        {
          rows: above,
          node: second,
          low: rightLow,
          high: rightHigh,
          split: findSplit(above, rightLow, rightHigh),
        },
      );
    }
    for (const { rows, node } of [...open, ...closed]) {
      const value = Math.round(1e4 * rate * (values.get(node) ?? 0)) / 1e4;
      tree[4 * node + 1] = value;
      for (const row of rows) odds[row] = (odds[row] ?? 0) + value;
    }
    open = [];
    trees.push(tree);
  }
  return { inputs: names, bias: Math.round(1e4 * bias) / 1e4, trees };
}

/** Limits between bins: quantiles, rounded so that the model stays short; a value equal to one lies above it. */
function edgesOf(values: readonly number[]): number[] {
  const sorted = Float64Array.from(values).sort();
  const limits = new Set<number>();
  for (let at = 1; at < BINS; at++) {
    const value = sorted[Math.floor((at * sorted.length) / BINS)] ?? 0;
    const limit = Math.round(1e4 * value) / 1e4;
    if (limit > (sorted[0] ?? 0)) limits.add(limit);
  }
  // What is 0 for nearly all has no quantiles: present or not is one.
  if (limits.size === 0 && (sorted.at(-1) ?? 0) > (sorted[0] ?? 0))
    limits.add(((sorted[0] ?? 0) + (sorted.at(-1) ?? 0)) / 2);
  return [...limits].sort((a, b) => a - b);
}

function binOf(value: number, limits: readonly number[]): number {
  let [low, high] = [0, limits.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value < (limits[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}
