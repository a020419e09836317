import type { Span } from '../text/span.ts';
import type { TimeRelation } from './time-expression.ts';

/** What an expression says, before anything is known of the day it was said on. */
export type Meaning =
  | DateMeaning
  | PeriodMeaning
  | HolidayMeaning
  | YearsMeaning
  | ShiftMeaning
  | WithinMeaning
  | StretchMeaning
  | RangeMeaning
  | DurationMeaning
  | SetMeaning
  | ClockMeaning
  | VagueMeaning;

/** Which year is meant where none is printed: "last September", "September next year". */
export interface YearHint {
  /** "of last year" is -1. */
  readonly yearShift?: number;
  /** "last September", "next Tuesday", "this June". */
  readonly direction?: Direction;
}

export type Direction = 'last' | 'this' | 'next';

/** "Friday, September 12, 2023" and every part of it; at least one field is there. */
export interface DateMeaning extends YearHint {
  readonly kind: 'date';
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly weekday?: number;
  /** "Thursday of last week": weeks from the reference's own. */
  readonly weekShift?: number;
}

/** "the summer of 2020", "the first quarter". `from` and `to` are months; a winter runs into the next year. */
export interface PeriodMeaning extends YearHint {
  readonly kind: 'period';
  readonly code: string;
  readonly granularity: 'season' | 'quarter';
  readonly year?: number;
}

export interface HolidayMeaning extends YearHint {
  readonly kind: 'holiday';
  readonly dayIn: (year: number) => number | undefined;
  readonly year?: number;
}

/** A decade or a century. */
export interface YearsMeaning {
  readonly kind: 'years';
  readonly first: number;
  readonly last: number;
}

export type Unit =
  | 'minute'
  | 'hour'
  | 'day'
  | 'weekend'
  | 'week'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century';

/** So many units from an anchor: "yesterday", "next month", "two weeks ago", "four days later". */
export interface ShiftMeaning {
  readonly kind: 'shift';
  readonly unit: Unit;
  readonly count: number;
  /** The reference day, the last day named in the text, or what `of` says. */
  readonly anchor: 'reference' | 'context' | Meaning;
  /** A whole calendar unit ("last week"), or a distance ("a week ago"). */
  readonly whole: boolean;
  /** "earlier this year", "later this week". */
  readonly side?: 'earlier' | 'later';
}

/** "the first week of June", "the last Friday in October". */
export interface WithinMeaning {
  readonly kind: 'within';
  readonly nth: number;
  readonly unit: 'day' | 'week' | 'weekend' | { readonly weekday: number };
  readonly of: Meaning;
}

/** "the past five days", "the next two weeks": as long as it says, ending or beginning at the reference. */
export interface StretchMeaning {
  readonly kind: 'stretch';
  readonly unit: Unit;
  readonly count: number | undefined;
  readonly side: 'past' | 'future';
}

export interface RangeMeaning {
  readonly kind: 'range';
  readonly from: Meaning;
  readonly to: Meaning;
}

/** `count` undefined: "for years". */
export interface DurationMeaning {
  readonly kind: 'duration';
  readonly unit: Unit;
  readonly count: number | undefined;
  /** "in two weeks": a date ahead where the sentence speaks of what will be, else how long something took. */
  readonly ahead?: true;
}

export interface SetMeaning {
  readonly kind: 'set';
  readonly value: string;
}

export interface ClockMeaning {
  readonly kind: 'clock';
  /** As TIMEX3 writes it after the `T`: `18:00Z`, `MO`. */
  readonly time: string;
  readonly of?: Meaning;
}

export interface VagueMeaning {
  readonly kind: 'vague';
  readonly value: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF';
}

/** An expression as found. `first` and `last` are the tokens it covers, both included. */
export interface Mention {
  readonly first: number;
  readonly last: number;
  readonly meaning: Meaning;
  readonly mod?: 'START' | 'MID' | 'END' | 'APPROX';
  readonly relation?: TimeRelation;
  /** Where it is not the tokens' own: an apostrophe before "’90s". */
  readonly span?: Span;
}
