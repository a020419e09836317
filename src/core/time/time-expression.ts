import { shift, type Span } from '../text/span.ts';

/**
 * A time expression and its TIMEX3 value. `earliest` and `latest` are ISO days, both included,
 * absent where the value cannot be placed on the calendar (a vague "recently", a bare weekday
 * without a reference day, a duration). A range ("September 19-20") has an ISO 8601 interval as its
 * value: `2023-09-19/2023-09-20`.
 */
export interface TimeExpression {
  span: Span;
  type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  value: string;
  earliest?: string;
  latest?: string;
  /** How finely the text says it: "in December" is a month even where its days are known. */
  granularity?: Granularity;
  /** TIMEX3 `mod`: "early June" is START, "mid-September" MID, "late 2006" END, "about a week ago" APPROX. */
  mod?: 'START' | 'MID' | 'END' | 'APPROX';
  /** The word before it that turns a moment into a side: "since 2014", "before Tuesday". Not part of the span. */
  relation?: TimeRelation;
  /** The weekday as printed, 1 Monday to 7 Sunday, whether or not it fits the date. */
  weekday?: number;
  /** What had to be inferred, and from what; absent where all of it stands in the text. */
  inferred?: Inference;
  /** A day that no calendar has ("31 June"); it has no value on the calendar. */
  impossible?: true;
}

export type Granularity =
  | 'time'
  | 'day'
  | 'weekend'
  | 'week'
  | 'month'
  | 'quarter'
  | 'season'
  | 'year'
  | 'decade'
  | 'century';

export type TimeRelation = 'since' | 'until' | 'before' | 'after' | 'by';

/** From the day the text speaks from, or from another expression of the text (its span). */
export type Inference = { from: 'reference' } | { from: 'text'; span: Span };

/** The same expression where its text stands further on; the expression it was inferred from moves with it. */
export function shiftTime(time: TimeExpression, by: number): TimeExpression {
  const { inferred } = time;
  return {
    ...time,
    span: shift(time.span, by),
    ...(inferred?.from === 'text' && {
      inferred: { from: 'text', span: shift(inferred.span, by) },
    }),
  };
}
