import type { EventMention } from './events.ts';
import { recurringOccasions, recurringWorks } from './lexicon/own-words.ts';
import type { SentenceReading } from './sentence-reading.ts';

/** What is issued or held again and again (a poll, a rally, an interview): its day alone does not tell which is meant. */
export function happensAgain(event: EventMention, { tokens }: SentenceReading): boolean {
  const { frame, words, content } = event;
  const parts = [frame?.subject?.head, frame?.object?.head];
  const heads = [...parts, ...content];
  return (
    words.some(({ lemma }) => recurringOccasions.has(lemma) || recurringWorks.has(lemma)) ||
    parts.some((i) => i !== undefined && recurringWorks.has(tokens[i]!.lemma)) ||
    heads.some((i) => i !== undefined && recurringOccasions.has(tokens[i]!.lemma))
  );
}
