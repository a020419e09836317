import { exists } from '../calendar.ts';
import type { DateMeaning, Mention } from '../meaning.ts';
import { gapAfter, textOfToken, wordAt, type Tokens } from '../tokens.ts';

/**
 * Dates in figures: "2023-09-12", "9/12/2023" (month first, as American papers print it, unless
 * only the other order is a date), "12.09.2023" (day first), "7/8/07". `at` is the first figure.
 * Silent on two figures ("1/2"), which news uses for shares and scores; "9/11" is the name of a day.
 */
export function findNumericDate(tokens: Tokens, at: number): Mention | undefined {
  const { text } = tokens;
  if (/[\d.\-/–$€£]/.test(text.charAt(tokens.at(at)!.start - 1))) return undefined;
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(textOfToken(tokens, at));
  if (dotted)
    return mention(at, at, dateOf(Number(dotted[3]), Number(dotted[2]), Number(dotted[1])));
  if (
    wordAt(tokens, at) === '9' &&
    wordAt(tokens, at + 1) === '11' &&
    gapAfter(tokens, at) === 'slash' &&
    !/^[/\d]/.test(text.slice(tokens.at(at + 1)!.end))
  ) {
    return mention(at, at + 1, { kind: 'date', year: 2001, month: 9, day: 11 });
  }
  const gap = gapAfter(tokens, at);
  if ((gap !== 'dash' && gap !== 'slash') || gapAfter(tokens, at + 1) !== gap) return undefined;
  const separators = text.charAt(tokens.at(at)!.end) + text.charAt(tokens.at(at + 1)!.end);
  if (/[\s–—]/.test(separators)) return undefined;
  const [a, b, c] = [0, 1, 2].map((offset) => textOfToken(tokens, at + offset)) as [
    string,
    string,
    string,
  ];
  return mention(
    at,
    at + 2,
    isoDate(a, b, c) ?? (gap === 'slash' ? slashDate(a, b, c) : undefined),
  );
}

function mention(
  first: number,
  last: number,
  meaning: DateMeaning | undefined,
): Mention | undefined {
  return meaning && { first, last, meaning };
}

function isoDate(year: string, month: string, day: string): DateMeaning | undefined {
  if (!/^\d{4}$/.test(year) || !/^\d{1,2}$/.test(month) || !/^\d{1,2}$/.test(day)) return undefined;
  return dateOf(Number(year), Number(month), Number(day));
}

function slashDate(a: string, b: string, c: string): DateMeaning | undefined {
  if (!/^\d{1,2}$/.test(a) || !/^\d{1,2}$/.test(b) || !/^(?:\d{2}|\d{4})$/.test(c))
    return undefined;
  const year = c.length === 4 ? Number(c) : Number(c) + (Number(c) < 50 ? 2000 : 1900);
  return dateOf(year, Number(a), Number(b)) ?? dateOf(year, Number(b), Number(a));
}

function dateOf(year: number, month: number, day: number): DateMeaning | undefined {
  return exists(year, month, day) ? { kind: 'date', year, month, day } : undefined;
}
