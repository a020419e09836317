import type { Quotation } from '../attribution/quotation.ts';
import { quotationsIn } from '../corpus/readings.ts';
import type { Source } from '../corpus/source.ts';
import { firstAtLeast } from '../text/ascending.ts';
import { textOf, type Span } from '../text/span.ts';
import { splitSentences } from '../text/sentences.ts';
import { spokenWords, type SpokenWord } from './spoken-words.ts';

/**
 * The words of a source's paragraphs in one row, each with what a comparison must know of it. All
 * lists are as long as `keys`.
 */
export interface SourceWords {
  readonly source: Source;
  readonly quotations: readonly Quotation[];
  readonly keys: readonly string[];
  /** See `SpokenWord.name`. */
  readonly names: readonly string[];
  readonly start: readonly number[];
  readonly end: readonly number[];
  /** The number of the source's quotation the word stands in, -1 for the article's own words. */
  readonly quotation: readonly number[];
  /** The number of its sentence. */
  readonly sentence: readonly number[];
  /** 1 for words that the source itself put in square brackets: its own insertion into the speech. */
  readonly bracketed: readonly number[];
  /** 1 for words before which the source itself leaves words out, and after its brackets: what stood there is not known. */
  readonly afterGap: readonly number[];
  /**
   * Where a new part of a quotation begins, the index of the last word of the part before it, plus
   * one: the words between ("he said") are no part of the speech. -1 elsewhere.
   */
  readonly resumes: readonly number[];
}

const read = new WeakMap<Source, SourceWords>();

/** Read once for each source and kept beside it. */
export function sourceWords(source: Source): SourceWords {
  let words = read.get(source);
  if (!words) {
    words = readSourceWords(source);
    read.set(source, words);
  }
  return words;
}

/** True where `sourceWords` has nothing to read. */
export function areWordsRead(source: Source): boolean {
  return read.has(source);
}

/** The words that overlap a span, as a half-open range of indexes. */
export function wordsAt(words: SourceWords, span: Span): { from: number; to: number } {
  const from = firstAtLeast(words.end, span.start + 1);
  return { from, to: Math.max(from, firstAtLeast(words.start, span.end)) };
}

/** The span of the words from `from` up to `to`; empty, at the end of the word before, where there are none. */
export function spanOfWords(words: SourceWords, from: number, to: number): Span {
  if (to > from) return { start: words.start[from]!, end: words.end[to - 1]! };
  const place = words.end[from - 1] ?? words.start[from] ?? 0;
  return { start: place, end: place };
}

function readSourceWords(source: Source): SourceWords {
  const quotations = quotationsIn(source);
  const row = {
    keys: [] as string[],
    names: [] as string[],
    start: [] as number[],
    end: [] as number[],
    quotation: [] as number[],
    sentence: [] as number[],
    bracketed: [] as number[],
    afterGap: [] as number[],
    resumes: [] as number[],
  };
  const parts = quotations
    .flatMap(({ parts }, quotation) => parts.map((span) => ({ span, quotation })))
    .sort((a, b) => a.span.start - b.span.start);
  const lastOf = new Map<number, number>();
  let part = 0;
  let sentences = 0;
  for (const [number, paragraph] of source.paragraphs.entries()) {
    const ends = splitSentences(textOf(source.text, paragraph)).map(({ end }) => end);
    let sentence = 0;
    for (const word of wordsOfParagraph(source, number)) {
      const start = paragraph.start + word.start;
      while ((ends[sentence] ?? Infinity) <= word.start) sentence++;
      while (part < parts.length && parts[part]!.span.end <= start) part++;
      const within = parts[part];
      const quotation = within && within.span.start <= start ? within.quotation : -1;
      const at = row.keys.length;
      const before = quotation === -1 ? undefined : lastOf.get(quotation);
      row.resumes.push(before !== undefined && before < at - 1 ? before + 1 : -1);
      if (quotation !== -1) lastOf.set(quotation, at);
      row.keys.push(word.key);
      row.names.push(word.name);
      row.start.push(start);
      row.end.push(paragraph.start + word.end);
      row.quotation.push(quotation);
      row.sentence.push(sentences + sentence);
      const bordersBracket = word.bracketed || row.bracketed[at - 1] === 1;
      const isGap = bordersBracket || (at > 0 && isElided(source.text, row.end[at - 1]!, start));
      row.afterGap.push(isGap ? 1 : 0);
      row.bracketed.push(word.bracketed ? 1 : 0);
    }
    sentences += ends.length + 1;
  }
  return { source, quotations, ...row };
}

const paragraphs = new WeakMap<Source, (readonly SpokenWord[] | undefined)[]>();

/** The words of one paragraph, offsets counted from its start, read once. */
export function wordsOfParagraph(source: Source, number: number): readonly SpokenWord[] {
  let read = paragraphs.get(source);
  if (!read) paragraphs.set(source, (read = []));
  return (read[number] ??= spokenWords(textOf(source.text, source.paragraphs[number]!)));
}

/** Whether a source leaves words out between two places of its text. */
export function isElided(text: string, from: number, to: number): boolean {
  // Between most words stands a space.
  if (to - from === 1 && text[from] === ' ') return false;
  const between = text.slice(from, to);
  return between.includes('…') || /\.[ \u00a0]?\.[ \u00a0]?\./.test(between);
}
