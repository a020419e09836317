import { firstAtLeast } from './ascending.ts';
import type { Span } from './span.ts';

/**
 * A text in which spellings of one thing are one character: quote marks straight, dashes `-`,
 * `...` as `…`, any run of white space one space, soft hyphens and zero-width marks gone. Words and
 * case stay. It always travels with its way back to the text as given.
 */
export interface NormalizedText {
  readonly text: string;
  /** From a span of the normalised text to the span it was made of; an empty span stays empty. */
  readonly given: (span: Span) => Span;
  /** From a span of the text as given to the normalised one: the smallest that covers what is left of it. */
  readonly normalized: (span: Span) => Span;
}

/** `“Well… yes,” he said` and `"Well... yes," he said` become the same text. Linear. */
export function normalizeText(given: string): NormalizedText {
  const units: string[] = [];
  // starts[i]: where the i-th normalised unit begins in the given text; one more for the end.
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of given.matchAll(pieces)) {
    const replacement = replacementOf(match[0]);
    for (const unit of replacement) {
      units.push(unit);
      starts.push(match.index);
      ends.push(match.index + match[0].length);
    }
  }
  return {
    text: units.join(''),
    given: ({ start, end }) => {
      const from = starts[start] ?? given.length;
      return { start: from, end: end > start ? (ends[end - 1] ?? given.length) : from };
    },
    normalized: ({ start, end }) => {
      const from = firstAtLeast(ends, start + 1);
      return { start: from, end: Math.max(from, firstAtLeast(starts, end)) };
    },
  };
}

/** One piece that stands for one normalised unit: `...`, a run of white space, or any single UTF-16 unit. */
const pieces = /\.{3}|\s+|[^]/g;

function replacementOf(piece: string): string {
  if (piece === '...') return '…';
  if (/^\s/u.test(piece)) return ' ';
  return folded.get(piece) ?? piece;
}

const folded = new Map<string, string>([
  ...each('“”„‟«»″〝〞＂', '"'),
  ...each('‘’‚‛‹›′`´ʼ＇', "'"),
  ...each('‐‑‒–—―−', '-'),
  ...each('\u00ad\u200b\u200c\u200d\u2060\ufeff', ''),
]);

function each(units: string, replacement: string): [string, string][] {
  return Array.from(units, (unit) => [unit, replacement]);
}
