import type { Span } from '../text/span.ts';
import { words } from '../text/words.ts';

/** A word as the finders read it: parted at hyphens ("mid-September"), without its possessive ending. */
export interface Token extends Span {
  readonly folded: string;
  readonly possessive: boolean;
}

/** A text and its tokens; all finders and refiners work on token positions. */
export interface Tokens {
  readonly text: string;
  readonly list: readonly Token[];
}

export function tokensOf(text: string): Tokens {
  const list: Token[] = [];
  for (const word of words(text)) {
    const { folded } = word;
    if (folded.includes('-')) pushParts(text, word.start, word.end, folded, list);
    else list.push(tokenOf(word.start, word.end, folded));
  }
  return { text, list };
}

/** The folded parts of a hyphenated word, each at its place. Folding keeps the number of hyphens. */
function pushParts(text: string, start: number, end: number, folded: string, list: Token[]): void {
  const parts = folded.split('-');
  let from = start;
  for (const part of parts) {
    let to = from;
    while (to < end && !'-‐‑'.includes(text[to]!)) to++;
    if (part !== '' && to > from) list.push(tokenOf(from, to, part));
    from = to + 1;
  }
}

function tokenOf(start: number, end: number, folded: string): Token {
  return folded.endsWith("'s")
    ? { start, end, folded: folded.slice(0, -2), possessive: true }
    : { start, end, folded, possessive: false };
}

/** The folded word at `at`; the empty string outside the text. */
export function wordAt(tokens: Tokens, at: number): string {
  return tokens.list[at]?.folded ?? '';
}

/** What stands between a token and the next: only these kinds can hold an expression together. */
export type Gap = 'space' | 'comma' | 'point' | 'dash' | 'slash' | 'colon' | 'bracket' | 'other';

export function gapAfter(tokens: Tokens, at: number): Gap {
  const from = tokens.list[at];
  const to = tokens.list[at + 1];
  if (!from || !to) return 'other';
  const length = to.start - from.end;
  if (length === 1) return singleGaps.get(tokens.text.charAt(from.end)) ?? 'other';
  if (length > LONGEST_GAP) return 'other';
  const between = tokens.text.slice(from.end, to.start);
  if (/\n\s*\n/.test(between)) return 'other';
  if (/^[’']?\s+$/.test(between)) return 'space';
  if (/^\.?,\s+$/.test(between)) return 'comma';
  if (/^\.\s+$/.test(between)) return 'point';
  if (/^\s*[-‐‑–—]\s*$/.test(between) || between === '.-' || between === '.–') return 'dash';
  return /^,?\s*[()]\s*$/.test(between) ? 'bracket' : 'other';
}

/** Wider than any space a sentence has; a masked citation may leave a wide one. */
const LONGEST_GAP = 40;

const singleGaps: ReadonlyMap<string, Gap> = new Map([
  [' ', 'space'],
  ['\u00a0', 'space'],
  ['\u202f', 'space'],
  ['\n', 'space'],
  ['-', 'dash'],
  ['‐', 'dash'],
  ['‑', 'dash'],
  ['–', 'dash'],
  ['—', 'dash'],
  ['/', 'slash'],
  [':', 'colon'],
  ['.', 'point'],
  [',', 'comma'],
]);

/** The next token stands after a plain space, or a hyphen inside a word. */
export function follows(tokens: Tokens, at: number): boolean {
  const gap = gapAfter(tokens, at);
  return gap === 'space' || isHyphen(tokens, at);
}

/** The two are one hyphenated word: "mid-September", "four-day". */
export function isHyphen(tokens: Tokens, at: number): boolean {
  const from = tokens.list[at];
  return (
    from !== undefined &&
    '-‐‑'.includes(tokens.text.charAt(from.end)) &&
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
  const token = tokens.list[at];
  return token !== undefined && /\p{Lu}/u.test(tokens.text.charAt(token.start));
}

/** A word in small letters: what follows a date used as an adjective ("the September offensive"). */
export function isSmallWord(tokens: Tokens, at: number): boolean {
  const token = tokens.list[at];
  return token !== undefined && /\p{Ll}/u.test(tokens.text.charAt(token.start));
}

export function textOfToken(tokens: Tokens, at: number): string {
  const token = tokens.list[at];
  return token ? tokens.text.slice(token.start, token.end) : '';
}
