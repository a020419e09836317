import { foldWord, type WordForm } from '../text/words.ts';
import { Bytes, Numbers } from './growing-lists.ts';
import type { Segment } from './segment.ts';
import {
  encodeWord,
  hashBytes,
  HASH_OF_NOTHING,
  hashWith,
  MAX_WORD_BYTES,
  mixed,
} from './word-bytes.ts';

/** Leaves so many places for short words: 4,096. */
const SHORT_SHIFT = 20;

/** Different words in the order in which they are met: an open-addressed table over one run of letters. */
export class Vocabulary {
  readonly letters = new Bytes();
  /** For each word where its letters end. */
  readonly ends = new Numbers();
  readonly counts = new Numbers();
  readonly #hashes = new Numbers();
  /** Two numbers a slot: the word's number and one, or 0 where the slot is free; and its hash. */
  #slots = new Int32Array(1 << 13);
  /** The short word last met in each place, as the number that its letters make, and its number. */
  readonly #shortLetters = new Int32Array(1 << (32 - SHORT_SHIFT));
  readonly #shortNumbers = new Int32Array(1 << (32 - SHORT_SHIFT));

  /** The number of the word that stands here in a text, a new one if need be; counts it. */
  addAt(text: string, start: number, end: number, form: WordForm): number {
    // It is written behind the others and stays there if it is new.
    const letters = this.letters.withRoomFor(MAX_WORD_BYTES);
    const from = this.letters.length;
    const upTo = Math.min(end, start + MAX_WORD_BYTES - 2);
    let hash = HASH_OF_NOTHING;
    let packed = 0;
    let to = from;
    let at = start;
    for (; at < upTo; at++) {
      let unit = text.charCodeAt(at);
      if (unit === CURLY_APOSTROPHE) unit = APOSTROPHE;
      // An acronym's points and all else that is not ASCII need `fold`; capitals only a bit.
      else if (unit >= 0x80 || unit === POINT) break;
      else if (unit >= 0x41 && unit <= 0x5a) unit |= 0x20;
      letters[to++] = unit;
      hash = hashWith(hash, unit);
      packed = (packed << 8) | unit;
    }
    if (at === upTo && to - from <= 4) return this.#addShort(packed, from, to - from, mixed(hash));
    if (at < upTo) {
      to = from + encodeWord(foldWord(text, start, end, form), letters, from);
      hash = hashBytes(letters, from, to);
    }
    return this.#add(from, to - from, mixed(hash));
  }

  /** Half of all running words have four letters at most, which make one number: most of them are found by it. */
  #addShort(packed: number, from: number, length: number, hash: number): number {
    const place = Math.imul(packed, 0x9e3779b1) >>> SHORT_SHIFT;
    if (this.#shortLetters[place] === packed) {
      const number = this.#shortNumbers[place]!;
      this.counts.items[number]!++;
      return number;
    }
    const number = this.#add(from, length, hash);
    this.#shortLetters[place] = packed;
    this.#shortNumbers[place] = number;
    return number;
  }

  /** The letters stand behind those of all known words. */
  #add(from: number, length: number, hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 2;
    let slot = (hash << 1) & mask;
    for (;;) {
      const found = slots[slot]! - 1;
      if (found < 0) break;
      if (slots[slot + 1] === hash && this.#is(found, from, length)) {
        this.counts.items[found]!++;
        return found;
      }
      slot = (slot + 2) & mask;
    }
    const number = this.ends.length;
    slots[slot] = number + 1;
    slots[slot + 1] = hash;
    this.letters.length = from + length;
    this.ends.push(from + length);
    this.counts.push(1);
    this.#hashes.push(hash);
    if (number * 4 > mask) this.#grow();
    return number;
  }

  #is(number: number, from: number, length: number): boolean {
    const ends = this.ends.items;
    const letters = this.letters.items;
    const start = number === 0 ? 0 : ends[number - 1]!;
    if (ends[number]! - start !== length) return false;
    for (let at = 0; at < length; at++) {
      if (letters[start + at] !== letters[from + at]) return false;
    }
    return true;
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const mask = slots.length - 2;
    const hashes = this.#hashes.items;
    for (let number = 0; number < this.ends.length; number++) {
      const hash = hashes[number]!;
      let slot = (hash << 1) & mask;
      while (slots[slot] !== 0) slot = (slot + 2) & mask;
      slots[slot] = number + 1;
      slots[slot + 1] = hash;
    }
    this.#slots = slots;
  }
}

