import type { Source } from '../corpus/source.ts';
import { textOf } from '../text/span.ts';
import { coverageOf } from './alignment.ts';
import type { ClaimConflict, ClaimEvidence, SourceSentence } from './conflict.ts';
import type { SentenceReading } from './sentence-reading.ts';
import { bearsOut } from './support.ts';

/**
 * What the draft has from a source is not held against it. Where another source says otherwise, the
 * two disagree; where the same one does, it is its own affair.
 */
export function settled(
  text: string,
  draft: SentenceReading,
  conflicts: readonly ClaimConflict[],
  sentences: readonly SourceSentence[],
): ClaimConflict[] {
  return conflicts.flatMap((conflict) => {
    if (conflict.isDisputed || !isToldByWords(conflict)) return [conflict];
    const backing = sentences.filter(({ reading }) => bearsOut(draft, reading, conflict.span));
    return backing.length === 0 ? [conflict] : (disputed(text, draft, conflict, backing) ?? []);
  });
}

/** Where a source bears out a sentence of the draft: what the other sources, asked by themselves, hold against it. */
export function disagreements(
  text: string,
  draft: SentenceReading,
  sentences: readonly SourceSentence[],
  conflictsWith: (sentences: readonly SourceSentence[]) => readonly ClaimConflict[],
): ClaimConflict[] {
  if (sentences.every(({ source }) => source === sentences[0]?.source)) return [];
  const backing = sentences.filter(({ reading }) => bearsOut(draft, reading));
  if (backing.length === 0) return [];
  const agreeing = sourcesOf(backing);
  const others = sentences.filter(({ source }) => !agreeing.has(source));
  return conflictsWith(others)
    .filter(isToldByWords)
    .flatMap((conflict) => disputed(text, draft, conflict, backing) ?? []);
}

/**
 * A sentence with the draft's words, none of them denied, has its place and its verb as well. Who does
 * what to whom and who holds which office is a matter of their order, and dates and figures are held
 * against every source before they are told.
 */
function isToldByWords({ facet }: ClaimConflict): boolean {
  return facet === 'place' || facet === 'polarity';
}

function disputed(
  text: string,
  draft: SentenceReading,
  conflict: ClaimConflict,
  backing: readonly SourceSentence[],
): ClaimConflict | undefined {
  const agreeing = sourcesOf(backing);
  const against = conflict.evidence.filter(({ sentence }) => !agreeing.has(sentence.source));
  if (against.length === 0) return undefined;
  const { facet, span } = conflict;
  const found = textOf(text, span);
  const supports = backing.map((sentence): ClaimEvidence => ({
    sentence,
    bearing: 'supports',
    value: found,
    coverage: coverageOf(draft, draft.content, sentence.reading),
  }));
  const evidence = [...supports, ...against];
  const expected = [...new Set(evidence.map(({ value }) => value))];
  return { facet, span, found, expected, evidence, isDisputed: true };
}

function sourcesOf(sentences: readonly SourceSentence[]): Set<Source> {
  return new Set(sentences.map(({ source }) => source));
}
