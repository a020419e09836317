import { textOf, type Span } from '../text/span.ts';
import { monthNames } from '../time/month-names.ts';

const weekdayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const month = new RegExp(
  `\\b(${monthNames.map((name) => `${name}|${name.slice(0, 3)}t?\\.?(?![a-z])`).join('|')})`,
  'u',
);
const weekday = new RegExp(`\\b(${weekdayNames.join('|')})\\b`, 'u');
const year = /\b(?:1[5-9]|20)\d\d\b/u;
/** A day of the month: "18", "18th", not part of a year. */
const day = /(?<!\d)\d{1,2}(?!\d)(?:st|nd|rd|th)?/u;

/** An ISO day in the manner of another date as written: "Sept. 18" with 2023-09-19 is "Sept. 19". Undefined where the manner is not one of day and month. */
export function rewriteDate(written: string, iso: string): string | undefined {
  const [y, m, d] = iso.split('-').map(Number);
  if (y === undefined || m === undefined || d === undefined) return undefined;
  if (/^\d{4}-\d\d-\d\d$/.test(written)) return iso;
  const hasMonth = month.test(written);
  if (!hasMonth) return year.test(written) && !/[A-Za-z]/.test(written) ? String(y) : undefined;
  let text = written.replace(year, '\u0001');
  text = text.replace(month, (name) => inManner(name, monthNames[m - 1]!));
  // A span of days ("19-20") gives way to the one day.
  text = text.replace(/(\d{1,2})\s?[-–]\s?\d{1,2}/u, '$1');
  text = text.replace(day, (old) => (/\D/.test(old) ? ordinal(d) : String(d)));
  text = text.replace(weekday, weekdayNames[new Date(`${iso}T00:00:00Z`).getUTCDay()]!);
  return text.replace('\u0001', String(y));
}

function inManner(written: string, name: string): string {
  if (written.length > 4 || written === 'May' || monthNames.includes(written)) return name;
  if (name.length <= 4) return name;
  const short =
    name === 'September' && written.replace('.', '').length === 4 ? 'Sept' : name.slice(0, 3);
  return written.endsWith('.') ? `${short}.` : short;
}

function ordinal(n: number): string {
  const tail = n % 100 > 10 && n % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n}${tail}`;
}

/**
 * The piece of a date that is wrong: the year when month and day agree, else month and day, without
 * the weekday and the year beside them.
 */
export function wrongPart(text: string, span: Span, expected: string): Span {
  const written = textOf(text, span);
  const [y, m, d] = expected.split('-').map(Number);
  const monthAt = month.exec(written);
  const yearAt = year.exec(written);
  if (!monthAt) return span;
  const masked = yearAt ? written.replace(year, '    ') : written;
  const dayAt = day.exec(masked);
  const monthRight =
    monthNames.findIndex((name) => name.startsWith(monthAt[0].slice(0, 3))) + 1 === m;
  const dayRight = dayAt === null || Number.parseInt(dayAt[0], 10) === d;
  if (yearAt && monthRight && dayRight && Number(yearAt[0]) !== y) {
    return { start: span.start + yearAt.index, end: span.start + yearAt.index + 4 };
  }
  if (!dayAt)
    return {
      start: span.start + monthAt.index,
      end: span.start + monthAt.index + monthAt[0].length,
    };
  const range = /\d{1,2}(?:st|nd|rd|th)?(?:\s?[-–]\s?\d{1,2}(?:st|nd|rd|th)?)?/u.exec(
    masked.slice(dayAt.index),
  )!;
  const start = Math.min(monthAt.index, dayAt.index);
  const end = Math.max(monthAt.index + monthAt[0].length, dayAt.index + range[0].length);
  return { start: span.start + start, end: span.start + end };
}

/** A day as a message prints it: "September 19, 2023", with the year only where one is known. */
export function printDay(iso: string): string {
  const [y, m, d] = iso.split('-').map(Number);
  return `${monthNames[(m ?? 1) - 1]!} ${d ?? 1}, ${y ?? ''}`;
}

/** A TIMEX3 value as a message prints it: a day, a month with its year, a year. */
export function printValue(value: string): string | undefined {
  if (/^\d{4}-\d\d-\d\d/.test(value)) return printDay(value.slice(0, 10));
  const part = /^(\d{4})-(\d\d)$/.exec(value);
  if (part) return `${monthNames[Number(part[2]) - 1] ?? ''} ${part[1]!}`;
  return /^\d{4}$/.test(value) ? value : undefined;
}
