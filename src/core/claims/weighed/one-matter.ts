import { isSameEvent, likeness } from '../alignment.ts';
import { durationNouns } from '../counted.ts';
import type { EventMention } from '../events.ts';
import type { Source } from '../../corpus/source.ts';
import type { SourceSentence } from '../conflict.ts';
import { words } from '../../text/words.ts';
import { wordKey } from '../name-keys.ts';
import { canBeOne, unmetNames, type NameUnit } from '../name-units.ts';
import { isAnotherCount } from '../other-count.ts';
import { isSaidOfOthers } from '../other-statement.ts';
import { isAnotherOccasion, namesTheTime } from '../other-occasion.ts';
import { genericNouns, leastForScore, matterOf } from '../same-count.ts';
import { happensAgain } from '../recurring.ts';
import type { SentenceReading } from '../sentence-reading.ts';
import { compareTimes, timesPart } from '../time-values.ts';
import type { Candidate } from './candidates.ts';
import { numberFeatures } from './number-features.ts';
import { shareOf } from './pairing.ts';
import { wordFeatures } from './word-candidates.ts';

type Of<K extends Candidate['kind']> = Extract<Candidate, { kind: K }>;

/** Least share of the draft's words, by weight, that a passage found for a figure must have. Chosen: with less, it counts something else. */
const leastForFigure = 0.6;

/** The same for a share of a whole: a survey asks many questions, and each has its percentage. As the rules of figures have it. */
const leastForShare = 0.75;

/** The same for a word in another's place, both ways: measured on news, where nearly all such words were about something else. */
const leastForWord = { draft: 0.7, clause: 0.5 };

/**
 * Whether a passage that was found speaks of the same matter. What a passage was given for is settled;
 * in one that was found a ferry sinks and a strike begins on days of their own, and a council votes on
 * one thing 7-4 and on another 9-2.
 */
export function isOfOneMatter(candidate: Candidate, sentences: readonly SourceSentence[]): boolean {
  switch (candidate.kind) {
    case 'date':
      return isOneOccasion(candidate, sentences);
    case 'number':
      return isOneCount(candidate);
    case 'word':
      return isOneStatement(candidate);
  }
}

/** Happened once, to the same people, and dated by the day, month or year that it happened in. */
function isOneOccasion(candidate: Of<'date'>, sentences: readonly SourceSentence[]): boolean {
  const { time, other, pairing, sentence } = candidate;
  const { draft, source } = pairing;
  return (
    isSameEvent(time.event, other.event) &&
    !time.event.isSpeech &&
    !happensAgain(time.event, draft) &&
    !happensAgain(other.event, source) &&
    time.tellsWhich !== true &&
    other.tellsWhich !== true &&
    !(time.expression.granularity ?? '').startsWith('week') &&
    !isAnotherOccasion(draft, time.event, source, other.event) &&
    !namesTheTime(source, time) &&
    (sharesParticipant(draft, time.event, source, other.event) ||
      isOnlyOccasion(candidate, sentences)) &&
    (!namesPart(draft, time.event, source, other.event) ||
      draft.units.every((unit) => isNamedIn(sentence.source, unit)))
  );
}

/**
 * "The offensive, launched on September 17, 2023, …" names nobody. It is the one that the sources tell
 * of only where all that they date of that kind in its year is of one day or stretch.
 */
function isOnlyOccasion(
  { time, other, pairing: { draft } }: Of<'date'>,
  sentences: readonly SourceSentence[],
): boolean {
  if (draft.units.length > 0 || time.event.names.length > 0) return false;
  if (time.relation !== 'at' || other.relation !== 'at') return false;
  // "He died on Sunday" names somebody.
  if (/^(?:he|she|they)$/.test(subjectWord(draft, time.event))) return false;
  const year = time.expression.earliest?.slice(0, 4);
  if (year === undefined || other.expression.earliest?.slice(0, 4) !== year) return false;
  return sentences.every(({ reading }) =>
    reading.times.every(
      (each) =>
        !isSameEvent(time.event, each.event) ||
        each.expression.earliest?.slice(0, 4) !== year ||
        compareTimes(each, other) !== 'apart',
    ),
  );
}

function subjectWord({ tokens }: SentenceReading, { frame }: EventMention): string {
  return frame?.subject ? tokens[frame.subject.head]!.lower : '';
}

/** Whether a source has a name anywhere: whoever its next sentence brings in was there too. */
function isNamedIn({ text }: Source, { keys }: NameUnit): boolean {
  const named = new Set(words(text).map(({ folded }) => wordKey(folded)));
  return keys.every((key) => named.has(key));
}

