import type { Span } from '../../text/span.ts';
import type { SourceSentence } from '../conflict.ts';
import type { SentenceReading } from '../sentence-reading.ts';
import { dateCandidates, dateFeatures, isDated, type DateCandidate } from './date-candidates.ts';
import { isCounted, numberCandidates, type NumberCandidate } from './number-candidates.ts';
import { numberFeatures } from './number-features.ts';
import { pairSentences, type Pairing } from './pairing.ts';
import { wordCandidates, wordFeatures, type WordCandidate } from './word-candidates.ts';

/** What can part: each kind is weighed by a table of its own. */
export const kinds = ['number', 'date', 'word'] as const;
export type Kind = (typeof kinds)[number];

/** What is looked at in a candidate of each kind, in the order of its `features`. */
export const featureNames: Readonly<Record<Kind, readonly string[]>> = {
  number: numberFeatures,
  date: dateFeatures,
  word: wordFeatures,
};

/** A value of the draft that parts from one of a source, with what speaks for and against it being a contradiction. */
export type Candidate = { readonly sentence: SourceSentence; readonly pairing: Pairing } & (
  | ({ readonly kind: 'number' } & NumberCandidate)
  | ({ readonly kind: 'date' } & DateCandidate)
  | ({ readonly kind: 'word' } & WordCandidate)
);

/** The candidates of a draft's sentence against some sentences; what one of them bears out is none. */
export function candidatesOf(
  draft: SentenceReading,
  sentences: readonly SourceSentence[],
  least?: number,
): Candidate[] {
  return partings(draft, sentences, least).filter((candidate) => !isBorneOut(candidate, sentences));
}

/** Where some sentences part from a draft's, whatever others say. */
export function partings(
  draft: SentenceReading,
  sentences: readonly SourceSentence[],
  least?: number,
): Candidate[] {
  return sentences.flatMap((sentence): Candidate[] => {
    const pairing = pairSentences(draft, sentence.reading, least);
    if (!pairing) return [];
    const at = { sentence, pairing };
    return [
      ...numberCandidates(pairing).map((each) => ({ ...at, kind: 'number' as const, ...each })),
      ...dateCandidates(pairing).map((each) => ({ ...at, kind: 'date' as const, ...each })),
      ...wordCandidates(pairing).map((each) => ({ ...at, kind: 'word' as const, ...each })),
    ];
  });
}

/** True when one of some sentences says what the draft says. */
export function isBorneOut(candidate: Candidate, sentences: readonly SourceSentence[]): boolean {
  return sentences.some(({ reading }) => bearsOut(candidate, reading));
}

/** The words of the draft that part, in its text. */
export function spanOf(candidate: Candidate): Span {
  switch (candidate.kind) {
    case 'number':
      return candidate.thing.quantity.span;
    case 'date':
      return candidate.time.expression.span;
    case 'word': {
      const { tokens } = candidate.pairing.draft;
      return { start: tokens[candidate.from]!.start, end: tokens[candidate.to - 1]!.end };
    }
  }
}

function bearsOut(candidate: Candidate, reading: SentenceReading): boolean {
  switch (candidate.kind) {
    case 'number':
      // Its own sentence was looked through when the figures were laid beside each other.
      return (
        reading !== candidate.pairing.source &&
        isCounted(candidate.pairing.draft, candidate.thing, reading)
      );
    case 'date':
      return isDated(candidate.time, reading);
    case 'word':
      return false;
  }
}
