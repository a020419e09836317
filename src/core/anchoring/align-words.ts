import type { SourceWords } from './source-words.ts';
import type { SpokenWord } from './spoken-words.ts';

/** One element of a quotation as it is aligned: a word, or a bracket that may stand for anything. */
export type AlignedElement =
  { readonly kind: 'word'; readonly word: SpokenWord } | { readonly kind: 'bracket' };

/**
 * What became of a run of the quotation's elements (`from`..`to`) and of the source's words
 * (`sourceFrom`..`sourceTo`). `skipped` are source words that no quotation owes: the outlet's own
 * brackets, and "he said" between two parts of one speech. `unknown` are words of the quotation where
 * the source left something out or put its own words: nobody can say what stood there.
 */
export interface AlignedStep {
  readonly kind: 'same' | 'replaced' | 'added' | 'dropped' | 'skipped' | 'bracket' | 'unknown';
  readonly from: number;
  readonly to: number;
  readonly sourceFrom: number;
  readonly sourceTo: number;
}

/** Every error costs one word. */
const ERROR = 1;
/** Passing over what a quotation does not owe is no error, but a shorter way is better. Chosen: a hundred make one error. */
const SKIP = 0.01;
/**
 * Of two ways with as many errors, first the one in which a word was dropped, then one added, then one
 * replaced: so the words beside a dropped one agree. Chosen, small beside an error.
 */
const LESS_LIKELY = 0.001;
/**
 * A word where the source leaves out its own is no error, but two of them are nearly one, so that a
 * passage is not read as one long gap. Chosen.
 */
const UNKNOWN_WORD = 0.4;
/** The article's own words agree as well as a speaker's, but a speech is not looked for beyond its end. Chosen, below a skip. */
const OUTSIDE_SPEECH = 0.005;
/** A bracket stands for at most this many words of the source. Chosen: a name with its title, or a clause. */
const BRACKET_WORDS = 12;

/**
 * The cheapest way to read the elements as a stretch of the source's words `low`..`high`, whose
 * words outside the stretch are free: Sellers' algorithm over words instead of letters, with a merge
 * step (two words written as one, "news gathering") and with the passages nobody owes. Takes
 * elements × words of memory and time, so the caller keeps both small.
 */
export function alignWords(
  elements: readonly AlignedElement[],
  source: SourceWords,
  low: number,
  high: number,
): AlignedStep[] {
  const width = high - low + 1;
  const costs = new Float64Array((elements.length + 1) * width);
  const moves = new Uint8Array((elements.length + 1) * width);
  for (let row = 1; row <= elements.length; row++) {
    fillRow(elements, source, low, width, row, costs, moves);
  }
  return stepsBack(elements.length, width, low, source, costs, moves);
}

const START = 0;
const SAME = 1;
const REPLACED = 2;
const ADDED = 3;
const DROPPED = 4;
const SKIPPED = 5;
const RESUMED = 6;
/** Two words of the quotation are one of the source. */
const JOINED = 7;
/** One word of the quotation is two of the source. */
const PARTED = 8;
const UNKNOWN = 9;
/** A word of the quotation where the source has one of its own brackets'. */
const UNKNOWN_FOR = 10;
/** A bracket that stands for `move - BRACKET` words. */
const BRACKET = 16;

