/**
 * When two figures in passages that were found count two things, however alike their words: another
 * day, another place, another deed, the others. Each condition is one that an editor would name.
 */
import { actOtherPeople, areStrangers, isSomeOf, partInOwners, partInPlaces } from './apart.ts';
import { likeness } from './alignment.ts';
import type { CountedThing } from './counted.ts';
import { lightVerbs } from './lexicon/own-words.ts';
import { canBeOne, unmetNames, type NameUnit } from './name-units.ts';
import { scopesOf } from './same-count.ts';
import type { SentenceReading } from './sentence-reading.ts';
import type { Token } from './tokens.ts';
import { compareTimes, fineness } from './time-values.ts';
import type { TimeExpression } from '../time/index.ts';

/** True when something says that a figure of a source is not the draft's figure given otherwise. */
export function isAnotherCount(
  draft: SentenceReading,
  thing: CountedThing,
  source: SentenceReading,
  other: CountedThing,
): boolean {
  return (
    areStrangers(draft, thing.event, source) ||
    partInPlaces(draft, source) ||
    partInOwners(draft, source) ||
    areOfOtherTimes(draft.expressions, source.expressions) ||
    isOfAYear(source, other) !== isOfAYear(draft, thing) ||
    scopesOf(draft, thing) !== scopesOf(source, other) ||
    isDenied(draft, thing) !== isDenied(source, other) ||
    isSomeOf(draft, subjectOf(thing)) !== isSomeOf(source, subjectOf(other)) ||
    haveOtherVerbs(thing, source, other) ||
    haveOtherDoers(draft, thing, source, other) ||
    countsForOthers(draft, thing, source, other) ||
    actOtherPeople(draft, thing.event, source, other.event) ||
    hasGrown(draft, thing, source, other)
  );
}

function subjectOf({ event }: CountedThing) {
  return event?.frame?.subject;
}

/** A figure of another day is another figure: no two times that fit, or two stretches with other ends. */
function areOfOtherTimes(
  own: readonly TimeExpression[],
  others: readonly TimeExpression[],
): boolean {
  const near = own.filter(isDate);
  const far = others.filter(isDate);
  if (near.length === 0 || far.length === 0) return false;
  const isFitting = (a: TimeExpression, b: TimeExpression): boolean =>
    /same|wider|narrower/.test(
      compareTimes({ expression: a, relation: 'at' }, { expression: b, relation: 'at' }),
    ) && !(isStretch(a) && isStretch(b) && (a.earliest !== b.earliest || a.latest !== b.latest));
  return !near.some((a) => far.some((b) => isFitting(a, b)));
}

function isDate(expression: TimeExpression): boolean {
  return expression.type === 'DATE' && (fineness(expression) > 0 || isStretch(expression));
}

/** "It had 26,300 pages in 1984": a figure of a year is none of today, nor of all years. */
function isOfAYear({ times }: SentenceReading, { event }: CountedThing): boolean {
  return times.some(
    (time) =>
      time.event.frame === event?.frame &&
      fineness(time.expression) === 1 &&
      time.relation === 'at',
  );
}

/** "From 2010 to 2013", "June 8, 2014 to September 30, 2015". */
function isStretch({ value, earliest, latest }: TimeExpression): boolean {
  return value.includes('/') && earliest !== undefined && latest !== undefined;
}

/** Who is counted with a "not" is another group than who is counted without. */
function isDenied(reading: SentenceReading, { event }: CountedThing): boolean {
  return reading.predications.some((each) => each.frame === event?.frame && each.isNegated);
}

/** Soldiers killed and soldiers brought home: the verb says which of them are counted. */
function haveOtherVerbs(
  thing: CountedThing,
  source: SentenceReading,
  other: CountedThing,
): boolean {
  const [own, far] = [thing.event?.words[0], other.event?.words[0]];
  if (own?.tag !== 'verb' || far?.tag !== 'verb') return false;
  if (lightVerbs.has(own.lemma) || lightVerbs.has(far.lemma)) return false;
  const isSaid = (verb: Token, words: readonly Token[] = []): boolean =>
    words.some((word) => likeness(verb, word) > 0);
  if (isSaid(own, other.event?.words) || isSaid(far, thing.event?.words)) return false;
  return !source.tokens.some(
    (token) => /^(?:verb|noun|adjective)$/.test(token.tag) && likeness(own, token) > 0,
  );
}

/** What one beat another by, and what the other beat the one by. */
function haveOtherDoers(
  draft: SentenceReading,
  thing: CountedThing,
  source: SentenceReading,
  other: CountedThing,
): boolean {
  const [own, far] = [doerOf(draft, thing), doerOf(source, other)];
  return (
    own.length > 0 &&
    far.length > 0 &&
    !own.some((unit) => far.some((each) => canBeOne(unit, each)))
  );
}

/** The doer that stands in the figure's own clause; one taken over from a clause before is a guess. */
function doerOf({ predications }: SentenceReading, { event }: CountedThing): readonly NameUnit[] {
  const own = predications.find(({ frame }) => frame === event?.frame);
  const at = own?.doerGroup?.from;
  return own !== undefined && at !== undefined && at >= own.frame.from ? own.doer : [];
}

/** Whom "he" means counts as named: what he and his wife gave, and what another and his wife gave. */
function countsForOthers(
  draft: SentenceReading,
  { event }: CountedThing,
  source: SentenceReading,
  { event: far }: CountedThing,
): boolean {
  const own = event?.names ?? [];
  const others = far?.names ?? [];
  return (
    unmetNames(own, [...source.units, ...source.subject]).length > 0 &&
    unmetNames(others, [...draft.units, ...own]).length > 0
  );
}

/** What "has been" counted so far of the dead, the sick and the arrested grows: more in the draft is a newer count. */
function hasGrown(
  draft: SentenceReading,
  thing: CountedThing,
  source: SentenceReading,
  other: CountedThing,
): boolean {
  return (
    thing.quantity.value > other.quantity.value &&
    (thing.event?.words ?? []).some(({ lemma }) => runningCounts.has(lemma)) &&
    isPerfect(draft, thing) &&
    isPerfect(source, other)
  );
}

const runningCounts = new Set(
  'kill die injure wound hurt infect test arrest detain displace flee confirm report record recover'.split(
    ' ',
  ),
);

function isPerfect({ tokens }: SentenceReading, { event }: CountedThing): boolean {
  const frame = event?.frame;
  return frame !== undefined && /^(?:has|have|'ve)$/.test(tokens[frame.verbFrom]!.lower);
}
