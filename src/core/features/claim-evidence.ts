import { evidenceFor, type DraftProse, type TouchingPassage } from '../claims/index.ts';
import type { Corpus } from '../corpus/corpus.ts';

/**
 * What the sources say of the sentence that a draft has at an offset: passages that contradict,
 * support or touch it, strongest first. Empty when no source speaks of it.
 */
export function claimEvidenceAt(
  prose: DraftProse,
  offset: number,
  corpus: Corpus,
): TouchingPassage[] {
  const at = prose.sentences.findIndex(({ start, end }) => start <= offset && offset <= end);
  return at < 0 ? [] : evidenceFor(prose, at, corpus);
}
