import { cardinalOf, isScale, numeralAt, ordinalOf } from '../../text/numerals.ts';
import { follows, textOfToken, wordAt, type Tokens } from '../tokens.ts';

/** A day of the month at a token, "19" or "19th"; figures up to 99 so that "September 45" can be told as impossible. */
export function dayNumber(tokens: Tokens, at: number): number | undefined {
  const word = wordAt(tokens, at);
  if (/^\d{1,2}$/.test(word)) return Number(word);
  const ordinal = ordinalOf(word);
  return ordinal !== undefined && ordinal <= 31 ? ordinal : undefined;
}

/** "19", and not "19th" or "nineteen". */
export function isPlainNumber(tokens: Tokens, at: number): boolean {
  return /^\d{1,2}$/.test(wordAt(tokens, at));
}

/** A four-figure year; "2,000" is none, and "0045" is none. */
export function yearNumber(tokens: Tokens, at: number): number | undefined {
  const word = wordAt(tokens, at);
  if (!/^[12]\d{3}$/.test(word)) return undefined;
  return textOfToken(tokens, at).length >= 4 ? Number(word) : undefined;
}

/** How many: `count` undefined is "several". The number may stand in up to five words. */
export interface Count {
  readonly first: number;
  readonly count: number | undefined;
}

/** The number that ends right before the token `at`: "two and a half" before "years". */
export function countBefore(tokens: Tokens, at: number): Count | undefined {
  if (at === 0 || !follows(tokens, at - 1)) return undefined;
  if (!endsNumeral(wordAt(tokens, at - 1))) return vagueCount(tokens, at);
  for (let first = Math.max(0, at - 6); first < at; first++) {
    if (!allFollow(tokens, first, at - 1)) continue;
    const found = numeralAt((index) => (index < at ? wordAt(tokens, index) : ''), first);
    if (found && first + found.length === at && !isDecimalTail(tokens, first)) {
      return { first, count: found.value };
    }
  }
  return vagueCount(tokens, at);
}

/** A figure, "nineteen", "million", the "half" of "two and a half". */
function endsNumeral(word: string): boolean {
  return /^\d/.test(word) || word === 'half' || cardinalOf(word) !== undefined || isScale(word);
}

function vagueCount(tokens: Tokens, at: number): Count | undefined {
  const word = wordAt(tokens, at - 1);
  const before = at > 1 && follows(tokens, at - 2) ? wordAt(tokens, at - 2) : '';
  if (word === 'a' || word === 'an') {
    return { first: before === 'half' ? at - 2 : at - 1, count: before === 'half' ? 0.5 : 1 };
  }
  if (word === 'few' || word === 'couple') {
    const first = before === 'a' || before === 'past' || before === 'last' ? at - 2 : at - 1;
    return { first: before === 'a' ? first : at - 1, count: word === 'couple' ? 2 : undefined };
  }
  if (word === 'of' && before === 'couple') {
    const article = wordAt(tokens, at - 3) === 'a';
    return { first: article ? at - 3 : at - 2, count: 2 };
  }
  return /^(?:several|many|some|numerous|multiple)$/.test(word)
    ? { first: at - 1, count: undefined }
    : undefined;
}

/** "1.5 2 days" cannot be; "COVID-19 days" can: a number glued to a word that is none is part of a name. */
function isDecimalTail(tokens: Tokens, first: number): boolean {
  if (first === 0) return false;
  const between = tokens.text.slice(tokens.at(first - 1)!.end, tokens.at(first)!.start);
  return (
    between === '-' &&
    cardinalOf(wordAt(tokens, first - 1)) === undefined &&
    !/^\d/.test(wordAt(tokens, first - 1))
  );
}

function allFollow(tokens: Tokens, first: number, last: number): boolean {
  for (let at = first; at < last; at++) if (!follows(tokens, at)) return false;
  return true;
}
