import type { Source } from '../corpus/source.ts';
import { eachWord } from '../text/words.ts';
import { Numbers } from './growing-lists.ts';
import { measurePostings, writePostings } from './postings.ts';
import {
  allocateSegment,
  BLOCK_WORDS,
  ONE_BYTE_IDS,
  sealSegment,
  TWO_BYTE_IDS,
  writeId,
  type Segment,
} from './segment.ts';
import { rankWords, Vocabulary, writeVocabulary } from './vocabulary.ts';

/** Reads the words of sources into one segment. Linear in their text but for one sort of the vocabulary. */
export function buildSegment(sources: readonly Source[]): Segment {
  const slices = buildingSegment(sources);
  for (;;) {
    const slice = slices.next();
    if (slice.done) return slice.value;
  }
}

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
    forwardBytes: measureForward(read.vocabulary, ranked.order),
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
        words.push(vocabulary.addAt(text, start, end, form));
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

function measureForward({ counts }: Vocabulary, order: Uint32Array): number {
  let bytes = 0;
  order.forEach((word, id) => {
    bytes += counts.items[word]! * (id < ONE_BYTE_IDS ? 1 : id < TWO_BYTE_IDS ? 2 : 4);
  });
  return bytes;
}

function writeForward(segment: Segment, words: Int32Array, blockStarts: Int32Array): void {
  const { forward, forwardStarts } = segment;
  let to = 0;
  for (let block = 0; block + 1 < blockStarts.length; block++) {
    forwardStarts[block] = to;
    for (let at = blockStarts[block]!; at < blockStarts[block + 1]!; at++) {
      to = writeId(words[at]!, forward, to);
    }
  }
  forwardStarts[blockStarts.length - 1] = to;
}
