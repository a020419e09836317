import { leastToLook, namesPlace } from '../exchanged-places.ts';
import { share, type Prospect } from '../prospects/prospect.ts';
import { signs } from '../prospects/word-traits.ts';
import type { SentenceReading } from '../sentence-reading.ts';
import { leastWhereFound } from './pairing.ts';

/** Passages that may put in another place what a draft puts in one: the sentence beside may hold the rest of its words. */
function placeProspects(draft: SentenceReading): Prospect[] {
  if (!namesPlace(draft)) return [];
  const shares = [share(draft, draft.content, leastToLook)];
  const need = { words: [], signs: 0, shares };
  return [{ toContradict: need, toBear: { ...need, shares: [] } }];
}

/** Least share of a draft's words that a passage with a date has where it tells of the same in its own words. Chosen below what the rule asks of its sentences. */
const leastTold = 0.3;

/** Passages with a date that may tell of what a draft dates. */
function dateProspects(draft: SentenceReading): Prospect[] {
  if (draft.expressions.length === 0) return [];
  const need = { words: [], signs: signs.time };
  const shares = [share(draft, draft.content, leastTold)];
  return [{ toContradict: { ...need, shares }, toBear: { ...need, shares: [] } }];
}

/** Passages of which a sentence may be worth laying beside a draft's: with figures, with times, or with nearly all of its words. */
export function weighedProspects(draft: SentenceReading): Prospect[] {
  if (draft.isQuestion) return [];
  const shares = [share(draft, draft.content, leastWhereFound)];
  const prospect = (sign: number): Prospect => ({
    toContradict: { words: [], signs: sign, shares },
    // Any figure may be the draft's own, whatever stands around it.
    toBear: { words: [], signs: sign, shares: sign === signs.figure ? [] : shares },
  });
  return [
    ...dateProspects(draft),
    ...(draft.counted.length > 0 ? [prospect(signs.figure)] : []),
    ...(draft.times.length > 0 ? [prospect(signs.time)] : []),
    prospect(0),
    ...placeProspects(draft),
  ];
}
