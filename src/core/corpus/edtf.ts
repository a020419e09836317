import type { DateInterval } from './source.ts';

/**
 * The days an EDTF date (ISO 8601-2, levels 0 and 1) can mean; both ends included, one absent where
 * the interval is open. EDTF's `%` is both approximate and uncertain.
 *
 *     2023-12-14  →  that day          2023-12  →  2023-12-01 to 2023-12-31
 *     2024-11-28~ →  that day, approximate      2023/..  →  from 2023-01-01
 *
 * A time of day is left out of account. Undefined when the text is no EDTF date or names a day that
 * no calendar has.
 */
export function parseEdtf(text: string): DateInterval | undefined {
  const sides = text.trim().split('/');
  if (sides.length > 2) return undefined;
  const [first, second] = sides.map(parseSide);
  if (first === undefined) return undefined;
  if (sides.length === 1) return isOpen(first) ? undefined : first;
  if (second === undefined || (isOpen(first) && isOpen(second))) return undefined;
  if (
    first.earliest !== undefined &&
    second.latest !== undefined &&
    first.earliest > second.latest
  ) {
    return undefined;
  }
  return {
    ...(first.earliest === undefined ? {} : { earliest: first.earliest }),
    ...(second.latest === undefined ? {} : { latest: second.latest }),
    approximate: first.approximate || second.approximate,
    uncertain: first.uncertain || second.uncertain,
  };
}

/** The one day an EDTF date names, however surely; undefined when it names a longer time or none. */
export function dayOfEdtf(text: string): string | undefined {
  const interval = parseEdtf(text);
  return interval?.earliest === interval?.latest ? interval?.earliest : undefined;
}

function isOpen(interval: DateInterval): boolean {
  return interval.earliest === undefined && interval.latest === undefined;
}

/** Year, month (or season) and day, of which the last digits may be unspecified (`199X`, `2023-12-XX`). */
const datePattern =
  /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d(?::?\d\d)?)?)?([?~%])?$/u;

function parseSide(side: string): DateInterval | undefined {
  if (side === '' || side === '..') return { approximate: false, uncertain: false };
  const match = datePattern.exec(side.trim());
  if (match === null) return undefined;
  const [, year = '', month, day, qualifier] = match;
  const days = daysOf(year, month, day);
  return (
    days && {
      ...days,
      approximate: qualifier === '~' || qualifier === '%',
      uncertain: qualifier === '?' || qualifier === '%',
    }
  );
}

interface Days {
  readonly earliest: string;
  readonly latest: string;
}

function daysOf(
  year: string,
  month: string | undefined,
  day: string | undefined,
): Days | undefined {
  const [from, to] = [year.replaceAll('X', '0'), year.replaceAll('X', '9')];
  if (month === undefined || month === 'XX') {
    if (day !== undefined && day !== 'XX') return undefined;
    return { earliest: `${from}-01-01`, latest: `${to}-12-31` };
  }
  if (from !== to) return undefined;
  if (seasons[month] !== undefined) return day === undefined ? seasons[month](from) : undefined;
  const last = lastDay(Number(year), Number(month));
  if (last === undefined) return undefined;
  if (day === undefined || day === 'XX') {
    return { earliest: `${year}-${month}-01`, latest: `${year}-${month}-${last}` };
  }
  if (day < '01' || Number(day) > last) return undefined;
  return { earliest: `${year}-${month}-${day}`, latest: `${year}-${month}-${day}` };
}

/** Seasons of the northern hemisphere, as meteorologists count them; winter is the one that the year ends with. */
const seasons: Readonly<Record<string, (year: string) => Days>> = {
  '21': (year) => ({ earliest: `${year}-03-01`, latest: `${year}-05-31` }),
  '22': (year) => ({ earliest: `${year}-06-01`, latest: `${year}-08-31` }),
  '23': (year) => ({ earliest: `${year}-09-01`, latest: `${year}-11-30` }),
  '24': (year) => ({
    earliest: `${year}-12-01`,
    latest: `${pad(Number(year) + 1, 4)}-02-${lastDay(Number(year) + 1, 2)!}`,
  }),
};

function lastDay(year: number, month: number): number | undefined {
  if (month < 1 || month > 12) return undefined;
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}

function pad(number: number, length: number): string {
  return String(number).padStart(length, '0');
}
