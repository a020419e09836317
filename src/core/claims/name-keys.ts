import { foldWord } from '../names/index.ts';
import { demonymOf, placeKey, seatOf } from './places.ts';

/** One key for the spellings of a word of a name; a people stands for its place. */
export function wordKey(folded: string): string {
  const bare = folded.replace(/'s$/, '');
  return demonymOf(bare) ?? placeKey(bare) ?? foldWord(bare);
}

/** Same name, or a capital that speaks for its country. */
export function isSameName(a: string, b: string): boolean {
  return a === b || seatOf(a) === b || seatOf(b) === a;
}
