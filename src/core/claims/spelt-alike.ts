import { placeKey } from './places.ts';

/** Share of a name's letters, from either end, that make it another spelling of one. Chosen: a letter of five, two of ten. */
const leastAlike = 0.75;
const shortest = 5;

/** "Blumental", "Blumenthal": two spellings are a matter of their own. */
export function isSpeltAlike(a: string, b: string): boolean {
  const length = Math.max(a.length, b.length);
  if (length < shortest || placeKey(a) !== undefined) return false;
  let head = 0;
  while (head < Math.min(a.length, b.length) && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  return (head + tail) / length >= leastAlike;
}
