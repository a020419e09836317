import {
  addMonths,
  civilOf,
  dayOf,
  monthInterval,
  weekOf,
  weekdayOf,
  yearsInterval,
  yearText,
  type Day,
  type Reference,
} from '../calendar.ts';
import type { ShiftMeaning, Unit } from '../meaning.ts';
import type { Granularity } from '../time-expression.ts';
import { inMonth, inYear, onDay, type Circumstances, type Placed } from './placed.ts';

/** So far from the day of the text, from the last date, or from `stated`, the date that the expression itself names. */
export function placeShift(
  meaning: ShiftMeaning,
  stated: Placed | undefined,
  around: Circumstances,
): Placed {
  const anchor = anchorOf(meaning, stated, around);
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

/** What a shift counts from. */
interface Anchor {
  readonly first: Day;
  readonly last: Day;
  readonly granularity: Granularity;
  readonly from: 'reference' | 'text';
}

function anchorOf(
  meaning: ShiftMeaning,
  stated: Placed | undefined,
  around: Circumstances,
): Anchor | undefined {
  if (meaning.anchor === 'reference') return referenceAnchor(around.reference);
  const placed = meaning.anchor === 'context' ? around.context : stated;
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
