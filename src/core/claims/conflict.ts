import type { Source } from '../corpus/source.ts';
import type { Span } from '../text/span.ts';
import type { SentenceReading } from './sentence-reading.ts';

/** What of a claim can be compared. */
export type Facet = 'date' | 'number' | 'place' | 'role' | 'actor' | 'polarity';

/** How sure the engine must be before it speaks. */
export type Sensitivity = 'careful' | 'balanced' | 'eager';

/** A sentence of a source with what was read from it. */
export interface SourceSentence {
  readonly source: Source;
  readonly reading: SentenceReading;
}

/** One aligned sentence and what it says of the facet. */
export interface ClaimEvidence {
  readonly sentence: SourceSentence;
  readonly bearing: 'supports' | 'contradicts';
  /** The source's value in words. */
  readonly value: string;
  /** Share of the draft's words about the event that this sentence has. */
  readonly coverage: number;
}

/** A value of the draft that the aligned sentences contradict. Spans lie in the draft. */
export interface ClaimConflict {
  readonly facet: Facet;
  readonly span: Span;
  readonly found: string;
  readonly expected: readonly string[];
  readonly evidence: readonly ClaimEvidence[];
  /** The repair: the source's value in the draft's own manner, where one can be given. */
  readonly repair?: { readonly span: Span; readonly text: string };
  /** Sources stand on both sides, or hold it on somebody's word: shown, not held against the draft. */
  readonly isDisputed: boolean;
  /** On whose word the sources hold what the draft states: set where nothing contradicts it. */
  readonly allegedBy?: string;
}
