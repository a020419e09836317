import type { Source } from '../corpus/source.ts';
import { nameKey } from '../names/index.ts';
import type { Span } from '../text/span.ts';
import { words } from '../text/words.ts';
import { closeWords } from './close-words.ts';
import {
  BLOCK_WORDS,
  blocksWith,
  eachBlock,
  readBlock,
  sourceOfBlock,
  wordId,
  wordText,
  type Segment,
} from './segment.ts';

/** A word of the sentence, with every spelling under which passages may hold it. */
export interface Term {
  /** Folded; the word itself first. */
  readonly spellings: readonly string[];
  readonly isName: boolean;
}

/** The different words of a sentence. A capitalised word that does not begin it is taken for a name. */
export function termsOf(sentence: string): Term[] {
  const terms = new Map<string, Term>();
  words(sentence).forEach(({ start, folded }, place) => {
    const isName = place > 0 && /\p{Lu}/u.test(sentence.charAt(start));
    const stem = folded.replace(/'s$/, '');
    if (terms.get(stem)?.isName !== true) terms.set(stem, { spellings: inflected(stem), isName });
  });
  return [...terms.values()];
}

/** `talk` is also `talks` and `talk's`; `talks` is also `talk`. Enough to meet; nothing is decided here. */
export function inflected(stem: string): string[] {
  const singular = /[^s]s$/.test(stem) && stem.length > 3 ? stem.slice(0, -1) : undefined;
  return singular === undefined
    ? [stem, `${stem}'s`, `${stem}s`]
    : [stem, `${stem}'`, singular, `${singular}'s`];
}

/** A term as one segment knows it. */
interface KnownTerm {
  readonly ids: readonly number[];
  /** Blocks that hold it; a block that holds two spellings counts twice, which does no harm. */
  readonly blocks: number;
}

/** The term's words in this segment, names also in other spellings of the same name. */
export function knownTerm(segment: Segment, { spellings, isName }: Term): KnownTerm {
  const ids = spellings.map((word) => wordId(segment, word)).filter((id) => id >= 0);
  if (isName) ids.push(...otherSpellings(segment, spellings[0]!).filter((id) => !ids.includes(id)));
  return { ids, blocks: ids.reduce((sum, id) => sum + blocksWith(segment, id), 0) };
}

const spellingsKept = new WeakMap<Segment, Map<string, number[]>>();

/** `pashinian` and `pashinyan's` for `pashinyan`. */
function otherSpellings(segment: Segment, name: string): number[] {
  let kept = spellingsKept.get(segment);
  if (!kept || kept.size > MAX_NAMES_KEPT) {
    kept = new Map<string, number[]>();
    spellingsKept.set(segment, kept);
  }
  let ids = kept.get(name);
  if (!ids) {
    const key = nameKey(name);
    ids = [name, `${name}'s`]
      .flatMap((word) => closeWords(segment, word, false))
      .filter((id) => nameKey(wordText(segment, id)) === key);
    kept.set(name, ids);
  }
  return ids;
}

const MAX_NAMES_KEPT = 10_000;

/** A word in more than this part of all blocks says nothing about what a passage speaks of. Chosen: about the 60 commonest. */
const COMMON = 0.15;

/** Robertson's weight of a word by how few of all blocks hold it; never below 0. */
export function termWeight(blocksOfAll: number, blocks: number): number {
  if (blocks === 0 || blocks > blocksOfAll * COMMON + 8) return 0;
  return Math.log(1 + (blocksOfAll - blocks + 0.5) / (blocks + 0.5));
}

/** Bytes of postings after which no further term is read. Measured: more changes one answer in fifty. */
const MAX_READ = 12_000;

const roomForWeights = new WeakMap<Segment, Float32Array>();

/** The live blocks that hold most of the terms by weight, at most `limit`, best first. */
export function blocksSpeakingOf(
  segment: Segment,
  terms: readonly { readonly ids: readonly number[]; readonly weight: number }[],
  limit: number,
  isLive: (block: number) => boolean,
): WeighedBlock[] {
  let room = roomForWeights.get(segment);
  if (!room) roomForWeights.set(segment, (room = new Float32Array(segment.blockCount)));
  const weights = room;
  const touched: number[] = [];
  let read = 0;
  for (const { ids, weight } of terms.toSorted((a, b) => b.weight - a.weight)) {
    // The rarest words decide which blocks are in question; the common ones count when their paragraphs are read.
    if (weight === 0 || read > MAX_READ) break;
    for (const id of ids) {
      read += segment.postingStarts[id + 1]! - segment.postingStarts[id]!;
      eachBlock(segment, id, (block) => {
        if (weights[block] === 0) touched.push(block);
        weights[block]! += weight;
      });
    }
  }
  const best: WeighedBlock[] = [];
  let least = 0;
  for (const block of touched) {
    const weight = weights[block]!;
    weights[block] = 0;
    if ((best.length === limit && weight <= least) || !isLive(block)) continue;
    insert(best, { block, weight });
    if (best.length > limit) best.pop();
    if (best.length === limit) least = best[limit - 1]!.weight;
  }
  return best;
}

interface WeighedBlock {
  readonly block: number;
  readonly weight: number;
}

/** Keeps them in order: the heaviest first, of two as heavy the one that stands first. */
function insert(best: WeighedBlock[], added: WeighedBlock): void {
  let at = best.length;
  while (at > 0 && comesBefore(added, best[at - 1]!)) at--;
  best.splice(at, 0, added);
}

function comesBefore(a: WeighedBlock, b: WeighedBlock): boolean {
  return a.weight > b.weight || (a.weight === b.weight && a.block < b.block);
}

/** A longer paragraph is no passage any more but a text without line ends: only the block of it is read. Chosen: some thirty lines of print. */
const LONGEST_PARAGRAPH = 4000;

/** The words of a paragraph, or of the part of one in a block, by their places in the segment; `to` excluded. */
export interface IndexedWords {
  readonly segment: Segment;
  readonly from: number;
  readonly to: number;
  /** False for a part. */
  readonly isWhole: boolean;
}

/** Their ids in order. */
export function wordsAt({ segment, from, to }: Omit<IndexedWords, 'isWhole'>): Int32Array {
  const first = Math.floor(from / BLOCK_WORDS);
  const last = Math.ceil(to / BLOCK_WORDS);
  const ids = new Int32Array((last - first) * BLOCK_WORDS);
  let length = 0;
  for (let block = first; block < last; block++) {
    const held = readBlock(segment, block, blockWords, 0);
    const end = Math.min(held, to - block * BLOCK_WORDS);
    for (let at = Math.max(0, from - block * BLOCK_WORDS); at < end; at++) {
      ids[length++] = blockWords[at]!;
    }
  }
  return ids.subarray(0, length);
}

const blockWords = new Int32Array(BLOCK_WORDS);

interface IndexedParagraph extends Omit<IndexedWords, 'segment'> {
  readonly span: Span;
}

/** The paragraphs of a source that touch a block; of one that is too long the part in the block. */
export function paragraphsOfBlock(
  segment: Segment,
  { text, paragraphs }: Source,
  block: number,
): IndexedParagraph[] {
  const number = sourceOfBlock(segment, block);
  const start = segment.blockOffsets[block]!;
  const isLast = segment.sourceBlocks[number + 1] === block + 1;
  const end = isLast ? text.length : segment.blockOffsets[block + 1]!;
  const places = segment.paragraphPlaces;
  const first = segment.sourceParagraphs[number]!;
  const found: IndexedParagraph[] = [];
  for (let at = firstEndingAfter(paragraphs, start); at < paragraphs.length; at++) {
    const paragraph = paragraphs[at]!;
    if (paragraph.start >= end) break;
    const from = places[first + at]!;
    const to = places[first + at + 1]!;
    if (paragraph.end - paragraph.start <= LONGEST_PARAGRAPH) {
      found.push({ span: paragraph, from, to, isWhole: true });
    } else {
      found.push({
        span: { start: Math.max(paragraph.start, start), end: Math.min(paragraph.end, end) },
        from: Math.max(from, block * BLOCK_WORDS),
        to: Math.min(to, (block + 1) * BLOCK_WORDS),
        isWhole: false,
      });
    }
  }
  return found;
}

function firstEndingAfter(paragraphs: readonly Span[], offset: number): number {
  let [low, high] = [0, paragraphs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (paragraphs[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How fast a word said again adds less, and how much a long paragraph is held against it: Robertson's k1 and b, as usual for short texts. */
const SATURATION = 1.2;
const LENGTH_PENALTY = 0.4;
/** Words of a usual paragraph of news. Measured: 39. */
const USUAL_LENGTH = 40;

/** Tells how well paragraphs of one segment speak of some terms; for one query, and to be closed after it. */
export interface ParagraphScorer {
  /** BM25 of a paragraph, as a part of what a paragraph with every term once would have. */
  score(paragraph: IndexedParagraph): number;
  close(): void;
}

/** For each word of a segment the number of its term and one, 0 for nearly all; kept because it is as long as the vocabulary. */
const roomForTerms = new WeakMap<Segment, Uint16Array>();

/** `weighed` are the terms in order; a word that belongs to two counts for the later. */
export function scoreParagraphs(
  segment: Segment,
  weighed: readonly { readonly ids: readonly number[]; readonly weight: number }[],
  whole: number,
): ParagraphScorer {
  let room = roomForTerms.get(segment);
  if (!room) roomForTerms.set(segment, (room = new Uint16Array(segment.vocabularySize)));
  const termOf = room;
  weighed.forEach(({ ids }, term) => {
    for (const id of ids) termOf[id] = term + 1;
  });
  const counts = new Uint32Array(weighed.length);
  const met: number[] = [];
  return {
    score({ from, to }) {
      const ids = wordsAt({ segment, from, to });
      for (const id of ids) {
        const term = termOf[id]! - 1;
        if (term < 0) continue;
        if (counts[term] === 0) met.push(term);
        counts[term]!++;
      }
      const length = 1 - LENGTH_PENALTY + (LENGTH_PENALTY * ids.length) / USUAL_LENGTH;
      let sum = 0;
      for (const term of met) {
        const times = counts[term]!;
        counts[term] = 0;
        sum += (weighed[term]!.weight * (times * (SATURATION + 1))) / (times + SATURATION * length);
      }
      met.length = 0;
      return whole === 0 ? 0 : Math.min(1, sum / whole);
    },
    close() {
      for (const { ids } of weighed) for (const id of ids) termOf[id] = 0;
    },
  };
}
