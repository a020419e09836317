import {
  isoOf,
  monthInterval,
  two,
  yearsInterval,
  yearText,
  type Day,
  type Interval,
  type Reference,
} from '../calendar.ts';
import type { Tense } from '../tense.ts';
import type { Granularity } from '../time-expression.ts';

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

export function onDay(day: Day, from?: 'reference' | 'text'): Placed {
  return {
    value: isoOf(day),
    granularity: 'day',
    interval: { first: day, last: day },
    ...(from && { from }),
  };
}

export function inMonth(year: number, month: number, from?: 'reference' | 'text'): Placed {
  return {
    value: `${yearText(year)}-${two(month)}`,
    granularity: 'month',
    interval: monthInterval(year, month),
    ...(from && { from }),
  };
}

export function inYear(year: number, from?: 'reference' | 'text'): Placed {
  return {
    value: yearText(year),
    granularity: 'year',
    interval: yearsInterval(year),
    ...(from && { from }),
  };
}
