import { words, type Word } from '../text/words.ts';
import { alignWords, type WordAlignment } from './align-words.ts';
import { bitCount, type WordRun } from './phrase-runs.ts';
import { BLOCK_WORDS, blocksWith, eachBlock, markBlocks, wordId, type Segment } from './segment.ts';
import { readWindow } from './word-window.ts';

/** A quotation as it is looked for. */
export interface QuotedWords {
  readonly words: readonly Word[];
  /** 1 for each word after which an ellipsis stands. */
  readonly ellipsisAfter: Uint8Array;
}

/** Longer quotations are looked for by so many of their first words: time and room stay bounded. */
const MAX_QUOTED_WORDS = 1000;

const ELLIPSIS = /…|\.\s?\.\s?\./;

export function readQuotedWords(text: string): QuotedWords {
  const found = words(text).slice(0, MAX_QUOTED_WORDS);
  const ellipsisAfter = new Uint8Array(found.length);
  for (let at = 0; at + 1 < found.length; at++) {
    const between = text.slice(found[at]!.end, found[at + 1]!.start);
    if (between.length > 1 && ELLIPSIS.test(between)) ellipsisAfter[at] = 1;
  }
  return { words: found, ellipsisAfter };
}

/** A run of words that a quotation may be, and how the two are read together. */
export interface QuotationRun extends WordRun {
  readonly alignment: WordAlignment;
  /** The place of the window's first word. */
  readonly window: number;
}

/** Words that vote for where a quotation begins: its rarest, as many as these at most. Chosen: time against answers lost, on news. */
const MAX_VOTERS = 16;
/** Their postings are read up to about so many blocks, but those of `MIN_VOTERS` in any case. Chosen: time against answers lost, on news. */
const MAX_VOTES = 24_000;
const MIN_VOTERS = 5;
/** Where these words are too common to tell the place by, the postings of so many of the rarest are read whole, one bit a word. */
const MAX_WORDS = 8;
/** Of the blocks that then have most of them so many are looked through for pairs of neighbours. Chosen: half a millisecond. */
const MAX_LOOKED_THROUGH = 200;
/** A place found with less than this may not be the one that is meant. Chosen: an altered quotation of two outlets has at least so much. */
const GOOD_SCORE = 0.7;
/** Places aligned word by word, those with the most votes. Chosen: time against answers lost, on news. */
const MAX_ALIGNED = 10;
/** A place with less than this part of the best place's votes is not aligned. Chosen: time against answers lost, on news. */
const VOTE_FLOOR = 0.5;
/** Below this a place has too little of the quotation to be called one. Chosen. */
const LEAST_SCORE = 0.3;
/** Blocks that an ellipsis may leave out. Chosen: about three hundred words. */
const ELLIPSIS_BLOCKS = 5;

/** Where a quotation may stand in live blocks, at most `limit` places, best first, no two overlapping. */
export function findQuotation(
  segment: Segment,
  quotation: QuotedWords,
  limit: number,
  isLive: (block: number) => boolean,
): QuotationRun[] {
  const ids = Int32Array.from(quotation.words, ({ folded }) => wordId(segment, folded));
  const known = knownWords(segment, ids);
  const voters = votersAmong(segment, known);
  if (voters.length === 0) return [];
  const ellipses = quotation.ellipsisAfter.reduce((sum, each) => sum + each, 0);
  // What an ellipsis leaves out, or a few words more or less, moves the beginning away from the votes.
  const leftOut = Math.min(ellipses, 4) * ELLIPSIS_BLOCKS;
  const blocksBefore = leftOut + (ids.length > BLOCK_WORDS ? 1 : 0);
  const blocksAfter = leftOut + Math.ceil(ids.length / BLOCK_WORDS) + 1;
  const found: QuotationRun[] = [];
  const align = (blocks: readonly number[]) => {
    for (const block of blocks) {
      const window = readWindow(segment, block, blocksBefore, blocksAfter);
      const alignment = alignWords(ids, quotation.ellipsisAfter, window.ids, window.length);
      const { first, last, errors } = alignment;
      const score = 1 - errors / ids.length;
      if (score < LEAST_SCORE || last < first) continue;
      const run = {
        first: window.first + first,
        last: window.first + last,
        score,
        alignment,
        window: window.first,
      };
      const other = found.findIndex((each) => each.first <= run.last && run.first <= each.last);
      if (other < 0) found.push(run);
      else if (found[other]!.score < score) found[other] = run;
      if (found.filter((each) => each.score === 1).length >= limit) break;
    }
  };
  const most = Math.max(MAX_ALIGNED, limit);
  align(blocksWithMostVotes(segment, voters, most, isLive));
  // With words left over, others may stand together where none of the voters does.
  const isShort = ids.length <= BLOCK_WORDS && voters.length < Math.min(known.length, MAX_WORDS);
  if (isShort && found.every(({ score }) => score < GOOD_SCORE)) {
    const blocks = blocksWithMostWords(segment, known.slice(0, MAX_WORDS), isLive);
    align(withMostPairs(segment, ids, blocks).slice(0, most));
  }
  return found.sort((a, b) => b.score - a.score || a.first - b.first).slice(0, limit);
}

