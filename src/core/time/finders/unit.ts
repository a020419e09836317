import { ordinalOf } from '../../text/numerals.ts';
import type { Trigger } from '../lexicon.ts';
import { unitLetters } from '../lexicon.ts';
import type { Mention, ShiftMeaning, Unit } from '../meaning.ts';
import {
  follows,
  isCapitalised,
  isHyphen,
  nextWord,
  previousWord,
  wordAt,
  type Tokens,
} from '../tokens.ts';
import { countBefore, yearNumber, type Count } from './numbers.ts';

type UnitTrigger = Extract<Trigger, { kind: 'unit' }>;

/** Everything said in days, weeks, months, years: `at` is the unit's token. */
export function findUnit(tokens: Tokens, at: number, trigger: UnitTrigger): Mention | undefined {
  if (
    isCapitalised(tokens, at) &&
    at > 0 &&
    isCapitalised(tokens, at - 1) &&
    !ordinalOf(wordAt(tokens, at - 1))
  ) {
    return undefined;
  }
  return (
    century(tokens, at, trigger) ??
    quarterOrHalf(tokens, at, trigger) ??
    stretch(tokens, at, trigger) ??
    every(tokens, at, trigger) ??
    calendarUnit(tokens, at, trigger) ??
    counted(tokens, at, trigger) ??
    uncounted(tokens, at, trigger)
  );
}

/** "the 19th century". */
function century(tokens: Tokens, at: number, { unit }: UnitTrigger): Mention | undefined {
  if (unit !== 'century') return undefined;
  const nth = follows(tokens, at - 1) ? ordinalOf(wordAt(tokens, at - 1)) : undefined;
  if (nth === undefined || nth < 1 || nth > 30) return undefined;
  const article = previousWord(tokens, at - 1) === 'the' ? 1 : 0;
  return {
    first: at - 1 - article,
    last: at,
    meaning: { kind: 'years', first: (nth - 1) * 100, last: nth * 100 - 1 },
  };
}

/** "the first quarter of 2009", "the fourth quarter of last year". The year is joined by a refiner. */
function quarterOrHalf(
  tokens: Tokens,
  at: number,
  { unit, plural }: UnitTrigger,
): Mention | undefined {
  if (unit !== 'quarter' || plural) return undefined;
  const nth = ordinalOf(previousWord(tokens, at));
  if (nth === undefined || nth > 4) return undefined;
  const article = previousWord(tokens, at - 1) === 'the' ? 1 : 0;
  if (/^(?:final|game|lead|touchdown|pole)$/.test(nextWord(tokens, at))) return undefined;
  return {
    first: at - 1 - article,
    last: at,
    meaning: { kind: 'period', code: `Q${nth}`, granularity: 'quarter' },
  };
}

/** "Q4", "2018 Q4"; a year after it is joined by a refiner. */
export function findQuarterCode(tokens: Tokens, at: number, code: string): Mention {
  const year = follows(tokens, at - 1) ? yearNumber(tokens, at - 1) : undefined;
  return {
    first: year === undefined ? at : at - 1,
    last: at,
    meaning: {
      kind: 'period',
      code,
      granularity: 'quarter',
      ...(year !== undefined && { year }),
    },
  };
}

/** "the first half of 2023"; without its year it is of a match, and dropped. */
export function findHalf(tokens: Tokens, at: number): Mention | undefined {
  const nth = ordinalOf(previousWord(tokens, at));
  if (nth !== 1 && nth !== 2) return undefined;
  const article = previousWord(tokens, at - 1) === 'the' ? 1 : 0;
  return {
    first: at - 1 - article,
    last: at,
    meaning: { kind: 'period', code: `H${nth}`, granularity: 'quarter' },
  };
}

/** "the past five days", "the last few weeks", "the next three months", "recent years". */
function stretch(tokens: Tokens, at: number, { unit, plural }: UnitTrigger): Mention | undefined {
  if (!plural) return undefined;
  if (previousWord(tokens, at) === 'recent') {
    return {
      first: at - 1,
      last: at,
      meaning: { kind: 'stretch', unit, count: undefined, side: 'past' },
    };
  }
  const trading = previousWord(tokens, at) === 'trading' ? 1 : 0;
  const count = countBefore(tokens, at - trading);
  const first = count?.first ?? at;
  const side = sides.get(previousWord(tokens, first));
  if (
    side === undefined ||
    (count === undefined && !/^(?:past|coming)$/.test(wordAt(tokens, first - 1)))
  )
    return undefined;
  const article = previousWord(tokens, first - 1) === 'the' ? 1 : 0;
  return {
    first: first - 1 - article,
    last: at,
    meaning: { kind: 'stretch', unit, count: count?.count, side },
  };
}

const sides: ReadonlyMap<string, 'past' | 'future'> = new Map([
  ['last', 'past'],
  ['past', 'past'],
  ['previous', 'past'],
  ['next', 'future'],
  ['coming', 'future'],
]);

