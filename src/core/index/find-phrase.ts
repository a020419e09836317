import { words } from '../text/words.ts';
import { closeWords } from './close-words.ts';
import { BLOCK_WORDS, eachBlock, idsWithPrefix, wordId, type Segment } from './segment.ts';
import { readWindow, type WordWindow } from './word-window.ts';

/** A run of words in a segment: the places of its first and last word, both part of it. */
export interface WordRun {
  readonly first: number;
  readonly last: number;
  readonly score: number;
}

/** Words as typed. */
export interface Phrase {
  readonly words: readonly string[];
  /** The last word may go on. */
  readonly cutOff: boolean;
}

/** More words than these add nothing to where a phrase stands; the last ones are what is being typed. */
const MAX_PHRASE_WORDS = 8;

/** `typed` as words; the last is cut off unless something stands behind it that ends a word. */
export function parsePhrase(typed: string): Phrase {
  const found = words(typed);
  const last = found[found.length - 1];
  return {
    words: found.slice(-MAX_PHRASE_WORDS).map((word) => word.folded),
    cutOff: last !== undefined && /^['’-]?$/.test(typed.slice(last.end)),
  };
}

/** How far a run may be from the phrase. Ways are tried in order, and the first that finds anything ends the search. */
export interface Leniency {
  /** Words that the index does not know may stand for words spelt almost so. */
  readonly respell: boolean;
  /** Words wrong, missing, added or swapped. */
  readonly mistakes: number;
}

/**
 * Word for word; with misspelt words put right; with a mistake beside it from three words on; with
 * two from five on. Two words of which one is wrong say nothing about where they stand.
 */
export function leniencies({ words: { length } }: Phrase): Leniency[] {
  const ways: Leniency[] = [
    { respell: false, mistakes: 0 },
    { respell: true, mistakes: 0 },
  ];
  for (let mistakes = 1; mistakes <= (length < 3 ? 0 : length < 5 ? 1 : 2); mistakes++) {
    ways.push({ respell: true, mistakes });
  }
  return ways;
}

/** What a mistake costs, in hundredths of a word. A respelt word is not counted as a mistake but costs as much. Chosen. */
const COST = { respelt: 60, swapped: 70, extra: 80, missing: 100, other: 100 } as const;

/** Blocks looked into for one phrase with mistakes; a bound on time, reached only by phrases of the commonest words. */
const MAX_LOOKED_INTO = 1500;

/** Looking into a block costs about as much as reading this many postings. Chosen: time against answers lost, on news. */
const POSTINGS_PER_LOOK = 60;

/**
 * The runs of words in live blocks that are the phrase but for what is allowed, at most `limit`,
 * best first. Word for word every run has score 1.
 */
export function findPhrase(
  segment: Segment,
  phrase: Phrase,
  { respell, mistakes }: Leniency,
  limit: number,
  isLive: (block: number) => boolean,
): WordRun[] {
  const choices = phrase.words.map((_, at) =>
    choiceFor(segment, phrase, at, { respell, mistakes }),
  );
  const unknown = choices.filter(({ ids }) => ids.length === 0).length;
  const respelt = choices.filter((choice) => choice.respelt).length;
  // Each way looks only for what the ways before it could not find.
  if (unknown > mistakes || (respell && mistakes === 0 && respelt === 0)) return [];
  const byCost = choices.toSorted((a, b) => a.cost - b.cost);
  const scratch = scratchOf(segment);
  for (const { at, ids, slipped } of choices) {
    for (const id of ids) scratch.accepts[id]! |= 1 << at;
    for (const id of slipped) scratch.slips[id]! |= 1 << at;
  }
  const search: Search = {
    segment,
    scratch,
    size: choices.length,
    mistakes,
    respelt: choices.reduce((set, choice) => (choice.respelt ? set | (1 << choice.at) : set), 0),
    // A run with so many mistakes still holds one of so many words and one more.
    anchors: byCost.slice(0, mistakes + 1).reduce((set, { at }) => set | (1 << at), 0),
    limit,
  };
  const candidates = candidateBlocks(search, byCost);
  const found =
    mistakes === 0 ? exactRuns(search, candidates, isLive) : nearRuns(search, candidates, isLive);
  for (const { ids, slipped } of choices) {
    for (const id of ids) scratch.accepts[id] = 0;
    for (const id of slipped) scratch.slips[id] = 0;
  }
  scratch.marks.fill(0);
  return found;
}

/** The words of the index that may be one word of the phrase. */
interface Choice {
  readonly at: number;
  /** The word itself, or all that begin with it, or those spelt almost so. */
  readonly ids: readonly number[] | Uint32Array;
  /** Those of them that are spelt otherwise. */
  readonly slipped: readonly number[];
  /** The index does not know the word itself. */
  readonly respelt: boolean;
  /** Bytes of their postings. */
  readonly cost: number;
}

/** A word whose postings take fewer bytes than one for so many blocks may be a slip for a commoner one ("snows", "hte"). Chosen. */
const RARE = 300;

function choiceFor(
  segment: Segment,
  phrase: Phrase,
  at: number,
  { respell, mistakes }: Leniency,
): Choice {
  const word = phrase.words[at]!;
  const cutOff = phrase.cutOff && at === phrase.words.length - 1;
  const id = cutOff ? -1 : wordId(segment, word);
  const known = cutOff ? idsWithPrefix(segment, word) : id < 0 ? [] : [id];
  const isUnknown = known.length === 0;
  // A known word is taken at its word; only where a word may be wrong, a rare one may be a slip.
  const maySlip = !cutOff && mistakes > 0 && costOf(segment, known) * RARE < segment.blockCount;
  const slipped =
    respell && (isUnknown || maySlip)
      ? closeWords(segment, word, cutOff).filter((each) => isUnknown || each < id)
      : [];
  const ids = slipped.length === 0 ? known : [...known, ...slipped];
  const cost = costOf(segment, ids);
  return { at, ids, slipped, respelt: isUnknown && slipped.length > 0, cost };
}

/** Bytes of the postings. */
function costOf({ postingStarts }: Segment, ids: Choice['ids']): number {
  let cost = 0;
  for (const id of ids) cost += postingStarts[id + 1]! - postingStarts[id]!;
  return cost;
}

interface Scratch {
  /** For each word id the places in the phrase it may take, as bits. */
  readonly accepts: Uint8Array;
  /** Of those places the ones that it takes by another spelling. */
  readonly slips: Uint8Array;
  /** For each block, counted from 1, the words of the phrase met in it; a free one at either end. */
  readonly marks: Uint8Array;
}

const scratches = new WeakMap<Segment, Scratch>();

function scratchOf(segment: Segment): Scratch {
  let scratch = scratches.get(segment);
  if (!scratch) {
    scratch = {
      accepts: new Uint8Array(segment.vocabularySize),
      slips: new Uint8Array(segment.vocabularySize),
      marks: new Uint8Array(segment.blockCount + 2),
    };
    scratches.set(segment, scratch);
  }
  return scratch;
}

interface Search {
  readonly segment: Segment;
  readonly scratch: Scratch;
  readonly size: number;
  readonly mistakes: number;
  /** The words that stand for others, as bits. */
  readonly respelt: number;
  /** The words of which a run holds at least one, as bits. */
  readonly anchors: number;
  readonly limit: number;
}

/**
 * The blocks worth looking into, in order. The postings of the rarest words are read first; those
 * of further words only while that costs less than looking into what is left.
 */
function candidateBlocks(search: Search, byCost: readonly Choice[]): Int32Array {
  const { segment, mistakes } = search;
  const { marks } = search.scratch;
  let count = 0;
  const first = byCost.slice(0, mistakes + 1);
  let candidates = new Int32Array(
    Math.min(
      segment.blockCount,
      first.reduce((sum, { cost }) => sum + cost, 0),
    ),
  );
  for (const choice of first) {
    const bit = 1 << choice.at;
    eachBlockOf(segment, choice, (block) => {
      if (marks[block + 1] === 0) candidates[count++] = block;
      marks[block + 1]! |= bit;
    });
  }
  candidates = candidates.subarray(0, count);
  let read = first.length;
  for (; read < byCost.length; read++) {
    const choice = byCost[read]!;
    // A common word stands near most places anyway: reading where rules out few of them.
    const share = Math.min(1, choice.cost / segment.blockCount);
    const ruledOut = candidates.length * (1 - share) ** 3;
    if (choice.cost > ruledOut * POSTINGS_PER_LOOK) break;
    const bit = 1 << choice.at;
    eachBlockOf(segment, choice, (block) => {
      marks[block + 1]! |= bit;
    });
    const enough = read + 1 - mistakes;
    candidates = candidates.filter((block) => wordsNear(marks, block) >= enough);
  }
  candidates.sort();
  if (mistakes === 0 || candidates.length <= MAX_LOOKED_INTO) return candidates;
  // Too many to look into all: those with most of the words go first.
  const ordered = new Int32Array(candidates.length);
  let next = 0;
  for (let near = read; near > 0 && next < MAX_LOOKED_INTO; near--) {
    for (const block of candidates) {
      if (wordsNear(marks, block) === near) ordered[next++] = block;
    }
  }
  return ordered.subarray(0, Math.min(next, MAX_LOOKED_INTO)).sort();
}

/** How many words of the phrase were met in a block and its neighbours. */
function wordsNear(marks: Uint8Array, block: number): number {
  return bitCount(marks[block]! | marks[block + 1]! | marks[block + 2]!);
}

function eachBlockOf(segment: Segment, { ids }: Choice, visit: (block: number) => void): void {
  for (const id of ids) eachBlock(segment, id, visit);
}

function exactRuns(
  search: Search,
  candidates: Int32Array,
  isLive: (block: number) => boolean,
): WordRun[] {
  const { segment, scratch, size, limit } = search;
  const before = 31 - Math.clz32(search.anchors);
  const score = 1 - (bitCount(search.respelt) * COST.respelt) / (100 * size);
  const found: WordRun[] = [];
  for (const block of candidates) {
    if (found.length >= limit) break;
    if (!isLive(block)) continue;
    const own = readWindow(segment, block, 0, 0);
    const places: number[] = [];
    for (let at = 0; at < own.length; at++) {
      if ((scratch.accepts[own.ids[at]!]! & search.anchors) !== 0) places.push(at - before);
    }
    const crosses = places.some((first) => first < 0 || first + size > own.length);
    const window = crosses ? readWindow(segment, block, 1, 1) : own;
    const from = block * BLOCK_WORDS - window.first;
    for (const place of places) {
      const first = from + place;
      if (isExact(search, window, first)) {
        found.push({ first: window.first + first, last: window.first + first + size - 1, score });
      }
    }
  }
  return found.slice(0, limit);
}

/** True where every word of the phrase stands in its place. */
function isExact({ scratch, size }: Search, window: WordWindow, first: number): boolean {
  if (first < 0 || first + size > window.length) return false;
  for (let each = 0; each < size; each++) {
    if ((scratch.accepts[window.ids[first + each]!]! & (1 << each)) === 0) return false;
  }
  return true;
}

function nearRuns(
  search: Search,
  candidates: Int32Array,
  isLive: (block: number) => boolean,
): WordRun[] {
  const { segment, scratch, limit } = search;
  const byEnd = new Map<number, WordRun>();
  for (const block of candidates) {
    if (!isLive(block)) continue;
    const window = readWindow(segment, block, 1, 1);
    const from = block * BLOCK_WORDS - window.first;
    const to = Math.min(from + BLOCK_WORDS, window.length);
    for (let at = from; at < to; at++) {
      const anchors = scratch.accepts[window.ids[at]!]! & search.anchors;
      if (anchors === 0) continue;
      const run = nearRun(search, window, at, anchors);
      const known = run && byEnd.get(run.last);
      if (run && (!known || known.score < run.score)) byEnd.set(run.last, run);
    }
  }
  return [...byEnd.values()].sort((a, b) => b.score - a.score || a.first - b.first).slice(0, limit);
}

/** The best run around an anchor within the mistakes allowed. */
function nearRun(
  { scratch, size, mistakes, respelt }: Search,
  window: WordWindow,
  at: number,
  anchors: number,
): WordRun | undefined {
  const firstAnchor = 31 - Math.clz32(anchors);
  const lastAnchor = 31 - Math.clz32(anchors & -anchors);
  const from = Math.max(0, at - firstAnchor - mistakes);
  const to = Math.min(window.length, at + size - lastAnchor + mistakes);
  let [above, row, below] = costRows;
  let [aboveFirst, rowFirst, belowFirst] = firstRows;
  for (let j = 0; j <= to - from; j++) {
    row[j] = 0;
    rowFirst[j] = j;
  }
  for (let i = 1; i <= size; i++) {
    const bit = 1 << (i - 1);
    below[0] = i * COST.missing;
    belowFirst[0] = 0;
    for (let j = 1; j <= to - from; j++) {
      const id = window.ids[from + j - 1]!;
      const accepted = scratch.accepts[id]!;
      const spelling = (scratch.slips[id]! & bit) === 0 ? 0 : COST.respelt;
      let cost = row[j - 1]! + ((accepted & bit) === 0 ? COST.other : spelling);
      let first = rowFirst[j - 1]!;
      if (row[j]! + COST.missing < cost) {
        cost = row[j]! + COST.missing;
        first = rowFirst[j]!;
      }
      // Words before the first and after the last word of the phrase are not part of the run.
      if (i < size && below[j - 1]! + COST.extra < cost) {
        cost = below[j - 1]! + COST.extra;
        first = belowFirst[j - 1]!;
      }
      if (i > 1 && j > 1 && above[j - 2]! + COST.swapped < cost) {
        const before = scratch.accepts[window.ids[from + j - 2]!]!;
        if ((before & bit) !== 0 && (accepted & (bit >> 1)) !== 0) {
          cost = above[j - 2]! + COST.swapped;
          first = aboveFirst[j - 2]!;
        }
      }
      below[j] = cost;
      belowFirst[j] = first;
    }
    [above, row, below] = [row, below, above];
    [aboveFirst, rowFirst, belowFirst] = [rowFirst, belowFirst, aboveFirst];
  }
  let best = 0;
  for (let j = 1; j <= to - from; j++) if (row[j]! < row[best]!) best = j;
  const cost = row[best]!;
  const first = rowFirst[best]!;
  const allowed = mistakes * COST.missing + bitCount(respelt) * COST.respelt;
  if (cost > allowed || best === first) return undefined;
  return {
    first: window.first + from + first,
    last: window.first + from + best - 1,
    score: 1 - cost / (100 * size),
  };
}

/** Room for the phrase with two mistakes at either side of it. */
const ROOM = 3 * MAX_PHRASE_WORDS;
const costRows = [new Int32Array(ROOM), new Int32Array(ROOM), new Int32Array(ROOM)] as const;
const firstRows = [new Int32Array(ROOM), new Int32Array(ROOM), new Int32Array(ROOM)] as const;

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
