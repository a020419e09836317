import type { DateMeaning, Meaning, Mention, YearHint } from '../meaning.ts';
import {
  follows,
  gapAfter,
  isCapitalised,
  isHyphen,
  isSmallWord,
  nextWord,
  previousWord,
  wordAt,
  type Tokens,
} from '../tokens.ts';
import { triggerOf } from '../lexicon.ts';
import { dayNumber, isPlainNumber, yearNumber } from './numbers.ts';

/**
 * Dates that name their month: "September 19, 2023", "19 September", "Sept. 19–20",
 * "from 19 to 20 September", "September of last year", "in December".
 * `at` is the month's token. Silent where the word is a name or a verb ("Theresa May", "may", "march").
 */
export function findCalendarDate(tokens: Tokens, at: number, month: number): Mention | undefined {
  if (!mayBeMonth(tokens, at)) return undefined;
  return (
    dayFirst(tokens, at, month) ?? monthFirst(tokens, at, month) ?? monthAlone(tokens, at, month)
  );
}

/** Small letters are allowed where no other English word is spelt so. */
function mayBeMonth(tokens: Tokens, at: number): boolean {
  if (isCapitalised(tokens, at)) return true;
  const word = wordAt(tokens, at);
  if (!homographs.has(word) && !shortForms.has(word)) return true;
  const day = dayAfter(tokens, at);
  return isDayBefore(tokens, at) || (day !== undefined && !isSmallWord(tokens, day.at + 1));
}

const homographs = new Set(['march', 'may', 'mar', 'jan', 'dec', 'sep']);
const shortForms = new Set([
  'jan',
  'feb',
  'mar',
  'apr',
  'jun',
  'jul',
  'aug',
  'sep',
  'sept',
  'oct',
  'nov',
  'dec',
]);
/** Months that are also given names, surnames or verbs: alone they need a word that asks for a time. */
const names = new Set([
  'march',
  'may',
  'april',
  'june',
  'august',
  'mar',
  'jan',
  'dec',
  'sep',
  'apr',
  'jun',
  'jul',
  'aug',
  'feb',
  'oct',
  'nov',
  'sept',
]);

function isDayBefore(tokens: Tokens, at: number): boolean {
  const of = previousWord(tokens, at) === 'of' ? 1 : 0;
  return follows(tokens, at - 1 - of) && dayNumber(tokens, at - 1 - of) !== undefined;
}

/** "19 September 2023", "the 19th of September", "19-20 September", "from 19 to 20 September". */
function dayFirst(tokens: Tokens, at: number, month: number): Mention | undefined {
  const of = previousWord(tokens, at) === 'of' ? 1 : 0;
  const dayAt = at - 1 - of;
  const day = dayNumber(tokens, dayAt);
  if (day === undefined || day < 1 || !follows(tokens, dayAt) || isPartOfNumber(tokens, dayAt))
    return undefined;
  // "Nov 18-Dec 19": the day belongs to the month before it.
  if (follows(tokens, dayAt - 1) && triggerOf(wordAt(tokens, dayAt - 1))?.kind === 'month')
    return undefined;
  // "all 19 of September's dead" counts; "the 19th of September" dates.
  if (of === 1 && isPlainNumber(tokens, dayAt) && !isRangeStart(tokens, dayAt)) return undefined;
  const year = yearAfter(tokens, at);
  const to: DateMeaning = { kind: 'date', month, day, ...year.hint };
  const start = rangeStartBefore(tokens, dayAt);
  if (start) {
    return { first: start.first, last: year.last, meaning: rangeOf({ ...to, day: start.day }, to) };
  }
  const article = previousWord(tokens, dayAt) === 'the' ? 1 : 0;
  return { first: dayAt - article, last: year.last, meaning: to };
}

function isRangeStart(tokens: Tokens, dayAt: number): boolean {
  return rangeStartBefore(tokens, dayAt) !== undefined;
}

