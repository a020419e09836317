import {
  addMonths,
  civilOf,
  dayOf,
  daysIn,
  exists,
  isoOf,
  monthInterval,
  two,
  weekOf,
  weekdayOf,
  yearsInterval,
  yearText,
  type Day,
  type Interval,
  type Reference,
} from './calendar.ts';
import { durationValue } from './finders/unit.ts';
import type {
  DateMeaning,
  HolidayMeaning,
  Meaning,
  PeriodMeaning,
  RangeMeaning,
  ShiftMeaning,
  StretchMeaning,
  Unit,
  WithinMeaning,
  YearHint,
} from './meaning.ts';
import type { Tense } from './tense.ts';
import type { Granularity } from './time-expression.ts';

/** A meaning put on the calendar, as far as that can be done. */
export interface Placed {
  readonly value: string;
  readonly granularity?: Granularity;
  readonly interval?: Interval;
  /** What the missing parts were taken from; absent when nothing was missing. */
  readonly from?: 'reference' | 'text';
  readonly impossible?: true;
}

/** All that placing may look at beside the words themselves. */
export interface Circumstances {
  readonly reference: Reference | undefined;
  /** The last date of the text, for "the following day"; undefined where none is near. */
  readonly context: Placed | undefined;
  /** A year that the text names nearby, for "in September" beside "in 2022". */
  readonly contextYear: number | undefined;
  readonly tense: Tense | undefined;
}

export function place(meaning: Meaning, around: Circumstances): Placed {
  switch (meaning.kind) {
    case 'date':
      return placeDate(meaning, around);
    case 'period':
      return placePeriod(meaning, around);
    case 'holiday':
      return placeHoliday(meaning, around);
    case 'years': {
      const century = meaning.last - meaning.first > 10;
      return {
        value: yearText(meaning.first).slice(0, century ? 2 : 3),
        granularity: century ? 'century' : 'decade',
        interval: yearsInterval(meaning.first, meaning.last),
      };
    }
    case 'shift':
      return placeShift(meaning, around);
    case 'within':
      return placeWithin(meaning, around);
    case 'stretch':
      return placeStretch(meaning, around);
    case 'range':
      return placeRange(meaning, around);
    case 'duration':
      return { value: durationValue(meaning.unit, meaning.count) };
    case 'set':
    case 'vague':
      return { value: meaning.value };
    case 'clock':
      return placeClock(meaning.time, meaning.of, around);
  }
}

function onDay(day: Day, from?: 'reference' | 'text'): Placed {
  return {
    value: isoOf(day),
    granularity: 'day',
    interval: { first: day, last: day },
    ...(from && { from }),
  };
}

function inMonth(year: number, month: number, from?: 'reference' | 'text'): Placed {
  return {
    value: `${yearText(year)}-${two(month)}`,
    granularity: 'month',
    interval: monthInterval(year, month),
    ...(from && { from }),
  };
}

function inYear(year: number, from?: 'reference' | 'text'): Placed {
  return {
    value: yearText(year),
    granularity: 'year',
    interval: yearsInterval(year),
    ...(from && { from }),
  };
}