/** The blocks that have, with the block behind them, most of these words; at most `MAX_LOOKED_THROUGH`. */
function blocksWithMostWords(
  segment: Segment,
  known: readonly KnownWord[],
  isLive: (block: number) => boolean,
): number[] {
  const marks = new Uint8Array(segment.blockCount + 2);
  known.forEach(({ id }, each) => markBlocks(segment, id, marks, 1 << each, undefined, 0));
  const byCount: number[][] = Array.from({ length: MAX_WORDS + 1 }, () => []);
  for (let block = 0; block < segment.blockCount; block++) {
    const met = byCount[bitCount(marks[block + 1]! | marks[block + 2]!)]!;
    if (met.length < MAX_LOOKED_THROUGH && isLive(block)) met.push(block);
  }
  return byCount.reverse().flat().slice(0, MAX_LOOKED_THROUGH);
}

/** The blocks in order of how many neighbours in the quotation are neighbours there too. */
function withMostPairs(segment: Segment, ids: Int32Array, blocks: readonly number[]): number[] {
  const pairs = new Set<number>();
  for (let at = 1; at < ids.length; at++) {
    if (ids[at - 1]! >= 0 && ids[at]! >= 0) pairs.add(pairOf(segment, ids[at - 1]!, ids[at]!));
  }
  const counted = blocks.map((block) => {
    const window = readWindow(segment, block, 0, 1);
    const met = new Set<number>();
    for (let at = 1; at < window.length; at++) {
      const pair = pairOf(segment, window.ids[at - 1]!, window.ids[at]!);
      if (pairs.has(pair)) met.add(pair);
    }
    return { block, pairs: met.size };
  });
  return counted.sort((a, b) => b.pairs - a.pairs).map(({ block }) => block);
}

function pairOf({ vocabularySize }: Segment, word: number, next: number): number {
  return word * vocabularySize + next;
}

/** A word of the quotation that the index knows. */
interface KnownWord {
  readonly id: number;
  readonly at: number;
  readonly blocks: number;
}

/** The rarest first; said twice within a block, a word counts once. */
function knownWords(segment: Segment, ids: Int32Array): KnownWord[] {
  const known = new Map<number, KnownWord>();
  ids.forEach((id, at) => {
    if (id < 0) return;
    const place = id * MAX_QUOTED_WORDS + (at >> BLOCK_SHIFT);
    if (!known.has(place)) known.set(place, { id, at, blocks: blocksWith(segment, id) });
  });
  return [...known.values()].sort((a, b) => a.blocks - b.blocks || a.at - b.at);
}

/** A word that votes for the block in which the quotation would begin. */
interface Voter {
  readonly id: number;
  readonly at: number;
  readonly weight: number;
}

function votersAmong(segment: Segment, known: readonly KnownWord[]): Voter[] {
  const voters: Voter[] = [];
  let votes = 0;
  for (const { id, at, blocks } of known) {
    if (voters.length === MAX_VOTERS) break;
    if (votes + blocks > MAX_VOTES && voters.length >= MIN_VOTERS) break;
    votes += blocks;
    voters.push({ id, at, weight: Math.log(1 + segment.blockCount / blocks) });
  }
  return voters;
}

const roomForVotes = new WeakMap<Segment, Float32Array>();

/** The quotation begins in one of these blocks or a little after it. */
function blocksWithMostVotes(
  segment: Segment,
  voters: readonly Voter[],
  limit: number,
  isLive: (block: number) => boolean,
): number[] {
  let votes = roomForVotes.get(segment);
  if (!votes) roomForVotes.set(segment, (votes = new Float32Array(segment.blockCount + 1)));
  const touched: number[] = [];
  const counted = votes;
  for (const { id, at, weight } of voters) {
    const before = at >> BLOCK_SHIFT;
    eachBlock(segment, id, (block) => {
      const begins = Math.max(0, block - before);
      if (counted[begins] === 0) touched.push(begins);
      counted[begins]! += weight;
    });
  }
  // A quotation that begins late in a block has the rest of its votes in the block after it.
  const best: { block: number; sum: number }[] = [];
  let least = 0;
  const offer = (block: number) => {
    const sum = counted[block]! + counted[block + 1]!;
    if (best.length === limit && sum <= least) return;
    if (!isLive(block)) return;
    if (best.some((each) => each.block === block)) return;
    best.push({ block, sum });
    best.sort((a, b) => b.sum - a.sum || a.block - b.block);
    if (best.length > limit) best.pop();
    if (best.length === limit) least = best[limit - 1]!.sum;
  };
  for (const block of touched) {
    offer(block);
    if (block > 0) offer(block - 1);
  }
  for (const block of touched) counted[block] = 0;
  const floor = (best[0]?.sum ?? 0) * VOTE_FLOOR;
  return best.filter(({ sum }) => sum >= floor).map(({ block }) => block);
}

const BLOCK_SHIFT = Math.log2(BLOCK_WORDS);
