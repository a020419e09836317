/**
 * Whether two figures count the same: the noun, what describes it, the words of scope around it, the
 * names and times of their sentences. A figure of another day is another figure.
 */
import { coverageOf, isParallel, likeness } from './alignment.ts';
import type { Sensitivity } from './conflict.ts';
import { durationNouns, type CountedThing } from './counted.ts';
import { canBeOfOnePlace } from './figure-places.ts';
import { unmetNames } from './name-units.ts';
import type { SentenceReading } from './sentence-reading.ts';
import type { Token } from './tokens.ts';
import { compareTimes, type TimeValue } from './time-values.ts';

/**
 * Support is looked for generously: an agreeing figure of the same kind, and for bare counts one
 * that may count the same thing.
 */
export function canSupport(
  draft: SentenceReading,
  thing: CountedThing,
  source: SentenceReading,
  other: CountedThing,
): boolean {
  if (thing.quantity.kind === 'money' || thing.quantity.kind === 'percent') return true;
  if (other.noun === undefined) return thing.quantity.value === other.quantity.value;
  return (
    likeness(draft.tokens[thing.noun!]!, source.tokens[other.noun]!) > 0 ||
    thing.quantity.value === other.quantity.value
  );
}

export function sharedDescribers(
  draft: SentenceReading,
  thing: CountedThing,
  source: SentenceReading,
  other: CountedThing,
): number {
  if (thing.noun === undefined || other.noun === undefined) return 0;
  const others = [...other.describers, other.noun].map((i) => source.tokens[i]!);
  return thing.describers.filter((i) => {
    const token = draft.tokens[i]!;
    return (token.tag === 'name' ? source.tokens : others).some((far) => likeness(token, far) > 0);
  }).length;
}

/** Nouns that are counted in every second sentence. */
export const genericNouns =
  /^(?:people|person|man|men|woman|women|child|children|voter|vote|case|state|country|seat|point|percent|percentage|member|day|time|way|thing|american|individual|student|resident|lawmaker|official|other)$/;

/** The content words of the clause in which the figure stands, figures apart. */
export function clauseOf(draft: SentenceReading, thing: CountedThing): number[] {
  const isScore = thing.quantity.kind === 'score';
  const content = isScore ? matterOf(draft) : (thing.event?.content ?? draft.content);
  return content.filter((i) => draft.tokens[i]!.tag !== 'number' && i !== thing.at);
}

/** Least share of `matterOf` that two scores of one vote have in common. Chosen: all but a small word. */
export const leastForScore = 0.8;

/**
 * What a score is the score of: the one council votes on many things, which stand outside the clause
 * of the vote, and only what is done to what tells them apart.
 */
export function matterOf(draft: SentenceReading): number[] {
  return draft.content.filter((i) => !/^(?:name|number)$/.test(draft.tokens[i]!.tag));
}

/**
 * The same noun, nothing that describes it on both sides differently, and more than the bare noun
 * in common: a describing word, or the verb and nearly all else.
 */
export function countsTheSame(
  draft: SentenceReading,
  thing: CountedThing,
  source: SentenceReading,
  other: CountedThing,
  sensitivity: Sensitivity,
): boolean {
  if (
    thing.isPart !== other.isPart ||
    isOpen(draft, thing) ||
    isOpen(source, other) ||
    !canBeOfOnePlace(draft, thing, source, other) ||
    (sensitivity !== 'eager' && scopesOf(draft, thing) !== scopesOf(source, other))
  )
    return false;
  const noun = draft.tokens[thing.noun!]!;
  const otherNoun = source.tokens[other.noun!]!;
  const describers = thing.describers.map((i) => draft.tokens[i]!);
  const otherDescribers = other.describers.map((i) => source.tokens[i]!);
  const heads = likeness(noun, otherNoun) > 0;
  const crossed = otherDescribers.some((token) => likeness(noun, token) > 0);
  if (!heads && !crossed) return false;
  const unmet = (
    tokens: readonly Token[],
    own: readonly Token[],
    sentence: readonly Token[],
  ): Token[] =>
    tokens.filter(
      (token) => !(token.tag === 'name' ? sentence : own).some((far) => likeness(token, far) > 0),
    );
  const missing = unmet(describers, [...otherDescribers, otherNoun], source.tokens);
  const extra = unmet(otherDescribers, [...describers, noun], draft.tokens);
  // Beside other figures of the same kind, a word that only one side has tells part from whole.
  const isAlone = source.counted.every(
    (each) => each.quantity.kind !== other.quantity.kind || each.noun === other.noun,
  );
  if (missing.length > 0 && (extra.length > 0 || !isAlone)) return false;
  if (extra.length > 0 && !isAlone) return false;
  if (thing.quantity.kind === 'ordinal' || durationNouns.test(noun.lemma))
    return sameVerb(thing, other);
  if (sensitivity === 'eager') return true;
  const shared = describers.length - missing.length;
  return shared > 0 || sameVerb(thing, other);
}

