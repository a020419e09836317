import type { Span } from '../text/span.ts';
import { isContent } from './events.ts';
import type { SentenceReading } from './sentence-reading.ts';
import type { Token } from './tokens.ts';

/** Part of a sentence, as places in its words: `to` excluded. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/** The words of a sentence, marks left out, and where each of its tokens stands among them. */
export interface Line {
  readonly reading: SentenceReading;
  readonly words: readonly Token[];
}

export function lineOf(reading: SentenceReading): Line {
  return {
    reading,
    words: reading.tokens.filter(({ tag, text }) => tag !== 'mark' || /\p{L}/u.test(text)),
  };
}

/** So many words right beside a value, on both sides together, are the same in both. Chosen: a phrase. */
export const leastBeside = 4;

/** A value stands between the same words in both sentences, or at the end of both. */
export function standAlike(
  a: Line,
  at: Place | undefined,
  b: Line,
  there: Place | undefined,
): boolean {
  if (!at || !there) return false;
  const left = sameBefore(a.words, at.from, b.words, there.from);
  const right = sameFrom(a.words, at.to, b.words, there.to);
  const isLast = at.to === a.words.length;
  const isFirst = at.from === 0;
  return (left > 0 || isFirst) && (right > 0 || isLast) && left + right >= leastBeside;
}

/** The same on one side alone, for sentences that are repeated whole: a clause may be put in on the other. */
export function standBeside(
  a: Line,
  at: Place | undefined,
  b: Line,
  there: Place | undefined,
): boolean {
  if (!at || !there) return false;
  const left = sameBefore(a.words, at.from, b.words, there.from);
  const right = sameFrom(a.words, at.to, b.words, there.to);
  return Math.max(left, right) >= leastBeside;
}

/** How many content words stand in the one run of words around two values that is the same in both. */
export function wordsBeside(
  a: Line,
  at: Place | undefined,
  b: Line,
  there: Place | undefined,
): number {
  if (!at || !there) return 0;
  const from = at.from - sameBefore(a.words, at.from, b.words, there.from);
  const to = at.to + sameFrom(a.words, at.to, b.words, there.to);
  const isValue = (i: number): boolean => i >= at.from && i < at.to;
  return a.words.filter((word, i) => i >= from && i < to && !isValue(i) && isContent(word)).length;
}

/** How many words right before two places are the same. */
export function sameBefore(a: readonly Token[], i: number, b: readonly Token[], j: number): number {
  let count = 0;
  while (i - 1 - count >= 0 && j - 1 - count >= 0 && isSame(a[i - 1 - count]!, b[j - 1 - count]!))
    count++;
  return count;
}

/** How many words from two places on are the same. */
export function sameFrom(a: readonly Token[], i: number, b: readonly Token[], j: number): number {
  let count = 0;
  while (i + count < a.length && j + count < b.length && isSame(a[i + count]!, b[j + count]!))
    count++;
  return count;
}

function isSame(a: Token, b: Token): boolean {
  return a.lower === b.lower || (a.tag !== 'name' && b.tag !== 'name' && a.key === b.key);
}

/** The words that a span covers; undefined where it covers none. */
export function placeOf({ words }: Line, { start, end }: Span): Place | undefined {
  const from = words.findIndex((word) => word.end > start);
  if (from < 0 || words[from]!.start >= end) return undefined;
  let to = from + 1;
  while (to < words.length && words[to]!.start < end) to++;
  return { from, to };
}
