import { foldWord } from '../names/fold-name.ts';
import { Recent } from '../text/recent.ts';
import type { Span } from '../text/span.ts';
import { words, type Word } from '../text/words.ts';
import { wordKey } from './word-key.ts';

/** A word as it would be heard. `key` is what all its spellings share. */
export interface SpokenWord extends Span {
  readonly key: string;
  /** It stands in square brackets: the words of whoever printed the quotation. */
  readonly bracketed: boolean;
  /** For a word with a capital, what its transliterations share (Pashinian, Pashinyan); empty for others. */
  readonly name: string;
  /** Letters of it stand in brackets ("creat[ed]"); without them it is `stem`. */
  readonly stem?: string;
}

/**
 * The words of a quotation or a source, brackets read as editors mean them: in "[T]he [CSTO] creat[ed] 5%"
 * stand `the`, `csto` (bracketed), `created` (stem `creat`), `5`, `percent`. Signs that are read aloud
 * (%, &) are words, and so is each half of a hyphenated one: "out-of-touch" is heard as "out of touch".
 */
export function spokenWords(text: string): SpokenWord[] {
  const open = hasBrackets(text);
  const brackets = open ? bracketsIn(text) : [];
  const readable = withApostrophes(open ? withoutInnerBrackets(text) : text);
  const spoken: SpokenWord[] = [];
  let bracket = 0;
  for (const word of words(readable)) {
    while (bracket < brackets.length && brackets[bracket]!.end <= word.start) bracket++;
    const within = brackets[bracket];
    const written = open ? text.slice(word.start, word.end) : '';
    const stem = /[[\]]/.test(written) ? stemOf(written) : undefined;
    const bracketed = within !== undefined && within.start <= word.start && stem === undefined;
    for (const { start, end, folded } of halvesOf(word)) {
      const key = wordKey(folded);
      const name = isCapital(text, start) ? nameOf(folded) : '';
      const spokenWord = { start, end, key, name, bracketed };
      spoken.push(stem === undefined ? spokenWord : { ...spokenWord, stem });
    }
    pushSigns(text, word.end, spoken);
  }
  return spoken;
}

/** The words that hyphens join; a number in words ("twenty-five") and a word with invisible marks stay whole. */
function halvesOf(word: Word): readonly Word[] {
  const { start, end, folded } = word;
  if (
    !folded.includes('-') ||
    folded.length !== end - start ||
    wordKey(folded) !== wordKey(folded.replaceAll('-', ''))
  ) {
    return [word];
  }
  const halves: Word[] = [];
  for (const { 0: half, index } of folded.matchAll(/[^-]+/g)) {
    halves.push({ start: start + index, end: start + index + half.length, folded: half });
  }
  return halves;
}

function isCapital(text: string, at: number): boolean {
  const first = text[at]!;
  return first !== first.toLowerCase();
}

/** Names are few and come often. A pure function's memory, so clearing it changes nothing. */
const names = new Recent<string, string>(5000);

/** Names lose their inner apostrophes (Sana'a) and keep what a contraction or the genitive adds. */
function nameOf(folded: string): string {
  return names.get(folded, () => readName(folded));
}

function readName(folded: string): string {
  const ending = /(?:'(?:s|ll|re|ve|d|m)|n't)$/.exec(folded)?.[0] ?? '';
  const base = folded.slice(0, folded.length - ending.length).replaceAll("'", '');
  return base.length < SHORTEST_NAME ? '' : foldWord(base) + ending;
}

/** In shorter names one letter makes another name. Chosen. */
const SHORTEST_NAME = 5;

/** Archives print "It`s". */
function withApostrophes(text: string): string {
  return /[`´]/.test(text) ? text.replace(/(?<=\p{L})[`´](?=\p{L})/gu, "'") : text;
}

/** "50%" is heard as two words, "trial & error" as three. */
function pushSigns(text: string, after: number, spoken: SpokenWord[]): void {
  const sign = { bracketed: false, name: '' };
  if (text[after] === '%') {
    spoken.push({ ...sign, start: after, end: after + 1, key: 'percent' });
  } else if (text[after] === ' ' && text[after + 1] === '&' && text[after + 2] === ' ') {
    spoken.push({ ...sign, start: after + 1, end: after + 2, key: 'and' });
  }
}

/** Bracketed insertions: at most this long, or the mark was never closed. Chosen: three lines of a newspaper column. */
const LONGEST_BRACKET = 200;

/** `[…]` from bracket to bracket; an ellipsis in brackets is one too. */
export function bracketsIn(text: string): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf('['); at !== -1; at = text.indexOf('[', at + 1)) {
    const close = text.slice(at, at + LONGEST_BRACKET).search(/[\]\n]/);
    if (close !== -1 && text[at + close] === ']') {
      const span = { start: at, end: at + close + 1 };
      if (!isInner(text, span)) found.push(span);
      at = span.end - 1;
    }
  }
  return found;
}

function hasBrackets(text: string): boolean {
  return text.includes('[');
}

/** Brackets around a part of a word: a letter touches one of them from outside. */
function isInner(text: string, { start, end }: Span): boolean {
  return (
    /^\[[\p{L}\p{M}'’]+\]$/u.test(text.slice(start, end)) &&
    (isLetter(text[start - 1]) || isLetter(text[end]))
  );
}

function isLetter(unit: string | undefined): boolean {
  return unit !== undefined && /\p{L}/u.test(unit);
}

/** The same text, as long, in which "[T]he" and "creat[ed]" are whole words: a soft hyphen stands for each bracket. */
function withoutInnerBrackets(text: string): string {
  return text.replace(
    /(?<=\p{L})\[([\p{L}\p{M}'’]{1,20})\]|\[([\p{L}\p{M}'’]{1,20})\](?=\p{L})/gu,
    (_, ending: string | undefined, beginning: string | undefined) =>
      `\u00ad${ending ?? beginning ?? ''}\u00ad`,
  );
}

/** What the speaker certainly said of "creat[ed]": `creat`; undefined where only a letter's case was changed. */
function stemOf(written: string): string | undefined {
  const stem = written.replace(/\[[^\]]*\]?/g, '').replace(/\]/g, '');
  return /^\p{L}?\]/u.test(written) || stem === '' ? undefined : wordKey(stem.toLowerCase());
}
