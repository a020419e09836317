import { fold as foldWord } from '../text/words.ts';
import type { Span } from '../text/span.ts';
import { tagTokens } from './tag-tokens.ts';

/** The part a word plays, as far as a reader without a grammar of the whole language can tell. */
export type Tag =
  | 'verb'
  | 'auxiliary'
  | 'noun'
  | 'name'
  | 'adjective'
  | 'adverb'
  | 'determiner'
  | 'pronoun'
  | 'preposition'
  | 'conjunction'
  | 'subordinator'
  | 'negation'
  | 'to'
  | 'number'
  | 'time'
  | 'mark';

/** A word, figure or mark with its tag. `key` is the same for all words of one derivation. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly possessive: boolean;
  tag: Tag;
  lemma: string;
  key: string;
}

/** A word, a figure or one mark. */
export const tokenPattern =
  /\p{L}[\p{L}\p{M}\p{N}]*(?:\.\p{L}\.?(?!\p{L}{2}))*(?:[-‐‑'’&]\p{L}[\p{L}\p{M}\p{N}]*)*|[$€£]?\d[\d.,:]*\d|[$€£]?\d|[^\s\p{L}\d]/gu;

/**
 * The tokens of a sentence with their tags. Offsets are those of `text`, moved by `offset`; words
 * inside `times` (spans with the same offset) are tagged as time and take no other part.
 */
export function readTokens(text: string, offset = 0, times: readonly Span[] = []): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(tokenPattern)) {
    const word = match[0];
    const at = match.index + offset;
    // Most words have neither hyphen nor apostrophe; to see that costs a fraction of what the rest does.
    if (/[-‐‑]/.test(word) && /^\p{L}/u.test(word) && /\p{Lu}/u.test(word)) {
      splitAtHyphens(word, at, tokens);
    } else {
      pushWord(word, at, tokens);
    }
  }
  markTimes(tokens, times);
  tagTokens(tokens);
  return tokens;
}

function markTimes(tokens: readonly Token[], times: readonly Span[]): void {
  let next = 0;
  for (const token of tokens) {
    while (next < times.length && times[next]!.end <= token.start) next++;
    const time = times[next];
    if (time && time.start < token.end && token.start < time.end) token.tag = 'time';
  }
}

/**
 * "Armenian-Azerbaijani" names two: a capital on either side of a hyphen makes two words of it. What
 * a hyphen ties to a name ("Russian-led") describes.
 */
function splitAtHyphens(word: string, at: number, tokens: Token[]): void {
  for (const part of word.matchAll(/[^-‐‑]+/gu)) {
    pushWord(part[0], at + part.index, tokens);
    if (part.index > 0 && /^\p{Ll}/u.test(part[0])) tokens.at(-1)!.tag = 'adjective';
  }
}

function pushWord(word: string, at: number, tokens: Token[]): void {
  if (!word.includes("'") && !word.includes('’')) {
    tokens.push(blank(word, at, false));
    return;
  }
  const owner = /['’]s$/u.exec(word) ?? /(?<=s)['’]$/u.exec(word);
  const contraction =
    /^(.+?)(n['’]t)$/iu.exec(word) ?? /^(.+?)(['’](?:re|ve|ll|d|m))$/iu.exec(word);
  if (contraction && !owner) {
    const stem = contraction[1]!;
    tokens.push(blank(stem, at, false), blank(contraction[2]!, at + stem.length, false));
    return;
  }
  const text = owner ? word.slice(0, -owner[0].length) : word;
  tokens.push(blank(text, at, owner !== null));
}

function blank(text: string, start: number, possessive: boolean): Token {
  const lower = fold(text);
  return {
    start,
    end: start + text.length,
    text,
    lower,
    possessive,
    tag: 'mark',
    lemma: lower,
    key: lower,
  };
}

/** As `words` folds a word, points inside initials dropped. */
export function fold(text: string): string {
  const folded = foldWord(text);
  return folded.includes('.') && /^(?:[a-z]\.)+[a-z]?$/.test(folded)
    ? folded.replaceAll('.', '')
    : folded;
}
