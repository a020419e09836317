import type { Source } from '../corpus/source.ts';
import type { Span } from '../text/span.ts';
import { isJoin, isSameWord } from './align-words.ts';
import type { QuotedPiece } from './quoted-pieces.ts';
import { isElided, wordsOfParagraph } from './source-words.ts';
import type { SpokenWord } from './spoken-words.ts';

/**
 * Words around a place that the alignment may use: what the index saw as the end may be a changed
 * word, or stand beyond a "he said". Chosen: a long attribution.
 */
export const MARGIN = 30;

/** The alignment may look for a last word so many words beyond the end of the others. */
const BEYOND_END = 2;

/** A sentence of this many words may be absent as a whole; a shorter one ("We'll see.") goes with its neighbour. Chosen. */
export const SHORTEST_ABSENT_SENTENCE = 4;

/**
 * False where a piece of a quotation surely has no passage at a place of a source: in none of its
 * sentences do as many words agree with the words there as differ, even if all that stands between
 * marks were passed over for nothing. Told from the paragraphs around the place alone, so that a source
 * that has nothing is not read for its quotations.
 */
export function mayAgree({ elements }: QuotedPiece, source: Source, span: Span): boolean {
  const sentences = new Map<number, SpokenWord[]>();
  for (const element of elements) {
    // What stands for other words agrees by rules of its own.
    if (element.kind === 'bracket' || element.word.stem !== undefined) return true;
    const known = sentences.get(element.sentence);
    if (known) known.push(element.word);
    else sentences.set(element.sentence, [element.word]);
  }
  const stretch = stretchAround(source, span, MARGIN + 2 * elements.length + BEYOND_END);
  if (stretch.isElided) return true;
  const [only, another] = sentences.values();
  if (only && !another && only.length < 2 * LEAST_SAME) {
    // Of a few words three must agree, or all.
    const same = Math.min(LEAST_SAME, only.length);
    const balance = balanceOf(only, stretch, same);
    return balance >= 0 && (same === LEAST_SAME || balance === only.length);
  }
  let short: number | undefined;
  let long: number | undefined;
  for (const words of sentences.values()) {
    const balance = balanceOf(words, stretch);
    if (words.length < SHORTEST_ABSENT_SENTENCE) short = (short ?? 0) + balance;
    // A long sentence may be missing as a whole, a short one is held to.
    else if (balance >= 0) long = (long ?? 0) + balance;
  }
  return (short !== undefined || long !== undefined) && (short ?? 0) + (long ?? 0) >= 0;
}

/** Words of a source around a place, as they follow one another. */
interface Stretch {
  readonly words: readonly SpokenWord[];
  /** For each word, and for the end, 1 where speech may begin or end before it. */
  readonly mayTurn: Uint8Array;
  /** Words are left out in it, or put in. */
  readonly isElided: boolean;
}

/** The words of the paragraphs that a place touches, and of as many more as hold `reach` words on either side. */
function stretchAround(source: Source, { start, end }: Span, reach: number): Stretch {
  const { text, paragraphs } = source;
  let from = Math.max(
    0,
    paragraphs.findLastIndex((each) => each.start <= start),
  );
  let to = from + 1;
  while (to < paragraphs.length && paragraphs[to]!.start < end) to++;
  for (let before = 0; from > 0 && before < reach;) {
    from--;
    before += wordsOfParagraph(source, from).length;
  }
  for (let after = 0; to < paragraphs.length && after < reach; to++) {
    after += wordsOfParagraph(source, to).length;
  }
  const words: SpokenWord[] = [];
  const turns: number[] = [];
  for (let number = from; number < to; number++) {
    const begin = paragraphs[number]!.start;
    let last: number | undefined;
    for (const word of wordsOfParagraph(source, number)) {
      const isTurn = last === undefined || !isPlainGap(text, begin + last, begin + word.start);
      turns.push(isTurn ? 1 : 0);
      words.push(word);
      last = word.end;
    }
  }
  const [first, last] = [paragraphs[from]!, paragraphs[to - 1]!];
  return {
    words,
    mayTurn: Uint8Array.from([...turns, 1]),
    isElided:
      text.slice(first.start, last.end).includes('[') || isElided(text, first.start, last.end),
  };
}

/** Nothing between two words that a quotation could begin or end at: “ ”, a label's colon, a dash. */
function isPlainGap(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const char = text[at]!;
    if (char !== ' ' && char !== ',' && char !== '.' && char !== '\u00a0') return false;
  }
  return true;
}

/**
 * The most by which the words of a sentence that agree with some of a stretch, in order, can outnumber
 * the words of either side that do not, where at least so many agree.
 */
function balanceOf(
  sentence: readonly SpokenWord[],
  { words, mayTurn }: Stretch,
  leastSame = 0,
): number {
  const width = words.length + 1;
  // A row for every count of agreeing words; the last one stands for more as well.
  const rows = (): Int32Array[] =>
    Array.from({ length: leastSame + 1 }, () => new Int32Array(width).fill(never));
  let second = rows();
  let above = rows();
  let here = rows();
  above[0]!.fill(0);
  sentence.forEach((word, number) => {
    const previous = sentence[number - 1];
    for (let count = 0; count <= leastSame; count++) {
      const row = here[count]!;
      const from = above[count]!;
      /** The rows from which so many more agreeing words lead to this one. */
      const sources = (rows: readonly Int32Array[], more: number): Int32Array[] =>
        rows.slice(
          Math.max(0, count - more),
          count < leastSame ? Math.max(0, count - more + 1) : undefined,
        );
      const one = sources(above, 1);
      const two = sources(second, 2);
      row[0] = from[0]! - 1;
      // Whatever stands between two turns may be passed over for nothing.
      let turned = mayTurn[0] === 1 ? row[0] : never;
      for (let at = 1; at < width; at++) {
        const { key, name } = words[at - 1]!;
        let best = Math.max(from[at]!, row[at - 1]!, from[at - 1]!) - 1;
        if (isSameWord(word, key, name)) {
          for (const other of one) best = Math.max(best, other[at - 1]! + 1);
        }
        if (previous && isJoin(previous.key, word.key, key)) {
          for (const other of two) best = Math.max(best, other[at - 1]! + 2);
        }
        if (at > 1 && isJoin(words[at - 2]!.key, key, word.key)) {
          for (const other of one) best = Math.max(best, other[at - 2]! + 1);
        }
        if (mayTurn[at] === 1) {
          best = Math.max(best, turned);
          turned = best;
        }
        row[at] = best;
      }
    }
    [second, above, here] = [above, here, second];
  });
  return above[leastSame]!.reduce((best, value) => Math.max(best, value), never);
}

const never = -1_000_000;
/** Fewer agreeing words make no passage, unless they are all there is. As `match-quotation` has it. */
export const LEAST_SAME = 3;
