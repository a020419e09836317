import { dayOf, easterOf, nthWeekday } from './calendar.ts';
import type { HolidayMeaning, Unit } from './meaning.ts';

/** What a word can begin or carry: each kind is read by one finder. */
export type Trigger =
  | { readonly kind: 'month'; readonly month: number; readonly short: boolean }
  | {
      readonly kind: 'weekday';
      readonly weekday: number;
      readonly short: boolean;
      readonly plural: boolean;
    }
  | { readonly kind: 'unit'; readonly unit: Unit; readonly plural: boolean }
  | { readonly kind: 'season'; readonly code: string; readonly sure: boolean }
  | { readonly kind: 'quarter'; readonly code: string }
  | { readonly kind: 'half' }
  | { readonly kind: 'deictic' }
  | { readonly kind: 'clock' }
  | { readonly kind: 'set'; readonly value: string }
  | { readonly kind: 'holiday' };

export function triggerOf(folded: string): Trigger | undefined {
  return triggers.get(folded);
}

const months =
  `january february march april may june july august september october november december`.split(
    ' ',
  );
const weekdays = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
const units: Unit[] = [
  'minute',
  'hour',
  'day',
  'weekend',
  'week',
  'month',
  'quarter',
  'year',
  'decade',
];

export const monthNames = months.map(capital);
export const weekdayNames = weekdays.map(capital);

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

const shortMonths: Record<string, number> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  sept: 9,
  oct: 10,
  nov: 11,
  dec: 12,
};
const shortWeekdays: Record<string, number> = {
  mon: 1,
  tue: 2,
  tues: 2,
  wed: 3,
  thu: 4,
  thur: 4,
  thurs: 4,
  fri: 5,
  sat: 6,
  sun: 7,
};

const triggers: ReadonlyMap<string, Trigger> = new Map<string, Trigger>([
  ...months.map((word, at): [string, Trigger] => [
    word,
    { kind: 'month', month: at + 1, short: false },
  ]),
  ...Object.entries(shortMonths).map(([word, month]): [string, Trigger] => [
    word,
    { kind: 'month', month, short: true },
  ]),
  ...weekdays.flatMap((word, at): [string, Trigger][] => [
    [word, { kind: 'weekday', weekday: at + 1, short: false, plural: false }],
    [`${word}s`, { kind: 'weekday', weekday: at + 1, short: false, plural: true }],
  ]),
  ...Object.entries(shortWeekdays).map(([word, weekday]): [string, Trigger] => [
    word,
    { kind: 'weekday', weekday, short: true, plural: false },
  ]),
  ...units.flatMap((unit): [string, Trigger][] => [
    [unit, { kind: 'unit', unit, plural: false }],
    [`${unit}s`, { kind: 'unit', unit, plural: true }],
  ]),
  ['century', { kind: 'unit', unit: 'century', plural: false }],
  ['centuries', { kind: 'unit', unit: 'century', plural: true }],
  ['fortnight', { kind: 'unit', unit: 'week', plural: false }],
  ['spring', { kind: 'season', code: 'SP', sure: false }],
  ['summer', { kind: 'season', code: 'SU', sure: true }],
  ['autumn', { kind: 'season', code: 'FA', sure: true }],
  ['fall', { kind: 'season', code: 'FA', sure: false }],
  ['winter', { kind: 'season', code: 'WI', sure: true }],
  ...['q1', 'q2', 'q3', 'q4', 'h1', 'h2'].map((word): [string, Trigger] => [
    word,
    { kind: 'quarter', code: word.toUpperCase() },
  ]),
  ['half', { kind: 'half' }],
  ...`today yesterday tomorrow tonight recently soon past future term time`
    .split(' ')
    .map((word): [string, Trigger] => [word, { kind: 'deictic' }]),
  ...`am pm noon midnight utc gmt morning afternoon evening night mornings afternoons evenings nights`
    .split(' ')
    .map((word): [string, Trigger] => [word, { kind: 'clock' }]),
  ['hourly', { kind: 'set', value: 'PT1H' }],
  ['daily', { kind: 'set', value: 'P1D' }],
  ['weekly', { kind: 'set', value: 'P1W' }],
  ['monthly', { kind: 'set', value: 'P1M' }],
  ['annually', { kind: 'set', value: 'P1Y' }],
  ['yearly', { kind: 'set', value: 'P1Y' }],
  ...`christmas easter thanksgiving halloween independence veterans memorial labor new good valentine
    valentine's fourth martin presidents mother father columbus boxing patrick black inauguration`
    .split(/\s+/)
    .map((word): [string, Trigger] => [word, { kind: 'holiday' }]),
]);

