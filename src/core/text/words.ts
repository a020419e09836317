import type { Span } from './span.ts';

/**
 * A word of running text. `folded` is what two spellings of one word share: lower case, no
 * diacritics, straight apostrophes, plain hyphens, no invisible characters, no points in an
 * acronym. It may be longer or shorter than the span it came from, and is never empty.
 */
export interface Word extends Span {
  readonly folded: string;
}

/**
 * The words of a text in order: "Pashinyan’s 19–20 U.S. COVID-19 talks cost $1,200.50." has
 * `pashinyan's`, `19`, `20`, `us`, `covid-19`, `talks`, `cost`, `1,200.50`. Marks at a word's edge
 * are not part of it. Everything in Stet that counts, compares or looks up words uses this one notion.
 */
export function words(text: string): Word[] {
  const found: Word[] = [];
  eachWord(text, 0, text.length, (start, end, form) => {
    found.push({ start, end, folded: foldWord(text, start, end, form) });
    return true;
  });
  return found;
}

/** How a word is written: as it folds, in letters that `fold` changes, with points between its letters. */
export type WordForm = typeof AS_FOLDED | typeof TO_FOLD | typeof ACRONYM;
const AS_FOLDED = 0;
const TO_FOLD = 1;
const ACRONYM = 2;

/**
 * The words between two offsets one after another, without making anything of them: for readers of
 * millions of words. `visit` returns false to stop.
 */
export function eachWord(
  text: string,
  from: number,
  to: number,
  visit: (start: number, end: number, form: WordForm) => boolean,
): void {
  let at = from;
  while (at < to) {
    let kind = classAt(text, at);
    if (kind < PLAIN) {
      at++;
      continue;
    }
    const start = at;
    let form: WordForm = AS_FOLDED;
    for (;;) {
      // Most letters are plain, so they have a loop of their own.
      while (kind === PLAIN && ++at < to) kind = classes[text.charCodeAt(at)]!;
      if (at >= to) break;
      const unit = text.charCodeAt(at);
      kind = classOf(unit, text, at);
      if (kind === PLAIN) continue;
      if (kind === OUTSIDE) {
        if (unit === SPACE || !joins(unit, text, at, start)) break;
        if (unit === POINT && !isDigit(text.charCodeAt(at - 1))) form = ACRONYM;
        else if (unit > 0x7f && form === AS_FOLDED) form = TO_FOLD;
      } else if (form === AS_FOLDED) form = TO_FOLD;
      if (++at >= to) break;
      kind = classAt(text, at);
    }
    if (!visit(start, at, form)) return;
  }
}

/** The folded word of a place that `eachWord` named. */
export function foldWord(text: string, start: number, end: number, form: WordForm): string {
  const written = text.slice(start, end);
  if (form === AS_FOLDED) return written;
  return form === ACRONYM ? fold(written).replaceAll('.', '') : fold(written);
}

const SPACE = 0x20;
const POINT = 0x2e;

/**
 * A word, or any short text, as `words` folds it: "Şuşa" becomes "susa", "Pashinyan’s" becomes
 * "pashinyan's", "Nagorno‑Karabakh" becomes "nagorno-karabakh".
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (!/[^\0-\x7f]/.test(lower)) return lower;
  return lower
    .replace(/[’ʼ‘＇ʻ‛]/g, "'")
    .replace(/[‐‑‒–—−]/g, '-')
    .normalize('NFKD')
    .replace(/[\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/gu, '')
    .replace(/[ıłøđßæœþðəŋ]/g, (letter) => unmarked[letter] ?? letter)
    .normalize('NFKC');
}

/** Letters that Unicode does not decompose, as English papers print them. */
const unmarked: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ð: 'd',
  ə: 'a',
  ŋ: 'n',
};

/** Not part of a word; inside one, but never its first; part of one as it stands; one that `fold` must look at. */
const OUTSIDE = 1;
const INVISIBLE = 2;
const PLAIN = 3;
const FOLDED = 4;

/** The class of every UTF-16 unit met so far; 0 is not yet known. Filled as texts are read. */
const classes = new Uint8Array(0x10000);

function classAt(text: string, at: number): number {
  return classOf(text.charCodeAt(at), text, at);
}

function classOf(unit: number, text: string, at: number): number {
  const known = classes[unit]!;
  if (known !== 0) return known;
  if (isSurrogate(unit)) return surrogateClass(unit, text, at);
  return (classes[unit] = classify(String.fromCharCode(unit)));
}

/** Halves of a pair mean nothing alone, so they are never kept in the table. */
function surrogateClass(unit: number, text: string, at: number): number {
  const high = unit < 0xdc00 ? at : at - 1;
  return classify(String.fromCodePoint(text.codePointAt(high) ?? unit));
}

function classify(character: string): number {
  if (/[a-z0-9]/.test(character)) return PLAIN;
  if (/[\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/u.test(character)) return INVISIBLE;
  return /[\p{L}\p{Nd}\p{Nl}]/u.test(character) ? FOLDED : OUTSIDE;
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

/**
 * Whether the mark at `at` stands inside a word that began at `start`: an apostrophe or hyphen
 * between letters (`don't`, `COVID-19`, but not `19-20`), a point or comma between digits
 * (`1,200.50`), a point between single letters (`U.S.`, whose last point is outside).
 */
function joins(unit: number, text: string, at: number, start: number): boolean {
  if (at === start || at + 1 >= text.length || classAt(text, at + 1) < PLAIN) return false;
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  switch (unit) {
    case 0x27: // '
    case 0x2019: // ’
    case 0x2bc: // ʼ
      return !isDigit(before) || !isDigit(after);
    case 0x2d: // -
    case 0x2010: // ‐
    case 0x2011: // ‑
      return classAt(text, at - 1) !== OUTSIDE && !(isDigit(before) && isDigit(after));
    case 0x2c: // ,
      return isDigit(before) && isDigit(after);
    case POINT:
      return isDigit(before) ? isDigit(after) : isInitial(text, at, start);
    default:
      return false;
  }
}

/** A single letter before the point and a single one after it: the middle of "U.S." or "J.K.". */
function isInitial(text: string, at: number, start: number): boolean {
  const alone = at - 1 === start || text[at - 2] === '.';
  const next = at + 2 >= text.length || classAt(text, at + 2) === OUTSIDE;
  return alone && next && !isDigit(text.charCodeAt(at + 1));
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}
