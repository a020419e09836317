import {
  conflictsAgainst,
  readText,
  sentencesAbout,
  type ClaimConflict,
  type Facet,
  type Sensitivity,
  type SourceSentence,
} from '../../src/core/claims/index.ts';
import type { Corpus } from '../../src/core/corpus/corpus.ts';
import { splitSentences } from '../../src/core/text/sentences.ts';
import type { Span } from '../../src/core/text/span.ts';
import { findTimes } from '../../src/core/time/index.ts';

export const settings: readonly Sensitivity[] = ['careful', 'balanced', 'eager'];
export const facets: readonly Facet[] = ['date', 'number', 'place', 'role', 'actor', 'polarity'];

/** What each setting finds. */
export type Verdicts = Readonly<Record<Sensitivity, readonly ClaimConflict[]>>;

/**
 * What each setting holds against a text that speaks from a day, its sentences read once. Only what the
 * editor would call a conflict: sources that disagree among themselves count for nothing.
 */
export function verdictsOn(
  text: string,
  candidatesFor: (sentence: Span) => readonly SourceSentence[],
  reference: string | null = null,
): Verdicts {
  const times = findTimes(text, reference === null ? {} : { reference });
  const { sentences } = readText(text, splitSentences(text), times);
  const found = { careful: [], balanced: [], eager: [] } as Record<Sensitivity, ClaimConflict[]>;
  for (const sentence of sentences) {
    const candidates = candidatesFor(sentence.span);
    for (const setting of settings) {
      const conflicts = conflictsAgainst(text, sentence, candidates, setting);
      found[setting].push(...conflicts.filter(({ isDisputed }) => !isDisputed));
    }
  }
  return found;
}

/** Candidates as the editor gets them: from the index. */
export function indexed(text: string, corpus: Corpus): (sentence: Span) => SourceSentence[] {
  return ({ start, end }) => sentencesAbout(text.slice(start, end), corpus);
}

/** `date 10, number 4`, in the order of the facets; those without a flag left out. */
export function byFacet(
  conflicts: readonly ClaimConflict[],
  tell: (facet: Facet, count: number) => string,
): string {
  return facets
    .map((facet) => ({ facet, count: conflicts.filter((each) => each.facet === facet).length }))
    .filter(({ count }) => count > 0)
    .map(({ facet, count }) => tell(facet, count))
    .join(', ');
}

/** `take` of them, evenly spread; all of them if there are no more. */
export function evenly<T>(rows: readonly T[], take: number): T[] {
  if (rows.length <= take) return [...rows];
  const step = rows.length / take;
  return Array.from({ length: take }, (_, at) => rows[Math.floor(at * step)]!);
}
