import type { Meaning, Mention } from '../meaning.ts';
import { gapBetween, wordsBetween, type Join } from './neighbours.ts';

/** "the first quarter of last year", "October next year", "summer of 2020", "Christmas last year": the part takes its year. */
export const joinParts: Join = (tokens, left, right) => {
  const between = wordsBetween(tokens, left, right);
  if (between !== '' && between !== 'of' && between !== 'in') return undefined;
  const year = yearOf(right.meaning);
  if (!year || (between === 'in' && left.meaning.kind !== 'period')) return undefined;
  const meaning = left.meaning;
  if (meaning.kind === 'period' || meaning.kind === 'holiday' || meaning.kind === 'date') {
    if (meaning.year !== undefined || (meaning.kind === 'date' && meaning.month === undefined))
      return undefined;
    return { ...left, last: right.last, meaning: { ...meaning, ...year } };
  }
  return undefined;
};

function yearOf(meaning: Meaning): { year: number } | { yearShift: number } | undefined {
  if (meaning.kind === 'date' && meaning.year !== undefined && meaning.month === undefined)
    return { year: meaning.year };
  if (
    meaning.kind === 'shift' &&
    meaning.unit === 'year' &&
    meaning.whole &&
    meaning.anchor === 'reference'
  ) {
    return { yearShift: meaning.count };
  }
  return undefined;
}

/** "Friday morning", "12:00 UTC Monday", "at noon on September 19", "yesterday at 5 p.m.": the time takes its day. */
export const joinClock: Join = (tokens, left, right) => {
  const between = wordsBetween(tokens, left, right);
  const beside = between === '' || gapBetween(tokens, left, right) === 'comma';
  if (
    left.meaning.kind === 'clock' &&
    isDay(right.meaning) &&
    (beside || between === 'on' || between === 'of')
  ) {
    return timed(left, right, left.meaning.time, left.meaning.of ?? right.meaning);
  }
  if (
    right.meaning.kind === 'clock' &&
    isDay(left.meaning) &&
    (beside || between === 'at' || between === 'around' || between === 'in the')
  ) {
    return timed(left, right, right.meaning.time, left.meaning);
  }
  if (left.meaning.kind === 'clock' && right.meaning.kind === 'clock' && between === 'in the') {
    return timed(left, right, left.meaning.time, right.meaning.of);
  }
  return undefined;
};

function timed(left: Mention, right: Mention, time: string, of: Meaning | undefined): Mention {
  return {
    first: left.first,
    last: right.last,
    meaning: { kind: 'clock', time, ...(of && { of }) },
  };
}

function isDay(meaning: Meaning): boolean {
  return (
    (meaning.kind === 'date' && (meaning.day !== undefined || meaning.weekday !== undefined)) ||
    meaning.kind === 'holiday' ||
    (meaning.kind === 'shift' && meaning.unit === 'day')
  );
}