function fillRow(
  elements: readonly AlignedElement[],
  source: SourceWords,
  low: number,
  width: number,
  row: number,
  costs: Float64Array,
  moves: Uint8Array,
): void {
  const element = elements[row - 1]!;
  const before = elements[row - 2];
  const here = row * width;
  const above = here - width;
  for (let column = 0; column < width; column++) {
    const inGap = column > 0 && (source.afterGap[low + column] ?? 0) === 1;
    const alone = inGap ? UNKNOWN_WORD : ERROR + 2 * LESS_LIKELY;
    let cost = costs[above + column]! + (element.kind === 'word' ? alone : 0);
    let move = element.kind === 'word' ? (inGap ? UNKNOWN : ADDED) : BRACKET;
    const consider = (candidate: number, by: number) => {
      if (candidate < cost) {
        cost = candidate;
        move = by;
      }
    };
    if (column > 0) {
      const at = low + column - 1;
      if (element.kind === 'word') {
        const diagonal = costs[above + column - 1]!;
        if (sameWord(element.word, source, at)) {
          consider(diagonal + (source.quotation[at] === -1 ? OUTSIDE_SPEECH : 0), SAME);
        } else {
          const isOutlets = source.bracketed[at] === 1;
          consider(
            diagonal + (isOutlets ? UNKNOWN_WORD : ERROR + 3 * LESS_LIKELY),
            isOutlets ? UNKNOWN_FOR : REPLACED,
          );
        }
        if (
          before?.kind === 'word' &&
          isJoin(before.word.key, element.word.key, source.keys[at]!)
        ) {
          consider(costs[above - width + column - 1]!, JOINED);
        }
        if (column > 1 && isJoin(source.keys[at - 1]!, source.keys[at]!, element.word.key)) {
          consider(costs[above + column - 2]!, PARTED);
        }
      } else {
        for (let taken = 1; taken <= Math.min(BRACKET_WORDS, column); taken++) {
          consider(costs[above + column - taken]! + SKIP * taken, BRACKET + taken);
        }
      }
      const owed = source.bracketed[at] === 0;
      consider(
        costs[here + column - 1]! + (owed ? ERROR + LESS_LIKELY : SKIP),
        owed ? DROPPED : SKIPPED,
      );
      const resumed = resumesAt(source, at + 1) - low;
      if (resumed >= 0 && resumed < column) consider(costs[here + resumed]! + SKIP, RESUMED);
    }
    costs[here + column] = cost;
    moves[here + column] = move;
  }
}

function resumesAt(source: SourceWords, at: number): number {
  return source.resumes[at] ?? -1;
}

function sameWord(word: SpokenWord, { keys, names }: SourceWords, at: number): boolean {
  return isSameWord(word, keys[at]!, names[at]!);
}

/** Whether a word of a quotation is heard as a word of a source, given by its key and name. */
export function isSameWord({ key, name, stem }: SpokenWord, other: string, named: string): boolean {
  return (
    key === other ||
    (name !== '' && name === named) ||
    (stem !== undefined && other.startsWith(stem))
  );
}

/** Whether two words, written as one, are a third: "news gathering", "newsgathering". */
export function isJoin(first: string, second: string, whole: string): boolean {
  if (first.length + second.length === whole.length && first + second === whole) return true;
  // "eleven thousand" is printed "11,000".
  const scale =
    whole.length > 3 && isDigitAt(whole, 0) && isDigitAt(first, 0) && scales.get(second);
  return typeof scale === 'number' && Number(first) * scale === Number(whole);
}

const scales: ReadonlyMap<string, number> = new Map([
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
]);

function isDigitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}

function stepsBack(
  rows: number,
  width: number,
  low: number,
  source: SourceWords,
  costs: Float64Array,
  moves: Uint8Array,
): AlignedStep[] {
  let column = 0;
  for (let other = 1; other < width; other++) {
    if (costs[rows * width + other]! < costs[rows * width + column]!) column = other;
  }
  const steps: AlignedStep[] = [];
  let row = rows;
  while (row > 0) {
    const move = moves[row * width + column]!;
    const [kind, up, left] = stepOf(move, low + column, low, source);
    steps.push({
      kind,
      from: row - up,
      to: row,
      sourceFrom: low + column - left,
      sourceTo: low + column,
    });
    row -= up;
    column -= left;
  }
  return steps.reverse();
}

/** The kind of a move, how many elements and how many source words it takes. */
function stepOf(
  move: number,
  at: number,
  low: number,
  source: SourceWords,
): [AlignedStep['kind'], number, number] {
  switch (move) {
    case START:
    case ADDED:
      return ['added', 1, 0];
    case SAME:
      return ['same', 1, 1];
    case REPLACED:
      return ['replaced', 1, 1];
    case DROPPED:
      return ['dropped', 0, 1];
    case SKIPPED:
      return ['skipped', 0, 1];
    case RESUMED:
      return ['skipped', 0, at - resumesAt(source, at)];
    case JOINED:
      return ['same', 2, 1];
    case UNKNOWN:
      return ['unknown', 1, 0];
    case UNKNOWN_FOR:
      return ['unknown', 1, 1];
    case PARTED:
      return ['same', 1, 2];
    default:
      return ['bracket', 1, Math.min(move - BRACKET, at - low)];
  }
}