/** The earlier day of "19-20", "19 to 20", "between 19 and 20". */
function rangeStartBefore(
  tokens: Tokens,
  dayAt: number,
): { day: number; first: number } | undefined {
  const dashed = gapAfter(tokens, dayAt - 1) === 'dash';
  const article = previousWord(tokens, dayAt) === 'the' ? 1 : 0;
  const word = previousWord(tokens, dayAt - article);
  const startAt = dashed
    ? dayAt - 1
    : /^(?:to|and|through|until|till|or)$/.test(word)
      ? dayAt - article - 2
      : -1;
  const day =
    startAt >= 0 && (dashed || follows(tokens, startAt)) ? dayNumber(tokens, startAt) : undefined;
  if (day === undefined || day < 1 || day > 31 || day >= (dayNumber(tokens, dayAt) ?? 0))
    return undefined;
  if (isPartOfNumber(tokens, startAt)) return undefined;
  const leading = previousWord(tokens, startAt) === 'the' ? 1 : 0;
  const opener = /^(?:from|between)$/.test(previousWord(tokens, startAt - leading)) ? 1 : 0;
  // "bought 3 and 4 May": without "between", "and" also names two days; they are read as their span.
  return { day, first: startAt - leading - opener };
}

/** "1.5 May", "5-19 May 2": a figure that another figure or a currency sign begins. */
function isPartOfNumber(tokens: Tokens, at: number): boolean {
  const start = tokens.at(at)!.start;
  return (
    /[\d.,$€£#%]/.test(tokens.text.charAt(start - 1)) ||
    (at > 0 && gapAfter(tokens, at - 1) === 'colon' && /^\d/.test(wordAt(tokens, at - 1)))
  );
}

/** "September 19", "September 19, 2023", "September 19-20", "September 2023". */
function monthFirst(tokens: Tokens, at: number, month: number): Mention | undefined {
  const day = dayAfter(tokens, at);
  if (day === undefined) return undefined;
  const from: DateMeaning = { kind: 'date', month, day: day.value };
  const to = rangeEndAfter(tokens, day.at, day.value);
  const year = yearAfter(tokens, to?.at ?? day.at);
  const dated: DateMeaning = { ...from, ...year.hint };
  return {
    first: at,
    last: year.last,
    meaning: to ? rangeOf(dated, { ...dated, day: to.value }) : dated,
  };
}

interface NumberAt {
  readonly value: number;
  readonly at: number;
}

function dayAfter(tokens: Tokens, at: number): NumberAt | undefined {
  const gap = gapAfter(tokens, at);
  if (gap !== 'space' && gap !== 'point' && !isHyphen(tokens, at)) return undefined;
  const article = gap === 'space' && wordAt(tokens, at + 1) === 'the' ? 1 : 0;
  const value = dayNumber(tokens, at + 1 + article);
  if (value === undefined || value < 1 || !isDay(tokens, at + 1 + article)) return undefined;
  if (article === 1 && isPlainNumber(tokens, at + 2)) return undefined;
  // "September first" is a day; "In September first reports came" is not worth the risk.
  if (!/^\d/.test(wordAt(tokens, at + 1 + article))) return undefined;
  return { value, at: at + 1 + article };
}

/** Not the beginning of a larger number, a share, a clock time or a score. */
function isDay(tokens: Tokens, at: number): boolean {
  const after = tokens.text.slice(tokens.at(at)!.end, tokens.at(at)!.end + 2);
  if (/^(?:[.,:]\d|%|°|:)/.test(after)) return false;
  return !/^(?:percent|per|million|billion|thousand|hundred|am|pm|years?|days?|weeks?|months?|hours?|people|points)$/.test(
    nextWord(tokens, at),
  );
}

/** The later day of "September 19-20", "September 19 to 20", "September 19 and 20". */
function rangeEndAfter(tokens: Tokens, at: number, from: number): NumberAt | undefined {
  const dashed = gapAfter(tokens, at) === 'dash';
  const word = nextWord(tokens, at);
  const joined = /^(?:to|through|until|till|and|or)$/.test(word) && follows(tokens, at + 1);
  const endAt = dashed ? at + 1 : joined ? at + 2 : -1;
  const value = endAt > 0 ? dayNumber(tokens, endAt) : undefined;
  if (value === undefined || value <= from || value > 31 || !isDay(tokens, endAt)) return undefined;
  if (!/^\d/.test(wordAt(tokens, endAt))) return undefined;
  // "September 19 and 20 people died", "September 19 to 20 October": the number belongs to the next word.
  const next = nextWord(tokens, endAt);
  if (triggerOf(next)?.kind === 'month' && !dashed) return undefined;
  const counts =
    /^(?:and|or)$/.test(word) &&
    !dashed &&
    isSmallWord(tokens, endAt + 1) &&
    follows(tokens, endAt);
  return counts && !timePreposition.test(next) ? undefined : { value, at: endAt };
}

function rangeOf(from: DateMeaning, to: DateMeaning): Meaning {
  return { kind: 'range', from, to };
}

interface YearAfter {
  readonly hint: YearHint & { readonly year?: number };
  readonly last: number;
}

/** The year that follows a day or month: ", 2023", " of 2023", " last year", " of this year". */
function yearAfter(tokens: Tokens, at: number): YearAfter {
  const gap = gapAfter(tokens, at);
  if (gap === 'space' || gap === 'comma' || gap === 'point' || isHyphen(tokens, at)) {
    const of =
      gap === 'space' && wordAt(tokens, at + 1) === 'of' && follows(tokens, at + 1) ? 1 : 0;
    const year = yearNumber(tokens, at + 1 + of);
    if (year !== undefined && isYear(tokens, at + 1 + of, gap === 'comma')) {
      return { hint: { year }, last: at + 1 + of };
    }
    const shift =
      wordAt(tokens, at + 2 + of) === 'year' && follows(tokens, at + 1 + of)
        ? yearShifts.get(wordAt(tokens, at + 1 + of))
        : undefined;
    if (shift !== undefined && gap === 'space')
      return { hint: { yearShift: shift }, last: at + 2 + of };
  }
  return { hint: {}, last: at };
}

const yearShifts: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
]);

