export { civilOf, dayOf, daysIn, isoOf, referenceOf, weekdayOf, type Day } from './calendar.ts';
export { daysInWords, describeTime } from './describe-time.ts';
export { findTimes } from './find-times.ts';
export { TextTimes, type FindTimesOptions } from './text-times.ts';
export { mayBeTime, monthNames, weekdayNames } from './lexicon.ts';
export {
  shiftTime,
  type Granularity,
  type TimeExpression,
  type TimeRelation,
} from './time-expression.ts';
