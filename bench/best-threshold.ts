interface Scored {
  readonly score: number;
  readonly yes: boolean;
  /** How much it counts; 1 if not said. */
  readonly weight?: number;
}

const LOWEST = 0.25;
const HIGHEST = 0.65;
const GRAIN = 0.01;
// What the best threshold may lose: a threshold in the middle of a plateau holds better on other news than its edge.
const PLATEAU = 0.003;

/** The threshold with the best F1; of several that are nearly as good the middle one. */
export function bestThreshold(answers: readonly Scored[]): number {
  const tried: { threshold: number; f1: number }[] = [];
  for (let step = 0; LOWEST + step * GRAIN <= HIGHEST; step++) {
    const threshold = Math.round((LOWEST + step * GRAIN) * 100) / 100;
    tried.push({ threshold, f1: f1At(answers, threshold) });
  }
  const best = Math.max(...tried.map((each) => each.f1));
  const good = tried.filter((each) => each.f1 >= best - PLATEAU);
  return good[Math.floor(good.length / 2)]?.threshold ?? 0.5;
}

function f1At(answers: readonly Scored[], threshold: number): number {
  let [hits, wrong, missed] = [0, 0, 0];
  for (const { score, yes, weight = 1 } of answers) {
    if (score >= threshold && yes) hits += weight;
    else if (score >= threshold) wrong += weight;
    else if (yes) missed += weight;
  }
  return (2 * hits) / (2 * hits + wrong + missed || 1);
}