/** Which beginnings of words, three letters long, any trigger has. */
const beginnings = new Uint8Array(0x8000);
for (const word of [...triggers.keys(), 'a.m', 'p.m']) beginnings[beginning(word, 0)] = 1;

/** False for most words, told by their first three letters alone: only the others are worth folding. */
export function mayTrigger(text: string, start: number): boolean {
  return beginnings[beginning(text, start)] === 1;
}

/** Five bits of each letter are the same in capitals and small letters; what follows a short word counts as its third. */
function beginning(text: string, start: number): number {
  const third = text.charCodeAt(start + 2);
  const isLetter = (third | 0x20) >= 0x61 && (third | 0x20) <= 0x7a;
  return (
    ((text.charCodeAt(start) & 31) << 10) |
    ((text.charCodeAt(start + 1) & 31) << 5) |
    (isLetter ? third & 31 : 0)
  );
}

/** False for a word that no time can be read from, whatever stands beside it: it has no digit and is no trigger. */
export function mayBeTime(folded: string): boolean {
  return triggers.has(folded) || /\d/.test(folded);
}

/** Parts of the day as TIMEX3 writes them after the `T`. */
export const dayParts: ReadonlyMap<string, string> = new Map([
  ['morning', 'MO'],
  ['mornings', 'MO'],
  ['afternoon', 'AF'],
  ['afternoons', 'AF'],
  ['evening', 'EV'],
  ['evenings', 'EV'],
  ['night', 'NI'],
  ['nights', 'NI'],
]);

/** Names of days, as folded words in a row, and the day they fall on. Longer names stand first. */
const holidays: readonly {
  readonly name: readonly string[];
  readonly dayIn: HolidayMeaning['dayIn'];
}[] = [
  named('christmas eve', fixed(12, 24)),
  named('christmas day', fixed(12, 25)),
  named('christmas', fixed(12, 25)),
  named('boxing day', fixed(12, 26)),
  named("new year's eve", fixed(12, 31)),
  named("new year's day", fixed(1, 1)),
  named('new years eve', fixed(12, 31)),
  named('new years day', fixed(1, 1)),
  named("valentine's day", fixed(2, 14)),
  named('patrick day', fixed(3, 17)),
  named('fourth of july', fixed(7, 4)),
  named('independence day', fixed(7, 4)),
  named('halloween', fixed(10, 31)),
  named('veterans day', fixed(11, 11)),
  named('martin luther king jr day', (year) => nthWeekday(year, 1, 1, 3)),
  named('martin luther king day', (year) => nthWeekday(year, 1, 1, 3)),
  named('presidents day', (year) => nthWeekday(year, 2, 1, 3)),
  named('memorial day', (year) => nthWeekday(year, 5, 1, -1)),
  named('labor day', (year) => nthWeekday(year, 9, 1, 1)),
  named('columbus day', (year) => nthWeekday(year, 10, 1, 2)),
  named('mother day', (year) => nthWeekday(year, 5, 7, 2)),
  named('father day', (year) => nthWeekday(year, 6, 7, 3)),
  named('thanksgiving day', (year) => nthWeekday(year, 11, 4, 4)),
  named('thanksgiving', (year) => nthWeekday(year, 11, 4, 4)),
  named('black friday', (year) => nthWeekday(year, 11, 4, 4)! + 1),
  named('good friday', (year) => easterOf(year) - 2),
  named('easter sunday', easterOf),
  named('easter monday', (year) => easterOf(year) + 1),
  named('easter', easterOf),
];

function named(name: string, dayIn: HolidayMeaning['dayIn']) {
  return { name: name.replaceAll("'s", '').split(' '), dayIn };
}

function fixed(month: number, day: number): HolidayMeaning['dayIn'] {
  return (year) => dayOf(year, month, day);
}

export const holidaysByFirstWord: ReadonlyMap<string, typeof holidays> = new Map(
  [...new Set(holidays.map(({ name }) => name[0]!))].map((first) => [
    first,
    holidays.filter(({ name }) => name[0] === first),
  ]),
);

/** ISO 8601 letters of duration units; those of a time of day stand after a `T`. */
export const unitLetters: Readonly<Record<Unit, string>> = {
  minute: 'M',
  hour: 'H',
  day: 'D',
  weekend: 'WE',
  week: 'W',
  month: 'M',
  quarter: 'Q',
  year: 'Y',
  decade: 'DE',
  century: 'CE',
};
