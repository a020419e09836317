import type { Mention } from '../meaning.ts';
import type { Trigger } from '../lexicon.ts';
import {
  follows,
  gapAfter,
  isCapitalised,
  nextWord,
  previousWord,
  textOfToken,
  wordAt,
  type Tokens,
} from '../tokens.ts';
import { directionBefore } from './calendar-date.ts';

/** "Thursday", "last Thursday", "Thursday of last week", "on Sundays". `at` is the weekday's token. */
export function findWeekday(
  tokens: Tokens,
  at: number,
  { weekday, short, plural }: Extract<Trigger, { kind: 'weekday' }>,
): Mention | undefined {
  if (short && !isShortWeekday(tokens, at)) return undefined;
  if (isName(tokens, at)) return undefined;
  if (plural || /^(?:every|each)$/.test(previousWord(tokens, at))) {
    const first = plural ? at : at - 1;
    return { first, last: at, meaning: { kind: 'set', value: `XXXX-WXX-${weekday}` } };
  }
  const direction = directionBefore(tokens, at);
  if (direction) {
    return {
      first: direction.first,
      last: at,
      meaning: { kind: 'date', weekday, direction: direction.direction },
    };
  }
  return (
    weekBeside(tokens, at, weekday) ?? { first: at, last: at, meaning: { kind: 'date', weekday } }
  );
}

/** "Tues." and "Fri," beside a date or in a dateline; "sat", "sun", "wed" and "Mon General" are other words. */
function isShortWeekday(tokens: Tokens, at: number): boolean {
  if (!isCapitalised(tokens, at)) return false;
  const gap = gapAfter(tokens, at);
  return (gap === 'comma' || gap === 'point') &&
    (/^\d/.test(wordAt(tokens, at + 1)) || isCapitalised(tokens, at + 1))
    ? !/^[A-Z]{2,}$/.test(textOfToken(tokens, at))
    : false;
}

const nameBefore = new Set([
  'black',
  'good',
  'super',
  'bloody',
  'cyber',
  'ash',
  'palm',
  'easter',
  'giving',
  'freaky',
  'ruby',
]);
const nameAfter =
  /^(?:times|telegraph|mail|express|mirror|post|night|herald|review|prayer|prayers)$/;

/** "Black Friday", "The Sunday Times", "Wednesday Addams". */
function isName(tokens: Tokens, at: number): boolean {
  if (nameBefore.has(previousWord(tokens, at)) && isCapitalised(tokens, at - 1)) return true;
  // “Fox News Sunday”: a name that ends with the quotation marks around it.
  const closed = /[”"’]/.test(tokens.text.charAt(tokens.endOf(at))) && !tokens.at(at)?.possessive;
  if (closed && previousWord(tokens, at) !== '' && isCapitalised(tokens, at - 1)) return true;
  return (
    isCapitalised(tokens, at + 1) && follows(tokens, at) && nameAfter.test(wordAt(tokens, at + 1))
  );
}

/** "Thursday of last week", "Thursday last week", "last week's Thursday". */
function weekBeside(tokens: Tokens, at: number, weekday: number): Mention | undefined {
  const of = nextWord(tokens, at) === 'of' ? 1 : 0;
  const shift = weekShifts.get(wordAt(tokens, at + 1 + of));
  if (shift !== undefined && nextWord(tokens, at + 1 + of) === 'week' && follows(tokens, at)) {
    return { first: at, last: at + 2 + of, meaning: { kind: 'date', weekday, weekShift: shift } };
  }
  const before = weekShifts.get(wordAt(tokens, at - 2));
  if (before !== undefined && previousWord(tokens, at) === 'week' && follows(tokens, at - 2)) {
    return { first: at - 2, last: at, meaning: { kind: 'date', weekday, weekShift: before } };
  }
  return undefined;
}

const weekShifts: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
]);
