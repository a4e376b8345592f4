import type { Rouge } from "./summary-sets.ts";

/** What one item's summaries score: ours and another's. */
export interface Compared {
  readonly ours: Rouge;
  readonly other: Rouge;
}

export const HEADING =
  "| set | k | n | beside | its R-1/R-2/R-L | ours R-1/R-2/R-L | gain R-1 (95 %) | gain R-2 | gain R-L |\n" +
  "|---|---|---|---|---|---|---|---|---|";

/** One line of a table: means in points, gains paired per item with a bootstrap interval. */
export function gainRow(set: string, k: number, name: string, rows: readonly Compared[]): string {
  const gains = (measure: keyof Rouge) =>
    rows.map(({ ours, other }) => 100 * (ours[measure] - other[measure]));
  const cells = [
    set,
    k,
    rows.length,
    name,
    means(rows.map(({ other }) => other)),
    means(rows.map(({ ours }) => ours)),
    interval(gains("r1")),
    interval(gains("r2")),
    interval(gains("rl")),
  ];
  return `| ${cells.join(" | ")} |`;
}

function means(scores: readonly Rouge[]): string {
  return [scores.map(({ r1 }) => r1), scores.map(({ r2 }) => r2), scores.map(({ rl }) => rl)]
    .map((values) => (100 * mean(values)).toFixed(1))
    .join("/");
}

/** `+2.3 [0.4, 4.1]`: a mean and where it lies in 95 of 100 samples drawn from the same items. */
function interval(gains: readonly number[]): string {
  const draws = Array.from({ length: DRAWS }, (_, draw) => {
    let state = draw * 7919 + 17;
    let sum = 0;
    for (let at = 0; at < gains.length; at++) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      sum += gains[Math.floor((state / 2 ** 32) * gains.length)] ?? 0;
    }
    return sum / gains.length;
  }).sort((a, b) => a - b);
  const at = (part: number) => (draws[Math.floor(part * DRAWS)] ?? 0).toFixed(1);
  const gain = mean(gains);
  return `${gain < 0 ? "" : "+"}${gain.toFixed(1)} [${at(0.025)}, ${at(0.975)}]`;
}

const DRAWS = 2000;

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
