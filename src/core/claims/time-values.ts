import type { TimeExpression } from '../time/index.ts';
import type { Token } from './tokens.ts';

/** How a sentence places an event against the time it names. */
export type TimeRelation = 'at' | 'before' | 'after' | 'since' | 'until' | 'as-of';

export interface TimeValue {
  readonly expression: TimeExpression;
  readonly relation: TimeRelation;
}

/**
 * How a draft's time bears on a source's: `same` and `wider` support it (a draft may be vaguer),
 * `narrower` leaves it open, `apart` contradicts it, `unknown` says nothing.
 */
export type TimeBearing = 'same' | 'wider' | 'narrower' | 'apart' | 'unknown';

const before = /^before$/;
const after = /^(?:after|following)$/;

export function relationBefore(tokens: readonly Token[], first: number): TimeRelation {
  const word = tokens[first - 1]?.lower ?? '';
  if (word === 'of' && tokens[first - 2]?.lower === 'as') return 'as-of';
  if (before.test(word)) return 'before';
  // "Prior to December", "ahead of the weekend".
  if (/^(?:to|of)$/.test(word) && /^(?:prior|ahead)$/.test(tokens[first - 2]?.lower ?? ''))
    return 'before';
  if (after.test(word)) return 'after';
  if (word === 'since') return 'since';
  if (/^(?:until|till|by|through)$/.test(word)) return 'until';
  return 'at';
}

interface Interval {
  readonly first: string;
  readonly last: string;
}

const earliestDay = '0000-01-01';
const latestDay = '9999-12-31';

export function compareTimes(draft: TimeValue, source: TimeValue): TimeBearing {
  // The day of a count is not the day of what is counted.
  if (draft.relation === 'as-of' || source.relation === 'as-of') return 'unknown';
  if (draft.relation === 'since' || draft.relation === 'until') {
    // "Since 2020" bounds what it speaks of; only another "since" can contradict it.
    if (draft.relation !== source.relation) return 'unknown';
  } else if (source.relation === 'since' || source.relation === 'until') {
    return 'unknown';
  }
  const ofDraft = intervalOf(draft);
  const ofSource = intervalOf(source);
  if (ofDraft && ofSource) {
    const bearing = compareIntervals(ofDraft, ofSource);
    return bearing === 'apart' && isOnlyYearApart(draft, source) ? 'unknown' : bearing;
  }
  return comparePatterns(draft, source);
}

/** "In October" of one article and October of another year: which year the first means is a guess from its tense. */
function isOnlyYearApart(draft: TimeValue, source: TimeValue): boolean {
  if (!isYearGuessed(draft) && !isYearGuessed(source)) return false;
  const [a, b] = [partsOf(draft.expression), partsOf(source.expression)];
  return a?.month !== undefined && a.month === b?.month && a.year !== b.year;
}

function isYearGuessed({ expression: { inferred, granularity } }: TimeValue): boolean {
  return inferred?.from === 'reference' && granularity === 'month';
}

function intervalOf({ expression, relation }: TimeValue): Interval | undefined {
  const { earliest, latest, value } = expression;
  if (earliest === undefined || latest === undefined) return undefined;
  // "Just before 6 a.m. on 8 October" is on that day.
  if (value.includes('T')) return { first: earliest, last: latest };
  if (relation === 'before') return { first: earliestDay, last: dayBefore(earliest) };
  if (relation === 'after') return { first: latest, last: latestDay };
  return { first: earliest, last: latest };
}

function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}

function compareIntervals(draft: Interval, source: Interval): TimeBearing {
  if (draft.first === source.first && draft.last === source.last) return 'same';
  if (draft.last < source.first || source.last < draft.first) return 'apart';
  if (draft.first <= source.first && source.last <= draft.last) return 'wider';
  // A day of a span of a few days ("September 19" of "September 19-20") says the same.
  return lengthOf(source) <= 10 ? 'same' : 'narrower';
}

/** Length of an interval in days, both ends included. */
function lengthOf({ first, last }: Interval): number {
  return (Date.parse(`${last}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / 86_400_000 + 1;
}

/** Where one side has no year, month and day speak, or the day of the week. */
function comparePatterns(draft: TimeValue, source: TimeValue): TimeBearing {
  if (draft.relation !== source.relation) return 'unknown';
  const a = partsOf(draft.expression);
  const b = partsOf(source.expression);
  if (!a || !b) return 'unknown';
  if (a.weekday !== undefined || b.weekday !== undefined) {
    const weekdayOfA = a.weekday ?? weekdayOf(a);
    const weekdayOfB = b.weekday ?? weekdayOf(b);
    if (weekdayOfA === undefined || weekdayOfB === undefined) return 'unknown';
    return weekdayOfA === weekdayOfB ? 'same' : 'apart';
  }
  if (a.month === undefined || b.month === undefined) return 'unknown';
  if (a.month !== b.month) return 'apart';
  if (a.day === undefined) return 'wider';
  if (b.day === undefined) return 'narrower';
  return a.day <= (b.lastDay ?? b.day) && b.day <= (a.lastDay ?? a.day) ? 'same' : 'apart';
}

interface Parts {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly lastDay?: number;
  readonly weekday?: number;
}

/** The parts that a TIMEX3 value states: `XXXX-09-18`, `2023-09-19`, `2023-09`, `XXXX-WXX-4`. */
function partsOf(expression: TimeExpression): Parts | undefined {
  const week = /^XXXX-WXX-(\d)/.exec(expression.value);
  if (week) return { weekday: Number(week[1]) % 7 };
  const match = /^([\dX]{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(expression.value);
  if (!match) return undefined;
  const latest = /-(\d\d)$/.exec(expression.latest ?? '')?.[1];
  return {
    ...(/^\d{4}$/.test(match[1]!) && { year: Number(match[1]) }),
    ...(match[2] !== undefined && { month: Number(match[2]) }),
    ...(match[3] !== undefined && { day: Number(match[3]) }),
    ...(match[3] !== undefined && latest !== undefined && { lastDay: Number(latest) }),
  };
}

function weekdayOf({ year, month, day }: Parts): number | undefined {
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

/** How fine a value is: 1 a year, 2 a season or quarter, 3 a month, 4 a week, 5 a day. 0 when it cannot be placed. */
export function fineness({ value }: TimeExpression): number {
  if (/^[\dX]{4}-\d\d-\d\d/.test(value) || /^XXXX-WXX-\d/.test(value)) return 5;
  if (/^[\dX]{4}-W[\dX]{2}/.test(value)) return 4;
  if (/^[\dX]{4}-\d\d$/.test(value)) return 3;
  if (/^[\dX]{4}-(?:SP|SU|FA|AU|WI|Q\d|H\d)/.test(value)) return 2;
  return /^\d{4}$/.test(value) ? 1 : 0;
}

/** A sentence with the times in it. */
interface Timed {
  readonly times: readonly TimeValue[];
}

/** Times in both sentences, and none that fits another: what was so then need not be so now. */
export function timesPart(draft: Timed, source: Timed): boolean {
  return draft.times.some(
    (time) =>
      source.times.length > 0 &&
      source.times.every(
        (far) => compareTimes({ ...time, relation: 'at' }, { ...far, relation: 'at' }) === 'apart',
      ),
  );
}
