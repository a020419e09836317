import { decodeWord, encodeWord, MAX_WORD_BYTES, type WordBytes } from './word-bytes.ts';

/**
 * A piece of the index: the words of some sources in one buffer that is searched as it lies, on
 * disk, in a message to a worker or in memory. The layout is explained in DESIGN.md, "The index".
 */
export interface Segment {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sourceCount: number;
  readonly blockCount: number;
  readonly vocabularySize: number;
  /** Running words. */
  readonly wordCount: number;
  /** For each source its first block; one more for the end. A block never holds words of two sources. */
  readonly sourceBlocks: Uint32Array;
  /** For each source the number of its first paragraph; one more for the end. */
  readonly sourceParagraphs: Uint32Array;
  /** For each paragraph the place of its first word: its block's number times `BLOCK_WORDS`, and its number in the block. One more for the end. */
  readonly paragraphPlaces: Uint32Array;
  /** For each block the offset of its first word in its source's text. */
  readonly blockOffsets: Uint32Array;
  /** For each block where its word ids begin in `forward`; one more for the end. */
  readonly forwardStarts: Uint32Array;
  /** For each word id where its blocks begin in `postings`; one more for the end. */
  readonly postingStarts: Uint32Array;
  /** For each word id where its letters begin in `letters`; one more for the end. */
  readonly letterStarts: Uint32Array;
  /** The word ids in order of their letters. */
  readonly alphabetical: Uint32Array;
  readonly letters: WordBytes;
  /** For each word: how many blocks hold it, then the gaps between them, as variable-length numbers. */
  readonly postings: Uint8Array;
  /** The running words of every block as ids; the commonest ids are one byte long. */
  readonly forward: Uint8Array;
}

/** Words in a block: about one and a half paragraphs of news. Chosen by measure, see DESIGN.md. */
export const BLOCK_WORDS = 64;

/** Ids below this are one byte in `forward`. */
export const ONE_BYTE_IDS = 192;
/** Ids below this are two bytes; the rest are four. */
export const TWO_BYTE_IDS = ONE_BYTE_IDS + 63 * 256;

/** Says what the buffer is and in which version of the layout: "Stx" and a number. */
const MAGIC = 0x53747802;
const HEADER_WORDS = 11;

/** The lengths from which every place in a segment's buffer follows. */
export interface SegmentSizes {
  readonly sourceCount: number;
  readonly paragraphCount: number;
  readonly blockCount: number;
  readonly vocabularySize: number;
  readonly wordCount: number;
  readonly letterBytes: number;
  readonly postingBytes: number;
  readonly forwardBytes: number;
}

/** An empty segment of these sizes, for the builder to fill. */
export function allocateSegment(sizes: SegmentSizes): Segment {
  const bytes = new Uint8Array(byteLength(sizes));
  const header = new Uint32Array(bytes.buffer, 0, HEADER_WORDS);
  header.set([
    MAGIC,
    bytes.length,
    sizes.sourceCount,
    sizes.blockCount,
    sizes.vocabularySize,
    sizes.wordCount,
    sizes.letterBytes,
    sizes.postingBytes,
    sizes.forwardBytes,
    sizes.paragraphCount,
  ]);
  return viewsOf(bytes, sizes);
}

/** Completes a filled segment: its checksum goes into the header. */
export function sealSegment({ bytes }: Segment): void {
  new Uint32Array(bytes.buffer, 0, HEADER_WORDS)[CHECKSUM] = checksum(bytes);
}

/** The segment in a saved buffer; undefined when it is cut, changed or of another version. */
export function openSegment(bytes: Uint8Array<ArrayBuffer>): Segment | undefined {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  if (aligned.length < HEADER_WORDS * 4 || aligned.length % 4 !== 0) return undefined;
  const header = new Uint32Array(aligned.buffer, aligned.byteOffset, HEADER_WORDS);
  const sizes: SegmentSizes = {
    sourceCount: header[2]!,
    blockCount: header[3]!,
    vocabularySize: header[4]!,
    wordCount: header[5]!,
    letterBytes: header[6]!,
    postingBytes: header[7]!,
    forwardBytes: header[8]!,
    paragraphCount: header[9]!,
  };
  const whole =
    header[0] === MAGIC &&
    header[1] === aligned.length &&
    byteLength(sizes) === aligned.length &&
    header[CHECKSUM] === checksum(aligned);
  return whole ? viewsOf(aligned, sizes) : undefined;
}

