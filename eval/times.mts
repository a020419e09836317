import { join } from 'node:path';
import { splitSentences } from '../src/core/text/sentences.ts';
import { findTimes, type TimeExpression } from '../src/core/time/index.ts';
import { readRows, share, table } from './evaluation.mts';
import { isPrintedByNews } from './times/news-forms.mts';

/** Time expressions and sentence boundaries against annotated news and test sets of other tools. */
export async function run(dataDir: string): Promise<string> {
  const meantime = await scoreMeantime(join(dataDir, 'time'));
  const recognizers = await scoreRecognizers(join(dataDir, 'time'));
  const duckling = await scoreDuckling(join(dataDir, 'time'));
  const negatives = await scoreNegatives(join(dataDir, 'time'));
  const sentences = await scoreSentences(join(dataDir, 'text'));
  return [
    '# Times and sentences, measured',
    '`npm run eval -- times` (data sets in `../shared/data`; they are measured on, not shipped).',
    table([
      ['figure', 'reached', 'target'],
      [
        'MEANTIME, dates and times with a value on the calendar: right of gold',
        share(meantime.calendar.right, meantime.calendar.gold),
        '0.88',
      ],
      [
        'the same: right of found',
        share(meantime.calendar.foundRight, meantime.calendar.found),
        '0.96',
      ],
      [
        'MEANTIME, everything annotated ("the near term", "Douglas era", durations): right of gold',
        share(meantime.all.right, meantime.all.gold),
        '–',
      ],
      [
        'Recognizers, forms that news prints: same period',
        share(recognizers.near, recognizers.rows),
        '0.90',
      ],
      ['the same: same first and last day', share(recognizers.exact, recognizers.rows), '–'],
      [
        'Duckling, forms that news prints: same period',
        share(duckling.near, duckling.rows),
        '0.90',
      ],
      ['the same: same first day', share(duckling.exact, duckling.rows), '–'],
      ['Duckling, texts that are no times: silent', share(negatives.silent, negatives.rows), 'all'],
      [
        'Golden Rules, the official 51 sentence texts',
        share(sentences.official.right, sentences.official.rows),
        '0.96',
      ],
      [
        'Golden Rules, the other texts of the set',
        share(sentences.other.right, sentences.other.rows),
        '–',
      ],
    ]),
    method,
    section('MEANTIME: values that differ, and what was not found', meantime.errors),
    section('Recognizers: other periods', recognizers.errors),
    section('Duckling: other periods', duckling.errors),
    section('Read as a time in texts that are none', negatives.errors),
    section('Sentences: official texts split otherwise', sentences.errors),
  ].join('\n\n');
}

const method = `## How it is counted

- **MEANTIME**: 64 Wikinews articles, read against their date. Right is the same TIMEX3 value on words
  that overlap; a range counts for each end that the text states. Found are our expressions before the
  last annotated one of an article, because only the beginning of each article is annotated. An
  expression nobody annotated counts as wrong. chrono-node 2 under the same count: 0.741 of gold
  (129 of 174), 0.811 of found.
- **Recognizers, Duckling**: dialogue sets, so the rows are first narrowed to forms that news prints
  (\`eval/times/news-forms.mts\`, decided by the words alone and adjusted once after a first look at misses, so these two lines are soft). Both give a future and a
  past reading or only the future one, while news leaves out the year of what has been: either reading
  is right. *Same period* takes ours for right where it and the expected one begin or end on the same
  day, or share more than half of the shorter one: the sets end a range before its last year ("2014
  to 2018" is four years), date "two years ago" to the day, count a month's weeks from its first
  Monday, and cut "late March" by their own convention. Days that exist in no calendar ("Feb 30") are
  left out.
- **Golden Rules**: a text is right when all its sentences are; runs of space are one space.`;

function section(title: string, errors: readonly string[]): string {
  return `## ${title}\n\n${errors.length === 0 ? 'None.' : errors.map((error) => `- ${error}`).join('\n')}`;
}

const quoted = (text: string): string => `“${text.replace(/\s+/g, ' ')}”`;

interface Annotated {
  readonly id: string;
  readonly doc: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly value: string;
}

interface Article {
  readonly id: string;
  readonly dct: string | null;
  readonly text: string;
}

