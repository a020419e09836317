/** The first index of an ascending list whose value is at least `value`; its length when there is none. */
export function firstAtLeast(ascending: readonly number[], value: number): number {
  return firstWhere(ascending.length, (at) => ascending[at]! >= value);
}

/**
 * The first of the numbers from 0 to `length` for which `holds` is true; `length` when there is none.
 * Once it holds it must go on holding: found by halving.
 */
export function firstWhere(length: number, holds: (at: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
