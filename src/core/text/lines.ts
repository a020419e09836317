import type { Span } from './span.ts';

/**
 * A text cut where its lines say so: at empty lines, between the lines of a list, after a headline.
 * A line that was only wrapped goes on in the next. No piece is cut inside a line, but for a list
 * written in one ("1. The first 2. The second").
 */
export function splitLines(text: string): Span[] {
  const pieces: Span[] = [];
  let start = 0;
  for (let line = lineAt(text, 0); ;) {
    const next = line.end < text.length ? lineAt(text, line.end + 1) : undefined;
    if (next && goesOn(text, start, line, next)) {
      line = next;
      continue;
    }
    pushItems(text, start, line.end, pieces);
    if (!next) return pieces;
    start = next.start;
    line = next;
  }
}

function lineAt(text: string, start: number): Span {
  const end = text.indexOf('\n', start);
  return { start, end: end < 0 ? text.length : end };
}

/** The narrowest and the widest line that a writer's editor wraps. */
const WRAPPED_FROM = 50;
const WRAPPED_TO = 125;

/**
 * Whether `next` carries on the sentence of `line`: it begins with a small letter where the piece
 * began with a capital ("It was a cold / night"), or the line was full: the next word would not
 * have fitted.
 */
function goesOn(text: string, pieceStart: number, line: Span, next: Span): boolean {
  const first = firstWord(text, next);
  if (!first || isBlank(text, line) || listMarker(text, first.start)) return false;
  const length = line.end - line.start;
  const full =
    length >= WRAPPED_FROM &&
    length <= WRAPPED_TO &&
    next.end - next.start <= WRAPPED_TO &&
    length + 1 + (first.end - first.start) >= next.end - next.start;
  return full || (isSmall(text, first.start) && !beginsSmall(text, pieceStart));
}

function beginsSmall(text: string, from: number): boolean {
  const first = /\S/g;
  first.lastIndex = from;
  return isSmall(text, first.exec(text)?.index ?? from);
}

function isBlank(text: string, line: Span): boolean {
  return firstWord(text, line) === undefined;
}

/** The first run of printed characters, as much of it as a wrapped line could hold. */
function firstWord(text: string, line: Span): Span | undefined {
  let start = line.start;
  while (start < line.end && /\s/.test(text.charAt(start))) start++;
  if (start === line.end) return undefined;
  let end = start;
  while (end < line.end && end - start < WRAPPED_TO && !/\s/.test(text.charAt(end))) end++;
  return { start, end };
}

function isSmall(text: string, at: number): boolean {
  return /\p{Ll}/u.test(text.charAt(at));
}

interface ListMarker {
  /** What stands before and after the count: `(a)` has `(` and `)`. */
  readonly open: string;
  readonly close: string;
  readonly count: string;
  readonly end: number;
}

const marker = /(\(?)(\d{1,3}|[A-Za-z])(\.\)|[.)])(?=\s)|([•⁃‣▪])\s?/y;

/** "1.", "2.)", "(a)", "c)", "•" at `at`; undefined for any other beginning. A lone capital and a point is an initial. */
function listMarker(text: string, at: number): ListMarker | undefined {
  marker.lastIndex = at;
  const found = marker.exec(text);
  if (!found) return undefined;
  const [, open = '', count = '', close = '', bullet = ''] = found;
  if (/[A-Z]/.test(count) && close === '.') return undefined;
  return { open, close, count: bullet || count, end: marker.lastIndex };
}

/** The items of a list written in one line, each found after the one before; else the whole piece. */
function pushItems(text: string, start: number, end: number, pieces: Span[]): void {
  let from = start;
  let item = firstItem(text, start, end);
  while (item) {
    const mark = item.open + following(item.count) + item.close;
    const at = nextMark(text, mark, item.end, end);
    if (at < 0) break;
    pieces.push({ start: from, end: at });
    from = at;
    item = { ...item, count: following(item.count), end: at + mark.length };
  }
  pieces.push({ start: from, end });
}

function firstItem(text: string, start: number, end: number): ListMarker | undefined {
  const first = firstWord(text, { start, end });
  return first && listMarker(text, first.start);
}

/** The next occurrence of `mark` that stands at the beginning of a word, before `end`; -1 if none. */
function nextMark(text: string, mark: string, from: number, end: number): number {
  for (let at = from; ; at++) {
    at = indexOfWithin(text, mark, at, end);
    if (at < 0) return -1;
    const after = text.charAt(at + mark.length);
    if (/\s/.test(text.charAt(at - 1)) && (/\s/.test(after) || isBullet(mark))) return at;
  }
}

/** `indexOf` that does not read past `end`, so that many short pieces never read the whole text. */
function indexOfWithin(text: string, mark: string, from: number, end: number): number {
  for (let at = from; at + mark.length <= end; at++) {
    if (text.startsWith(mark, at)) return at;
  }
  return -1;
}

function following(count: string): string {
  if (/^\d+$/.test(count)) return String(Number(count) + 1);
  return isBullet(count) ? count : String.fromCharCode(count.charCodeAt(0) + 1);
}

function isBullet(mark: string): boolean {
  return /^[•⁃‣▪]$/.test(mark);
}
