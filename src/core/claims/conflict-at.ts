import { textOf, type Span } from '../text/span.ts';
import type { ClaimConflict, Facet, SourceSentence } from './conflict.ts';

/** A source's sentence and what it has in the place of the draft's words. */
export interface Contradiction {
  readonly sentence: SourceSentence;
  readonly value: string;
  /** Share of the draft's words about it that the sentence has; 1 where the rule asks for more than words. */
  readonly coverage?: number;
}

/** The words at a place of the draft against what sources have there, the closest first. `repair` goes in their stead. */
export function conflictAt(
  text: string,
  facet: Facet,
  span: Span,
  against: readonly Contradiction[],
  repair?: string,
): ClaimConflict {
  return {
    facet,
    span,
    found: textOf(text, span),
    expected: [...new Set(against.map(({ value }) => value))],
    evidence: against.map(({ sentence, value, coverage = 1 }) => ({
      sentence,
      bearing: 'contradicts',
      value,
      coverage,
    })),
    ...(repair !== undefined && { repair: { span, text: repair } }),
    isDisputed: false,
  };
}
