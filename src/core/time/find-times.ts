import { TextTimes, type FindTimesOptions } from './text-times.ts';
import type { TimeExpression } from './time-expression.ts';

/**
 * The time expressions of a text in order of place, with their TIMEX3 values: "The army, which left
 * on Thursday, came back two days later." read on 2023-12-15 gives 2023-12-14 and 2023-12-16.
 * Numbers that are not times ("from 138 to 209", "2,000 troops") and words that only look like them
 * ("may", "march") are not found.
 */
export function findTimes(text: string, options: FindTimesOptions = {}): TimeExpression[] {
  return new TextTimes(text, options).all();
}