/** "September 19, 2000 troops" counts troops; a year is followed by anything but a counted noun. */
function isYear(tokens: Tokens, at: number, comma: boolean): boolean {
  if (/^[.,]\d/.test(tokens.text.slice(tokens.at(at)!.end, tokens.at(at)!.end + 2))) return false;
  return !(comma && countedNouns.test(nextWord(tokens, at)));
}

/** What news counts by the thousand. */
export const countedNouns =
  /^(?:people|persons|troops|soldiers|men|women|children|civilians|refugees|residents|protesters|demonstrators|workers|jobs|employees|members|students|voters|votes|deaths|cases|miles|kilometers|kilometres|km|meters|metres|feet|acres|square|tons|tonnes|dollars|euros|pounds|points|homes|houses|families|additional|more|other|new|of)$/;

/** "in December", "last September", "September 2023", "the September offensive". */
function monthAlone(tokens: Tokens, at: number, month: number): Mention | undefined {
  const year = yearAfter(tokens, at);
  const direction = directionBefore(tokens, at);
  if (direction && year.last === at) {
    return {
      first: direction.first,
      last: at,
      meaning: { kind: 'date', month, direction: direction.direction },
    };
  }
  if (year.last === at && !isTimeByContext(tokens, at)) return undefined;
  return { first: at, last: year.last, meaning: { kind: 'date', month, ...year.hint } };
}

const timePreposition =
  /^(?:in|since|until|till|by|of|from|to|through|throughout|during|between|before|after|on|for|early|mid|late|every|and|or|around|as|when|at|with|when|with)$/;
const monthPreposition =
  /^(?:in|since|until|till|by|of|from|through|throughout|during|between|before|after|early|mid|late|every|each|around|as)$/;

/**
 * A month that stands alone is one where a preposition of time leads it, where it is an adjective
 * ("the September offensive"), or where no other word is spelt so.
 */
