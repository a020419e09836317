import { shiftQuotation } from './attribution/index.ts';
import type { BlockReading, DraftReading } from './checks/check.ts';
import type { Block, Draft, FrontMatter, ParsedDraft } from './draft/draft.ts';
import { parseDraft, shiftBlock } from './draft/parse-draft.ts';
import { linkDefinitionsIn, sectionsOf } from './draft/sections.ts';
import { readParsed } from './read-draft.ts';
import { shift, type Span } from './text/span.ts';
import { shiftTime } from './time/index.ts';

/** A part of a draft with the text before it that may bear on it. */
export interface Section {
  /** In the draft. */
  readonly span: Span;
  /** Everything that what is read and found in it depends on; the same key, the same findings. */
  readonly key: string;
  /** The same without what stands before it. */
  readonly ownKey: string;
  /** The sections before it that bear on it, and itself last, by the number of their text. */
  readonly texts: readonly NumberedText[];
  readonly frontMatter: FrontMatter;
  readonly issued: string | undefined;
}

interface NumberedText {
  readonly number: number;
  readonly text: string;
}

/** What is kept of a draft's last states for its next: numbers that stand for texts, the texts parsed, the sections read. */
export interface Readings {
  /** Links lead where these lines say, in every section: with other lines nothing parsed holds. */
  readonly definitions: string;
  readonly numbers: Map<string, number>;
  readonly parsed: Map<number, ParsedDraft>;
  /** By the section's key. */
  readonly sections: Map<string, SectionReading>;
  /** No number is given twice. */
  nextNumber: number;
}

export function emptyReadings(definitions = '', nextNumber = 0): Readings {
  return { definitions, numbers: new Map(), parsed: new Map(), sections: new Map(), nextNumber };
}

/**
 * How much text before a section is read with it: some four paragraphs of print. "He", "the same
 * day" and the end of a speech look no further back. Chosen.
 */
const CONTEXT_LENGTH = 1200;
const CONTEXT_SECTIONS = 6;

/** A draft as sections, and what is to be kept for its next state. */
export interface CutDraft {
  readonly text: string;
  readonly frontMatter: FrontMatter;
  readonly issued: string | undefined;
  /** What of the front matter and the day every section's key names. */
  readonly settings: string;
  readonly sections: readonly Section[];
  readonly readings: Readings;
}

/** What `last` and the draft share is not looked at again: its sections keep their texts and their keys. */
export function cutDraft(draft: Draft, before: Readings, last?: CutDraft): CutDraft {
  const { text } = draft;
  const shared = last ? sharedEnds(last.text, text) : nothingShared;
  const { frontMatter, end } = frontMatterAt(text, shared, last);
  const issued = draft.issued ?? frontMatter.date;
  const definitions = linkDefinitionsIn(text);
  const settings = JSON.stringify([frontMatter, issued]);
  const isKnown = before.definitions === definitions;
  const readings = isKnown ? before : emptyReadings(definitions, before.nextNumber);
  const spans = sectionsOf(text, end);
  const old =
    isKnown && last?.settings === settings ? unchangedSections(spans, text, last, shared) : [];
  const numbered = (part: string): NumberedText => {
    const number = readings.numbers.get(part) ?? readings.nextNumber++;
    readings.numbers.set(part, number);
    return { number, text: part };
  };
  const texts = spans.map(
    ({ start, end }, at) => old[at]?.texts.at(-1) ?? numbered(text.slice(start, end)),
  );
  const sections = spans.map((span, at) => {
    const own = texts.slice(contextStart(texts, at), at + 1);
    const same = old[at];
    if (same && isSameRow(own, same.texts)) return { ...same, span };
    const key = `${own.map(({ number }) => number).join(' ')} ${settings}`;
    const ownKey = `${texts[at]!.number} ${settings}`;
    return { span, key, ownKey, texts: own, frontMatter, issued };
  });
  return {
    ...{ text, frontMatter, issued, settings, sections },
    readings: spared(readings, sections),
  };
}

/** Every letter makes a text, and seven sections that are read with it: from some hundreds on, those of texts that are gone are let go. */
const SPARE = 500;

