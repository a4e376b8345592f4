/**
 * A sum of small decision trees, as `bench/boosted-trees.ts` learns them. Each tree is a list of
 * nodes in fours: input, threshold, and where to go below and from it on; a leaf's input is -1
 * and its threshold the value.
 */
export interface Trees {
  /** What the inputs are, in the order of their numbers. */
  readonly inputs: readonly string[];
  readonly bias: number;
  readonly trees: readonly (readonly number[])[];
}

/** The function of the trees: log-odds of inputs in the order of `names`. */
export function createTrees(
  { inputs, bias, trees }: Trees,
  names: readonly string[],
): (values: readonly number[]) => number {
  const places = inputs.map((name) => names.indexOf(name));
  // A day full of news asks a million times: the nodes of all trees in plain lists of numbers.
  const size = trees.reduce((sum, tree) => sum + tree.length / 4, 0);
  const inputOf = new Int32Array(size);
  const thresholdOf = new Float64Array(size);
  /** Two places for each: where to go below the threshold, and from it on. */
  const next = new Int32Array(2 * size);
  const roots = new Int32Array(trees.length);
  let node = 0;
  trees.forEach((tree, number) => {
    const root = node;
    roots[number] = root;
    for (let at = 0; at < tree.length; at += 4) {
      const input = tree[at] ?? -1;
      inputOf[node] = input < 0 ? -1 : (places[input] ?? 0);
      thresholdOf[node] = tree[at + 1] ?? 0;
      next[2 * node] = root + (tree[at + 2] ?? 0);
      next[2 * node + 1] = root + (tree[at + 3] ?? 0);
      node++;
    }
  });
  return (values) => {
    let sum = bias;
    for (const root of roots) {
      let at = root;
      let input = inputOf[at] ?? -1;
      while (input >= 0) {
        at = next[2 * at + ((values[input] ?? 0) < (thresholdOf[at] ?? 0) ? 0 : 1)] ?? 0;
        input = inputOf[at] ?? -1;
      }
      sum += thresholdOf[at] ?? 0;
    }
    return sum;
  };
}
