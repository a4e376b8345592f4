/** Rows of numbers, what they should give, and how much each counts. */
export interface Regression {
  readonly rows: (readonly number[])[];
  readonly targets: number[];
  readonly weights: number[];
}

/** Weights of a linear regression; `pull` draws them towards zero. */
export function ridge({ rows, targets, weights }: Regression, pull: number): number[] {
  const size = rows[0]?.length ?? 0;
  const matrix = square(size);
  const right = new Float64Array(size);
  rows.forEach((row, at) => {
    addOuter(matrix, row, weights[at] ?? 0);
    row.forEach((value, i) => {
      right[i] = (right[i] ?? 0) + (weights[at] ?? 0) * (targets[at] ?? 0) * value;
    });
  });
  matrix.forEach((line, i) => {
    line[i] = (line[i] ?? 0) + pull;
  });
  return solve(matrix, right);
}

/** Weights of a logistic regression by Newton's method; targets are 0 or 1. */
export function logistic({ rows, targets, weights }: Regression, pull: number): number[] {
  const size = rows[0]?.length ?? 0;
  let found: number[] = new Array(size).fill(0);
  for (let round = 0; round < NEWTON_ROUNDS; round++) {
    const matrix = square(size);
    const slope = Float64Array.from(found, (value) => -pull * value);
    rows.forEach((row, at) => {
      const likely = 1 / (1 + Math.exp(-row.reduce((sum, x, i) => sum + x * (found[i] ?? 0), 0)));
      const weight = weights[at] ?? 0;
      addOuter(matrix, row, weight * likely * (1 - likely));
      row.forEach((value, i) => {
        slope[i] = (slope[i] ?? 0) + weight * ((targets[at] ?? 0) - likely) * value;
      });
    });
    matrix.forEach((line, i) => {
      line[i] = (line[i] ?? 0) + pull;
    });
    const step = solve(matrix, slope);
    found = found.map((value, i) => value + (step[i] ?? 0));
  }
  return found;
}

const NEWTON_ROUNDS = 10;

function square(size: number): Float64Array[] {
  return Array.from({ length: size }, () => new Float64Array(size));
}

function addOuter(matrix: Float64Array[], row: readonly number[], weight: number): void {
  row.forEach((value, i) => {
    const line = matrix[i];
    if (value === 0 || line === undefined) return;
    const scaled = weight * value;
    row.forEach((other, j) => {
      line[j] = (line[j] ?? 0) + scaled * other;
    });
  });
}

/** Gaussian elimination with pivots. A row of zeros gives a weight of zero. */
function solve(matrix: Float64Array[], right: Float64Array): number[] {
  const size = right.length;
  const rows = matrix.map((line, i) => [...line, right[i] ?? 0]);
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0;
  for (let i = 0; i < size; i++) {
    let pivot = i;
    for (let r = i + 1; r < size; r++) if (Math.abs(at(r, i)) > Math.abs(at(pivot, i))) pivot = r;
    const [own, other] = [rows[i], rows[pivot]];
    if (own === undefined || other === undefined) continue;
    [rows[i], rows[pivot]] = [other, own];
    if (Math.abs(at(i, i)) < 1e-12) continue;
    for (let r = i + 1; r < size; r++) {
      const factor = at(r, i) / at(i, i);
      const line = rows[r];
      if (factor === 0 || line === undefined) continue;
      for (let c = i; c <= size; c++) line[c] = (line[c] ?? 0) - factor * at(i, c);
    }
  }
  const found: number[] = new Array(size).fill(0);
  for (let i = size - 1; i >= 0; i--) {
    let sum = at(i, size);
    for (let c = i + 1; c < size; c++) sum -= at(i, c) * (found[c] ?? 0);
    found[i] = Math.abs(at(i, i)) < 1e-12 ? 0 : sum / at(i, i);
  }
  return found;
}
