import { findGatherings } from '../gatherings.ts';
import { gatheringNouns, gatheringVerbs } from '../lexicon/own-words.ts';
import type { SentenceReading } from '../sentence-reading.ts';
import { withKey, type Prospect } from './prospect.ts';

const words = [...gatheringNouns, ...gatheringVerbs].map(withKey);

/** A gathering, whoever holds it: what tells which one it is may stand in many words. */
export function gatheringProspects(draft: SentenceReading): Prospect[] {
  if (draft.isQuestion || findGatherings(draft).length === 0) return [];
  const need = { words: [words], signs: 0, shares: [] };
  return [{ toContradict: need, toBear: need }];
}
