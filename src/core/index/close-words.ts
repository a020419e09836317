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
  // Two slips are looked for only where one explains nothing: with one, far fewer words come near.
  for (let slips = 1; slips <= allowed; slips++) {
    const found = wordsAway(segment, length, slips, cutOff);
    // Ids rise from the commonest word to the rarest.
    if (found.length > 0) return found.sort((a, b) => a - b).slice(0, MAX_SPELLINGS);
  }
  return [];
}

/** The ids of words that are so many slips from the first `length` bytes of `sought`. */
function wordsAway(segment: Segment, length: number, slips: number, cutOff: boolean): number[] {
  const found: number[] = [];
  const { ids, sets, starts } = wordsByLength(segment);
  const own = letterSet(sought, 0, length);
  const { letters, letterStarts } = segment;
  const longest = cutOff ? starts.length - 2 : Math.min(starts.length - 2, length + slips);
  for (let wordLength = length - slips; wordLength <= longest; wordLength++) {
    const compared = Math.min(wordLength, length + slips);
    for (let at = starts[wordLength]!; at < starts[wordLength + 1]!; at++) {
      // A slip changes at most two members of the set: most words fall here, at a few operations each.
      const set = sets[at]!;
      if (hasMore(own & ~set, slips) || (!cutOff && hasMore(set & ~own, slips))) continue;
      const id = ids[at]!;
      const start = letterStarts[id]!;
      if (slipsBetween(letters, start, compared, length, slips, cutOff) === slips) found.push(id);
    }
  }
  return found;
}

/** Whether a set has more than one member, or more than two. */
function hasMore(set: number, count: number): boolean {
  const without = set & (set - 1);
  return (count === 1 ? without : without & (without - 1)) !== 0;
}

const sought = new Uint8Array(MAX_WORD_BYTES);

/** The words of a segment in order of their length, so that only those of a length that may fit are looked at. */
interface WordsByLength {
  readonly ids: Uint32Array;
  /** For each of `ids` the letters that it is made of, as a set. */
  readonly sets: Uint32Array;
  /** Where the words of each length begin, and one place more for the end. */
  readonly starts: Uint32Array;
}

const kept = new WeakMap<Segment, WordsByLength>();

/** Made at the first misspelt word. */
function wordsByLength(segment: Segment): WordsByLength {
  let words = kept.get(segment);
  if (!words) kept.set(segment, (words = sortByLength(segment)));
  return words;
}

function sortByLength({ vocabularySize, letters, letterStarts }: Segment): WordsByLength {
  const starts = new Uint32Array(MAX_WORD_BYTES + 2);
  for (let id = 0; id < vocabularySize; id++) {
    starts[letterStarts[id + 1]! - letterStarts[id]! + 1]!++;
  }
  for (let length = 1; length < starts.length; length++) starts[length]! += starts[length - 1]!;
  const next = starts.slice();
  const ids = new Uint32Array(vocabularySize);
  const sets = new Uint32Array(vocabularySize);
  for (let id = 0; id < vocabularySize; id++) {
    const [start, end] = [letterStarts[id]!, letterStarts[id + 1]!];
    const at = next[end - start]!++;
    ids[at] = id;
    sets[at] = letterSet(letters, start, end);
  }
  return { ids, sets, starts };
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
