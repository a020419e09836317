/** How two figures bear on each other where one passage is laid beside a draft: bounds count as they are written. */
import { compareQuantities, type Quantity } from '../../quantity/index.ts';
import type { CountedThing } from '../counted.ts';

/**
 * The source states the figure itself somewhere. What merely lies in "fewer than 106" is no such
 * statement: most small figures do.
 */
export function isStated(a: Quantity, b: Quantity): boolean {
  if (isEdge(a, b)) return false;
  if (isBound(a)) return isBound(b) && compareQuantities(a, b) === 'same';
  return /^(?:same|wider)$/.test(compareQuantities(a, b));
}

/** "More than 40", "fewer than 40". */
export function isBound({ low, high }: Quantity): boolean {
  return !Number.isFinite(low) || !Number.isFinite(high);
}

/** Of one kind, and of one unit where both have one. */
export function areComparable(a: CountedThing, b: CountedThing): boolean {
  if (b.isArticle) return false;
  const { kind, unit } = a.quantity;
  const other = b.quantity;
  if (kind !== other.kind) return false;
  return unit === '' || other.unit === '' || unit === other.unit;
}

/** True where both cannot be right. */
export function parts(a: Quantity, b: Quantity): boolean {
  return compareQuantities(a, b) === 'apart' || isEdge(a, b) || isBeyondBound(a, b);
}

/** "More than 50 million views" beside "over 45 million": who could have said more would have. */
export function isBeyondBound(a: Quantity, b: Quantity): boolean {
  if (!Number.isFinite(a.high) && !Number.isFinite(b.high)) return a.value > b.value;
  return !Number.isFinite(a.low) && !Number.isFinite(b.low) && a.value < b.value;
}

/** "More than 222 million" beside "222 million": the same figure, once as a bound. */
export function isEdge(a: Quantity, b: Quantity): boolean {
  return (a.openLow || a.openHigh) && !isBound(b) && a.value === b.value;
}
