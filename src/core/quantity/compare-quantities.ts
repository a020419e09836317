import type { Quantity } from './quantity.ts';

/** `same` and `wider` support the first, `open` leaves it open, `apart` contradicts it. */
export type QuantityBearing = 'same' | 'wider' | 'open' | 'apart' | 'unknown';

/** How a second statement of the same quantity bears on the first. */
export function compareQuantities(first: Quantity, second: Quantity): QuantityBearing {
  if (
    first.kind !== second.kind ||
    (first.unit !== '' && second.unit !== '' && first.unit !== second.unit)
  ) {
    return 'unknown';
  }
  if (isBelow(first, second) || isBelow(second, first)) return 'apart';
  if (
    first.value === second.value &&
    first.openLow === second.openLow &&
    first.openHigh === second.openHigh
  )
    return 'same';
  if (first.low <= second.low && second.high <= first.high) return 'wider';
  return first.isVague || second.isVague ? 'same' : 'open';
}

function isBelow(a: Quantity, b: Quantity): boolean {
  return a.high < b.low || (a.high === b.low && (a.openHigh || b.openLow));
}
