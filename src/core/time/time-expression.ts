import type { Span } from '../text/span.ts';

/**
 * A time expression and its TIMEX3 value. `earliest` and `latest` are ISO days, both included,
 * absent where the value cannot be placed on the calendar (a vague "recently", a bare weekday
 * without a reference day, a duration).
 */
export interface TimeExpression {
  span: Span;
  type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  value: string;
  earliest?: string;
  latest?: string;
}