const CHECKSUM = 10;

function viewsOf(bytes: Uint8Array<ArrayBuffer>, sizes: SegmentSizes): Segment {
  let at = bytes.byteOffset + HEADER_WORDS * 4;
  const numbers = (length: number) => {
    const view = new Uint32Array(bytes.buffer, at, length);
    at += length * 4;
    return view;
  };
  const octets = (length: number) => {
    const view = new Uint8Array(bytes.buffer, at, length);
    at += padded(length);
    return view;
  };
  return {
    bytes,
    sourceCount: sizes.sourceCount,
    blockCount: sizes.blockCount,
    vocabularySize: sizes.vocabularySize,
    wordCount: sizes.wordCount,
    sourceBlocks: numbers(sizes.sourceCount + 1),
    sourceParagraphs: numbers(sizes.sourceCount + 1),
    paragraphPlaces: numbers(sizes.paragraphCount + 1),
    blockOffsets: numbers(sizes.blockCount),
    forwardStarts: numbers(sizes.blockCount + 1),
    postingStarts: numbers(sizes.vocabularySize + 1),
    letterStarts: numbers(sizes.vocabularySize + 1),
    alphabetical: numbers(sizes.vocabularySize),
    letters: octets(sizes.letterBytes),
    postings: octets(sizes.postingBytes),
    forward: octets(sizes.forwardBytes),
  };
}

function byteLength(sizes: SegmentSizes): number {
  const numbers =
    HEADER_WORDS +
    2 * sizes.sourceCount +
    sizes.paragraphCount +
    2 * sizes.blockCount +
    3 * sizes.vocabularySize +
    6;
  return (
    numbers * 4 +
    padded(sizes.letterBytes) +
    padded(sizes.postingBytes) +
    padded(sizes.forwardBytes)
  );
}

function padded(length: number): number {
  return (length + 3) & ~3;
}

/** Over all but the checksum itself, four bytes at a step. */
function checksum(bytes: Uint8Array<ArrayBuffer>): number {
  const numbers = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
  let sum = 0x9e3779b9;
  for (let at = 0; at < numbers.length; at++) {
    if (at !== CHECKSUM) sum = Math.imul(sum ^ numbers[at]!, 0x01000193) ^ (sum >>> 13);
  }
  return sum >>> 0;
}

/** The id of a folded word, or -1. */
export function wordId(segment: Segment, folded: string): number {
  const length = encodeWord(folded, sought);
  const at = firstNotBelow(segment, sought, length);
  if (at === segment.vocabularySize) return -1;
  const id = segment.alphabetical[at]!;
  return compareWith(segment, id, sought, length) === 0 ? id : -1;
}

/** The ids of all words that begin with these letters, as a stretch of `alphabetical`. */
export function idsWithPrefix(segment: Segment, folded: string): Uint32Array {
  const length = encodeWord(folded, sought);
  const first = firstNotBelow(segment, sought, length);
  let low = first;
  let high = segment.vocabularySize;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (beginsWith(segment, segment.alphabetical[middle]!, sought, length)) low = middle + 1;
    else high = middle;
  }
  return segment.alphabetical.subarray(first, low);
}

export function wordText(segment: Segment, id: number): string {
  return decodeWord(segment.letters, segment.letterStarts[id]!, segment.letterStarts[id + 1]!);
}

/** Calls `visit` with every block that holds the word, in rising order. */
export function eachBlock(segment: Segment, id: number, visit: (block: number) => void): void {
  const { postings } = segment;
  const end = segment.postingStarts[id + 1]!;
  let at = segment.postingStarts[id]!;
  while (postings[at++]! >= 0x80);
  let block = -1;
  while (at < end) {
    let byte = postings[at++]!;
    let gap = byte & 0x7f;
    for (let shift = 7; byte >= 0x80; shift += 7) {
      byte = postings[at++]!;
      gap |= (byte & 0x7f) << shift;
    }
    block += gap;
    visit(block);
  }
}

/**
 * Sets `bit` in the mark of every block that holds the word; `marks` counts blocks from 1. Blocks whose
 * mark was empty are written into `unmarked` from `count` on, if it is given; returns the new count.
 * What `eachBlock` does, without a call for each block: half the time of a search goes into this.
 */
