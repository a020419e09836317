import type { Corpus } from '../corpus/corpus.ts';
import { timesIn } from '../corpus/readings.ts';
import { passageIndex } from '../index/passage-index.ts';
import { contains, overlaps, textOf, type Span } from '../text/span.ts';
import { words } from '../text/words.ts';
import {
  civilOf,
  dayOf,
  daysIn,
  isoOf,
  monthNames,
  referenceOf,
  weekdayNames,
  weekdayOf,
  type Day,
  type TimeExpression,
} from '../time/index.ts';
import { phrase, type Phrase } from '../text/phrase.ts';
import type { BlockReading, Check, DraftReading } from './check.ts';
import { offering, saying, type Evidence, type Finding, type Fix } from './finding.ts';

/**
 * A weekday that does not fall on its date ("Friday, September 12, 2023"), and a date no calendar
 * has ("31 June"). The calendar is the proof; a source that dates the same is shown as well. Where
 * the draft prints no year the check speaks only if no year near the draft's own day makes the
 * weekday right. Words inside a quotation are the speaker's and are left alone.
 */
export const weekdayMismatch: Check = {
  codes: ['weekday-mismatch'],
  checkBlock: (block, reading, corpus) =>
    block.times
      .filter(({ span }) => !isQuoted(span, block))
      .flatMap((time) => {
        if (time.impossible) return impossibleDate(time, reading);
        return isMismatch(time, block) ? [mismatch(time, block, reading, corpus)] : [];
      }),
};

function isQuoted(span: Span, { quotations }: BlockReading): boolean {
  return quotations.some(({ parts }) => parts.some((part) => overlaps(part, span)));
}

function isMismatch(time: TimeExpression, block: BlockReading): time is TimeExpression & Dated {
  const day = time.earliest === time.latest ? referenceOf(time.earliest)?.day : undefined;
  if (time.weekday === undefined || day === undefined || weekdayOf(day) === time.weekday)
    return false;
  return time.inferred === undefined || !fitsAnotherYear(time.weekday, day, block);
}

interface Dated {
  readonly weekday: number;
  readonly earliest: string;
}

/** The block speaks of a year in which the weekday is right: the date may be of that year. */
function fitsAnotherYear(weekday: number, day: Day, { times }: BlockReading): boolean {
  const { month, day: date } = civilOf(day);
  return times.some(({ earliest, inferred }) => {
    const year = inferred ? undefined : referenceOf(earliest)?.year;
    return year !== undefined && weekdayOf(dayOf(year, month, date)) === weekday;
  });
}

function mismatch(
  time: TimeExpression & Dated,
  block: BlockReading,
  reading: DraftReading,
  corpus: Corpus,
): Finding {
  const day = referenceOf(time.earliest)!.day!;
  const said = weekdayNames[time.weekday - 1]!;
  const right = weekdayNames[weekdayOf(day) - 1]!;
  const nearby = [daysBack(day, time.weekday), daysBack(day, time.weekday) + 7];
  const evidence = evidenceFor(
    [day, ...nearby],
    day,
    sentenceOf(time.span, block, reading),
    corpus,
  );
  const dated = evidence.map(({ day: shown }) => shown);
  const days = [...nearby].sort((a, b) => rank(a, day, dated) - rank(b, day, dated));
  const fixes = dated.some((shown) => shown !== day)
    ? [...days.map((to) => dateFix(time, reading, to)), weekdayFix(time, reading, right)]
    : [weekdayFix(time, reading, right), ...days.map((to) => dateFix(time, reading, to))];
  const kept = fixes.filter((fix) => fix !== undefined);
  const { year, month, day: date } = civilOf(day);
  return {
    code: 'weekday-mismatch',
    severity: 'error',
    span: time.span,
    ...saying(
      phrase(
        'By the calendar, {0} {1}, {2}, is a {3}, not a {4}.',
        phrase(monthNames[month - 1]!),
        String(date),
        String(year),
        phrase(right),
        phrase(said),
      ),
    ),
    expected: kept.map((fix) => applied(time, reading, fix)),
    evidence: evidence.map(({ evidence: shown }) => shown),
    fixes: kept,
  };
}

/** The last such weekday before the day. */
function daysBack(day: Day, weekday: number): Day {
  return day - ((weekdayOf(day) - weekday + 7) % 7);
}

/** Days that a source names come first, then the nearer. */
function rank(day: Day, from: Day, dated: readonly Day[]): number {
  return Math.abs(day - from) - (dated.includes(day) ? 100 : 0);
}

function weekdayFix(time: TimeExpression, { draft }: DraftReading, right: string): Fix | undefined {
  const text = textOf(draft.text, time.span);
  const found = /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b/iu.exec(text);
  if (!found) return undefined;
  const name = found[0].toLowerCase().endsWith('day') ? right : right.slice(0, 3);
  return edit(phrase('Change the weekday to {0}', right), time, found.index, found[0].length, name);
}

