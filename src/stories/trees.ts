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
  // A day full of news asks a million times: one plain list of numbers for all.
  const nodes: number[] = [];
  const roots = trees.map((tree) => {
    const root = nodes.length;
    for (let at = 0; at < tree.length; at += 4) {
      const input = tree[at] ?? -1;
      nodes.push(
        input < 0 ? -1 : (places[input] ?? 0),
        tree[at + 1] ?? 0,
        root + 4 * (tree[at + 2] ?? 0),
        root + 4 * (tree[at + 3] ?? 0),
      );
    }
    return root;
  });
  const laidOut = Float64Array.from(nodes);
  return (values) => {
    let sum = bias;
    for (const root of roots) {
      let at = root;
      let input = laidOut[at] ?? -1;
      while (input >= 0) {
        at = laidOut[at + ((values[input] ?? 0) < (laidOut[at + 1] ?? 0) ? 2 : 3)] ?? 0;
        input = laidOut[at] ?? -1;
      }
      sum += laidOut[at + 1] ?? 0;
    }
    return sum;
  };
}