/** Two sentences that name nobody in common cannot be known to tell of one thing. */
function sharesParticipant(
  draft: SentenceReading,
  event: EventMention,
  source: SentenceReading,
  other: EventMention,
): boolean {
  const names = event.names.length > 0 ? event.names : draft.units;
  const others = [...(other.names.length > 0 ? other.names : source.units), ...source.subject];
  return names.some((unit) => others.some((far) => canBeOne(unit, far)));
}

/** Names on both sides that the other does not have: two parties, two places. */
export function namesPart(
  draft: SentenceReading,
  own: EventMention | undefined,
  source: SentenceReading,
  other: EventMention | undefined,
): boolean {
  const { missing, extra } = unmatchedNames(draft, own, source, other);
  return missing > 0 && extra > 0;
}

function unmatchedNames(
  draft: SentenceReading,
  own: EventMention | undefined,
  source: SentenceReading,
  other: EventMention | undefined,
): { missing: number; extra: number } {
  const names = other?.frame && other.names.length > 0 ? other.names : source.units;
  return {
    missing: unmetNames(draft.units, [...source.units, ...source.subject]).filter(
      (unit) => !unit.keys.every((key) => source.topic.has(key)),
    ).length,
    // Whom a pronoun of the draft means is among the names of its event.
    extra: unmetNames(names, [...draft.units, ...(own?.names ?? [])]).length,
  };
}

/** The same counted noun, or where it says next to nothing the same verb; the same whole, the same day. */
function isOneCount({ thing, other, pairing, features }: Of<'number'>): boolean {
  const { draft, source, isKnown } = pairing;
  const { kind } = thing.quantity;
  const isScore = kind === 'score';
  const words = isScore ? matterOf(draft) : draft.content;
  const least = isScore ? leastForScore : kind === 'percent' ? leastForShare : leastForFigure;
  if (shareOf(draft, words, (i) => isKnown[i] === true) < least) return false;
  const { missing, extra } = unmatchedNames(draft, thing.event, source, other.event);
  if (thing.isPart || other.isPart || (missing > 0 && extra > 0)) return false;
  if (isScore) return true;
  if (isAnotherCount(draft, thing, source, other)) return false;
  const isSameVerb = (thing.event?.words ?? []).some((word) =>
    (other.event?.words ?? []).some((far) => likeness(word, far) > 0),
  );
  const noun = thing.noun === undefined ? undefined : draft.tokens[thing.noun]!;
  // People are counted everywhere: one more place or party is another count.
  if (noun && genericNouns.test(noun.lemma) && missing + extra > 0) return false;
  if (isSameVerb || isSamePhrase(features)) return true;
  const far = other.noun === undefined ? undefined : source.tokens[other.noun]!;
  if (!noun || !far || genericNouns.test(noun.lemma) || durationNouns.test(noun.lemma))
    return false;
  return likeness(noun, far) > 0;
}

/** Least share of the words around a figure that both have where neither its noun nor its verb is the same. Chosen. */
const leastAround = 0.75;

/** "Reducing net debt below $25 billion": the words around the figure are those around the other. */
function isSamePhrase(features: readonly number[]): boolean {
  return (['aroundDraft', 'aroundSource'] as const).every(
    (name) => features[numberFeatures.indexOf(name)]! >= leastAround,
  );
}

function isOneStatement({ facet, way, from, otherFrom, pairing, features }: Of<'word'>): boolean {
  const { draft, source, isKnown, isMet } = pairing;
  // Somebody is in one place on one day, and in another on another.
  if (facet === 'place' && timesPart(draft, source)) return false;
  if (facet === 'polarity' && isSaidOfOthers(draft, from, source, otherFrom)) return false;
  // An opposite between the same two words is the one change of a sentence that is otherwise repeated.
  if (way === 'antonym' && features[wordFeatures.indexOf('sameNeighbours')] === 1) return true;
  if (shareOf(draft, draft.content, (i) => isKnown[i] === true) < leastForWord.draft) return false;
  const frame = source.syntax.frameOf[otherFrom];
  const clause = source.content.filter((j) => source.syntax.frameOf[j] === frame);
  return (
    shareOf(source, clause, (j) => isMet[j] === true) >= leastForWord.clause &&
    (facet === 'actor' || facet === 'place' || !namesPart(draft, undefined, source, undefined))
  );
}
