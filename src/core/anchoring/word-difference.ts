import type { Span } from '../text/span.ts';
import type { PieceElement } from './quoted-pieces.ts';
import { spanOfWords, type SourceWords } from './source-words.ts';
import { isFunctionWord, isNegation } from './sense-words.ts';

/** One place where a quotation's words are not its source's. */
export interface WordDifference {
  readonly kind: 'replaced' | 'added' | 'dropped';
  /** The gravest thing that differs: a negation, then a number, then a name. */
  readonly about: 'negation' | 'number' | 'name' | 'word';
  /** The altered words of the draft; for dropped words the empty place where they are missing. */
  readonly span: Span;
  /** The word before the place and the word after it, where the piece has them. */
  readonly around: Span;
  /** The source's words, as printed; empty for added ones. */
  readonly expected: string;
  /** Where they stand in the source; for added words the empty place between its words. */
  readonly sourceSpan: Span;
}

/** A stretch of elements and of source words that differ; one side may be empty. */
export interface Hunk {
  readonly from: number;
  readonly to: number;
  readonly sourceFrom: number;
  readonly sourceTo: number;
}

export function describeDifference(
  elements: readonly PieceElement[],
  source: SourceWords,
  hunk: Hunk,
): WordDifference {
  const { from, to, sourceFrom, sourceTo } = hunk;
  const sourceSpan = spanOfWords(source, sourceFrom, sourceTo);
  const before = elements[from - 1]?.span;
  const after = elements[to]?.span;
  const place = before?.end ?? after?.start ?? 0;
  const span =
    to > from
      ? { start: elements[from]!.span.start, end: elements[to - 1]!.span.end }
      : { start: place, end: place };
  const written = elements
    .slice(from, to)
    .flatMap((element) => (element.kind === 'word' ? [element.word.key] : []));
  const expected = source.source.text.slice(sourceSpan.start, sourceSpan.end);
  return {
    kind: to === from ? 'dropped' : sourceTo === sourceFrom ? 'added' : 'replaced',
    about: gravest(written, source, sourceFrom, sourceTo),
    span,
    around: { start: before?.start ?? span.start, end: after?.end ?? span.end },
    expected,
    sourceSpan,
  };
}

function gravest(
  written: readonly string[],
  source: SourceWords,
  from: number,
  to: number,
): WordDifference['about'] {
  const keys = source.keys.slice(from, to);
  const both = [...written, ...keys];
  if (written.some(isNegation) !== keys.some(isNegation)) return 'negation';
  if (both.some((key) => /\d/.test(key))) return 'number';
  return keys.some((_, at) => isName(source, from + at)) ? 'name' : 'word';
}

/** A capital that neither the beginning of a sentence nor grammar ("I'm") gives. */
function isName({ source, keys, start, sentence }: SourceWords, at: number): boolean {
  if (sentence[at] !== sentence[at - 1] || isFunctionWord(keys[at]!)) return false;
  return /\p{Lu}/u.test(source.text.charAt(start[at]!));
}
