import { textOf } from '../text/span.ts';
import { monthNames } from '../time/month-names.ts';
import type { TimeExpression } from '../time/index.ts';

/** The parts of a date as it is written; a span of days ("19-20") has its last day as well. */
export interface WrittenDate {
  readonly day?: number;
  readonly lastDay?: number;
  readonly month?: number;
  readonly year?: number;
  readonly weekday?: string;
}

const weekday = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

/** What a date is written with: a weekday alone, a year alone, a month with or without day and year. Undefined for any other manner. */
export function writtenDate(
  text: string,
  { span, type, mod, impossible }: TimeExpression,
): WrittenDate | undefined {
  if (type !== 'DATE' || mod !== undefined || impossible === true) return undefined;
  const written = textOf(text, span).toLowerCase().replaceAll(',', ' ').trim();
  if (/^\d{4}$/.test(written)) return { year: Number(written) };
  if (weekday.test(written)) return { weekday: written };
  const words = written
    .split(/[\s–-]+/)
    .filter((word) => !weekday.test(word) && !/^(?:the|of)$/.test(word));
  let date: WrittenDate = {};
  for (const word of words) {
    const month = monthOf(word);
    if (month !== undefined && date.month === undefined) date = { ...date, month };
    else if (/^\d{4}$/.test(word)) date = { ...date, year: Number(word) };
    else if (!/^\d{1,2}(?:st|nd|rd|th)?$/.test(word)) return undefined;
    else if (date.day === undefined) date = { ...date, day: Number.parseInt(word, 10) };
    else date = { ...date, lastDay: Number.parseInt(word, 10) };
  }
  return date.month === undefined ? undefined : date;
}

/** "september", "sept.", "sep": 9. */
function monthOf(word: string): number | undefined {
  if (!/^[a-z]{3,}\.?$/.test(word)) return undefined;
  const start = word.replace('.', '');
  const at = monthNames.findIndex((name) => name.toLowerCase().startsWith(start));
  return at < 0 ? undefined : at + 1;
}

const wholes = ['weekday', 'year', 'month'] as const;

/** True for two dates of which some part can be held against each other. */
export function isInManner(own: WrittenDate, far: WrittenDate | undefined): boolean {
  return wholes.some((part) => own[part] !== undefined && far?.[part] !== undefined);
}

/** How many parts are the same where exactly one is not; undefined where the two are written in other manners, or part more. */
export function keptParts(own: WrittenDate, far: WrittenDate): number | undefined {
  if ((own.month === undefined) !== (far.month === undefined)) return undefined;
  if (own.day !== undefined && far.day === undefined) return undefined;
  const same = wholes.flatMap((part) =>
    own[part] === undefined || far[part] === undefined ? [] : [own[part] === far[part]],
  );
  if (own.day !== undefined && far.day !== undefined)
    same.push(own.day >= far.day && own.day <= (far.lastDay ?? far.day));
  return same.filter((is) => !is).length === 1 ? same.length - 1 : undefined;
}