const POINT = 0x2e;
const APOSTROPHE = 0x27;
/** As papers print it; `fold` makes it straight. */
const CURLY_APOSTROPHE = 0x2019;

export interface RankedWords {
  /** For each word met its id: 0 is the commonest, ties in the order of meeting. */
  readonly rankOf: Int32Array;
  /** For each id the word met. */
  readonly order: Uint32Array;
}

/** A counting sort over the counts; those above the table are few and sorted plainly. */
export function rankWords({ counts }: Vocabulary): RankedWords {
  const size = counts.length;
  const order = new Uint32Array(size);
  const rare = 1 << 12;
  const often: number[] = [];
  const starts = new Uint32Array(rare + 1);
  for (let word = 0; word < size; word++) {
    const count = counts.items[word]!;
    if (count >= rare) often.push(word);
    else starts[count]!++;
  }
  often.sort((a, b) => counts.items[b]! - counts.items[a]! || a - b);
  order.set(often);
  let next = often.length;
  for (let count = rare - 1; count > 0; count--) {
    const here = starts[count]!;
    starts[count] = next;
    next += here;
  }
  for (let word = 0; word < size; word++) {
    const count = counts.items[word]!;
    if (count < rare) order[starts[count]!++] = word;
  }
  const rankOf = new Int32Array(size);
  for (let rank = 0; rank < size; rank++) rankOf[order[rank]!] = rank;
  return { rankOf, order };
}

export function writeVocabulary(
  segment: Segment,
  order: Uint32Array,
  ends: Int32Array,
  letters: Uint8Array,
): void {
  let to = 0;
  for (let id = 0; id < order.length; id++) {
    const word = order[id]!;
    const end = ends[word]!;
    segment.letterStarts[id] = to;
    for (let at = word === 0 ? 0 : ends[word - 1]!; at < end; at++) {
      segment.letters[to++] = letters[at]!;
    }
  }
  segment.letterStarts[order.length] = to;
  sortAlphabetically(segment);
}

/**
 * The first four letters and the id make one number that sorts natively; only words that share
 * those letters are then compared letter by letter.
 */
function sortAlphabetically({ alphabetical, letterStarts, letters }: Segment): void {
  const size = alphabetical.length;
  const letter = (id: number, at: number): number => {
    const place = letterStarts[id]! + at;
    return place < letterStarts[id + 1]! ? letters[place]! : 0;
  };
  // 32 bits of letters and 21 of id fill a double's 53; a larger vocabulary uses fewer letters.
  const idSpan = Math.max(2 ** 21, 2 ** Math.ceil(Math.log2(size + 1)));
  const letterBits = idSpan > 2 ** 21 ? 3 : 4;
  const keys = new Float64Array(size);
  for (let id = 0; id < size; id++) {
    let key = 0;
    for (let at = 0; at < letterBits; at++) key = key * 256 + letter(id, at);
    keys[id] = key * idSpan + id;
  }
  keys.sort();
  const compare = (a: number, b: number): number => {
    for (let at = letterBits; at < MAX_WORD_BYTES; at++) {
      const one = letter(a, at);
      const other = letter(b, at);
      if (one !== other || one === 0) return one - other;
    }
    return 0;
  };
  let group: number[] = [];
  let shared = -1;
  const flush = (before: number) => {
    if (group.length > 1) alphabetical.set(group.sort(compare), before - group.length);
    group = [];
  };
  for (let at = 0; at < size; at++) {
    const key = keys[at]!;
    const begins = Math.floor(key / idSpan);
    if (begins !== shared) flush(at);
    shared = begins;
    alphabetical[at] = key % idSpan;
    group.push(key % idSpan);
  }
  flush(size);
}
