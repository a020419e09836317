import { dayOf, daysIn, exists, two, weekdayOf, yearText } from '../calendar.ts';
import type { DateMeaning } from '../meaning.ts';
import { dayYear, hintedYear, monthYear, type KnownYear } from './missing-year.ts';
import { inMonth, inYear, onDay, type Circumstances, type Placed } from './placed.ts';

/** A year, a month, a day or a weekday, with what the text leaves out. */
export function placeDate(meaning: DateMeaning, around: Circumstances): Placed {
  const { year, month, day, weekday } = meaning;
  if (month === undefined) {
    if (weekday !== undefined) return placeWeekday(meaning, weekday, around);
    return year === undefined ? { value: 'XXXX-XX-XX' } : inYear(year);
  }
  if (day !== undefined && day > daysIn(year ?? LEAP_YEAR, month)) {
    return {
      value: `${year === undefined ? 'XXXX' : yearText(year)}-${two(month)}-XX`,
      impossible: true,
    };
  }
  const known = year === undefined ? yearOf(meaning, month, day, around) : { year };
  if (!known) return { value: `XXXX-${two(month)}${day === undefined ? '' : `-${two(day)}`}` };
  if (day === undefined) return inMonth(known.year, month, known.from);
  return exists(known.year, month, day)
    ? onDay(dayOf(known.year, month, day), known.from)
    : { value: `XXXX-${two(month)}-${two(day)}` };
}

/** Without a year "February 29" may be right. */
const LEAP_YEAR = 2000;

/** The year of a month or of a day in it, by what the text says and else by what news leaves out. */
function yearOf(
  meaning: DateMeaning,
  month: number,
  day: number | undefined,
  around: Circumstances,
): KnownYear | undefined {
  const { reference } = around;
  if (
    around.contextYear !== undefined &&
    meaning.yearShift === undefined &&
    !meaning.direction &&
    meaning.weekday === undefined
  ) {
    return { year: around.contextYear, from: 'text' };
  }
  if (!reference) return undefined;
  const hinted = hintedYear(
    meaning,
    reference,
    (year) => year * 12 + month,
    reference.year * 12 + (reference.month ?? 1),
  );
  if (hinted !== undefined) return { year: hinted, from: 'reference' };
  if (day === undefined)
    return { year: monthYear(month, reference, around.tense), from: 'reference' };
  return { year: dayYear(meaning.weekday, month, day, reference, around.tense), from: 'reference' };
}

/** A bare weekday is the latest one, the reference day included; with a future verb the next. */
function placeWeekday(meaning: DateMeaning, weekday: number, around: Circumstances): Placed {
  const now = around.reference?.day;
  if (now === undefined) return { value: `XXXX-WXX-${weekday}`, granularity: 'day' };
  const today = weekdayOf(now);
  const monday = now - today + 1;
  if (meaning.weekShift !== undefined)
    return onDay(monday + meaning.weekShift * 7 + weekday - 1, 'reference');
  const back = (today - weekday + 7) % 7;
  switch (meaning.direction) {
    case 'this':
      return around.tense === 'future'
        ? onDay(now + ((7 - back) % 7), 'reference')
        : onDay(monday + weekday - 1, 'reference');
    case 'last':
      return onDay(now - (back || 7), 'reference');
    case 'next':
      return onDay(monday + 7 + weekday - 1, 'reference');
    default:
      return onDay(around.tense === 'future' ? now + ((7 - back) % 7) : now - back, 'reference');
  }
}
