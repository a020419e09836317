/** How likely it is, by a table of weights, that a candidate is a contradiction: 0 to 1. The first weight is the constant. */
export function weigh(weights: readonly number[], features: readonly number[]): number {
  let sum = weights[0] ?? 0;
  features.forEach((value, i) => (sum += value * (weights[i + 1] ?? 0)));
  return 1 / (1 + Math.exp(-sum));
}
