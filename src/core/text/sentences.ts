import { abbreviationKind, afterClock, sentenceStarters } from './abbreviations.ts';
import { splitLines } from './lines.ts';
import type { Span } from './span.ts';

/**
 * The sentences of a text in order, without the space around them: closing quote marks and brackets
 * belong to the sentence they close. Headlines, list items and paragraphs end a sentence whether or
 * not they end in a stop. One pass; every decision looks at a few words on either side.
 */
export function splitSentences(text: string): Span[] {
  const sentences: Span[] = [];
  let at = stopAfter(text, 0);
  for (const piece of splitLines(text)) {
    let start = piece.start;
    while (at < piece.end) {
      const run = stopRun(text, at, piece.end);
      const end = sentenceEnd(text, run, start, piece.end);
      if (end !== undefined) {
        pushTrimmed(text, start, end, sentences);
        start = end;
      }
      at = stopAfter(text, Math.max(run.end, at + 1));
    }
    pushTrimmed(text, start, piece.end, sentences);
  }
  return sentences;
}

function stopAfter(text: string, from: number): number {
  stop.lastIndex = from;
  return stop.exec(text)?.index ?? text.length;
}

const stop = /[.!?…。．！？]/g;

/** Stops that stand together ("?!", "...", ". . ."), then the quote marks and brackets that close after them. */
interface StopRun {
  readonly start: number;
  /** After the last stop. */
  readonly stopsEnd: number;
  /** After the closing marks and a footnote mark. */
  readonly end: number;
  readonly points: number;
}

function stopRun(text: string, start: number, limit: number): StopRun {
  let points = 0;
  let at = start;
  for (; at < limit; at++) {
    const mark = text[at]!;
    if (mark === '.') points++;
    else if (mark === '…') points += 3;
    else if (
      !'!?。．！？'.includes(mark) &&
      !(mark === ' ' && text[at + 1] === '.' && at + 1 < limit)
    )
      break;
  }
  const stopsEnd = at;
  while (at < limit && '”’"\')]»›〉」'.includes(text[at]!)) at++;
  footnote.lastIndex = at;
  if (footnote.test(text) && footnote.lastIndex <= limit) at = footnote.lastIndex;
  return { start, stopsEnd, end: at, points };
}

const footnote = /\[\d{1,3}\]/y;

/** Where the sentence ends that these stops close; undefined when it goes on. */
function sentenceEnd(text: string, run: StopRun, start: number, limit: number): number | undefined {
  const next = nextPrinted(text, run.end, limit);
  if (next === limit) return limit;
  if ('。．！？'.includes(text[run.start]!)) return run.end;
  if (next === run.end) return isMissedSpace(text, run, start, limit) ? run.end : undefined;
  const first = firstLetter(text, next, limit);
  if (goesOnSmall(text, first) || '—–'.includes(text[next]!)) return undefined;
  if (run.points === 0) return isInsideAttribution(text, run, first) ? undefined : run.end;
  if (run.points > 1) return afterEllipsis(text, run, first);
  return endsAtPoint(text, run, start, first) ? run.end : undefined;
}

function nextPrinted(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** Past the marks that may open a sentence. */
function firstLetter(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && '“‘"\'([«¿¡'.includes(text[at]!)) at++;
  return at;
}

/** A small letter goes on with the sentence, but for a name such as "iPhone". */
function goesOnSmall(text: string, at: number): boolean {
  return isSmallLetter(text.charAt(at)) && !isCapital(text.charAt(at + 1));
}

/** "Today is Tuesday.Mr. Smith": a whole word, its stop, a capitalised word; not in an address. */
function isMissedSpace(text: string, run: StopRun, start: number, limit: number): boolean {
  const first = firstLetter(text, run.end, limit);
  const word = wordBefore(text, start, run.start);
  return (
    run.points <= 1 &&
    isCapital(text.charAt(first)) &&
    isSmallLetter(text.charAt(first + 1)) &&
    /(?:\p{Ll}\p{Ll}|\d)$/u.test(word.text) &&
    !/[@/\\]|^www\b|\p{Ll}\.\p{Ll}/u.test(word.text) &&
    !/^\S*@/.test(text.slice(first, first + LONGEST_WORD)) &&
    abbreviationKind(word.text.toLowerCase()) === undefined
  );
}

