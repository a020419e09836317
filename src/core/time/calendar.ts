/** The proleptic Gregorian calendar in whole days. A day is a count from 1970-01-01; no clock, no zones. */
export type Day = number;

/** Both ends included. */
export interface Interval {
  readonly first: Day;
  readonly last: Day;
}

export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MS_A_DAY = 86_400_000;

export function dayOf(year: number, month: number, day: number): Day {
  // Years below 100 mean 19xx to Date.UTC, so the year is set apart from it.
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / MS_A_DAY);
}

export function civilOf(day: Day): CivilDate {
  const date = new Date(day * MS_A_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function daysIn(year: number, month: number): number {
  return civilOf(dayOf(year, month + 1, 0)).day;
}

export function exists(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** 1 Monday to 7 Sunday. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

export function isoOf(day: Day): string {
  const { year, month, day: date } = civilOf(day);
  return `${yearText(year)}-${two(month)}-${two(date)}`;
}

export function yearText(year: number): string {
  return String(year).padStart(4, '0');
}

export function two(count: number): string {
  return String(count).padStart(2, '0');
}

/** The day as an ISO week, "2008-W35". A week belongs to the year of its Thursday. */
export function weekOf(day: Day): string {
  const thursday = day - weekdayOf(day) + 4;
  const { year } = civilOf(thursday);
  const week = Math.floor((thursday - dayOf(year, 1, 1)) / 7) + 1;
  return `${yearText(year)}-W${two(week)}`;
}

export function monthInterval(year: number, month: number): Interval {
  return { first: dayOf(year, month, 1), last: dayOf(year, month + 1, 0) };
}

export function yearsInterval(first: number, last = first): Interval {
  return { first: dayOf(first, 1, 1), last: dayOf(last, 12, 31) };
}

/** The same date some months on, or the last day of that month where it has no such date. */
export function addMonths(day: Day, months: number): Day {
  const from = civilOf(day);
  const count = from.year * 12 + from.month - 1 + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  return dayOf(year, month, Math.min(from.day, daysIn(year, month)));
}

/** The `nth` weekday of a month, counted from its end where `nth` is negative; undefined if it has none. */
export function nthWeekday(
  year: number,
  month: number,
  weekday: number,
  nth: number,
): Day | undefined {
  const { first, last } = monthInterval(year, month);
  const day =
    nth > 0
      ? first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7
      : last - ((weekdayOf(last) - weekday + 7) % 7) + (nth + 1) * 7;
  return day >= first && day <= last ? day : undefined;
}

/** Easter Sunday of the western churches (the anonymous Gregorian computus). */
export function easterOf(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h =
    (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1);
}

/** The day a text speaks from, as finely as it is known. */
export interface Reference {
  readonly year: number;
  readonly month?: number;
  /** Absent where only the month or the year is known. */
  readonly day?: Day;
}

/** Reads the level-0 date of an EDTF string, whatever it says of its certainty; undefined for any other text. */
export function referenceOf(edtf: string | undefined): Reference | undefined {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?[~?%]?(?=$|[T/])/.exec(edtf?.trim() ?? '');
  if (!found) return undefined;
  const year = Number(found[1]);
  const month = found[2] === undefined ? undefined : Number(found[2]);
  if (month === undefined || month < 1 || month > 12) return { year };
  const date = Number(found[3]);
  return exists(year, month, date)
    ? { year, month, day: dayOf(year, month, date) }
    : { year, month };
}
