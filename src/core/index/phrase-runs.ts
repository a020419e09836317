import { BLOCK_WORDS, isWordWith, readBlock, type Segment } from './segment.ts';
import { readWindow, type WordWindow } from './word-window.ts';

/** A run of words in a segment: the places of its first and last word, both part of it. */
export interface WordRun {
  readonly first: number;
  readonly last: number;
  readonly score: number;
}

/** Words of a phrase: each has a bit of a byte. */
export const MAX_PHRASE_WORDS = 8;

/** A phrase as it is looked for in one segment. */
export interface PhraseSearch {
  readonly segment: Segment;
  readonly scratch: Scratch;
  readonly size: number;
  readonly mistakes: number;
  /** The words that stand for others, as bits. */
  readonly respelt: number;
  /** The words of which a run holds at least one, as bits. */
  readonly anchors: number;
  /** Where that is one word of one spelling, how it stands in the text with its neighbours of one spelling. */
  readonly sure: SureWords | undefined;
  /** The beginning of the last word where `accepts` leaves it out, because too many words begin so. */
  readonly begun: string | undefined;
  readonly limit: number;
}

/** Words of a phrase that stand in every run of it, as bytes of `forward`; the anchor's begin at `anchorFrom`. */
export interface SureWords {
  readonly bytes: Uint8Array;
  readonly anchorFrom: number;
}

/** Room that is used again by every search of a segment; left empty by each. */
export interface Scratch {
  /** For each word id the places in the phrase it may take, as bits. */
  readonly accepts: Uint8Array;
  /** Of those places the ones that it takes by another spelling. */
  readonly slips: Uint8Array;
  /** For each block, counted from 1, the words of the phrase met in it; a free one at either end. */
  readonly marks: Uint8Array;
  readonly candidates: Int32Array;
}

/** What a mistake costs, in hundredths of a word. A respelt word is not counted as a mistake but costs as much. Chosen. */
const COST = { respelt: 60, swapped: 70, extra: 80, missing: 100, other: 100 } as const;

/** The runs that are the phrase word for word, in order. */
export function exactRuns(
  search: PhraseSearch,
  candidates: Int32Array,
  isLive: (block: number) => boolean,
): WordRun[] {
  const { segment, scratch, size, limit, anchors, sure } = search;
  const { accepts } = scratch;
  const before = 31 - Math.clz32(anchors);
  const score = 1 - (bitCount(search.respelt) * COST.respelt) / (100 * size);
  const found: WordRun[] = [];
  for (const block of candidates) {
    if (found.length >= limit) break;
    if (!isLive(block) || (sure && !mayHold(segment, block, sure))) continue;
    const length = readBlock(segment, block, own.ids, 0);
    own.length = length;
    own.first = block * BLOCK_WORDS;
    let beside: WordWindow | undefined;
    for (let at = 0; at < length; at++) {
      if ((accepts[own.ids[at]!]! & anchors) === 0) continue;
      const crosses = at < before || at - before + size > length;
      if (crosses) beside ??= readWindow(segment, block, 1, 1);
      const window = crosses ? beside! : own;
      const first = own.first - window.first + at - before;
      if (isExact(search, window, first)) {
        found.push({ first: window.first + first, last: window.first + first + size - 1, score });
      }
    }
  }
  return found.slice(0, limit);
}

/**
 * Whether the bytes of these words stand in a block and around it. They may be parts of others: what
 * they rule out need not be read as words, which takes several times as long.
 */
function mayHold(
  { forward, forwardStarts }: Segment,
  block: number,
  { bytes, anchorFrom }: SureWords,
): boolean {
  const end = forwardStarts[block + 1]!;
  const lead = bytes[anchorFrom]!;
  for (let at = forwardStarts[block]!; at < end; at++) {
    if (forward[at] !== lead) continue;
    let same = 0;
    while (same < bytes.length && forward[at - anchorFrom + same] === bytes[same]) same++;
    if (same === bytes.length) return true;
  }
  return false;
}

const own = { ids: new Int32Array(BLOCK_WORDS), length: 0, first: 0 };

/** True where every word of the phrase stands in its place. */
function isExact(
  { segment, scratch, size, begun }: PhraseSearch,
  window: WordWindow,
  first: number,
): boolean {
  if (first < 0 || first + size > window.length) return false;
  const listed = begun === undefined ? size : size - 1;
  for (let each = 0; each < listed; each++) {
    if ((scratch.accepts[window.ids[first + each]!]! & (1 << each)) === 0) return false;
  }
  return begun === undefined || isWordWith(segment, window.ids[first + listed]!, begun);
}

/** The best runs within the mistakes allowed, no two with one end. */
export function nearRuns(
  search: PhraseSearch,
  candidates: Int32Array,
  isLive: (block: number) => boolean,
): WordRun[] {
  const { segment, scratch, limit } = search;
  const byEnd = new Map<number, WordRun>();
  for (const block of candidates) {
    if (!isLive(block)) continue;
    const length = readBlock(segment, block, own.ids, 0);
    own.length = length;
    own.first = block * BLOCK_WORDS;
    let beside: WordWindow | undefined;
    for (let at = 0; at < length; at++) {
      const anchors = scratch.accepts[own.ids[at]!]! & search.anchors;
      if (anchors === 0) continue;
      const reach = search.size + search.mistakes;
      const crosses = at < reach || at + reach > length;
      if (crosses) beside ??= readWindow(segment, block, 1, 1);
      const window = crosses ? beside! : own;
      const run = nearRun(search, window, own.first - window.first + at, anchors);
      const known = run && byEnd.get(run.last);
      if (run && (!known || known.score < run.score)) byEnd.set(run.last, run);
    }
  }
  return [...byEnd.values()].sort((a, b) => b.score - a.score || a.first - b.first).slice(0, limit);
}

/** The best run around an anchor within the mistakes allowed. */
function nearRun(
  { scratch, size, mistakes, respelt }: PhraseSearch,
  window: WordWindow,
  at: number,
  anchors: number,
): WordRun | undefined {
  const firstAnchor = 31 - Math.clz32(anchors);
  const lastAnchor = 31 - Math.clz32(anchors & -anchors);
  const from = Math.max(0, at - firstAnchor - mistakes);
  const to = Math.min(window.length, at + size - lastAnchor + mistakes);
  const allowed = mistakes * COST.missing + bitCount(respelt) * COST.respelt;
  // Each word of the phrase that does not stand there costs as much as a mistake.
  let met = 0;
  for (let each = from; each < to; each++) met |= scratch.accepts[window.ids[each]!]!;
  if ((size - bitCount(met)) * COST.missing > allowed) return undefined;
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

/** How many bits of a byte are set. */
export function bitCount(bits: number): number {
  return BITS[bits]!;
}

const BITS = Uint8Array.from({ length: 256 }, (_, bits) => {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
});
