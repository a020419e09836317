import {
  addMonths,
  civilOf,
  dayOf,
  weekOf,
  weekdayOf,
  yearsInterval,
  yearText,
  type Day,
  type Interval,
} from './calendar.ts';
import { durationValue } from './finders/unit.ts';
import type {
  Meaning,
  RangeMeaning,
  ShiftMeaning,
  StretchMeaning,
  Unit,
  WithinMeaning,
} from './meaning.ts';
import { placeDate } from './placing/place-date.ts';
import { placeHoliday, placePeriod } from './placing/place-period.ts';
import { placeShift } from './placing/place-shift.ts';
import { inMonth, onDay, type Circumstances, type Placed } from './placing/placed.ts';

/** What was said, put on the calendar by what is known around it; an unknown day keeps its X's. */
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
      return placeShift(meaning, statedAnchor(meaning, around), around);
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

/** "two years before 2022" names what it counts from. */
function statedAnchor({ anchor }: ShiftMeaning, around: Circumstances): Placed | undefined {
  return typeof anchor === 'object' ? place(anchor, around) : undefined;
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
