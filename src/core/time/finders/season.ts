import type { Trigger } from '../lexicon.ts';
import type { Mention } from '../meaning.ts';
import { follows, isSmallWord, nextWord, previousWord, wordAt, type Tokens } from '../tokens.ts';
import { directionBefore } from './calendar-date.ts';
import { yearNumber } from './numbers.ts';

/**
 * "last summer", "in the spring", "the winter of 2022", "summer 2023". "Spring" and "fall" have
 * other meanings, so they need a year, "last", "this", "next" or "in the".
 */
export function findSeason(
  tokens: Tokens,
  at: number,
  { code, sure }: Extract<Trigger, { kind: 'season' }>,
): Mention | undefined {
  const of = nextWord(tokens, at) === 'of' ? 1 : 0;
  const year = follows(tokens, at + of) || of === 0 ? yearNumber(tokens, at + 1 + of) : undefined;
  const article = previousWord(tokens, at) === 'the' ? 1 : 0;
  const first = at - article;
  if (year !== undefined && follows(tokens, at)) {
    return {
      first,
      last: at + 1 + of,
      meaning: { kind: 'period', code, granularity: 'season', year },
    };
  }
  const direction = directionBefore(tokens, at);
  if (direction) {
    return {
      first: direction.first,
      last: at,
      meaning: { kind: 'period', code, granularity: 'season', direction: direction.direction },
    };
  }
  const led = /^(?:in|during|since|by|until|early|mid|late|throughout|before|after)$/.test(
    previousWord(tokens, first),
  );
  if (!led || (of === 1 && year === undefined) || isAdjective(tokens, at)) return undefined;
  if (!sure && (article === 0 || previousWord(tokens, first) !== 'in')) return undefined;
  return { first, last: at, meaning: { kind: 'period', code, granularity: 'season' } };
}

/** "summer school", "winter coats": no season in particular. */
function isAdjective(tokens: Tokens, at: number): boolean {
  return (
    isSmallWord(tokens, at + 1) &&
    follows(tokens, at) &&
    !/^(?:and|or|of|when|after|before|with|to|as|while|because|but|last|that)$/.test(
      wordAt(tokens, at + 1),
    )
  );
}
