interface Scored {
  readonly score: number;
  readonly yes: boolean;
  /** How much it counts; 1 if not said. */
  readonly weight?: number;
}

interface Counts {
  readonly hits: number;
  readonly wrong: number;
  readonly missed: number;
}

const GRAIN = 0.01;

/** The threshold with the best F1; of several that are nearly as good the middle one. */
export function bestThreshold(answers: readonly Scored[]): number {
  // A threshold in the middle of a plateau holds better on other news than its edge.
  return middleOfBest(answers, { from: 0.25, to: 0.65, mayLose: 0.003 }, f1Of);
}

// Half the F1 that is hoped for: at the best F1, one more answer helps if it is right more often than that
// (Lipton, Elkan and Narayanaswamy, 2014). It is the same for all topics, for the micro-average counts their
// answers alike; a topic's own F1 would have a rare one take more risks than it is worth.
const PRICE = 0.42;

/**
 * The threshold that does most for the F1 of all topics together: each right answer is worth what a wrong one
 * costs, by the same price for all. Of several that are worth the same to a third of an answer the middle one.
 */
export function worthiestThreshold(answers: readonly Scored[]): number {
  return middleOfBest(
    answers,
    { from: 0.2, to: 0.7, mayLose: 0.3 },
    ({ hits, wrong }) => hits * (1 - PRICE) - wrong * PRICE,
  );
}

function middleOfBest(
  answers: readonly Scored[],
  { from, to, mayLose }: { readonly from: number; readonly to: number; readonly mayLose: number },
  worthOf: (counts: Counts) => number,
): number {
  const tried: { threshold: number; worth: number }[] = [];
  for (let step = 0; from + step * GRAIN <= to; step++) {
    const threshold = Math.round((from + step * GRAIN) * 100) / 100;
    tried.push({ threshold, worth: worthOf(countsAt(answers, threshold)) });
  }
  const best = Math.max(...tried.map((each) => each.worth));
  const good = tried.filter((each) => each.worth >= best - mayLose);
  return good[Math.floor(good.length / 2)]?.threshold ?? 0.5;
}

function f1Of({ hits, wrong, missed }: Counts): number {
  return (2 * hits) / (2 * hits + wrong + missed || 1);
}

function countsAt(answers: readonly Scored[], threshold: number): Counts {
  let [hits, wrong, missed] = [0, 0, 0];
  for (const { score, yes, weight = 1 } of answers) {
    if (score >= threshold && yes) hits += weight;
    else if (score >= threshold) wrong += weight;
    else if (yes) missed += weight;
  }
  return { hits, wrong, missed };
}
