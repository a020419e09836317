/**
 * Whether a date of a draft and a date of a source, told in whatever words, are of one deed: what an
 * editor would ask before holding one against the other.
 */
import { compareQuantities } from '../quantity/index.ts';
import type { TimeExpression } from '../time/index.ts';
import { isSameEvent, isSameOccasion } from './alignment.ts';
import { partInNames } from './apart.ts';
import type { EventMention } from './events.ts';
import { recurringOccasions, recurringWorks } from './lexicon/own-words.ts';
import { canBeOne, unmetNames } from './name-units.ts';
import { areOpposite } from './opposites.ts';
import { isAnotherOccasion } from './other-occasion.ts';
import { happensAgain } from './recurring.ts';
import type { SentenceReading } from './sentence-reading.ts';
import { isNegative } from './small-words.ts';
import { clauseShare, isTelling, type Retelling } from './retellings.ts';
import type { TimedEvent } from './timed-events.ts';

/** A date in its sentence with what it dates there. */
export interface Dated {
  readonly reading: SentenceReading;
  readonly expression: TimeExpression;
  readonly times: readonly TimedEvent[];
}

export function datedBy(reading: SentenceReading, expression: TimeExpression): Dated {
  const times = reading.times.filter((each) => each.expression === expression);
  return { reading, expression, times };
}

/** True where something says that the two are of two deeds. `isListed` where all other days of a list are the same. */
export function areOfOtherDeeds(own: Dated, far: Dated, isListed: boolean): boolean {
  const [draft, source] = [own.reading, far.reading];
  return (
    isDenied(own) !== isDenied(far) ||
    partInFigures(draft, source) ||
    own.expression.relation !== far.expression.relation ||
    far.times.some(({ tellsWhich }) => tellsWhich === true) ||
    own.times.some((time) => far.times.some((other) => time.relation !== other.relation)) ||
    own.times.some((time) =>
      far.times.some((other) => areApart(draft, time.event, source, other.event)),
    ) ||
    (!isListed && (isOpen(own) !== isOpen(far) || isHeldAgain(own)))
  );
}

/**
 * Where the two dates have nothing in common it takes more: a name in common or most of the words,
 * nobody on one side only, every figure of the draft, and the event itself, or much of what else the source's clause says.
 */
export function areOfOneDeed(own: Dated, far: Dated, { pairing, share }: Retelling): boolean {
  const [draft, source] = [own.reading, far.reading];
  const named = [...source.units, ...source.subject];
  const isShared = draft.units.some((unit) => named.some((each) => canBeOne(unit, each)));
  if (!isShared && share < leastUnnamed) return false;
  if (partInNames(draft, source) || denials(draft) !== denials(source)) return false;
  if (own.times.some(({ event }) => happensAgain(event, draft))) return false;
  const figures = draft.counted.filter(({ isArticle }) => !isArticle);
  const isStated = figures.every(({ quantity }) =>
    source.counted.some((each) => each.quantity.value === quantity.value),
  );
  if (!isStated) return false;
  if (own.times.some(({ event }) => far.times.some((each) => isSameEvent(event, each.event))))
    return true;
  const at = source.tokens.findIndex((token) => token.end > far.expression.span.start);
  return clauseShare(pairing, at) >= leastClause;
}

/** Share of the draft's words where no name ties the two. Chosen. */
const leastUnnamed = 0.7;
/** Share of the source's clause around a date that the draft has. Chosen: an honour and its name, a treaty and its parties. */
const leastClause = 0.4;

/** Something that the date is said of stands in the source too; "held", "was" say nothing that could. */
export function isMetInClause({ reading, times }: Dated, { pairing }: Retelling): boolean {
  const words = times.flatMap(({ event }) => event.clause).filter((i) => isTelling(reading, i));
  return words.length === 0 || words.some((i) => pairing.partner[i]! >= 0);
}

/** Two remarks, a remark and a deed, a deed and words in quotation marks, a deed and its opposite, two people, or one event that something holds apart: a list and a bill. */
function areApart(
  draft: SentenceReading,
  event: EventMention,
  source: SentenceReading,
  other: EventMention,
): boolean {
  const isRemark = event.isSpeech && other.isSpeech && event.frame?.object === undefined;
  return (
    (isRemark && !isSameOccasion(draft, event, source, other)) ||
    (other.isSpeech && !event.isSpeech && source.quoted.includes(true)) ||
    (event.isSpeech && !other.isSpeech) ||
    event.words.some((word) => other.words.some((each) => areOpposite(word, each))) ||
    haveOtherPeople(event, source, other) ||
    (isSameEvent(event, other) && isAnotherOccasion(draft, event, source, other))
  );
}

/** Somebody named with both deeds, nobody in common, and whom the source means is not whom the draft names. */
function haveOtherPeople(
  event: EventMention,
  source: SentenceReading,
  other: EventMention,
): boolean {
  if (!event.frame || !other.frame || other.names.length === 0) return false;
  return (
    unmetNames(event.names, other.names).length === event.names.length &&
    unmetNames(event.names, [...other.names, ...source.subject]).length > 0
  );
}

/** Planned, asked or supposed. */
function isOpen({ reading, times }: Dated): boolean {
  return times.some(({ event: { frame } }) => frame !== undefined && reading.openFrames.has(frame));
}

/** "At a rally", "gave an interview", of which no yearly one is meant; "reported on July 9" is a deed of its day. */
function isHeldAgain({ reading: { tokens }, times }: Dated): boolean {
  const isYearly = tokens.some(({ lower }) => /^(?:annual|yearly|year-end)$/.test(lower));
  return (
    !isYearly &&
    times.some(({ event: { words, content } }) =>
      [...words, ...content.map((i) => tokens[i]!)].some(
        ({ tag, lemma }) =>
          tag !== 'verb' && (recurringOccasions.has(lemma) || recurringWorks.has(lemma)),
      ),
    )
  );
}

/** Figures on both sides and none in common: two tolls, two polls. */
function partInFigures(a: SentenceReading, b: SentenceReading): boolean {
  const own = a.counted.filter(({ isArticle }) => !isArticle);
  const far = b.counted.filter(({ isArticle }) => !isArticle);
  if (own.length === 0 || far.length === 0) return false;
  return !own.some(({ quantity }) =>
    far.some((other) => /same|wider|open/.test(compareQuantities(quantity, other.quantity))),
  );
}

/** Whether a "not" stands in the clause of the date or of what it dates. */
function isDenied({ reading, expression, times }: Dated): boolean {
  const { tokens, syntax, predications } = reading;
  const at = tokens.findIndex((token) => token.end > expression.span.start);
  return (
    tokens.some(
      ({ lower }, i) =>
        /^(?:not|n't|never)$/.test(lower) && syntax.frameOf[i] === syntax.frameOf[at],
    ) ||
    times.some(({ event }) =>
      predications.some((each) => each.frame === event.frame && each.isNegated),
    )
  );
}

/** How often something is denied: by a small word, or by what a predicate hangs on ("stopped short of"). */
function denials({ tokens, predications }: SentenceReading): number {
  const words = tokens.filter(({ lower }) => isNegative(lower)).length;
  return Math.max(words, predications.filter(({ isNegated }) => isNegated).length);
}