/** Changes the day of the month; a day in another month is no slip of a figure and is not offered. */
function dateFix(time: TimeExpression, { draft }: DraftReading, to: Day): Fix | undefined {
  const { month, day } = civilOf(to);
  if (month !== civilOf(referenceOf(time.earliest)!.day!).month) return undefined;
  const found = /(?<![\d/.-])(\d{1,2})(?:st|nd|rd|th)?(?![\d/.-]*\d)/u.exec(
    textOf(draft.text, time.span),
  );
  if (!found) return undefined;
  const suffix = found[0] === found[1] ? '' : ordinalSuffix(day);
  const title = phrase('Change the date to {0} {1}', phrase(monthNames[month - 1]!), String(day));
  return edit(title, time, found.index, found[0].length, `${day}${suffix}`);
}

function ordinalSuffix(day: number): string {
  if (day % 100 >= 11 && day % 100 <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}

function edit(title: Phrase, time: TimeExpression, at: number, length: number, text: string): Fix {
  const start = time.span.start + at;
  return { ...offering(title), edits: [{ span: { start, end: start + length }, text }] };
}

function applied(time: TimeExpression, { draft }: DraftReading, { edits }: Fix): string {
  const [{ span, text }] = edits as [Fix['edits'][number]];
  return (
    draft.text.slice(time.span.start, span.start) + text + draft.text.slice(span.end, time.span.end)
  );
}

function sentenceOf(span: Span, { sentences }: BlockReading, { draft }: DraftReading): string {
  return textOf(draft.text, sentences.find((sentence) => contains(sentence, span)) ?? span);
}

/** Passages looked at for a source's own date, and shown at most. */
const PASSAGES = 8;
const SHOWN = 3;
/** Words beside the date that a passage must share with the sentence to speak of the same. */
const SHARED_WORDS = 3;

interface DatedEvidence {
  readonly day: Day;
  readonly evidence: Evidence;
}

/** Where the sources speak of the same and name one of these days. */
function evidenceFor(
  days: readonly Day[],
  stated: Day,
  sentence: string,
  corpus: Corpus,
): DatedEvidence[] {
  const wanted = new Set(days.map(isoOf));
  const looked = contentWords(sentence);
  return passageIndex(corpus)
    .findPassages(sentence, PASSAGES)
    .filter(({ source, span }) => {
      const shared = contentWords(textOf(source.text, span));
      return [...looked].filter((word) => shared.has(word)).length >= SHARED_WORDS;
    })
    .flatMap(({ source, span }) => {
      const time = timesIn(source).find(
        (found) =>
          contains(span, found.span) &&
          found.earliest !== undefined &&
          found.earliest === found.latest &&
          wanted.has(found.earliest),
      );
      if (!time?.earliest) return [];
      const day = referenceOf(time.earliest)!.day!;
      const bearing = day === stated ? 'supports' : 'contradicts';
      return [
        {
          day,
          evidence: { source: source.id, span, text: textOf(source.text, span), bearing } as const,
        },
      ];
    })
    .slice(0, SHOWN);
}

/** Words long enough to carry meaning; figures and names of days are what is in question. */
function contentWords(text: string): Set<string> {
  const long = words(text).map(({ folded }) => folded.replace(/'s$/, ''));
  return new Set(long.filter((word) => word.length > 3 && !/\d|day$/.test(word)));
}

/** "31 June": only where it plainly dates, that is with a year, or between a preposition and the end of a clause. */
function impossibleDate(time: TimeExpression, { draft }: DraftReading): Finding[] {
  const text = textOf(draft.text, time.span);
  const before = draft.text.slice(Math.max(0, time.span.start - 12), time.span.start);
  const led = /\b(?:on|by|since|until|before|after|from|to|of|day,)\s+(?:the\s+)?$/iu.test(before);
  const month = Number(/^\S{4}-(\d\d)/u.exec(time.value)?.[1]);
  if ((!led && !/\d{4}/u.test(text)) || !month) return [];
  const year = Number(/\d{4}/u.exec(text)?.[0] ?? LEAP_YEAR);
  const days = daysIn(year, month);
  const name = phrase(monthNames[month - 1]!);
  const where = month === 2 && /\d{4}/u.test(text) ? phrase('{0} {1}', name, String(year)) : name;
  const finding: Finding = {
    code: 'weekday-mismatch',
    severity: 'error',
    span: time.span,
    ...saying(phrase('There is no such day: {0} has {1} days.', where, String(days))),
    evidence: [],
    fixes: [],
  };
  return [finding];
}

/** "February 29" without a year may be right. */
const LEAP_YEAR = 2000;
