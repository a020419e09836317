import {
  conflictsAgainst,
  findConflicts,
  readText,
  type ClaimConflict,
  type Facet,
  type Sensitivity,
  type SourceSentence,
} from '../../src/core/claims/index.ts';
import type { Corpus } from '../../src/core/corpus/corpus.ts';
import { splitSentences } from '../../src/core/text/sentences.ts';
import { findTimes } from '../../src/core/time/index.ts';

export const settings: readonly Sensitivity[] = ['careful', 'balanced', 'eager'];
export const facets: readonly Facet[] = ['date', 'number', 'place', 'role', 'actor', 'polarity'];

/** What each setting finds. */
export type Verdicts = Readonly<Record<Sensitivity, readonly ClaimConflict[]>>;

/** What each setting holds against a claim by itself, given the text that it is put beside. */
export function verdictsBeside(claim: string, candidates: readonly SourceSentence[]): Verdicts {
  const { sentences } = readText(claim, splitSentences(claim), findTimes(claim));
  return verdicts((setting) =>
    sentences.flatMap((sentence) => conflictsAgainst(claim, sentence, candidates, setting)),
  );
}

/** What each setting holds against a draft of some day, by the way that the editor goes: through the index. */
export function verdictsOn(text: string, corpus: Corpus, reference: string | null): Verdicts {
  const prose = {
    text,
    sentences: splitSentences(text),
    times: findTimes(text, reference === null ? {} : { reference }),
  };
  return verdicts((setting) => findConflicts(prose, corpus, setting));
}

/** Only what the editor would call a conflict: sources that disagree among themselves count for nothing. */
function verdicts(find: (setting: Sensitivity) => readonly ClaimConflict[]): Verdicts {
  const told = (setting: Sensitivity) => find(setting).filter(({ isDisputed }) => !isDisputed);
  return { careful: told('careful'), balanced: told('balanced'), eager: told('eager') };
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
