import type { Source } from '../corpus/source.ts';
import { eachWord } from '../text/words.ts';
import {
  allocateSegment,
  BLOCK_WORDS,
  ONE_BYTE_IDS,
  sealSegment,
  TWO_BYTE_IDS,
  type Segment,
} from './segment.ts';
import { encodeWordAt, hashBytes, MAX_WORD_BYTES } from './word-bytes.ts';

/** Reads the words of sources into one segment. Linear in their text but for one sort of the vocabulary. */
export function buildSegment(sources: readonly Source[]): Segment {
  const slices = buildingSegment(sources);
  for (;;) {
    const slice = slices.next();
    if (slice.done) return slice.value;
  }
}

/** Blocks that are written in one slice: some milliseconds' work. */
const SLICE_BLOCKS = 2000;

/** The same in slices of some milliseconds, for a host that has others to answer. */
export function* buildingSegment(sources: readonly Source[]): Generator<undefined, Segment, void> {
  const read = yield* readWords(sources);
  const ranked = rankWords(read.vocabulary);
  yield;
  const words = read.words.view();
  for (let at = 0; at < words.length; at++) words[at] = ranked.rankOf[words[at]!]!;
  yield;
  const blockStarts = read.blockStarts.view();
  const { ends, letters } = read.vocabulary;

  const vocabularySize = ranked.order.length;
  const postings = yield* measurePostings(words, blockStarts, vocabularySize);
  const segment = allocateSegment({
    sourceCount: sources.length,
    paragraphCount: read.paragraphPlaces.length - 1,
    blockCount: blockStarts.length - 1,
    vocabularySize,
    wordCount: words.length,
    letterBytes: letters.length,
    postingBytes: postings.bytes,
    forwardBytes: measureForward(words),
  });
  segment.sourceBlocks.set(read.sourceBlocks);
  segment.sourceParagraphs.set(read.sourceParagraphs);
  segment.paragraphPlaces.set(read.paragraphPlaces.view());
  segment.blockOffsets.set(read.blockOffsets.view());
  yield;
  writeVocabulary(segment, ranked.order, ends.view(), letters.view());
  yield;
  yield* writePostings(segment, words, blockStarts, postings);
  writeForward(segment, words, blockStarts);
  yield;
  sealSegment(segment);
  return segment;
}

interface ReadWords {
  /** Every running word as the number under which it was first met. */
  readonly words: Numbers;
  /** For each block its first running word; one more for the end. */
  readonly blockStarts: Numbers;
  readonly blockOffsets: Numbers;
  readonly sourceBlocks: number[];
  readonly sourceParagraphs: number[];
  readonly paragraphPlaces: Numbers;
  readonly vocabulary: Vocabulary;
}

/** Characters that are read in one slice. */
const SLICE_LENGTH = 60_000;

function* readWords(sources: readonly Source[]): Generator<undefined, ReadWords, void> {
  const words = new Numbers();
  const blockStarts = new Numbers();
  const blockOffsets = new Numbers();
  const sourceBlocks: number[] = [];
  const sourceParagraphs: number[] = [];
  const paragraphPlaces = new Numbers();
  const vocabulary = new Vocabulary();
  const bytes = new Uint8Array(MAX_WORD_BYTES);
  let length = 0;
  for (const { text, paragraphs } of sources) {
    length += text.length;
    if (length > SLICE_LENGTH) {
      length = 0;
      yield;
    }
    sourceBlocks.push(blockStarts.length);
    sourceParagraphs.push(paragraphPlaces.length);
    let inBlock = BLOCK_WORDS;
    for (const paragraph of paragraphs) {
      paragraphPlaces.push((blockStarts.length - 1) * BLOCK_WORDS + inBlock);
      eachWord(text, paragraph.start, paragraph.end, (start, end, form) => {
        if (inBlock === BLOCK_WORDS) {
          blockStarts.push(words.length);
          blockOffsets.push(start);
          inBlock = 0;
        }
        inBlock++;
        words.push(vocabulary.add(bytes, encodeWordAt(text, start, end, form, bytes)));
        return true;
      });
    }
  }
  sourceBlocks.push(blockStarts.length);
  sourceParagraphs.push(paragraphPlaces.length);
  paragraphPlaces.push(blockStarts.length * BLOCK_WORDS);
  blockStarts.push(words.length);
  return {
    words,
    blockStarts,
    blockOffsets,
    sourceBlocks,
    sourceParagraphs,
    paragraphPlaces,
    vocabulary,
  };
}