export function isOpen(reading: SentenceReading, { event }: CountedThing): boolean {
  return (
    event?.frame !== undefined &&
    reading.openFrames.has(event.frame) &&
    event.frame.hypothetical &&
    !event.frame.future
  );
}

/** Words that say which count is meant: all told, on top of others, for each. On one side only, another count. */
const scopes =
  /^(?:additional|another|more|other|others|extra|further|new|newly|total|altogether|overall|average|median|each|per|daily|weekly|monthly|annual|annually|yearly|remaining|previous|previously|initial|initially|originally|first|last|least|combined|current|currently|present|proposed|planned|existing|earlier|later)$/;

export function scopesOf(reading: SentenceReading, thing: CountedThing): string {
  const from = thing.at - 3;
  const to = (thing.noun ?? thing.at) + 2;
  const found = new Set<string>();
  for (let i = Math.max(0, from); i <= Math.min(to, reading.tokens.length - 1); i++) {
    const { lower } = reading.tokens[i]!;
    if (
      scopes.test(lower) &&
      !(lower === 'more' && reading.tokens[i + 1]?.lower === 'than') &&
      !(lower === 'least' && reading.tokens[i - 1]?.lower === 'at')
    )
      found.add(lower);
  }
  return [...found].sort().join(' ');
}

export function sameVerb(thing: CountedThing, other: CountedThing): boolean {
  const words = thing.event?.words ?? [];
  const others = other.event?.words ?? [];
  return words.some((word) => others.some((far) => likeness(word, far) > 0));
}

/** Names on both sides that are not on the other, or times that part: another count of another thing. */
export function isApart(
  draft: SentenceReading,
  thing: CountedThing,
  source: SentenceReading,
  other: CountedThing,
  sensitivity: Sensitivity,
): boolean {
  const missing = unmetNames(draft.units, [...source.units, ...source.subject]);
  const clause = other.event?.names ?? [];
  const extra = unmetNames(clause.length > 0 ? clause : source.units, draft.units);
  if (missing.length > 0 && extra.length > 0) return true;
  // Where the noun says next to nothing, one more place or party is enough for another count.
  const isGeneric = genericNouns.test(draft.tokens[thing.noun!]!.lemma);
  if (
    sensitivity !== 'eager' &&
    isGeneric &&
    (missing.length > 0 || unmetNames(source.units, draft.units).length > 0)
  )
    return true;
  const isMeasured =
    thing.quantity.kind === 'percent' ||
    /^(?:point|percent|percentage)$/.test(draft.tokens[thing.noun!]!.lemma);
  if (
    sensitivity !== 'eager' &&
    (isGeneric || isMeasured) &&
    !shareAnEnd(draft, thing, source, other)
  ) {
    if (isTimed(draft, thing) !== isTimed(source, other)) return true;
    if (haveOtherTimes(draft, source)) return true;
    if (isMeasured && coverageOf(draft, withoutFigures(draft), source) < 0.75) return true;
  }
  if (sensitivity !== 'eager' && isParallel(draft, source)) return true;
  return draft.times.some(
    (time) =>
      source.times.some((far) => parts(time, far)) &&
      !source.times.some((far) =>
        /same|wider|narrower/.test(compareTimes(asDay(time), asDay(far))),
      ),
  );
}

/** "From 3.5 percent to 5.25" beside "from 4.5 percent to 5.25": one end that both have ties the change down. */
export function shareAnEnd(
  draft: SentenceReading,
  thing: CountedThing,
  source: SentenceReading,
  other: CountedThing,
): boolean {
  if (thing.endOfChange === undefined || thing.endOfChange !== other.endOfChange) return false;
  const end = thing.endOfChange === 'start' ? 'end' : 'start';
  return draft.counted.some(
    (each) =>
      each.endOfChange === end &&
      source.counted.some(
        (far) => far.endOfChange === end && far.quantity.value === each.quantity.value,
      ),
  );
}

function withoutFigures(reading: SentenceReading): number[] {
  return reading.content.filter((i) => reading.tokens[i]!.tag !== 'number');
}

/** True when the clause of the figure, or its sentence's opening, has a time of its own. */
function isTimed(reading: SentenceReading, thing: CountedThing): boolean {
  return reading.times.some(
    ({ event, carried }) =>
      carried !== true && (event.frame === undefined || event.frame === thing.event?.frame),
  );
}

/** Times on both sides and no two that fit. */
function haveOtherTimes(draft: SentenceReading, source: SentenceReading): boolean {
  const times = draft.times.filter(({ carried }) => carried !== true);
  const others = source.times.filter(({ carried }) => carried !== true);
  if (times.length === 0 || others.length === 0) return false;
  return !times.some((time) =>
    others.some((far) => /same|wider|narrower/.test(compareTimes(asDay(time), asDay(far)))),
  );
}

/** For the scope of a count it does not matter how the day is tied to it: "by March 20", "as of March 21". */
function asDay(time: TimeValue): TimeValue {
  return { expression: time.expression, relation: 'at' };
}

function parts(a: TimeValue, b: TimeValue): boolean {
  return compareTimes(asDay(a), asDay(b)) === 'apart';
}
