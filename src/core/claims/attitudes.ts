/**
 * How somebody took what another said: who condemned a remark did not welcome it, in whatever words. People
 * remark on much, so a word of the matter must be shared besides the two names.
 */
import { textOf } from '../text/span.ts';
import { likeness } from './alignment.ts';
import { conflictAt } from './conflict-at.ts';
import type { ClaimConflict, SourceSentence } from './conflict.ts';
import { isContent } from './events.ts';
import { favourableVerbs, sayings, unfavourableVerbs } from './lexicon/own-words.ts';
import { canBeOne, nameUnits, type NameUnit } from './name-units.ts';
import { areHeldByOne } from './other-statement.ts';
import { verbSpan } from './predication-conflicts.ts';
import { isOtherMatter } from './matters.ts';
import type { Predication } from './predications.ts';
import { actForOthers, sameDoer } from './same-doer.ts';
import type { SentenceReading } from './sentence-reading.ts';
import { timesPart } from './time-values.ts';
import type { Token } from './tokens.ts';

interface Attitude {
  readonly predication: Predication;
  readonly isFavourable: boolean;
  /** Whose words they are. */
  readonly about: readonly NameUnit[];
  /** What they are about: the content words behind the verb that are neither names nor words for saying. */
  readonly matter: readonly Token[];
}

/** Words that the draft has somebody welcome and the sources have him condemn, or the other way round. */
export function attitudeConflicts(
  text: string,
  draft: SentenceReading,
  sentences: readonly SourceSentence[],
): ClaimConflict[] {
  if (draft.isQuestion) return [];
  return attitudesIn(draft).flatMap((own): ClaimConflict[] => {
    const met = sentences.flatMap((sentence, at) => {
      const { reading } = sentence;
      if (reading.isQuestion || timesPart(draft, reading)) return [];
      const before = sentences[at - 1];
      const context = before?.source === sentence.source ? before.reading.tokens : [];
      return attitudesIn(reading)
        .filter((other) => isOfOne(draft, own, reading, other, context))
        .map((other) => ({ sentence, other }));
    });
    if (met.length === 0 || met.some(({ other }) => other.isFavourable === own.isFavourable))
      return [];
    const span = verbSpan(draft, own.predication);
    const values = met.map(({ sentence, other }) => ({
      sentence,
      value: textOf(sentence.source.text, verbSpan(sentence.reading, other.predication)),
    }));
    return [conflictAt(text, 'polarity', span, values)];
  });
}

function attitudesIn(reading: SentenceReading): Attitude[] {
  const { tokens, quoted } = reading;
  return reading.predications.flatMap((predication): Attitude[] => {
    const { frame, isOpen, isNegated, doer } = predication;
    const { lemma } = tokens[frame.verb]!;
    const isFavourable = favourableVerbs.has(lemma);
    if (isOpen || doer.length === 0 || frame.passive || quoted[frame.verb] === true) return [];
    if (!isFavourable && !unfavourableVerbs.has(lemma)) return [];
    const behind = tokens.slice(frame.verb + 1);
    const isSaying = ({ lemma: word }: Token): boolean => sayings.has(word);
    if (!behind.some(isSaying)) return [];
    return [
      {
        predication,
        isFavourable: isFavourable !== isNegated,
        about: nameUnits(tokens, frame.verb + 1, tokens.length),
        matter: behind.filter(
          (token) => token.tag !== 'name' && isContent(token) && !isSaying(token),
        ),
      },
    ];
  });
}

/** The same person about the words of the same other, on one matter. */
function isOfOne(
  draft: SentenceReading,
  own: Attitude,
  source: SentenceReading,
  other: Attitude,
  before: readonly Token[],
): boolean {
  const [near, far] = [own.predication, other.predication];
  if (!sameDoer(draft, near, source, far) || actForOthers(draft, near, source, far)) return false;
  if (isOtherMatter(draft, near.rest, source, far.rest)) return false;
  if (!areHeldByOne(draft, own.predication, source, other.predication)) return false;
  const isHolder = (unit: NameUnit): boolean =>
    own.predication.doer.some((each) => canBeOne(each, unit));
  const about = own.about.filter((unit) => !isHolder(unit));
  const isNamed = about.some((unit) => other.about.some((far) => canBeOne(unit, far)));
  const there = [...other.matter, ...before.filter((token) => isContent(token))];
  return isNamed && own.matter.some((word) => there.some((far) => likeness(word, far) > 0));
}
