import { foldWord } from '../names/index.ts';
import { demonymOf, placeKey, seatOf } from './places.ts';

/** One key for the spellings of a word of a name; a people stands for its place. */
export function wordKey(folded: string): string {
  const kept = keys.get(folded);
  if (kept !== undefined) return kept;
  const bare = folded.replace(/'s$/, '');
  const key = demonymOf(bare) ?? placeKey(bare) ?? foldWord(bare);
  if (keys.size > mostKept) keys.clear();
  keys.set(folded, key);
  return key;
}

/** The same names come again and again. Beyond this many, start afresh. */
const mostKept = 50_000;
const keys = new Map<string, string>();

/** Same name, or a capital that speaks for its country. */
export function isSameName(a: string, b: string): boolean {
  return a === b || seatOf(a) === b || seatOf(b) === a;
}