export function markBlocks(
  { postings, postingStarts }: Segment,
  id: number,
  marks: Uint8Array,
  bit: number,
  unmarked: Int32Array | undefined,
  count: number,
): number {
  const end = postingStarts[id + 1]!;
  let at = postingStarts[id]!;
  while (postings[at++]! >= 0x80);
  let block = 0;
  let filled = count;
  while (at < end) {
    let byte = postings[at++]!;
    let gap = byte & 0x7f;
    for (let shift = 7; byte >= 0x80; shift += 7) {
      byte = postings[at++]!;
      gap |= (byte & 0x7f) << shift;
    }
    block += gap;
    const mark = marks[block]!;
    if (mark === 0 && unmarked) unmarked[filled++] = block - 1;
    marks[block] = mark | bit;
  }
  return filled;
}

/** How many blocks hold the word. */
export function blocksWith(segment: Segment, id: number): number {
  let at = segment.postingStarts[id]!;
  let byte = segment.postings[at++]!;
  let count = byte & 0x7f;
  for (let shift = 7; byte >= 0x80; shift += 7) {
    byte = segment.postings[at++]!;
    count |= (byte & 0x7f) << shift;
  }
  return count;
}

/** Writes the word ids of a block into `into` from `at` on and returns how many they are. */
export function readBlock(segment: Segment, block: number, into: Int32Array, at: number): number {
  const { forward } = segment;
  const end = segment.forwardStarts[block + 1]!;
  let from = segment.forwardStarts[block]!;
  let to = at;
  while (from < end) {
    const byte = forward[from++]!;
    if (byte < ONE_BYTE_IDS) {
      into[to++] = byte;
    } else if (byte < 0xff) {
      into[to++] = ONE_BYTE_IDS + ((byte - ONE_BYTE_IDS) << 8) + forward[from++]!;
    } else {
      into[to++] = forward[from]! | (forward[from + 1]! << 8) | (forward[from + 2]! << 16);
      from += 3;
    }
  }
  return to - at;
}

/** Writes an id as it stands in `forward` and returns where the next one goes. */
export function writeId(id: number, into: Uint8Array, at: number): number {
  if (id < ONE_BYTE_IDS) {
    into[at] = id;
    return at + 1;
  }
  if (id < TWO_BYTE_IDS) {
    into[at] = ONE_BYTE_IDS + ((id - ONE_BYTE_IDS) >> 8);
    into[at + 1] = (id - ONE_BYTE_IDS) & 0xff;
    return at + 2;
  }
  into[at] = 0xff;
  into[at + 1] = id & 0xff;
  into[at + 2] = (id >> 8) & 0xff;
  into[at + 3] = id >> 16;
  return at + 4;
}

/** Whether a word begins with these letters. */
export function isWordWith(segment: Segment, id: number, prefix: string): boolean {
  return beginsWith(segment, id, sought, encodeWord(prefix, sought));
}

/** The number of the source that a block belongs to. */
export function sourceOfBlock({ sourceBlocks }: Segment, block: number): number {
  let low = 0;
  let high = sourceBlocks.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (sourceBlocks[middle]! <= block) low = middle;
    else high = middle;
  }
  return low;
}

const sought = new Uint8Array(MAX_WORD_BYTES);

function firstNotBelow(segment: Segment, bytes: WordBytes, length: number): number {
  let low = 0;
  let high = segment.vocabularySize;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareWith(segment, segment.alphabetical[middle]!, bytes, length) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Below 0 where the word comes before the bytes, 0 where it is them. */
function compareWith(segment: Segment, id: number, bytes: WordBytes, length: number): number {
  const start = segment.letterStarts[id]!;
  const own = segment.letterStarts[id + 1]! - start;
  const shared = Math.min(own, length);
  for (let at = 0; at < shared; at++) {
    const difference = segment.letters[start + at]! - bytes[at]!;
    if (difference !== 0) return difference;
  }
  return own - length;
}

function beginsWith(segment: Segment, id: number, bytes: WordBytes, length: number): boolean {
  const start = segment.letterStarts[id]!;
  if (segment.letterStarts[id + 1]! - start < length) return false;
  for (let at = 0; at < length; at++) {
    if (segment.letters[start + at] !== bytes[at]) return false;
  }
  return true;
}
