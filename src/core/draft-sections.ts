import type { BlockReading, DraftReading } from './checks/check.ts';
import type { Block, Draft, FrontMatter, ParsedDraft } from './draft/draft.ts';
import { parseDraft, shiftBlock } from './draft/parse-draft.ts';
import { linkDefinitionsIn, sectionsOf } from './draft/sections.ts';
import { readParsed } from './read-draft.ts';
import { shift, type Span } from './text/span.ts';

/** A part of a draft with the text before it that may bear on it. */
export interface Section {
  /** In the draft. */
  readonly span: Span;
  /** Everything that what is read and found in it depends on; the same key, the same findings. */
  readonly key: string;
  /** The sections before it that bear on it, and itself last, by the number of their text. */
  readonly texts: readonly NumberedText[];
  readonly frontMatter: FrontMatter;
  readonly issued: string | undefined;
}

interface NumberedText {
  readonly number: number;
  readonly text: string;
}

/** What is kept of a draft's last state for its next: numbers that stand for texts, and the texts parsed. */
export interface Readings {
  /** Links lead where these lines say, in every section: with other lines nothing parsed holds. */
  readonly definitions: string;
  readonly numbers: ReadonlyMap<string, number>;
  readonly parsed: Map<number, ParsedDraft>;
  /** No number is given twice. */
  readonly nextNumber: number;
}

export function emptyReadings(): Readings {
  return { definitions: '', numbers: new Map(), parsed: new Map(), nextNumber: 0 };
}

/**
 * How much text before a section is read with it: some four paragraphs of print. "He", "the same
 * day" and the end of a speech look no further back. Chosen.
 */
const CONTEXT_LENGTH = 1200;
const CONTEXT_SECTIONS = 6;

/** A draft as sections, and what is to be kept for its next state. */
export function cutDraft(
  draft: Draft,
  before: Readings,
): { readonly sections: readonly Section[]; readonly readings: Readings } {
  const { text } = draft;
  const { frontMatter, end } = frontMatterOf(text);
  const issued = draft.issued ?? frontMatter.date;
  const definitions = linkDefinitionsIn(text);
  const known =
    before.definitions === definitions
      ? before
      : { ...emptyReadings(), nextNumber: before.nextNumber };
  const numbers = new Map<string, number>();
  const parsed = new Map<number, ParsedDraft>();
  let { nextNumber } = known;
  const numbered = (part: string): NumberedText => {
    let number = numbers.get(part) ?? known.numbers.get(part);
    number ??= nextNumber++;
    numbers.set(part, number);
    const kept = known.parsed.get(number);
    if (kept) parsed.set(number, kept);
    return { number, text: part };
  };
  const spans = sectionsOf(text, end);
  const texts = spans.map((span) => numbered(text.slice(span.start, span.end)));
  const settings = JSON.stringify([frontMatter, issued]);
  const sections = spans.map((span, at) => {
    const own = texts.slice(contextStart(texts, at), at + 1);
    const key = `${own.map(({ number }) => number).join(' ')} ${settings}`;
    return { span, key, texts: own, frontMatter, issued };
  });
  return { sections, readings: { definitions, numbers, parsed, nextNumber } };
}

function contextStart(texts: readonly NumberedText[], at: number): number {
  let from = at;
  for (let length = 0; from > 0 && at - from < CONTEXT_SECTIONS && length < CONTEXT_LENGTH;) {
    from--;
    length += texts[from]!.text.length;
  }
  return from;
}

/** The front matter alone, and where the text behind it begins. */
export function frontMatterOf(text: string): { frontMatter: FrontMatter; end: number } {
  if (!/^\uFEFF?---/u.test(text)) return { frontMatter: {}, end: 0 };
  // Where it seems to close is looked for only so as not to parse the rest; the parser decides.
  const close = /\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u.exec(text);
  const { frontMatter } = parseDraft(close ? text.slice(0, close.index + close[0].length) : text);
  return { frontMatter, end: frontMatter.span?.end ?? 0 };
}

/** A section read with its context: `blocks` are its own, `start` is where it begins in the reading's text. */
export interface SectionReading {
  readonly reading: DraftReading;
  readonly blocks: readonly BlockReading[];
  readonly start: number;
}

export function readSection(
  { texts, frontMatter, issued }: Section,
  readings: Readings,
): SectionReading {
  const blocks: Block[] = [];
  const comments: Span[] = [];
  let start = 0;
  texts.forEach((each, at) => {
    const parsed = parseSection(each, readings);
    blocks.push(...parsed.blocks.map((block) => shiftBlock(block, start)));
    comments.push(...parsed.comments.map((span) => shift(span, start)));
    if (at < texts.length - 1) start += each.text.length;
  });
  const text = texts.map((each) => each.text).join('');
  const reading = readParsed({ text, frontMatter, blocks, comments, problems: [] }, issued);
  const own = reading.blocks.filter(({ block }) => block.span.start >= start);
  return { reading, blocks: own, start };
}

/** A section has no front matter of its own: what looks like it is a rule and a heading. Links are known by the definitions put before it. */
function parseSection(
  { number, text }: NumberedText,
  { definitions, parsed }: Readings,
): ParsedDraft {
  const kept = parsed.get(number);
  if (kept) return kept;
  const before = definitions === '' ? '\n' : `\n${definitions}\n\n`;
  const whole = parseDraft(before + text);
  const own = {
    ...whole,
    blocks: whole.blocks
      .filter(({ span }) => span.start >= before.length)
      .map((block) => shiftBlock(block, -before.length)),
    comments: whole.comments
      .filter(({ start }) => start >= before.length)
      .map((span) => shift(span, -before.length)),
  };
  parsed.set(number, own);
  return own;
}
