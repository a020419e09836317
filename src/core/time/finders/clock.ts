import { dayParts } from '../lexicon.ts';
import type { Meaning, Mention } from '../meaning.ts';
import { follows, gapAfter, nextWord, previousWord, wordAt, type Tokens } from '../tokens.ts';
import { two } from '../calendar.ts';

/**
 * Times of day: "8:30 a.m.", "5pm", "18:00 UTC", "noon", "last night", "this morning". `at` is the
 * token of "am", "UTC", "noon" or "morning". The day they belong to is joined by a refiner.
 */
export function findClock(tokens: Tokens, at: number): Mention | undefined {
  const word = wordAt(tokens, at);
  const part = dayParts.get(word);
  if (part !== undefined) return partOfDay(tokens, at, part);
  if (word === 'noon' || word === 'midnight') {
    return {
      first: at,
      last: at,
      meaning: { kind: 'clock', time: word === 'noon' ? '12:00' : '24:00' },
    };
  }
  const time = clockBefore(tokens, at);
  if (!time) return undefined;
  if (word === 'am' || word === 'pm') {
    if (time.hour < 1 || time.hour > 12) return undefined;
    const hour = (time.hour % 12) + (word === 'pm' ? 12 : 0);
    return {
      first: time.first,
      last: zoneAfter(tokens, at),
      meaning: clock(hour, time.minute, ''),
    };
  }
  return { first: time.first, last: at, meaning: clock(time.hour, time.minute, 'Z') };
}

/** "5pm" and "18:30", which begin with their figure. `at` is the figure. */
export function findClockFigure(tokens: Tokens, at: number): Mention | undefined {
  const joined = /^(\d{1,2})([ap])m$/.exec(wordAt(tokens, at));
  if (joined) {
    const hour = Number(joined[1]);
    if (hour < 1 || hour > 12) return undefined;
    return {
      first: at,
      last: at,
      meaning: clock((hour % 12) + (joined[2] === 'p' ? 12 : 0), 0, ''),
    };
  }
  const time = gapAfter(tokens, at) === 'colon' ? clockBefore(tokens, at + 2) : undefined;
  const pm = /^(\d{2})([ap])m$/.exec(wordAt(tokens, at + 1));
  if (pm && gapAfter(tokens, at) === 'colon' && Number(wordAt(tokens, at)) <= 12) {
    const hour = (Number(wordAt(tokens, at)) % 12) + (pm[2] === 'p' ? 12 : 0);
    return { first: at, last: at + 1, meaning: clock(hour, Number(pm[1]), '') };
  }
  const led = /^(?:at|by|around|about|from|until|till|before|after)$/.test(
    previousWord(tokens, at),
  );
  return time?.first === at && led
    ? { first: at, last: at + 1, meaning: clock(time.hour, time.minute, '') }
    : undefined;
}

function clock(hour: number, minute: number, zone: string): Meaning {
  return { kind: 'clock', time: `${two(hour)}:${two(minute)}${zone}` };
}

interface ClockFigures {
  readonly first: number;
  readonly hour: number;
  readonly minute: number;
}

/** "8", "8:30" or "8.30" that ends right before the token. */
function clockBefore(tokens: Tokens, at: number): ClockFigures | undefined {
  const last = wordAt(tokens, at - 1);
  if (
    at > 1 &&
    gapAfter(tokens, at - 2) === 'colon' &&
    /^\d{2}$/.test(last) &&
    /^\d{1,2}$/.test(wordAt(tokens, at - 2))
  ) {
    return checked(at - 2, Number(wordAt(tokens, at - 2)), Number(last));
  }
  if (at === 0 || !follows(tokens, at - 1)) return undefined;
  const dotted = /^(\d{1,2})\.(\d{2})$/.exec(last);
  if (dotted) return checked(at - 1, Number(dotted[1]), Number(dotted[2]));
  return /^\d{1,2}$/.test(last) && /^[ap]m$/.test(wordAt(tokens, at))
    ? checked(at - 1, Number(last), 0)
    : undefined;
}

function checked(first: number, hour: number, minute: number): ClockFigures | undefined {
  return hour <= 24 && minute < 60 ? { first, hour, minute } : undefined;
}

function zoneAfter(tokens: Tokens, at: number): number {
  const gap = gapAfter(tokens, at);
  return (gap === 'space' || gap === 'point') &&
    /^(?:utc|gmt|et|est|edt|ct|cst|cdt|pt|pst|pdt|bst|cet)$/.test(wordAt(tokens, at + 1))
    ? at + 1
    : at;
}

/** "this morning", "last night", "on the night of"; plurals ("in the mornings") repeat. */
function partOfDay(tokens: Tokens, at: number, part: string): Mention | undefined {
  const word = previousWord(tokens, at);
  if (wordAt(tokens, at).endsWith('s')) return undefined;
  const count = word === 'last' ? -1 : word === 'this' || word === 'later' ? 0 : undefined;
  if (count !== undefined && word !== 'later') {
    const side = /^(?:late|earlier|early)$/.test(previousWord(tokens, at - 1)) ? 1 : 0;
    const of: Meaning = { kind: 'shift', unit: 'day', count, anchor: 'reference', whole: true };
    return { first: at - 1 - side, last: at, meaning: { kind: 'clock', time: part, of } };
  }
  return nextWord(tokens, at) === '' && word === ''
    ? undefined
    : { first: at, last: at, meaning: { kind: 'clock', time: part } };
}
