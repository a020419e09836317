import { share, type Prospect } from '../prospects/prospect.ts';
import { signs } from '../prospects/word-traits.ts';
import type { SentenceReading } from '../sentence-reading.ts';
import { leastOfWords } from './likening.ts';

/** Passages of which a sentence may single out a figure of the draft's: with a figure beside some of its words. */
export function singledProspects(draft: SentenceReading): Prospect[] {
  if (draft.isQuestion || draft.counted.length === 0) return [];
  const shares = [share(draft, draft.content, leastOfWords)];
  const need = { words: [], signs: signs.figure, shares };
  return [{ toContradict: need, toBear: need }];
}