function placeDate(meaning: DateMeaning, around: Circumstances): Placed {
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

interface KnownYear {
  readonly year: number;
  readonly from?: 'reference' | 'text';
}

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

/** "last September" is the latest before this month; "September last year" and "this September" count years. */
function hintedYear(
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
function monthYear(month: number, reference: Reference, tense: Tense | undefined): number {
  const now = reference.month ?? 12;
  if (tense === 'future') return month >= now ? reference.year : reference.year + 1;
  return month <= now ? reference.year : reference.year - 1;
}

/**
 * A day without a year is the nearest one: papers print the year of days further off. A weekday
 * beside it decides between the years about the reference.
 */
function dayYear(
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

function placePeriod(meaning: PeriodMeaning, around: Circumstances): Placed {
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

function placeHoliday(meaning: HolidayMeaning, around: Circumstances): Placed {
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

/** What a shift counts from. */
interface Anchor {
  readonly first: Day;
  readonly last: Day;
  readonly granularity: Granularity;
  readonly from: 'reference' | 'text';
}

function anchorOf(meaning: ShiftMeaning, around: Circumstances): Anchor | undefined {
  if (meaning.anchor === 'reference') return referenceAnchor(around.reference);
  const placed = meaning.anchor === 'context' ? around.context : place(meaning.anchor, around);
  if (placed?.interval && placed.granularity) {
    return { ...placed.interval, granularity: placed.granularity, from: 'text' };
  }
  // "The previous week" in a text that names no date counts from the day of the text.
  const fallsBack =
    meaning.anchor === 'context' && meaning.whole && meaning.count < 0 && meaning.unit !== 'day';
  return fallsBack ? referenceAnchor(around.reference) : undefined;
}

function referenceAnchor(reference: Reference | undefined): Anchor | undefined {
  if (!reference) return undefined;
  const { year, month, day } = reference;
  if (day !== undefined) return { first: day, last: day, granularity: 'day', from: 'reference' };
  if (month !== undefined)
    return { ...monthInterval(year, month), granularity: 'month', from: 'reference' };
  return { ...yearsInterval(year), granularity: 'year', from: 'reference' };
}

function placeShift(meaning: ShiftMeaning, around: Circumstances): Placed {
  const anchor = anchorOf(meaning, around);
  if (!anchor) return { value: 'XXXX-XX-XX' };
  const placed = meaning.whole ? wholeUnit(meaning, anchor) : distance(meaning, anchor);
  if (!placed) return { value: 'XXXX-XX-XX' };
  const clipped = clip(placed, meaning, anchor);
  // What the text itself states in full ("two years before 2022") is not inferred.
  return typeof meaning.anchor === 'object' ? clipped : { ...clipped, from: anchor.from };
}

/** "earlier this year" ends where the text speaks from; "later this week" begins there. */
function clip(placed: Placed, { side }: ShiftMeaning, anchor: Anchor): Placed {
  if (!side || !placed.interval) return placed;
  const { first, last } = placed.interval;
  const interval =
    side === 'earlier' ? { first, last: anchor.last } : { first: anchor.first, last };
  return { ...placed, interval };
}

/** "last week", "next month", "the following day": the calendar unit as a whole. */
function wholeUnit({ unit, count }: ShiftMeaning, anchor: Anchor): Placed | undefined {
  if (!isFineEnough(anchor.granularity, unit)) return undefined;
  const { year, month } = civilOf(anchor.first);
  switch (unit) {
    case 'day':
      return onDay((count > 0 ? anchor.last : anchor.first) + count);
    case 'week': {
      const monday = anchor.first - weekdayOf(anchor.first) + 1 + count * 7;
      return {
        value: weekOf(monday),
        granularity: 'week',
        interval: { first: monday, last: monday + 6 },
      };
    }
    case 'weekend': {
      const saturday = anchor.first - weekdayOf(anchor.first) + 6 + count * 7;
      return {
        value: `${weekOf(saturday)}-WE`,
        granularity: 'weekend',
        interval: { first: saturday, last: saturday + 1 },
      };
    }
    case 'month': {
      const shifted = civilOf(addMonths(dayOf(year, month, 1), count));
      return inMonth(shifted.year, shifted.month);
    }
    case 'quarter': {
      const start = civilOf(
        addMonths(dayOf(year, Math.floor((month - 1) / 3) * 3 + 1, 1), count * 3),
      );
      const interval = {
        first: dayOf(start.year, start.month, 1),
        last: dayOf(start.year, start.month + 3, 0),
      };
      return {
        value: `${yearText(start.year)}-Q${(start.month + 2) / 3}`,
        granularity: 'quarter',
        interval,
      };
    }
    case 'year':
      return inYear(year + count);
    case 'decade': {
      const first = Math.floor(year / 10) * 10 + count * 10;
      return {
        value: yearText(first).slice(0, 3),
        granularity: 'decade',
        interval: yearsInterval(first, first + 9),
      };
    }
    case 'century': {
      const first = Math.floor(year / 100) * 100 + count * 100;
      return {
        value: yearText(first).slice(0, 2),
        granularity: 'century',
        interval: yearsInterval(first, first + 99),
      };
    }
    case 'hour':
    case 'minute':
      return undefined;
  }
}

const fineness: readonly Granularity[] = [
  'time',
  'day',
  'weekend',
  'week',
  'month',
  'quarter',
  'season',
  'year',
  'decade',
  'century',
];

/** A week cannot be told from a text of which only the month is known. */
function isFineEnough(granularity: Granularity, unit: Unit): boolean {
  const needed: Granularity =
    unit === 'hour' || unit === 'minute'
      ? 'time'
      : unit === 'weekend' || unit === 'week'
        ? 'day'
        : unit;
  return fineness.indexOf(granularity) <= Math.max(fineness.indexOf(needed), 1);
}

/** "two weeks ago", "a year earlier": no finer than its unit, and no finer than what it counts from. */
function distance({ unit, count }: ShiftMeaning, anchor: Anchor): Placed | undefined {
  if (unit === 'hour' || unit === 'minute') {
    return anchor.granularity === 'day' ? onDay(anchor.first) : undefined;
  }
  const { year } = civilOf(anchor.first);
  if (unit === 'year' || unit === 'decade' || unit === 'century') {
    const years = count * (unit === 'year' ? 1 : unit === 'decade' ? 10 : 100);
    return Number.isInteger(years) ? inYear(year + years) : undefined;
  }
  if (unit === 'month' || unit === 'quarter') {
    if (!isFineEnough(anchor.granularity, 'month')) return undefined;
    const { first } = anchor;
    const { year: y, month } = civilOf(first);
    const months = Math.round(count * (unit === 'month' ? 1 : 3));
    const shifted = civilOf(addMonths(dayOf(y, month, 1), months));
    return inMonth(shifted.year, shifted.month);
  }
  if (anchor.granularity !== 'day' && anchor.granularity !== 'time') return undefined;
  const days = Math.round(unit === 'day' ? count : count * 7);
  const day = (count > 0 ? anchor.last : anchor.first) + days;
  const slack = unit === 'day' ? 0 : Math.min(Math.abs(count), 3);
  return { ...onDay(day), interval: { first: day - slack, last: day + slack } };
}

function placeWithin(meaning: WithinMeaning, around: Circumstances): Placed {
  const of = place(meaning.of, around);
  if (!of.interval) return { value: 'XXXX-XX-XX' };
  const { first, last } = of.interval;
  const day = dayWithin(meaning, of.interval);
  if (day === undefined || day < first - 6 || day > last) return { value: 'XXXX-XX-XX' };
  const from = of.from && { from: of.from };
  if (meaning.unit === 'week') {
    return {
      value: weekOf(day + 3),
      granularity: 'week',
      interval: { first: day, last: day + 6 },
      ...from,
    };
  }
  if (meaning.unit === 'weekend') {
    return {
      value: `${weekOf(day)}-WE`,
      granularity: 'weekend',
      interval: { first: day, last: day + 1 },
      ...from,
    };
  }
  return onDay(day, of.from);
}

function dayWithin({ nth, unit }: WithinMeaning, { first, last }: Interval): Day | undefined {
  if (unit === 'day') return nth > 0 ? first + nth - 1 : last;
  if (unit === 'week') return nth > 0 ? first + (nth - 1) * 7 : last - 6;
  const weekday = unit === 'weekend' ? 6 : unit.weekday;
  if (nth > 0) return first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7;
  return last - ((weekdayOf(last) - weekday + 7) % 7);
}

function placeStretch({ unit, count, side }: StretchMeaning, around: Circumstances): Placed {
  const value = durationValue(unit, count);
  const now = around.reference?.day;
  if (now === undefined || count === undefined) return { value };
  const edge = edgeOf(now, unit, side === 'past' ? -count : count);
  if (edge === undefined) return { value };
  const interval = side === 'past' ? { first: edge, last: now } : { first: now, last: edge };
  return { value, interval, from: 'reference' };
}

function edgeOf(now: Day, unit: Unit, count: number): Day | undefined {
  switch (unit) {
    case 'day':
      return now + Math.round(count);
    case 'week':
    case 'weekend':
      return now + Math.round(count * 7);
    case 'month':
      return addMonths(now, Math.round(count));
    case 'quarter':
      return addMonths(now, Math.round(count * 3));
    case 'year':
      return addMonths(now, Math.round(count * 12));
    case 'decade':
      return addMonths(now, Math.round(count * 120));
    case 'century':
    case 'hour':
    case 'minute':
      return undefined;
  }
}

/** Both ends; where the first would lie after the last, it is taken a year or a week earlier. */
function placeRange(meaning: RangeMeaning, around: Circumstances): Placed {
  const to = place(meaning.to, around);
  const from = place(meaning.from, around);
  const value = `${from.value}/${to.value}`;
  const granularity = to.granularity && { granularity: to.granularity };
  if (from.impossible || to.impossible) return { value, impossible: true, ...granularity };
  if (!from.interval || !to.interval) return { value, ...granularity };
  const inferred = from.from ?? to.from;
  if (from.interval.first > to.interval.last) {
    const earlier = before(meaning.from, from, to.interval.last);
    if (!earlier) return { value, ...granularity };
    return {
      ...earlier,
      value: `${earlier.value}/${to.value}`,
      interval: { first: earlier.interval.first, last: to.interval.last },
      ...granularity,
    };
  }
  return {
    value,
    interval: { first: from.interval.first, last: to.interval.last },
    ...granularity,
    ...(inferred && { from: inferred }),
  };
}

function before(
  meaning: Meaning,
  placed: Placed,
  last: Day,
): (Placed & { interval: Interval }) | undefined {
  if (meaning.kind !== 'date' || meaning.year !== undefined || !placed.interval) return undefined;
  const { first } = placed.interval;
  const { year, month, day } = civilOf(first);
  const shifted =
    meaning.month === undefined
      ? onDay(first - 7, placed.from)
      : meaning.day === undefined
        ? inMonth(year - 1, month, placed.from)
        : onDay(dayOf(year - 1, month, day), placed.from);
  return shifted.interval && shifted.interval.first <= last
    ? { ...shifted, interval: shifted.interval }
    : undefined;
}

/** A time of day on its day: that beside it, else the last one named nearby, else the day of the text. */
function placeClock(time: string, of: Meaning | undefined, around: Circumstances): Placed {
  const day = of
    ? place(of, around)
    : around.context?.granularity === 'day'
      ? { ...around.context, from: 'text' as const }
      : around.reference?.day === undefined
        ? undefined
        : onDay(around.reference.day, 'reference');
  if (!day?.interval) return { value: `XXXX-XX-XXT${time}`, granularity: 'time' };
  return { ...day, value: `${day.value}T${time}`, granularity: 'time' };
}