/** "every year", "each week", "twice a day", "15 a year", "per month". */
function every(tokens: Tokens, at: number, { unit, plural }: UnitTrigger): Mention | undefined {
  if (plural) return undefined;
  const word = previousWord(tokens, at);
  const before = at > 0 ? previousWord(tokens, at - 1) : '';
  const each = /^(?:every|each|per)$/.test(word);
  const rate =
    /^an?$/.test(word) &&
    (/^(?:once|twice|times|thrice)$/.test(before) || isAmount(tokens, at - 2));
  if (!each && !rate) return undefined;
  return { first: at - 1, last: at, meaning: { kind: 'set', value: durationValue(unit, 1) } };
}

function isAmount(tokens: Tokens, at: number): boolean {
  return (
    (/^\d[\d,.]*$/.test(wordAt(tokens, at)) && follows(tokens, at)) ||
    /^(?:dollars|tons|million|billion)$/.test(wordAt(tokens, at))
  );
}

/** "last week", "this year", "the following day", "the same month", "earlier this year". */
function calendarUnit(
  tokens: Tokens,
  at: number,
  { unit, plural }: UnitTrigger,
): Mention | undefined {
  if (plural) return undefined;
  const known =
    isTradingDay(tokens, at, unit) || isPartOfThis(tokens, at, unit)
      ? thisUnit
      : isWeekendAlone(tokens, at, unit)
        ? lastUnit
        : calendarWords.get(previousWord(tokens, at));
  if (!known) return undefined;
  if (isRolling(tokens, at, unit)) {
    return { first: at - 2, last: at, meaning: { kind: 'stretch', unit, count: 1, side: 'past' } };
  }
  let first = previousWord(tokens, at) === 'of' ? at : at - 1;
  if (/^(?:the|that)$/.test(previousWord(tokens, first)) && wordAt(tokens, first) !== 'that')
    first--;
  if (previousWord(tokens, first) === 'this' && wordAt(tokens, first) !== 'this') first--;
  const leader = previousWord(tokens, first);
  const side = leader === 'earlier' || leader === 'later' ? leader : undefined;
  const meaning: ShiftMeaning = {
    kind: 'shift',
    unit,
    count: known.count,
    anchor: known.anchor,
    whole: true,
    ...(side && { side }),
  };
  return { first: side ? first - 1 : first, last: at, meaning };
}

/** "over the last year", "in the past week": as long as it says up to now; "last year" is the calendar's. */
function isRolling(tokens: Tokens, at: number, unit: Unit): boolean {
  return (
    unit !== 'quarter' &&
    unit !== 'weekend' &&
    /^(?:last|past)$/.test(previousWord(tokens, at)) &&
    previousWord(tokens, at - 1) === 'the' &&
    /^(?:over|during|in|within|for|throughout)$/.test(previousWord(tokens, at - 2))
  );
}

const thisUnit = { count: 0, anchor: 'reference' } as const;
const lastUnit = { count: -1, anchor: 'reference' } as const;

/** "the end of the year", "the beginning of the month": of the one the text is written in. */
function isPartOfThis(tokens: Tokens, at: number, unit: Unit): boolean {
  const ofAt = previousWord(tokens, at) === 'the' ? at - 2 : at - 1;
  return (
    unit !== 'day' &&
    wordAt(tokens, ofAt) === 'of' &&
    follows(tokens, ofAt) &&
    /^(?:beginning|start|middle|end|close)$/.test(previousWord(tokens, ofAt))
  );
}

/** "over the weekend", "at the weekend": the one just past. */
function isWeekendAlone(tokens: Tokens, at: number, unit: Unit): boolean {
  return (
    unit === 'weekend' &&
    previousWord(tokens, at) === 'the' &&
    /^(?:over|at|during|on|after|since)$/.test(previousWord(tokens, at - 1))
  );
}

/** "to end the day", "closed the day at": how market reports say today. */
function isTradingDay(tokens: Tokens, at: number, unit: Unit): boolean {
  return (
    unit === 'day' &&
    previousWord(tokens, at) === 'the' &&
    /^(?:end|ended|ending|finish|finished|close|closed|start|started)$/.test(
      previousWord(tokens, at - 1),
    )
  );
}

const calendarWords: ReadonlyMap<string, { count: number; anchor: 'reference' | 'context' }> =
  new Map([
    ['last', { count: -1, anchor: 'reference' }],
    ['past', { count: -1, anchor: 'reference' }],
    ['this', { count: 0, anchor: 'reference' }],
    ['current', { count: 0, anchor: 'reference' }],
    ['next', { count: 1, anchor: 'reference' }],
    ['coming', { count: 1, anchor: 'reference' }],
    ['upcoming', { count: 1, anchor: 'reference' }],
    ['previous', { count: -1, anchor: 'context' }],
    ['preceding', { count: -1, anchor: 'context' }],
    ['following', { count: 1, anchor: 'context' }],
    ['same', { count: 0, anchor: 'context' }],
    ['that', { count: 0, anchor: 'context' }],
  ]);

