import type { DateMeaning, Meaning, Mention } from '../meaning.ts';
import { previousWord, type Tokens } from '../tokens.ts';
import { gapBetween, joinNeighbours, wordsBetween, type Join } from './neighbours.ts';

/**
 * "from September 19 to October 3", "Monday through Friday", "between October 2022 and May 2023",
 * "1991–1994": two dates of one kind and what leads from one to the other.
 */
export const joinRanges: Join = (tokens, left, right) => {
  const { meaning: from } = left;
  const { meaning: to } = right;
  if (!isPoint(from) || !isPoint(to)) return undefined;
  const opener = previousWord(tokens, left.first);
  const opened = opener === 'from' || opener === 'between';
  if (grainOf(from) !== grainOf(to) && !(opened && isDated(from) && isDated(to))) return undefined;
  if (!leads(tokens, left, right, opener)) return undefined;
  const first = opener === 'from' || opener === 'between' ? left.first - 1 : left.first;
  return { first, last: right.last, meaning: { kind: 'range', from: withYearOf(from, to), to } };
};

/** "between 2015 and February 2018": both ends of a range that is opened may be of any grain but a weekday. */
function isDated(meaning: Meaning): boolean {
  return meaning.kind === 'date' && (meaning.year !== undefined || meaning.month !== undefined);
}

function leads(tokens: Tokens, left: Mention, right: Mention, opener: string): boolean {
  if (gapBetween(tokens, left, right) === 'dash') return true;
  switch (wordsBetween(tokens, left, right)) {
    case 'and':
      return opener === 'between';
    case 'to':
    case 'until':
    case 'till':
      return opener === 'from' || isSameKind(left.meaning, right.meaning);
    case 'through':
      return true;
    default:
      return false;
  }
}

function isSameKind(from: Meaning, to: Meaning): boolean {
  return (
    from.kind === 'date' &&
    to.kind === 'date' &&
    from.weekday === undefined &&
    to.month !== undefined
  );
}

function isPoint(meaning: Meaning): boolean {
  return meaning.kind === 'date' || (meaning.kind === 'period' && meaning.year !== undefined);
}

function grainOf(meaning: Meaning): string {
  if (meaning.kind !== 'date') return meaning.kind;
  if (meaning.day !== undefined) return 'day';
  return meaning.month !== undefined ? 'month' : meaning.weekday !== undefined ? 'weekday' : 'year';
}

/** "September 19 to October 3, 2023": the year at the end is the year of both, unless that turns them round. */
function withYearOf(from: Meaning, to: Meaning): Meaning {
  if (from.kind !== 'date' || to.kind !== 'date' || from.year !== undefined) return from;
  if (to.year === undefined)
    return to.yearShift === undefined ? from : { ...from, yearShift: to.yearShift };
  const turned = order(from) > order(to);
  return { ...from, year: turned ? to.year - 1 : to.year };
}

function order({ month = 0, day = 0 }: DateMeaning): number {
  return month * 100 + day;
}

/** "in September and October 2023", "on June 3 or June 5, 2024": members of a list take the year that ends it. */
export function shareYears(tokens: Tokens, mentions: readonly Mention[]): Mention[] {
  const reversed = [...mentions].reverse();
  let right: Mention | undefined;
  const shared = reversed.map((mention) => {
    const listed =
      right && isListed(tokens, mention, right) ? withListYear(mention, right.meaning) : mention;
    right = listed;
    return listed;
  });
  return shared.reverse();
}

function isListed(tokens: Tokens, left: Mention, right: Mention): boolean {
  const between = wordsBetween(tokens, left, right);
  return (
    between === 'and' ||
    between === 'or' ||
    between === 'and in' ||
    between === 'and on' ||
    gapBetween(tokens, left, right) === 'comma'
  );
}

function withListYear(mention: Mention, right: Meaning): Mention {
  const { meaning } = mention;
  if (meaning.kind !== 'date' || right.kind !== 'date') return mention;
  if (
    meaning.year !== undefined ||
    right.year === undefined ||
    meaning.direction ||
    meaning.yearShift !== undefined
  )
    return mention;
  if (
    meaning.month === undefined ||
    right.month === undefined ||
    grainOf(meaning) !== grainOf(right)
  )
    return mention;
  return { ...mention, meaning: { ...meaning, year: right.year } };
}

export function joinAllRanges(tokens: Tokens, mentions: readonly Mention[]): Mention[] {
  return joinNeighbours(tokens, mentions, joinRanges);
}