async function scoreMeantime(folder: string) {
  const articles = await readRows<Article>(join(folder, 'meantime-articles.jsonl'));
  const gold = await readRows<Annotated>(join(folder, 'meantime-timexes.jsonl'));
  const calendar = { gold: 0, right: 0, found: 0, foundRight: 0 };
  const all = { gold: 0, right: 0 };
  const errors: string[] = [];
  for (const { id, dct, text } of articles) {
    const annotated = gold.filter(({ doc }) => doc === id);
    const found = findTimes(text, dct === null ? {} : { reference: dct });
    const annotatedEnd = Math.max(0, ...annotated.map(({ end }) => end));
    for (const expected of annotated) {
      const near = found.filter((time) => overlap(time, expected));
      const right = near.some((time) => says(time, expected.value));
      all.gold++;
      if (right) all.right++;
      if (!isOnCalendar(expected)) continue;
      calendar.gold++;
      if (right) calendar.right++;
      else
        errors.push(
          `\`${expected.id}\` ${quoted(expected.text)}: ${expected.value}, read as ${near.map(({ value }) => value).join(', ') || 'nothing'}`,
        );
    }
    for (const time of found) {
      if (time.span.start >= annotatedEnd || !/^\d{4}/.test(time.value)) continue;
      calendar.found++;
      const near = annotated.filter((expected) => overlap(time, expected));
      if (near.some(({ value }) => says(time, value))) calendar.foundRight++;
      else if (!near.some(isOnCalendar)) {
        const words = text.slice(time.span.start, time.span.end);
        errors.push(
          `\`${id}\` ${quoted(words)} read as ${time.value}; annotated ${near.map(({ value }) => value).join(', ') || 'not at all'}`,
        );
      }
    }
  }
  return { calendar, all, errors };
}

function overlap(time: TimeExpression, { start, end }: { start: number; end: number }): boolean {
  return time.span.start < end && start < time.span.end;
}

function says({ value }: TimeExpression, expected: string): boolean {
  return value === expected || value.split('/').includes(expected);
}

function isOnCalendar({ type, value }: Annotated): boolean {
  return (type === 'DATE' || type === 'TIME') && /^\d{4}/.test(value);
}

/** Days, both included; undefined where the set leaves a side open. */
interface Period {
  readonly first: string | undefined;
  readonly last: string | undefined;
}

interface Reading {
  readonly value?: string;
  readonly date?: string;
  readonly start?: string;
  readonly startDate?: string;
  readonly end?: string;
  readonly endDate?: string;
}

interface RecognizersRow {
  readonly id: string;
  readonly input: string;
  readonly ref: string;
  readonly expected: readonly {
    readonly text: string;
    readonly start: number;
    readonly end: number;
    readonly values?: readonly Reading[];
    readonly future?: Reading;
    readonly past?: Reading;
  }[];
}

async function scoreRecognizers(folder: string) {
  const score = emptyScore();
  for (const row of await readRows<RecognizersRow>(join(folder, 'recognizers-date.jsonl'))) {
    for (const expected of row.expected) {
      if (!isPrintedByNews(expected.text)) continue;
      const readings =
        expected.values ?? [expected.future, expected.past].filter((each) => each !== undefined);
      const periods = readings.map(periodOf).filter(isRealPeriod);
      // "Feb 30": the set expects no period, and so do we.
      if (periods.length === 0) continue;
      const found = findTimes(row.input, { reference: row.ref.slice(0, 10) }).filter((time) =>
        overlap(time, expected),
      );
      count(
        score,
        `\`${row.id}\` ${quoted(expected.text)} on ${row.ref.slice(0, 10)}`,
        found,
        periods,
      );
    }
  }
  return score;
}

function periodOf(reading: Reading): Period {
  const day = reading.value ?? reading.date;
  if (day !== undefined) return { first: day, last: day };
  const end = reading.end ?? reading.endDate;
  return {
    first: reading.start ?? reading.startDate,
    last: end === undefined ? undefined : dayBefore(end),
  };
}

function isRealPeriod({ first, last }: Period): boolean {
  const day = /^(?!0001)\d{4}-\d\d-\d\d$/;
  return (first ?? last) !== undefined && day.test(first ?? last ?? '');
}

function dayBefore(day: string): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? day : new Date(time - 86_400_000).toISOString().slice(0, 10);
}

interface DucklingRow {
  readonly id: string;
  readonly text: string;
  readonly ref: string;
  readonly grain: string;
  readonly start: string;
  readonly end: string | null;
}

async function scoreDuckling(folder: string) {
  const score = emptyScore();
  for (const row of await readRows<DucklingRow>(join(folder, 'duckling-en.jsonl'))) {
    if (!isPrintedByNews(row.text)) continue;
    const first = row.start.slice(0, 10);
    const last = row.end === null ? endOfGrain(first, row.grain) : dayBefore(row.end.slice(0, 10));
    const found = findTimes(row.text, { reference: row.ref.slice(0, 10) });
    const periods = [{ first, last }, ...earlierReadings(row.text, { first, last })];
    count(score, `\`${row.id}\` ${quoted(row.text)}`, found, periods);
  }
  return score;
}