function isTimeByContext(tokens: Tokens, at: number): boolean {
  const before = previousWord(tokens, at);
  const word = wordAt(tokens, at);
  const namesNext =
    isCapitalised(tokens, at + 1) &&
    follows(tokens, at) &&
    triggerOf(wordAt(tokens, at + 1)) === undefined;
  if (monthPreposition.test(before))
    return !namesNext || !names.has(word) || opensBeforeSubject(tokens, at);
  if (/^(?:the|a|its|his|her|their|our|this|that)$/.test(before)) {
    return (
      isSmallWord(tokens, at + 1) &&
      follows(tokens, at) &&
      !notAfterAdjective.test(wordAt(tokens, at + 1))
    );
  }
  if (names.has(word)) return isListedMonth(tokens, at);
  return (
    !namesNext &&
    !(
      at > 0 &&
      isCapitalised(tokens, at - 1) &&
      follows(tokens, at - 1) &&
      !isSentenceStart(tokens, at - 1)
    )
  );
}

/**
 * "In May Ida Moss announced it": the sentence needs the name for its subject. In "In August Wilson's plays" and
 * "In April Jones the force has an officer" the name ends with an "s", or another subject follows.
 */
function opensBeforeSubject(tokens: Tokens, at: number): boolean {
  if (!isSentenceStart(tokens, at - 1)) return false;
  let last = at + 1;
  while (isCapitalised(tokens, last + 1) && follows(tokens, last)) last++;
  const next = tokens.at(last + 1);
  return (
    next !== undefined &&
    follows(tokens, last) &&
    isSmallWord(tokens, last + 1) &&
    !/['’]/.test(tokens.text.slice(tokens.at(last)!.start, next.start)) &&
    !opensSubject.test(wordAt(tokens, last + 1))
  );
}

const opensSubject =
  /^(?:the|a|an|this|that|these|those|his|her|its|their|our|my|your|he|she|it|they|we|you|i|one|there|some|many|all|no|every|each|both|few|several|most|of|for|in|on|at|to|with|who|which|where)$/;

const notAfterAdjective =
  /^(?:for|on|of|to|and|said|says|was|is|has|had|will|would|government|cabinet|administration|from|in|at)$/;

/** "April, May and June": a month beside months. */
function isListedMonth(tokens: Tokens, at: number): boolean {
  const near = [at - 2, at - 1, at + 1, at + 2].filter(
    (index) => triggerOf(wordAt(tokens, index))?.kind === 'month',
  );
  const joined = /^(?:and|or|to|through|until)$/;
  return (
    near.some((index) => isCapitalised(tokens, index)) &&
    (joined.test(wordAt(tokens, at - 1)) ||
      joined.test(wordAt(tokens, at + 1)) ||
      gapAfter(tokens, at) === 'comma' ||
      gapAfter(tokens, at) === 'dash' ||
      gapAfter(tokens, at - 1) === 'dash')
  );
}

function isSentenceStart(tokens: Tokens, at: number): boolean {
  return (
    at === 0 || /[.!?”"\n]/.test(tokens.text.slice(tokens.at(at - 1)!.end, tokens.at(at)!.start))
  );
}

/** "last", "next", "this", "this past", "this coming" before a month or weekday. */
export function directionBefore(
  tokens: Tokens,
  at: number,
): { direction: 'last' | 'this' | 'next'; first: number } | undefined {
  const word = previousWord(tokens, at);
  const before = at > 0 ? previousWord(tokens, at - 1) : '';
  switch (word) {
    case 'last':
    case 'past':
    case 'previous':
      return { direction: 'last', first: before === 'this' ? at - 2 : at - 1 };
    case 'next':
    case 'coming':
    case 'upcoming':
      return { direction: 'next', first: before === 'this' || before === 'the' ? at - 2 : at - 1 };
    case 'this':
      return { direction: 'this', first: at - 1 };
    default:
      return undefined;
  }
}
