/**
 * Items in groups, by average linkage: again and again the two groups become one whose items, on the mean
 * of the log-odds of all pairs across, are likeliest to belong together, as long as that mean is above `least`.
 *
 * The surest pairs come first, so that a doubtful one is decided by what its groups have become. Takes
 * n³ steps for n items. Method: unweighted pair groups, Sokal and Michener 1958.
 */
export function groupByLinkage<T>(
  items: readonly T[],
  oddsOf: (one: T, other: T) => number,
  least: number,
): readonly (readonly T[])[] {
  const groups: (readonly T[])[] = items.map((item) => [item]);
  /** Of each group the sums of the odds with those before it. */
  const sums = items.map((one, at) => items.slice(0, at).map((other) => oddsOf(one, other)));
  const sumOf = (one: number, other: number): number =>
    sums[Math.max(one, other)]?.[Math.min(one, other)] ?? 0;

  for (;;) {
    let [into, from] = [-1, -1];
    let most = least;
    for (const [at, row] of sums.entries()) {
      const size = groups[at]?.length ?? 0;
      for (const [before, sum] of row.entries()) {
        const mean = sum / (size * (groups[before]?.length ?? 0));
        if (mean > most) [most, into, from] = [mean, before, at];
      }
    }
    const [grown, gone] = [groups[into], groups[from]];
    if (grown === undefined || gone === undefined) return groups;
    groups[into] = [...grown, ...gone];
    for (const at of sums.keys()) {
      const row = sums[Math.max(at, into)];
      if (at === into || at === from || row === undefined) continue;
      row[Math.min(at, into)] = sumOf(at, into) + sumOf(at, from);
    }
    groups.splice(from, 1);
    sums.splice(from, 1);
    for (const row of sums) row.splice(from, 1);
  }
}
