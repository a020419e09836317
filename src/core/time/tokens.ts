import type { Span } from '../text/span.ts';
import { eachWord, foldWord, type WordForm } from '../text/words.ts';

/** A word as the finders read it: parted at hyphens ("mid-September"), without its possessive ending. */
export interface Token extends Span {
  readonly folded: string;
  readonly possessive: boolean;
}

/**
 * A text and its tokens; all finders and refiners work on token positions. Most words of a text are
 * never looked at, so a token is made when it is first asked for.
 */
export class Tokens {
  readonly text: string;
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #forms: WordForm[] = [];
  readonly #made: (Token | undefined)[] = [];

  /** Those between two offsets; what stands before and behind can still be looked at. */
  constructor(
    text: string,
    begin = 0,
    finish = text.length,
    hyphens: readonly number[] = hyphensIn(text),
  ) {
    this.text = text;
    let next = firstFrom(hyphens, begin);
    let hyphen = hyphens[next] ?? Infinity;
    eachWord(text, begin, finish, (start, end, form) => {
      let from = start;
      while (hyphen < end) {
        if (hyphen > from) this.#push(from, hyphen, form);
        from = Math.max(from, hyphen + 1);
        hyphen = hyphens[++next] ?? Infinity;
      }
      this.#push(from, end, form);
      return true;
    });
  }

  get length(): number {
    return this.#starts.length;
  }

  /** Undefined outside the text. */
  at(index: number): Token | undefined {
    const start = this.#starts[index];
    if (start === undefined) return undefined;
    return (this.#made[index] ??= tokenOf(
      this.text,
      start,
      this.#ends[index]!,
      this.#forms[index]!,
    ));
  }

  /** Where a token starts and ends, without making it; the end of the text for one outside it. */
  startOf(index: number): number {
    return this.#starts[index] ?? this.text.length;
  }

  endOf(index: number): number {
    return this.#ends[index] ?? this.text.length;
  }

  #push(start: number, end: number, form: WordForm): void {
    if (start >= end) return;
    this.#starts.push(start);
    this.#ends.push(end);
    this.#forms.push(form);
  }
}

/** Where the hyphens of a text stand, those between words too. */
export function hyphensIn(text: string): number[] {
  return Array.from(text.matchAll(/[-‐‑]/g), ({ index }) => index);
}

/** The index of the first offset that is not before another. */
function firstFrom(offsets: readonly number[], from: number): number {
  let [low, high] = [0, offsets.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offsets[middle]! < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

function tokenOf(text: string, start: number, end: number, form: WordForm): Token {
  const folded = foldWord(text, start, end, form);
  return folded.endsWith("'s")
    ? { start, end, folded: folded.slice(0, -2), possessive: true }
    : { start, end, folded, possessive: false };
}

/** The folded word at `at`; the empty string outside the text. */
export function wordAt(tokens: Tokens, at: number): string {
  return tokens.at(at)?.folded ?? '';
}

/** What stands between a token and the next: only these kinds can hold an expression together. */
export type Gap = 'space' | 'comma' | 'point' | 'dash' | 'slash' | 'colon' | 'bracket' | 'other';

export function gapAfter(tokens: Tokens, at: number): Gap {
  if (at < 0 || at + 1 >= tokens.length) return 'other';
  const from = tokens.endOf(at);
  const to = tokens.startOf(at + 1);
  if (to - from === 1)
    return singleGaps[tokens.text.charCodeAt(from)] ?? otherSingleGap(tokens.text.charAt(from));
  if (to - from > LONGEST_GAP) return 'other';
  const between = tokens.text.slice(from, to);
  if (/\n\s*\n/.test(between)) return 'other';
  if (/^[’']?\s+$/.test(between)) return 'space';
  if (/^\.?,\s+$/.test(between)) return 'comma';
  if (/^\.\s+$/.test(between)) return 'point';
  if (/^\s*[-‐‑–—]\s*$/.test(between) || between === '.-' || between === '.–') return 'dash';
  return /^,?\s*[()]\s*$/.test(between) ? 'bracket' : 'other';
}

/** Wider than any space a sentence has; a masked citation may leave a wide one. */
const LONGEST_GAP = 40;

/** The gaps of one ASCII character, by its code. */
const singleGaps: readonly (Gap | undefined)[] = Array.from({ length: 128 }, (_, code) =>
  gapOf(String.fromCharCode(code)),
);

function otherSingleGap(mark: string): Gap {
  if (mark === '\u00a0' || mark === '\u202f') return 'space';
  return '‐‑–—'.includes(mark) ? 'dash' : 'other';
}

function gapOf(mark: string): Gap {
  switch (mark) {
    case ' ':
    case '\n':
      return 'space';
    case '-':
      return 'dash';
    case '/':
      return 'slash';
    case ':':
      return 'colon';
    case '.':
      return 'point';
    case ',':
      return 'comma';
    default:
      return 'other';
  }
}

/** The next token stands after a plain space, or a hyphen inside a word. */
export function follows(tokens: Tokens, at: number): boolean {
  const gap = gapAfter(tokens, at);
  return gap === 'space' || isHyphen(tokens, at);
}

/** The two are one hyphenated word: "mid-September", "four-day". */
export function isHyphen(tokens: Tokens, at: number): boolean {
  return (
    at >= 0 &&
    '-‐‑'.includes(tokens.text.charAt(tokens.endOf(at))) &&
    gapAfter(tokens, at) === 'dash'
  );
}

/** The word after `at` when only a space or hyphen parts them; else the empty string. */
export function nextWord(tokens: Tokens, at: number): string {
  return follows(tokens, at) ? wordAt(tokens, at + 1) : '';
}

/** The word before `at` when only a space or hyphen parts them; else the empty string. */
export function previousWord(tokens: Tokens, at: number): string {
  return at > 0 && follows(tokens, at - 1) ? wordAt(tokens, at - 1) : '';
}

export function isCapitalised(tokens: Tokens, at: number): boolean {
  return /\p{Lu}/u.test(tokens.text.charAt(tokens.startOf(at)));
}

/** A word in small letters: what follows a date used as an adjective ("the September offensive"). */
export function isSmallWord(tokens: Tokens, at: number): boolean {
  return /\p{Ll}/u.test(tokens.text.charAt(tokens.startOf(at)));
}

export function textOfToken(tokens: Tokens, at: number): string {
  return tokens.text.slice(tokens.startOf(at), tokens.endOf(at));
}
