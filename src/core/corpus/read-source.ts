import { splitLines } from '../text/lines.ts';
import { shift, textOf, type Span } from '../text/span.ts';
import { parseEdtf } from './edtf.ts';
import { findDateline } from './find-dateline.ts';
import { isFurniture } from './furniture.ts';
import type { Source, SourceInput } from './source.ts';

const sources = new WeakSet<SourceInput>();

/** True for what `readSource` has returned: it need not be read again. */
export function isSource(input: SourceInput): input is Source {
  return sources.has(input);
}

/** The parts of an article: each line or wrapped paragraph is looked at once, in order. Any text can be read. */
export function readSource(input: SourceInput): Source {
  return adoptSource(readParts(input));
}

/** A source that was read before and comes from where it was kept. */
export function adoptSource(source: Source): Source {
  sources.add(source);
  return source;
}

function readParts(input: SourceInput): Source {
  const { text } = input;
  const paragraphs: Span[] = [];
  const furniture: Span[] = [];
  const captions: Span[] = [];
  let headline: Span | undefined;
  let byline: Span | undefined;
  let body = false;
  for (const { span, isFurniture } of pieces(text)) {
    if (isFurniture) {
      furniture.push(span);
      continue;
    }
    const line = textOf(text, span);
    if (isHead(line)) {
      if (bylinePattern.test(line)) byline ??= span;
      else if (!/\d/u.test(line) || !dateLinePattern.test(line)) {
        paragraphs.push(span);
        if (isCaption(line)) captions.push(span);
        else if (!body && headline === undefined && isHeadline(line, input.title)) headline = span;
      }
      continue;
    }
    paragraphs.push(span);
    if (isCaption(line)) captions.push(span);
    else body = true;
  }
  const dateline = findDateline(text, paragraphs);
  const published = input.issued === undefined ? undefined : parseEdtf(input.issued);
  return {
    ...input,
    paragraphs,
    furniture,
    captions,
    ...(headline === undefined ? {} : { headline }),
    ...(byline === undefined ? {} : { byline }),
    ...(dateline === undefined ? {} : { dateline }),
    ...(published === undefined ? {} : { published }),
  };
}

interface Piece {
  readonly span: Span;
  readonly isFurniture: boolean;
}

/** Paragraphs and lines without the space around them. Furniture is cut out first: a button ends a paragraph, wrapped or not. */
function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  /** Where lines of the article begin and end: most pieces are one of them and need no second look. */
  const ownLines = new Map<number, number>();
  let start = 0;
  const upTo = (end: number) => {
    for (const piece of splitLines(text.slice(start, end))) {
      const span = trimmed(text, shift(piece, start));
      if (span.start === span.end) continue;
      const isOwnLine = ownLines.get(span.start) === span.end;
      found.push({ span, isFurniture: !isOwnLine && isFurniture(textOf(text, span)) });
    }
  };
  for (const { 0: line, index } of text.matchAll(/[^\n]+/gu)) {
    const span = trimmed(text, { start: index, end: index + line.length });
    if (!isFurniture(line)) {
      ownLines.set(span.start, span.end);
      continue;
    }
    upTo(index);
    start = index + line.length;
    found.push({ span, isFurniture: true });
  }
  upTo(text.length);
  return found;
}

/** Nor is the mark of a block quotation, ">", a part of its words. */
function trimmed(text: string, span: Span): Span {
  const line = textOf(text, span);
  const start = span.start + /^\s*(?:>\s*)*/u.exec(line)![0].length;
  return { start, end: Math.max(start, span.start + line.trimEnd().length) };
}

/** A line that is no sentence: short, and without a stop at its end. */
function isHead(line: string): boolean {
  return line.length <= longestHead && !/[.!?…:;,]["”’»)\]]*$/u.test(line);
}

/** Chosen: the longest headlines of the news run to about 160 units. */
const longestHead = 200;

/** The title's own words, or without a title the first line that is no sentence and more than a name. */
function isHeadline(line: string, title: string | undefined): boolean {
  return title === undefined ? line.split(/\s+/u).length > 3 : folded(line) === folded(title);
}

function folded(line: string): string {
  return line
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** Takes "By Ani Mkrtchyan", "By ANI MKRTCHYAN and Jo Li"; refuses "By Monday the talks had failed" (a small letter follows). */
const bylinePattern =
  /^(?:[Bb]y|BY|[Ww]ritten by|[Rr]eported by|[Rr]eporting by) \p{Lu}[\p{L}.'’-]*(?:(?:,| and| &)? (?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|la|bin|al))*(?:,? (?:in|for) \p{Lu}.{0,40}|[,|] .{0,60})?$/u;

/** A line that holds a date and nothing else. Takes "15 December 2023", "Published: Dec. 15, 2023 10:40 GMT"; refuses a sentence. */
const dateLinePattern =
  /^(?:(?:published|posted|updated|last (?:updated|modified)|first published|date)(?: (?:on|at))?:? *)?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? *)?(?:\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4}|(?:\d{1,2}(?:st|nd|rd|th)? )?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?,?(?: \d{1,2}(?:st|nd|rd|th)?,?)? \d{4})(?:,? *(?:at |[-–|] *)?\d{1,2}[:.]\d\d *(?:[ap]\.?m\.?)?(?: *[A-Z]{2,4})?)?$/iu;

/** Takes "… on 14 December 2023. Photo: Ani Mkrtchyan/AP.", "A man votes. (AP Photo/Jo Li)"; refuses prose about photos. */
function isCaption(line: string): boolean {
  return line.length <= longestCaption && creditWords.test(line) && captionPattern.test(line);
}

/** Chosen: agency captions of two sentences stay well below. */
const longestCaption = 500;

/** A quick look for what every credit has, before the exact one. */
const creditWords = /[Pp]hoto|PHOTO|[Ii]mage|[Pp]icture|[Ii]llustr|[Cc]redit|[Ss]creenshot|\/|via /;

const captionPattern =
  /(?:(?:^|[.!?”"’)\]] *|\(|\[|\| *|— *)(?:(?:file |archive |screen ?)?(?:photos?|images?|pictures?|illustration|credits?|screenshot)(?: (?:by|credit|courtesy|from))?(?: ?:| by \p{Lu})|photo (?:credit|courtesy) |photograph(?:er|y)?:|image caption\b|(?:AP|AFP|EPA|TASS|Reuters|Getty) (?:photo|images?)\b))|\b(?:\/|via )(?:AP|AFP|EPA|TASS|Reuters|Getty Images|Bloomberg|Shutterstock)\)?\.?$/iu;
