export { compareQuantities, type QuantityBearing } from './compare-quantities.ts';
export { describeQuantity } from './describe-quantity.ts';
export { findQuantities, isFigureWord } from './find-quantities.ts';
export type { Quantity } from './quantity.ts';
