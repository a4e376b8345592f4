/** Measures of the product's quality, as the literature defines them. All from 0 to 1. */

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Precision, recall and F1 of counts; 0 where nothing was there to find or was found. */
export function score(
  truePositives: number,
  falsePositives: number,
  falseNegatives: number,
): Score {
  const precision = truePositives / (truePositives + falsePositives || 1);
  const recall = truePositives / (truePositives + falseNegatives || 1);
  const f1 = (2 * truePositives) / (2 * truePositives + falsePositives + falseNegatives || 1);
  return { precision, recall, f1 };
}

/** Precision, recall and F1 of a yes-or-no decision over [decided, truth] pairs. */
export function scoreDecisions(pairs: readonly (readonly [boolean, boolean])[]): Score {
  const count = (decided: boolean, truth: boolean) =>
    pairs.filter((pair) => pair[0] === decided && pair[1] === truth).length;
  return score(count(true, true), count(true, false), count(false, true));
}

/** Multi-label F1 over [found, wanted] sets: micro over all decisions, macro as the mean of the labels. */
export function scoreLabels(
  pairs: readonly (readonly [ReadonlySet<string>, ReadonlySet<string>])[],
): {
  readonly micro: Score;
  readonly macroF1: number;
  readonly each: ReadonlyMap<string, Score>;
} {
  const labels = new Set(pairs.flatMap(([found, wanted]) => [...found, ...wanted]));
  const decisions = (label: string) =>
    pairs.map(([found, wanted]) => [found.has(label), wanted.has(label)] as const);
  const each = new Map(
    [...labels].sort().map((label) => [label, scoreDecisions(decisions(label))]),
  );
  const macroF1 = [...each.values()].reduce((sum, { f1 }) => sum + f1, 0) / (each.size || 1);
  return { micro: scoreDecisions([...labels].flatMap(decisions)), macroF1, each };
}

/** B-Cubed (Bagga and Baldwin, 1998) over [cluster made, cluster wanted] of each item. */
export function bCubed(items: readonly (readonly [string, string])[]): Score {
  let precision = 0;
  let recall = 0;
  for (const [made, wanted] of items) {
    const together = items.filter((item) => item[0] === made);
    const belong = items.filter((item) => item[1] === wanted);
    const both = together.filter((item) => item[1] === wanted).length;
    precision += both / together.length / items.length;
    recall += both / belong.length / items.length;
  }
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
}
