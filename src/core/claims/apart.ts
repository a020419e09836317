import { unmetNames, type NameUnit } from './name-units.ts';
import type { SentenceReading } from './sentence-reading.ts';

/** Names on both sides that the other lacks: two stories in one wording. `theirs` narrows what is asked of the source. */
export function partInNames(
  draft: SentenceReading,
  source: SentenceReading,
  theirs: readonly NameUnit[] = source.units,
): boolean {
  return (
    unmetNames(draft.units, [...source.units, ...source.subject]).length > 0 &&
    unmetNames(theirs, draft.units).length > 0
  );
}
