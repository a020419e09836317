import type { Segment } from './segment.ts';
import { encodeWord, MAX_WORD_BYTES } from './word-bytes.ts';

/** How many spellings of one misspelt word are followed, the commonest. Chosen. */
const MAX_SPELLINGS = 12;

/**
 * The ids of words that a typist may have meant: within one slip (a letter wrong, missing, added
 * or two swapped) or, where there is none and the word has seven letters or more, within two; commonest
 * first. The word itself is not among them. With `cutOff`, words that begin in this way. Words of
 * fewer than three letters are too near to too many others: none.
 */
export function closeWords(segment: Segment, folded: string, cutOff: boolean): number[] {
  const length = encodeWord(folded, sought);
  const allowed = length < 3 || (cutOff && length < 4) ? 0 : length < 7 ? 1 : 2;
  if (allowed === 0) return [];
  const bySlips: number[][] = [[], []];
  const letterSets = letterSetsOf(segment);
  const own = letterSet(sought, 0, length);
  const { letters, letterStarts } = segment;
  for (let id = 0; id < letterSets.length; id++) {
    // A slip changes at most two members of the set: most words fall here, at two operations each.
    const missing = own & ~letterSets[id]!;
    if (bitCount(missing) > allowed) continue;
    if (!cutOff && bitCount(letterSets[id]! & ~own) > allowed) continue;
    const start = letterStarts[id]!;
    const wordLength = letterStarts[id + 1]! - start;
    if (wordLength < length - allowed || (!cutOff && wordLength > length + allowed)) continue;
    const compared = Math.min(wordLength, length + allowed);
    const slips = slipsBetween(letters, start, compared, length, allowed, cutOff);
    if (slips > 0 && slips <= allowed) bySlips[slips - 1]!.push(id);
  }
  // Ids rise from the commonest word to the rarest.
  return (bySlips.find(({ length: found }) => found > 0) ?? []).slice(0, MAX_SPELLINGS);
}

const sought = new Uint8Array(MAX_WORD_BYTES);

const kept = new WeakMap<Segment, Uint32Array>();

/** For each word the letters it is made of, as a set; made at the first misspelt word. */
function letterSetsOf(segment: Segment): Uint32Array {
  let sets = kept.get(segment);
  if (!sets) {
    sets = new Uint32Array(segment.vocabularySize);
    for (let id = 0; id < sets.length; id++) {
      sets[id] = letterSet(
        segment.letters,
        segment.letterStarts[id]!,
        segment.letterStarts[id + 1]!,
      );
    }
    kept.set(segment, sets);
  }
  return sets;
}

/** One bit for each of a to z, one for digits, one for all else. */
function letterSet(bytes: Uint8Array, start: number, end: number): number {
  let set = 0;
  for (let at = start; at < end; at++) {
    const letter = bytes[at]! - 0x61;
    if (letter >= 0 && letter < 26) set |= 1 << letter;
    else set |= letter < 0 ? 1 << 26 : 1 << 27;
  }
  return set >>> 0;
}

function bitCount(set: number): number {
  const pairs = set - ((set >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

const WIDTH = MAX_WORD_BYTES + 1;
const rows = [new Uint8Array(WIDTH), new Uint8Array(WIDTH), new Uint8Array(WIDTH)] as const;

/**
 * Optimal string alignment of `sought` with a word, to its end or, cut off, to the nearest of its
 * beginnings. Gives up with allowed + 1.
 */
function slipsBetween(
  letters: Uint8Array,
  start: number,
  wordLength: number,
  length: number,
  allowed: number,
  cutOff: boolean,
): number {
  let [above, row, below] = rows;
  for (let at = 0; at <= wordLength; at++) row[at] = at;
  for (let i = 1; i <= length; i++) {
    below[0] = i;
    let least = i;
    const letter = sought[i - 1]!;
    for (let j = 1; j <= wordLength; j++) {
      const other = letters[start + j - 1]!;
      let slips = row[j - 1]! + (letter === other ? 0 : 1);
      if (row[j]! + 1 < slips) slips = row[j]! + 1;
      if (below[j - 1]! + 1 < slips) slips = below[j - 1]! + 1;
      const swapped =
        i > 1 && j > 1 && letter === letters[start + j - 2] && sought[i - 2] === other;
      if (swapped && above[j - 2]! + 1 < slips) slips = above[j - 2]! + 1;
      below[j] = slips;
      if (slips < least) least = slips;
    }
    if (least > allowed) return allowed + 1;
    [above, row, below] = [row, below, above];
  }
  if (!cutOff) return row[wordLength]!;
  let least = row[0]!;
  for (let at = 1; at <= wordLength; at++) least = Math.min(least, row[at]!);
  return least;
}
