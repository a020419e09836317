import type { Segment } from './segment.ts';

/** Blocks that are written in one slice: some milliseconds' work. */
const SLICE_BLOCKS = 2000;

export interface PostingSizes {
  /** For each word how many blocks hold it. */
  readonly blockCounts: Uint32Array;
  /** For each word the bytes of its gaps. */
  readonly gapBytes: Uint32Array;
  /** Of all words, with their counts. */
  readonly bytes: number;
}

export function* measurePostings(
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

export function* writePostings(
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
