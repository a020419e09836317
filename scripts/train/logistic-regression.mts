/** A case to learn from: what was seen, and whether it was a contradiction. */
export interface Example {
  readonly features: readonly number[];
  readonly isConflict: boolean;
  /** How many cases like it it stands for. */
  readonly weight?: number;
}

/** Enough for every set here to come to rest. */
const mostRounds = 50;
const atRest = 1e-8;

/**
 * Fits a logistic regression by Newton's method, the weights held small by a ridge (the constant
 * left free). The constant comes first. The same examples give the same weights.
 */
export function fitLogistic(examples: readonly Example[], ridge: number): number[] {
  const rows = examples.map(({ features }) => [1, ...features]);
  const size = rows[0]?.length ?? 0;
  let weights = new Array<number>(size).fill(0);
  for (let round = 0; round < mostRounds; round++) {
    const { slope, bend } = derivatives(examples, rows, weights, ridge);
    const step = solve(bend, slope);
    weights = weights.map((weight, k) => weight + step[k]!);
    if (Math.max(...step.map(Math.abs)) < atRest) break;
  }
  return weights;
}

/** Slope and curvature of the penalised likelihood at some weights. */
function derivatives(
  examples: readonly Example[],
  rows: readonly (readonly number[])[],
  weights: readonly number[],
  ridge: number,
): { slope: number[]; bend: number[][] } {
  const size = weights.length;
  const slope = weights.map((weight, k) => (k === 0 ? 0 : -ridge * weight));
  const bend = weights.map((_, k) =>
    Array.from({ length: size }, (__, m) => (k === m && k > 0 ? ridge : 1e-9)),
  );
  rows.forEach((row, n) => {
    const { isConflict, weight = 1 } = examples[n]!;
    const sum = row.reduce((total, value, k) => total + value * weights[k]!, 0);
    const likely = 1 / (1 + Math.exp(-sum));
    const error = weight * ((isConflict ? 1 : 0) - likely);
    const spread = weight * likely * (1 - likely);
    for (let k = 0; k < size; k++) {
      const value = row[k]!;
      if (value === 0) continue;
      slope[k]! += error * value;
      for (let m = 0; m < size; m++) bend[k]![m]! += spread * value * row[m]!;
    }
  });
  return { slope, bend };
}

/** Gauss's elimination with the largest pivot. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const size = right.length;
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  for (let i = 0; i < size; i++) {
    let pivot = i;
    for (let r = i + 1; r < size; r++)
      if (Math.abs(rows[r]![i]!) > Math.abs(rows[pivot]![i]!)) pivot = r;
    [rows[i], rows[pivot]] = [rows[pivot]!, rows[i]!];
    for (let r = i + 1; r < size; r++) {
      const factor = rows[r]![i]! / rows[i]![i]!;
      if (factor === 0) continue;
      for (let c = i; c <= size; c++) rows[r]![c]! -= factor * rows[i]![c]!;
    }
  }
  const solution = new Array<number>(size).fill(0);
  for (let i = size - 1; i >= 0; i--) {
    let sum = rows[i]![size]!;
    for (let c = i + 1; c < size; c++) sum -= rows[i]![c]! * solution[c]!;
    solution[i] = sum / rows[i]![i]!;
  }
  return solution;
}
