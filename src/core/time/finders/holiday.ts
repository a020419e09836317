import { holidaysByFirstWord } from '../lexicon.ts';
import type { Mention } from '../meaning.ts';
import { follows, isCapitalised, isSmallWord, nextWord, wordAt, type Tokens } from '../tokens.ts';
import { directionBefore } from './calendar-date.ts';
import { yearNumber } from './numbers.ts';

/** "Christmas Eve", "Thanksgiving 2013", "last Easter"; silent on "Christmas trees". `at` is the first word. */
export function findHoliday(tokens: Tokens, at: number): Mention | undefined {
  for (const { name, dayIn } of holidaysByFirstWord.get(wordAt(tokens, at)) ?? []) {
    if (!name.every((word, offset) => matches(tokens, at, offset, word))) continue;
    // "new year" and "good friday" in small letters are days only as whole names; "easter" always is one.
    if (name.length === 1 && !isCapitalised(tokens, at) && isSmallWord(tokens, at + 1))
      return undefined;
    const end = at + name.length - 1;
    const year = follows(tokens, end) ? yearNumber(tokens, end + 1) : undefined;
    if (year !== undefined)
      return { first: at, last: end + 1, meaning: { kind: 'holiday', dayIn, year } };
    if (isAdjective(tokens, end)) return undefined;
    const direction = directionBefore(tokens, at);
    return direction
      ? {
          first: direction.first,
          last: end,
          meaning: { kind: 'holiday', dayIn, direction: direction.direction },
        }
      : { first: at, last: end, meaning: { kind: 'holiday', dayIn } };
  }
  return undefined;
}

function matches(tokens: Tokens, at: number, offset: number, word: string): boolean {
  if (wordAt(tokens, at + offset) !== word) return false;
  return (
    offset === 0 ||
    (follows(tokens, at + offset - 1) && !isBrokenPossessive(tokens, at + offset - 1))
  );
}

/** "King' Day": an apostrophe that only a plural may have ("Presidents' Day"). */
function isBrokenPossessive(tokens: Tokens, at: number): boolean {
  const { end, folded } = tokens.at(at)!;
  return /[’']/.test(tokens.text.charAt(end)) && !folded.endsWith('s');
}

function isAdjective(tokens: Tokens, at: number): boolean {
  return (
    follows(tokens, at) &&
    !/day$|eve$/.test(wordAt(tokens, at)) &&
    isSmallWord(tokens, at + 1) &&
    /s$|tree|dinner|market|party|season|holiday|weekend|egg|bonus|story|carol|meal/.test(
      nextWord(tokens, at),
    )
  );
}
