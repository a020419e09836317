import { dayOf, exists, weekdayOf, type Reference } from '../calendar.ts';
import type { YearHint } from '../meaning.ts';
import type { Tense } from '../tense.ts';

/** A year, and what it was taken from where the expression does not state it. */
export interface KnownYear {
  readonly year: number;
  readonly from?: 'reference' | 'text';
}

/** "last September" is the latest before this month; "September last year" and "this September" count years. */
export function hintedYear(
  { yearShift, direction }: YearHint,
  reference: Reference,
  orderIn: (year: number) => number,
  now: number,
): number | undefined {
  if (yearShift !== undefined) return reference.year + yearShift;
  switch (direction) {
    case 'this':
      return reference.year;
    case 'last':
      return orderIn(reference.year) < now ? reference.year : reference.year - 1;
    case 'next':
      return orderIn(reference.year) > now ? reference.year : reference.year + 1;
    default:
      return undefined;
  }
}

/** A bare month is the latest one that has begun, or, where the sentence speaks of what will be, the next. */
export function monthYear(month: number, reference: Reference, tense: Tense | undefined): number {
  const now = reference.month ?? 12;
  if (tense === 'future') return month >= now ? reference.year : reference.year + 1;
  return month <= now ? reference.year : reference.year - 1;
}

/**
 * A day without a year is the nearest one: papers print the year of days further off. A weekday
 * beside it decides between the years about the reference.
 */
export function dayYear(
  weekday: number | undefined,
  month: number,
  day: number,
  reference: Reference,
  tense: Tense | undefined,
): number {
  const now = reference.day ?? dayOf(reference.year, reference.month ?? 7, 15);
  const years = [reference.year - 1, reference.year, reference.year + 1].filter((year) =>
    exists(year, month, day),
  );
  const fitting = years.filter(
    (year) => weekday === undefined || weekdayOf(dayOf(year, month, day)) === weekday,
  );
  const distance = (year: number) => {
    const away = dayOf(year, month, day) - now;
    const against =
      (tense === 'future' && away < -AGAINST_TENSE_DAYS) ||
      (tense === 'past' && away > AGAINST_TENSE_DAYS);
    return Math.abs(away) + (against ? 366 : 0);
  };
  const nearest = (among: readonly number[]) =>
    among.reduce((best, year) => (distance(year) < distance(best) ? year : best));
  // A weekday that fits only a year far off is a slip of the weekday rather than of the year.
  const close = fitting.filter((year) => Math.abs(dayOf(year, month, day) - now) < 366);
  if (close.length > 0) return nearest(close);
  return years.length > 0 ? nearest(years) : reference.year;
}

/** How far a date may lie on the wrong side of its verb before the verb counts: "announced talks for June 10". */
const AGAINST_TENSE_DAYS = 60;