/** “Really?” Smith asked: the words after the quotation belong to its sentence. */
function isInsideAttribution(text: string, run: StopRun, first: number): boolean {
  if (!/[”’"'»]/.test(text.slice(run.stopsEnd, run.end))) return false;
  attribution.lastIndex = first;
  return attribution.test(text);
}

const attribution =
  /(?:[A-Z][\p{L}'’.-]{0,30} ){1,4}(?:said|says|asked|asks|added|replied|wrote|tweeted|shouted|told|wondered|exclaimed|continued)\b/uy;

/**
 * After three points a sentence ends only if the next plainly begins one; where a space stands
 * before them, words were left out and it goes on. Four points are a stop and an ellipsis. A stop
 * and three spaced points end the sentence at the stop.
 */
function afterEllipsis(text: string, run: StopRun, first: number): number | undefined {
  const before = text.charAt(run.start - 1);
  if (before === '[' || before === '(') return undefined;
  const spacedBefore = isSpace(before.charCodeAt(0));
  if (!spacedBefore && run.points === 4 && text.startsWith('. . . .', run.start)) {
    return run.start + 1;
  }
  if (run.points >= 4 || run.stopsEnd < run.end) return run.end;
  if (/[!?]/.test(text.slice(run.start, run.stopsEnd))) return run.end;
  return !spacedBefore && beginsSentence(text, first) ? run.end : undefined;
}

/** Whether a single point ends the sentence that began at `start`, by the word before and the word after it. */
function endsAtPoint(text: string, run: StopRun, start: number, next: number): boolean {
  const word = wordBefore(text, start, run.start);
  if (/^(?:\d{1,3}|[a-z])$/.test(word.text) && isBlank(text, start, word.start)) return false;
  if (/^\p{Lu}$/u.test(word.text)) return endsAfterLetter(text, word, start, next);
  const lower = word.text.toLowerCase();
  if (lower === 'a.m' || lower === 'p.m') return !goesOnAfterClock(text, next);
  switch (abbreviationKind(lower)) {
    case 'title':
    case 'inner':
      return false;
    case 'number':
      return !/\d/.test(text.charAt(next));
    case 'open':
      return beginsSentence(text, next);
    case 'state':
      return (
        !/[,(-]\s?$/.test(text.slice(Math.max(start, word.start - 2), word.start)) ||
        beginsSentence(text, next)
      );
    case undefined:
      return !/^\p{L}(?:\.\p{L})+$/u.test(word.text) || beginsSentence(text, next);
  }
}

/** "Albert I. Jones" goes on; "you and I. Did" ends; "A. His name" is a label. */
function endsAfterLetter(text: string, word: WordBefore, start: number, next: number): boolean {
  return !isBlank(text, start, word.start) && beginsSentence(text, next);
}

function goesOnAfterClock(text: string, at: number): boolean {
  afterClock.lastIndex = at;
  return afterClock.test(text);
}

function beginsSentence(text: string, at: number): boolean {
  capitalised.lastIndex = at;
  const word = capitalised.exec(text)?.[0];
  return word !== undefined && sentenceStarters.has(word);
}

const capitalised = /\p{Lu}[\p{L}'’]{0,20}/uy;

interface WordBefore {
  readonly start: number;
  readonly text: string;
}

/** No word that decides anything is longer. */
const LONGEST_WORD = 40;

/** What is printed before `end`, back to a space, an opening mark, a dash or a bullet; never before `from`. */
function wordBefore(text: string, from: number, end: number): WordBefore {
  const least = Math.max(from, end - LONGEST_WORD);
  let start = end;
  while (start > least && !isWordEdge(text, start - 1)) start--;
  return { start, text: text.slice(start, end) };
}

function isWordEdge(text: string, at: number): boolean {
  return isSpace(text.charCodeAt(at)) || '“‘"([—–-•⁃'.includes(text[at]!);
}

function isBlank(text: string, start: number, end: number): boolean {
  return /^[\s•⁃“‘"'(]*$/.test(text.slice(start, end));
}

function isCapital(character: string): boolean {
  return /^\p{Lu}/u.test(character);
}

function isSmallLetter(character: string): boolean {
  return /^\p{Ll}/u.test(character);
}

function isSpace(unit: number): boolean {
  return (
    unit <= 0x20 ||
    unit === 0xa0 ||
    (unit >= 0x2000 && unit <= 0x200b) ||
    unit === 0x202f ||
    unit === 0x3000 ||
    unit === 0xfeff
  );
}

function pushTrimmed(text: string, start: number, end: number, sentences: Span[]): void {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  if (from < to) sentences.push({ start: from, end: to });
}