/** "two weeks ago", "four days later", "in two weeks", "two years before", "for five years", "27-year". */
function counted(tokens: Tokens, at: number, { unit, plural }: UnitTrigger): Mention | undefined {
  const count = countBefore(tokens, at);
  if (
    !count ||
    (!plural && count.count !== undefined && count.count > 1 && !isAdjective(tokens, at))
  )
    return undefined;
  if (isAge(tokens, at)) return undefined;
  return distance(tokens, at, unit, count) ?? duration(tokens, at, unit, count);
}

function isAdjective(tokens: Tokens, at: number): boolean {
  return (
    isHyphen(tokens, at - 1) ||
    isHyphen(tokens, at) ||
    /^(?:a|an|the|his|her|its|their)$/.test(previousWord(tokens, at - 1))
  );
}

/** "71 years old", "a 71-year-old", "aged 12 years", "three years younger". */
function isAge(tokens: Tokens, at: number): boolean {
  return /^(?:old|olds|younger|older)$/.test(nextWord(tokens, at));
}

function distance(
  tokens: Tokens,
  at: number,
  unit: Unit,
  { first, count }: Count,
): Mention | undefined {
  const word = nextWord(tokens, at);
  const sign = /^(?:ago|earlier|before|prior)$/.test(word)
    ? -1
    : /^(?:later|after|hence|on|thereafter)$/.test(word)
      ? 1
      : 0;
  if (word === 'from' && wordAt(tokens, at + 2) === 'now' && follows(tokens, at + 1)) {
    return shifted(first, at + 2, unit, count, 1, 'reference');
  }
  if (sign === 0 || word === 'on' || word === 'after' || word === 'before') return undefined;
  if (count === undefined) {
    return word === 'ago'
      ? { first, last: at + 1, meaning: { kind: 'vague', value: 'PAST_REF' } }
      : { first, last: at, meaning: { kind: 'duration', unit, count } };
  }
  return shifted(
    first,
    at + 1,
    unit,
    count,
    sign,
    word === 'ago' || word === 'hence' ? 'reference' : 'context',
  );
}

function shifted(
  first: number,
  last: number,
  unit: Unit,
  count: number | undefined,
  sign: number,
  anchor: 'reference' | 'context',
): Mention | undefined {
  if (count === undefined)
    return { first, last, meaning: { kind: 'vague', value: sign < 0 ? 'PAST_REF' : 'FUTURE_REF' } };
  return {
    first,
    last,
    meaning: { kind: 'shift', unit, count: sign * count, anchor, whole: false },
  };
}

function duration(
  tokens: Tokens,
  at: number,
  unit: Unit,
  { first, count }: Count,
): Mention | undefined {
  if (unit === 'century' || unit === 'weekend' || (unit === 'quarter' && count === 1))
    return undefined;
  if (wordAt(tokens, first) === 'a' && count === 1 && !isDurationWord(tokens, first, at))
    return undefined;
  const ahead = previousWord(tokens, first) === 'in' && count !== undefined;
  return {
    first,
    last: at,
    meaning: { kind: 'duration', unit, count, ...(ahead && { ahead }) },
  };
}

/** "a day" is hardly ever a length of time; "for a day", "over a year", "a year after", "a week of talks" are. */
function isDurationWord(tokens: Tokens, first: number, at: number): boolean {
  return (
    /^(?:for|over|within|than|about|nearly|almost|in|under|lasted|took|least|only|just|half|around|roughly|spent)$/.test(
      previousWord(tokens, first),
    ) || /^(?:after|before|since|of|long)$/.test(nextWord(tokens, at))
  );
}

/** "for years", "over the decades", "decades-long". */
function uncounted(tokens: Tokens, at: number, { unit, plural }: UnitTrigger): Mention | undefined {
  if (!plural || unit === 'century') return undefined;
  const article = previousWord(tokens, at) === 'the' ? 1 : 0;
  const lead = previousWord(tokens, at - article);
  const long = isHyphen(tokens, at) && nextWord(tokens, at) === 'long';
  // "its highest level in years" measures; "in weeks ahead" does not end its phrase.
  const measured = lead === 'in' && article === 0 && nextWord(tokens, at) === '';
  if (!long && !measured && !/^(?:for|over)$/.test(lead)) return undefined;
  return { first: at - article, last: at, meaning: { kind: 'duration', unit, count: undefined } };
}

/** "P2W", "PT30M", "PXY", "P2.5Y". */
export function durationValue(unit: Unit, count: number | undefined): string {
  const clock = unit === 'minute' || unit === 'hour' ? 'T' : '';
  return `P${clock}${count === undefined ? 'X' : String(count)}${unitLetters[unit]}`;
}
