/**
 * Another party to a deed that a source tells of in nearly the same words: "Baku called on the allies for
 * help" beside "Armenia called on the allies for help". Both may be named in the source, each in its part; whoever
 * the sources say did it as well is no other party.
 */
import { textOf } from '../text/span.ts';
import { partInCounts } from './apart.ts';
import { conflictAt } from './conflict-at.ts';
import type { ClaimConflict, Sensitivity, SourceSentence } from './conflict.ts';
import { datedDeeds, symmetricVerbs } from './lexicon/own-words.ts';
import { isSameName } from './name-keys.ts';
import { canBeOne, type NameUnit } from './name-units.ts';
import type { NounGroup } from './noun-groups.ts';
import { actForTwo } from './other-doers.ts';
import { areHeldByOne, isPurpose } from './other-statement.ts';
import { liesIn } from './places.ts';
import { doerSpan } from './predication-conflicts.ts';
import type { Predication } from './predications.ts';
import { chambers } from './restated-names.ts';
import { sameDoer } from './same-doer.ts';
import type { SentenceReading } from './sentence-reading.ts';
import { isSpeltAlike } from './spelt-alike.ts';
import { areOneWord, isAlike, isMet, leadOf, saidOf, shareMet } from './statements.ts';
import { timesPart } from './time-values.ts';
import { haveOtherNames } from './turned-statements.ts';

/** Shares by weight of what is said of the doer that the source must have, and of what the source says that the draft must have. Chosen. */
const least: Readonly<Record<Sensitivity, number>> = { careful: 0.9, balanced: 0.75, eager: 0.65 };
const leastReturned = 0.4;
/** Words that both say of the doer, the verb apart. Chosen: fewer are said of many. */
const leastShared = 3;

interface Other {
  readonly sentence: SourceSentence;
  readonly other: Predication;
  readonly share: number;
}

/** Doers that the draft gives a deed which the sources give to one other. */
export function otherParties(
  text: string,
  draft: SentenceReading,
  sentences: readonly SourceSentence[],
  sensitivity: Sensitivity,
): ClaimConflict[] {
  if (draft.isQuestion) return [];
  return draft.predications.flatMap((own): ClaimConflict[] => {
    if (!canBeHeld(draft, own)) return [];
    const met = sentences.flatMap((sentence) => doneIn(draft, own, sentence));
    if (met.some(({ sentence, other }) => sameDoer(draft, own, sentence.reading, other))) return [];
    const against = met
      .filter(
        ({ sentence, other, share }) =>
          share >= least[sensitivity] &&
          isByAnother(draft, own, sentence.reading, other, sentences),
      )
      .sort((a, b) => b.share - a.share);
    const [best] = against;
    if (!best || !against.every(({ other }) => sharesDoer(other, best.other))) return [];
    const values = against.map(({ sentence, other, share }) => ({
      sentence,
      value: textOf(sentence.source.text, doerSpan(sentence.reading, other)),
      coverage: share,
    }));
    return [conflictAt(text, 'actor', doerSpan(draft, own), values, values[0]!.value)];
  });
}

/** Done by somebody who is named, once for all that is known. */
function canBeHeld(draft: SentenceReading, own: Predication): boolean {
  const { word, doerGroup, doer, isOpen, isForecast, frame } = own;
  if (word.tag !== 'verb' || !doerGroup || doer.length !== 1) return false;
  if ((isOpen && !isForecast) || draft.quoted[frame.verb] === true) return false;
  if (symmetricVerbs.has(word.lemma)) return false;
  return !datedDeeds.has(word.lemma) || draft.times.length > 0;
}

/** The same deed in a sentence, to the same, whoever did it. */
function doneIn(draft: SentenceReading, own: Predication, sentence: SourceSentence): Other[] {
  const { reading } = sentence;
  const lead = leadOf(draft, own);
  if (lead === undefined || reading.isQuestion || timesPart(draft, reading)) return [];
  return reading.predications.flatMap((other): Other[] => {
    if (!areOneWord(own.word, other.word) || other.word.tag !== 'verb') return [];
    const said = saidOf(reading, other);
    if (!said.some((j) => isAlike(draft, lead, reading, j))) return [];
    return [{ sentence, other, share: shareMet(draft, saidOf(draft, own), reading) }];
  });
}

/** Nothing parts the two deeds but who did them, and the two doers are two. */
function isByAnother(
  draft: SentenceReading,
  own: Predication,
  source: SentenceReading,
  other: Predication,
  sentences: readonly SourceSentence[],
): boolean {
  if (other.doer.length !== 1 || !other.doerGroup || own.isNegated !== other.isNegated)
    return false;
  if ((other.isOpen && !other.isForecast) || sharesDoer(own, other)) return false;
  if (isPronoun(draft, own) || isPronoun(source, other)) return false;
  // Who tapped somebody to succeed another has not succeeded.
  if (isPurpose(draft, own.frame) || isPurpose(source, other.frame)) return false;
  if (isListed(draft, own.doerGroup) || isListed(source, other.doerGroup)) return false;
  if (datedDeeds.has(own.word.lemma) && source.times.length === 0) return false;
  const [near, far] = [own.doer[0]!, other.doer[0]!];
  if (liesIn(near.head, far.head) || liesIn(far.head, near.head)) return false;
  const [ours, theirs] = [near.keys.join(' '), far.keys.join(' ')];
  if (isSpeltAlike(ours, theirs) || (chambers.test(ours) && chambers.test(theirs))) return false;
  const words = saidOf(draft, own);
  return (
    words.filter((i) => isMet(draft, i, source)).length >= leastShared &&
    shareMet(source, saidOf(source, other), draft) >= leastReturned &&
    areHeldByOne(draft, own, source, other) &&
    !partInCounts(draft, own, source, other) &&
    !haveOtherNames(draft, own, source, other) &&
    (areTwoBodies(draft, own, source, other) || actForTwo(draft, own, source, other, sentences))
  );
}

/** "She" has been somebody all along, and whom it means is a guess. */
function isPronoun({ tokens }: SentenceReading, { doerGroup }: Predication): boolean {
  return doerGroup !== undefined && tokens[doerGroup.head]!.tag === 'pronoun';
}

/** "Hale and Brandt", "Hale, Brandt": one of several. */
function isListed({ tokens }: SentenceReading, group: NounGroup | undefined): boolean {
  if (!group) return true;
  const [before, behind] = [tokens[group.from - 1], tokens[group.to]];
  const joins = /^(?:and|or|with)$/;
  return (
    [before, behind].some((token) => joins.test(token?.lower ?? '')) ||
    (before?.text === ',' && tokens[group.from - 2]?.tag === 'name') ||
    (behind?.text === ',' && tokens[group.to + 1]?.tag === 'name')
  );
}

/** "NATO" and "the EU": two bodies that are known by their letters. */
function areTwoBodies(
  draft: SentenceReading,
  own: Predication,
  source: SentenceReading,
  other: Predication,
): boolean {
  const isAcronym = ({ tokens }: SentenceReading, { doerGroup }: Predication): boolean =>
    doerGroup !== undefined && /^\p{Lu}{2,6}$/u.test(tokens[doerGroup.head]!.text);
  return isAcronym(draft, own) && isAcronym(source, other);
}

function sharesDoer({ doer }: Predication, other: Predication): boolean {
  const isOne = (a: NameUnit, b: NameUnit): boolean =>
    canBeOne(a, b) || a.places.some((place) => isSameName(place, b.head));
  return doer.some((a) => other.doer.some((b) => isOne(a, b) || isOne(b, a)));
}