/** Different words in the order in which they are met: an open-addressed table over one run of letters. */
class Vocabulary {
  readonly letters = new Bytes();
  /** For each word where its letters end. */
  readonly ends = new Numbers();
  readonly counts = new Numbers();
  readonly #hashes = new Numbers();
  /** Two numbers a slot: the word's number and one, or 0 where the slot is free; and its hash. */
  #slots = new Int32Array(1 << 13);

  /** The number of a word, a new one if need be; counts it. */
  add(word: Uint8Array, length: number): number {
    const hash = hashBytes(word, 0, length);
    const slots = this.#slots;
    const mask = slots.length - 2;
    let slot = (hash << 1) & mask;
    for (;;) {
      const found = slots[slot]! - 1;
      if (found < 0) break;
      if (slots[slot + 1] === hash && this.#is(found, word, length)) {
        this.counts.items[found]!++;
        return found;
      }
      slot = (slot + 2) & mask;
    }
    const number = this.ends.length;
    slots[slot] = number + 1;
    slots[slot + 1] = hash;
    this.letters.append(word, length);
    this.ends.push(this.letters.length);
    this.counts.push(1);
    this.#hashes.push(hash);
    if (number * 4 > mask) this.#grow();
    return number;
  }

  #is(number: number, word: Uint8Array, length: number): boolean {
    const ends = this.ends.items;
    const letters = this.letters.items;
    const start = number === 0 ? 0 : ends[number - 1]!;
    if (ends[number]! - start !== length) return false;
    for (let at = 0; at < length; at++) {
      if (letters[start + at] !== word[at]) return false;
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

interface RankedWords {
  /** For each word met its id: 0 is the commonest, ties in the order of meeting. */
  readonly rankOf: Int32Array;
  /** For each id the word met. */
  readonly order: Uint32Array;
}

/** A counting sort over the counts; those above the table are few and sorted plainly. */
function rankWords({ counts }: Vocabulary): RankedWords {
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

function writeVocabulary(
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

interface PostingSizes {
  /** For each word how many blocks hold it. */
  readonly blockCounts: Uint32Array;
  /** For each word the bytes of its gaps. */
  readonly gapBytes: Uint32Array;
  /** Of all words, with their counts. */
  readonly bytes: number;
}

function* measurePostings(
  words: Int32Array,
  blockStarts: Int32Array,
  vocabularySize: number,
): Generator<undefined, PostingSizes, void> {
  const blockCounts = new Uint32Array(vocabularySize);
  const gapBytes = new Uint32Array(vocabularySize);
  yield* eachFirstInBlock(words, blockStarts, vocabularySize, (word, gap) => {
    blockCounts[word]!++;
    gapBytes[word]! += gap < 0x80 ? 1 : numberBytes(gap);
  });
  let bytes = 0;
  for (let word = 0; word < vocabularySize; word++) {
    bytes += numberBytes(blockCounts[word]!) + gapBytes[word]!;
  }
  return { blockCounts, gapBytes, bytes };
}

function* writePostings(
  { postings, postingStarts, vocabularySize }: Segment,
  words: Int32Array,
  blockStarts: Int32Array,
  { blockCounts, gapBytes }: PostingSizes,
): Generator<undefined, void, void> {
  const next = new Uint32Array(vocabularySize);
  let at = 0;
  for (let word = 0; word < vocabularySize; word++) {
    postingStarts[word] = at;
    next[word] = writeNumber(postings, at, blockCounts[word]!);
    at = next[word]! + gapBytes[word]!;
  }
  postingStarts[vocabularySize] = at;
  yield* eachFirstInBlock(words, blockStarts, vocabularySize, (word, gap) => {
    const to = next[word]!;
    if (gap < 0x80) {
      postings[to] = gap;
      next[word] = to + 1;
    } else {
      next[word] = writeNumber(postings, to, gap);
    }
  });
}

/** Each word once for each block that holds it, with the distance from the last such block (1 for the first block of all). */
function* eachFirstInBlock(
  words: Int32Array,
  blockStarts: Int32Array,
  vocabularySize: number,
  visit: (word: number, gap: number) => void,
): Generator<undefined, void, void> {
  const last = new Int32Array(vocabularySize).fill(-1);
  for (let block = 0; block + 1 < blockStarts.length; block++) {
    if (block % SLICE_BLOCKS === SLICE_BLOCKS - 1) yield;
    const end = blockStarts[block + 1]!;
    for (let at = blockStarts[block]!; at < end; at++) {
      const word = words[at]!;
      const before = last[word]!;
      if (before === block) continue;
      visit(word, block - before);
      last[word] = block;
    }
  }
}

function numberBytes(value: number): number {
  let bytes = 1;
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) bytes++;
  return bytes;
}

function writeNumber(into: Uint8Array, at: number, value: number): number {
  let to = at;
  let rest = value;
  while (rest >= 0x80) {
    into[to++] = (rest & 0x7f) | 0x80;
    rest >>>= 7;
  }
  into[to++] = rest;
  return to;
}

function measureForward(words: Int32Array): number {
  let bytes = 0;
  for (const id of words) {
    bytes += id < ONE_BYTE_IDS ? 1 : id < TWO_BYTE_IDS ? 2 : 4;
  }
  return bytes;
}

function writeForward(segment: Segment, words: Int32Array, blockStarts: Int32Array): void {
  const { forward, forwardStarts } = segment;
  let to = 0;
  for (let block = 0; block + 1 < blockStarts.length; block++) {
    forwardStarts[block] = to;
    for (let at = blockStarts[block]!; at < blockStarts[block + 1]!; at++) {
      const id = words[at]!;
      if (id < ONE_BYTE_IDS) {
        forward[to++] = id;
      } else if (id < TWO_BYTE_IDS) {
        forward[to++] = ONE_BYTE_IDS + ((id - ONE_BYTE_IDS) >> 8);
        forward[to++] = (id - ONE_BYTE_IDS) & 0xff;
      } else {
        forward[to++] = 0xff;
        forward[to++] = id & 0xff;
        forward[to++] = (id >> 8) & 0xff;
        forward[to++] = id >> 16;
      }
    }
  }
  forwardStarts[blockStarts.length - 1] = to;
}

/** A list of whole numbers that grows without boxing them. `items` is longer than what is filled. */
class Numbers {
  length = 0;
  items = new Int32Array(1 << 10);

  push(value: number): void {
    if (this.length === this.items.length) {
      const larger = new Int32Array(this.length * 2);
      larger.set(this.items);
      this.items = larger;
    }
    this.items[this.length++] = value;
  }

  view(): Int32Array {
    return this.items.subarray(0, this.length);
  }
}

/** The same for bytes. */
class Bytes {
  length = 0;
  items = new Uint8Array(1 << 12);

  append(bytes: Uint8Array, count: number): void {
    if (this.length + count > this.items.length) {
      const larger = new Uint8Array(this.items.length * 2);
      larger.set(this.items);
      this.items = larger;
    }
    for (let at = 0; at < count; at++) this.items[this.length++] = bytes[at]!;
  }

  view(): Uint8Array {
    return this.items.subarray(0, this.length);
  }
}