/** The set reads everything forward; news reads a bare weekday a week earlier, a bare month or feast a year. */
function earlierReadings(text: string, period: { first: string; last: string }): Period[] {
  if (/\d{4}|next|this|ago|from (?:now|today|tomorrow)/i.test(text)) return [];
  if (/^(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i.test(text))
    return [back(period, (day) => daysBack(day, 7))];
  // The third Monday of a month is 52 or 53 weeks from the one a year before.
  return [
    back(period, aYearBack),
    ...[52, 53].map((weeks) => back(period, (day) => daysBack(day, weeks * 7))),
  ];
}

function back(
  { first, last }: { first: string; last: string },
  by: (day: string) => string,
): Period {
  return { first: by(first), last: by(last) };
}

function daysBack(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}

function aYearBack(day: string): string {
  return `${String(Number(day.slice(0, 4)) - 1)}${day.slice(4)}`;
}

const grainDays: Readonly<Record<string, number>> = { week: 7, month: 28, quarter: 90, year: 365 };

function endOfGrain(first: string, grain: string): string {
  return daysBack(first, 1 - (grainDays[grain] ?? 1));
}

interface Score {
  rows: number;
  exact: number;
  near: number;
  readonly errors: string[];
}

function emptyScore(): Score {
  return { rows: 0, exact: 0, near: 0, errors: [] };
}

function count(
  score: Score,
  name: string,
  found: readonly TimeExpression[],
  periods: readonly Period[],
): void {
  score.rows++;
  if (found.some((time) => periods.some((period) => isExact(time, period)))) score.exact++;
  if (found.some((time) => periods.some((period) => isNear(time, period)))) score.near++;
  else {
    const read = found
      .map(({ value, earliest = '?', latest = '?' }) => `${value} (${earliest}/${latest})`)
      .join('; ');
    const [{ first = '', last = '' } = {}] = periods;
    score.errors.push(`${name}: ${first}/${last}, read as ${read || 'nothing'}`);
  }
}

function isExact({ earliest, latest }: TimeExpression, { first, last }: Period): boolean {
  return (first === undefined || first === earliest) && (last === undefined || last === latest);
}

function isNear({ earliest, latest, relation }: TimeExpression, { first, last }: Period): boolean {
  if (earliest === undefined || latest === undefined) return false;
  // "after 2018" begins the day after what it names, "before 2018" ends the day before.
  if (relation === 'after' && first !== undefined && dayBefore(first) === latest) return true;
  if (relation === 'before' && last !== undefined && dayBefore(earliest) === last) return true;
  if (first === earliest || last === latest) return true;
  if (first === undefined || last === undefined) return false;
  const shared = daysFrom(earliest > first ? earliest : first, latest < last ? latest : last);
  return shared * 2 > Math.min(daysFrom(earliest, latest), daysFrom(first, last));
}

/** Both days counted; negative where the last lies before the first. */
function daysFrom(first: string, last: string): number {
  return (Date.parse(`${last}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / 86_400_000 + 1;
}

async function scoreNegatives(folder: string) {
  const rows = await readRows<{ id: string; text: string }>(
    join(folder, 'duckling-en-negative.jsonl'),
  );
  const errors = rows
    .map(({ id, text }) => ({ id, text, found: findTimes(text, { reference: '2013-02-12' }) }))
    .filter(({ found }) => found.length > 0)
    .map(
      ({ id, text, found }) =>
        `\`${id}\` ${quoted(text)}: ${found.map(({ value }) => value).join(', ')}`,
    );
  return { rows: rows.length, silent: rows.length - errors.length, errors };
}

interface GoldenRow {
  readonly id: string;
  readonly golden: boolean;
  readonly text: string;
  readonly sentences: readonly string[];
}

async function scoreSentences(folder: string) {
  const official = { rows: 0, right: 0 };
  const other = { rows: 0, right: 0 };
  const errors: string[] = [];
  for (const { id, golden, text, sentences } of await readRows<GoldenRow>(
    join(folder, 'golden-rules-sentences.jsonl'),
  )) {
    const split = splitSentences(text).map(({ start, end }) =>
      text.slice(start, end).replace(/\s+/g, ' '),
    );
    const right =
      split.length === sentences.length &&
      split.every((sentence, at) => sentence === sentences[at]);
    const group = golden ? official : other;
    group.rows++;
    if (right) group.right++;
    else if (golden) errors.push(`\`${id}\`: ${split.map(quoted).join(' ')}`);
  }
  return { official, other, errors };
}
