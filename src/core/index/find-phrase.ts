import { words } from '../text/words.ts';
import { closeWords } from './close-words.ts';
import {
  bitCount,
  exactRuns,
  MAX_PHRASE_WORDS,
  nearRuns,
  type PhraseSearch,
  type Scratch,
  type SureWords,
  type WordRun,
} from './phrase-runs.ts';
import { idsWithPrefix, markBlocks, wordId, writeId, type Segment } from './segment.ts';

/** Words as typed. */
export interface Phrase {
  readonly words: readonly string[];
  /** The last word may go on. */
  readonly cutOff: boolean;
}

/** `typed` as words; of many the last ones, which are being typed and tell enough. The last is cut off unless something stands behind it that ends a word. */
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
  const anchors = byCost.slice(0, mistakes + 1);
  // Of a word that has just been begun there are thousands: where it stands it is told by its letters.
  const begun = choices.find(
    (choice) => mistakes === 0 && choice.ids.length > MANY_IDS && !anchors.includes(choice),
  );
  const listed = choices.filter((choice) => choice !== begun);
  for (const { at, ids, slipped } of listed) {
    for (const id of ids) scratch.accepts[id]! |= 1 << at;
    for (const id of slipped) scratch.slips[id]! |= 1 << at;
  }
  const search: PhraseSearch = {
    segment,
    scratch,
    size: choices.length,
    mistakes,
    respelt: choices.reduce((set, choice) => (choice.respelt ? set | (1 << choice.at) : set), 0),
    // A run with so many mistakes still holds one of so many words and one more.
    anchors: anchors.reduce((set, { at }) => set | (1 << at), 0),
    sure: mistakes === 0 ? sureWords(choices, anchors[0]!) : undefined,
    begun: begun && phrase.words[begun.at]!,
    limit,
  };
  const candidates = candidateBlocks(search, byCost);
  const found =
    mistakes === 0 ? exactRuns(search, candidates, isLive) : nearRuns(search, candidates, isLive);
  for (const { ids, slipped } of listed) {
    for (const id of ids) scratch.accepts[id] = 0;
    for (const id of slipped) scratch.slips[id] = 0;
  }
  scratch.marks.fill(0);
  return found;
}

/** More words than these are not written into the list of those accepted, if that can be helped. Chosen. */
const MANY_IDS = 64;

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

/** The anchor and the words beside it that have one spelling; undefined where it has several itself. */
function sureWords(choices: readonly Choice[], anchor: Choice): SureWords | undefined {
  const isSure = (at: number) => choices[at]?.ids.length === 1;
  if (!isSure(anchor.at)) return undefined;
  let from = anchor.at;
  while (isSure(from - 1)) from--;
  const bytes = new Uint8Array(4 * choices.length);
  let length = 0;
  let anchorFrom = 0;
  for (let at = from; isSure(at); at++) {
    if (at === anchor.at) anchorFrom = length;
    length = writeId(choices[at]!.ids[0]!, bytes, length);
  }
  return { bytes: bytes.subarray(0, length), anchorFrom };
}

const scratches = new WeakMap<Segment, Scratch>();

function scratchOf(segment: Segment): Scratch {
  let scratch = scratches.get(segment);
  if (!scratch) {
    scratch = {
      accepts: new Uint8Array(segment.vocabularySize),
      slips: new Uint8Array(segment.vocabularySize),
      marks: new Uint8Array(segment.blockCount + 2),
      candidates: new Int32Array(segment.blockCount),
    };
    scratches.set(segment, scratch);
  }
  return scratch;
}

/**
 * The blocks worth looking into, in order. The postings of the rarest words are read first; those
 * of further words only while that costs less than looking into what is left.
 */
function candidateBlocks(search: PhraseSearch, byCost: readonly Choice[]): Int32Array {
  const { segment, mistakes } = search;
  const { marks, candidates } = search.scratch;
  const first = byCost.slice(0, mistakes + 1);
  let count = 0;
  let met = 0;
  for (const { at, ids } of first) {
    met |= 1 << at;
    for (const id of ids) count = markBlocks(segment, id, marks, 1 << at, candidates, count);
  }
  let read = first.length;
  for (; read < byCost.length; read++) {
    const { at, ids, cost } = byCost[read]!;
    // A common word stands near most places anyway: reading where rules out few of them.
    const share = Math.min(1, cost / segment.blockCount);
    const ruledOut = count * (1 - share) ** 3;
    if (cost > ruledOut * POSTINGS_PER_LOOK) break;
    met |= 1 << at;
    for (const id of ids) markBlocks(segment, id, marks, 1 << at, undefined, 0);
    const enough = read + 1 - mistakes;
    let kept = 0;
    for (let each = 0; each < count; each++) {
      const block = candidates[each]!;
      const holds =
        mistakes === 0 ? holdsAll(marks, block, met) : wordsNear(marks, block) >= enough;
      if (holds) candidates[kept++] = block;
    }
    count = kept;
  }
  const found = candidates.subarray(0, count).sort();
  if (mistakes === 0 || count <= MAX_LOOKED_INTO) return found;
  // Too many to look into all: those with most of the words go first.
  const ordered = new Int32Array(MAX_LOOKED_INTO);
  let next = 0;
  for (let near = read; near > 0 && next < MAX_LOOKED_INTO; near--) {
    for (let each = 0; each < count && next < MAX_LOOKED_INTO; each++) {
      if (wordsNear(marks, found[each]!) === near) ordered[next++] = found[each]!;
    }
  }
  return ordered.subarray(0, next).sort();
}

/** Whether these words of the phrase were met in a block and one of its neighbours: no run of eight words takes in both. */
function holdsAll(marks: Uint8Array, block: number, words: number): boolean {
  const own = marks[block + 1]!;
  return ((own | marks[block]!) & words) === words || ((own | marks[block + 2]!) & words) === words;
}

/** How many words of the phrase were met in a block and its neighbours. */
function wordsNear(marks: Uint8Array, block: number): number {
  return bitCount(marks[block]! | marks[block + 1]! | marks[block + 2]!);
}