function spared(readings: Readings, sections: readonly Section[]): Readings {
  const most = sections.length + SPARE;
  if (readings.numbers.size <= most && readings.sections.size <= most) return readings;
  const kept = emptyReadings(readings.definitions, readings.nextNumber);
  for (const { key, texts } of sections) {
    const { number, text } = texts.at(-1)!;
    kept.numbers.set(text, number);
    const parsed = readings.parsed.get(number);
    if (parsed) kept.parsed.set(number, parsed);
    const read = readings.sections.get(key);
    if (read) kept.sections.set(key, read);
  }
  return kept;
}

/** How many units two texts have in common at either end, counted once. */
interface SharedEnds {
  readonly start: number;
  readonly end: number;
}

const nothingShared: SharedEnds = { start: 0, end: 0 };

function sharedEnds(a: string, b: string): SharedEnds {
  const most = Math.min(a.length, b.length);
  const start = longest(most, (from, to) => a.slice(from, to) === b.slice(from, to));
  const end = longest(
    most - start,
    (from, to) =>
      a.slice(a.length - to, a.length - from) === b.slice(b.length - to, b.length - from),
  );
  return { start, end };
}

/** The greatest length up to `most` at which all before it are the same, by halves: comparing long pieces is quick, and units one by one is not. */
function longest(most: number, areSame: (from: number, to: number) => boolean): number {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (areSame(low, middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Front matter that the edit stands behind is not parsed again. */
function frontMatterAt(text: string, { start }: SharedEnds, last: CutDraft | undefined) {
  const end = last?.frontMatter.span?.end;
  if (last && end !== undefined && end < start) return { frontMatter: last.frontMatter, end };
  return frontMatterOf(text);
}

/** For each section, the one of the last draft that has its text, if the edit stands before or behind it. */
function unchangedSections(
  spans: readonly Span[],
  text: string,
  last: CutDraft,
  shared: SharedEnds,
): (Section | undefined)[] {
  const by = text.length - last.text.length;
  const fewer = last.sections.length - spans.length;
  const isAt = (section: Section | undefined, { start, end }: Span) =>
    section?.span.start === start && section.span.end === end;
  return spans.map((span, at) => {
    const before = last.sections[at];
    if (span.end <= shared.start && isAt(before, span)) return before;
    const behind = last.sections[at + fewer];
    const isBehind = span.start >= text.length - shared.end;
    return isBehind && isAt(behind, shift(span, -by)) ? behind : undefined;
  });
}

function isSameRow(texts: readonly NumberedText[], others: readonly NumberedText[]): boolean {
  return texts.length === others.length && texts.every((each, at) => each === others[at]);
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

/** Read once for its key. */
export function readSection(section: Section, readings: Readings): SectionReading {
  let reading = readings.sections.get(section.key);
  if (!reading) {
    reading = readWithContext(section, readings);
    readings.sections.set(section.key, reading);
  }
  return reading;
}

function readWithContext(
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

/** The section that a place of the draft lies in; undefined in front matter. At the very end it is the last one. */
export function sectionAt({ sections }: CutDraft, offset: number): Section | undefined {
  let low = 0;
  let high = sections.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sections[middle]!.span.start <= offset) low = middle + 1;
    else high = middle;
  }
  return sections[low - 1];
}

/**
 * The whole draft as its sections are read, with the draft's offsets. What one section hands on to
 * the next is what its context says, so this is what the checks have seen.
 */
export function readSections(cut: CutDraft): DraftReading {
  const blocks: BlockReading[] = [];
  const comments: Span[] = [];
  for (const section of cut.sections) {
    const { reading, blocks: own, start } = readSection(section, cut.readings);
    const by = section.span.start - start;
    blocks.push(...own.map((block) => shiftReading(block, by)));
    for (const comment of reading.draft.comments) {
      if (comment.start >= start) comments.push(shift(comment, by));
    }
  }
  const { text, frontMatter, issued } = cut;
  return {
    draft: { text, frontMatter, blocks: blocks.map(({ block }) => block), comments, problems: [] },
    ...(issued === undefined ? {} : { issued }),
    blocks,
    quotations: blocks.flatMap(({ quotations }) => quotations),
  };
}

function shiftReading({ block, sentences, times, quotations }: BlockReading, by: number) {
  return {
    block: shiftBlock(block, by),
    sentences: sentences.map((span) => shift(span, by)),
    times: times.map((time) => shiftTime(time, by)),
    quotations: quotations.map((quotation) => shiftQuotation(quotation, by)),
  };
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
