import { civilOf, dayOf, yearText, type Reference } from '../calendar.ts';
import type { HolidayMeaning, PeriodMeaning } from '../meaning.ts';
import { dayYear, hintedYear, monthYear, type KnownYear } from './missing-year.ts';
import { onDay, type Circumstances, type Placed } from './placed.ts';

/** First and last month of each period; a winter ends in the year after it began. */
const periodMonths: Readonly<Record<string, readonly [number, number]>> = {
  Q1: [1, 3],
  Q2: [4, 6],
  Q3: [7, 9],
  Q4: [10, 12],
  H1: [1, 6],
  H2: [7, 12],
  SP: [3, 6],
  SU: [6, 9],
  FA: [9, 12],
  WI: [12, 3],
};

/** A season, a quarter, a half. */
export function placePeriod(meaning: PeriodMeaning, around: Circumstances): Placed {
  const [first, last] = monthsOf(meaning);
  const known = periodYear(meaning, around);
  if (!known) return { value: `XXXX-${meaning.code}`, granularity: meaning.granularity };
  const { year } = known;
  const interval =
    first <= last
      ? { first: dayOf(year, first, 1), last: dayOf(year, last + 1, 0) }
      : // "The winter of 2022" is either that began or that ended in it.
        {
          first: dayOf(year - (meaning.year === undefined ? 0 : 1), first, 1),
          last: dayOf(year + 1, last + 1, 0),
        };
  return {
    value: `${yearText(year)}-${meaning.code}`,
    granularity: meaning.granularity,
    interval,
    ...(known.from && { from: known.from }),
  };
}

function monthsOf({ code }: PeriodMeaning): readonly [number, number] {
  return periodMonths[code] ?? [1, 12];
}

function periodYear(meaning: PeriodMeaning, around: Circumstances): KnownYear | undefined {
  if (meaning.year !== undefined) return { year: meaning.year };
  const { reference, contextYear, tense } = around;
  const hints = meaning.yearShift !== undefined || meaning.direction !== undefined;
  if (contextYear !== undefined && !hints) return { year: contextYear, from: 'text' };
  if (!reference) return undefined;
  const [first, last] = monthsOf(meaning);
  const now = reference.year * 12 + (reference.month ?? 12);
  const hinted = hintedYear(meaning, reference, (year) => year * 12 + Math.max(first, last), now);
  // "This winter", said before it ends, began last year.
  if (meaning.direction === 'this' && first > last && (reference.month ?? 12) <= last) {
    return { year: reference.year - 1, from: 'reference' };
  }
  if (hinted !== undefined) return { year: hinted, from: 'reference' };
  const year =
    meaning.granularity === 'quarter'
      ? quarterYear(first, last, reference)
      : monthYear(first, reference, tense);
  return { year, from: 'reference' };
}

/** A bare quarter is the nearest one: reports speak of the last and plans of the next. */
function quarterYear(first: number, last: number, { year, month = 12 }: Reference): number {
  if (month >= first && month <= last) return year;
  const ahead = (first - month + 12) % 12;
  const back = (month - last + 12) % 12;
  if (ahead < back) return first > month ? year : year + 1;
  return last < month ? year : year - 1;
}

/** A day with a name. */
export function placeHoliday(meaning: HolidayMeaning, around: Circumstances): Placed {
  const { reference } = around;
  const stated = meaning.year ?? around.contextYear;
  if (stated !== undefined) {
    const day = meaning.dayIn(stated);
    return day === undefined
      ? { value: 'XXXX-XX-XX' }
      : onDay(day, meaning.year === undefined ? 'text' : undefined);
  }
  if (!reference) return { value: 'XXXX-XX-XX', granularity: 'day' };
  const now = reference.day ?? dayOf(reference.year, reference.month ?? 7, 15);
  const hinted = hintedYear(meaning, reference, (year) => meaning.dayIn(year) ?? 0, now);
  const civil = civilOf(meaning.dayIn(reference.year) ?? now);
  const year = hinted ?? dayYear(undefined, civil.month, civil.day, reference, around.tense);
  const day = meaning.dayIn(year);
  return day === undefined ? { value: 'XXXX-XX-XX' } : onDay(day, 'reference');
}
