import { isMap, isNode, isScalar, parseDocument, type Document } from 'yaml';
import { phrase, saying, type Phrase } from './phrase.ts';
import type { Span } from './span.ts';

/** Something in a text that could not be read, and where. */
export interface ReadingProblem {
  readonly span: Span;
  readonly message: string;
  /** What `message` is made of, for a host that says it in another language. */
  readonly phrase?: Phrase;
}

/**
 * The YAML between two `---` lines that opens a Markdown file. Scalars are kept as written
 * (`2023-12-18` and `007` stay text), so a field is text, a list or a nested record.
 */
export interface FrontMatterBlock {
  /** With both fences and the line break after the closing one. */
  readonly span: Span;
  readonly fields: ReadonlyMap<string, FrontMatterValue>;
  /** Where each field's key and value stand. */
  readonly places: ReadonlyMap<string, Span>;
  readonly problems: readonly ReadingProblem[];
}

export type FrontMatterValue =
  string | readonly FrontMatterValue[] | { readonly [key: string]: FrontMatterValue };

/**
 * The front matter of a text, or undefined when it opens with none. A block that is opened, looks
 * like fields and is never closed is a problem without fields: its span is the opening line, and
 * what follows is prose.
 */
export function findFrontMatter(text: string): FrontMatterBlock | undefined {
  const opening = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)/u.exec(text);
  if (opening === null) return undefined;
  const start = opening[0].length;
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$(?![\s\S]))/gmu;
  closing.lastIndex = start;
  const end = closing.exec(text);
  if (end === null) return unclosed(text, start);
  const span = { start: 0, end: closing.lastIndex };
  if (end.index - start > longestFrontMatter) {
    return nothingRead(span, phrase('The front matter is too long to be read.'));
  }
  const yaml = text.slice(start, end.index);
  if (isNestedTooDeep(yaml)) {
    return nothingRead(span, phrase('The front matter is nested too deep to be read.'));
  }
  return { span, ...readFields(yaml, start) };
}

/**
 * Whether reading it would exhaust the stack, which the parser goes down a few calls for every level.
 * That cannot be left to an exception: V8 ends the process where a pattern is first compiled with no
 * stack left ("RegExpCompiler Allocation failed").
 */
function isNestedTooDeep(yaml: string): boolean {
  let open = 0;
  for (const [mark] of yaml.matchAll(/[[\]{}]/gu)) {
    open = Math.max(0, open + (mark === '[' || mark === '{' ? 1 : -1));
    if (open > deepestNesting) return true;
  }
  return [...yaml.matchAll(/^[ \t?:-]*/gmu)].some(([indent]) => indent.length > widestIndent);
}

/** Levels. Chosen far above what a hand writes, and far below what the stack holds. */
const deepestNesting = 50;
/** Columns of blanks and marks of lists that open a line: at least one for every level. */
const widestIndent = 200;

/** UTF-16 units. Chosen: a thousand lines of fields; more is not front matter but a data file. */
const longestFrontMatter = 100_000;

function unclosed(text: string, start: number): FrontMatterBlock | undefined {
  // A lone rule (`---`) may open a draft; only a field on the next line makes it front matter.
  const nextLine = text.slice(start, start + 200);
  if (!/^[A-Za-z][\w-]*:(?:\s|$)/u.test(nextLine)) return undefined;
  return nothingRead(
    { start: 0, end: start },
    phrase('The front matter has no closing line “---”.'),
  );
}

function nothingRead(span: Span, why: Phrase): FrontMatterBlock {
  return { span, fields: new Map(), places: new Map(), problems: [{ span, ...saying(why) }] };
}

function readFields(yaml: string, offset: number): Omit<FrontMatterBlock, 'span'> {
  try {
    return readYaml(yaml, offset);
  } catch (error) {
    // The parser reports errors as values; what else it may throw is no reason to stop.
    const reason = error instanceof Error ? error.message : String(error);
    const span = { start: offset, end: offset + yaml.length };
    return {
      fields: new Map(),
      places: new Map(),
      problems: [{ span, ...saying(phrase('The front matter cannot be read: {0}', reason)) }],
    };
  }
}

function readYaml(yaml: string, offset: number): Omit<FrontMatterBlock, 'span'> {
  // The failsafe schema leaves every scalar as the text that was written.
  const document = parseDocument(yaml, { schema: 'failsafe', prettyErrors: false });
  const fields = new Map<string, FrontMatterValue>();
  const places = new Map<string, Span>();
  const problems: ReadingProblem[] = [...document.errors].map((error) => ({
    span: { start: offset + error.pos[0], end: offset + Math.max(error.pos[1], error.pos[0] + 1) },
    ...saying(phrase('The front matter is not valid YAML: {0}', error.message)),
  }));
  const contents = document.contents;
  if (isMap(contents)) {
    for (const pair of contents.items) {
      if (!isScalar(pair.key) || typeof pair.key.value !== 'string') continue;
      const name = pair.key.value;
      if (fields.has(name)) continue;
      fields.set(name, plainValue(pair.value, document));
      const key = rangeOf(pair.key);
      const value = rangeOf(pair.value) ?? key;
      if (key !== undefined && value !== undefined) {
        places.set(name, { start: offset + key.start, end: offset + value.end });
      }
    }
  } else if (contents !== null && problems.length === 0) {
    problems.push({
      span: { start: offset, end: offset + yaml.length },
      ...saying(phrase('The front matter holds no fields of the form “name: value”.')),
    });
  }
  return { fields, places, problems };
}

function rangeOf(node: unknown): Span | undefined {
  if (!isNode(node) || node.range === undefined || node.range === null) return undefined;
  return { start: node.range[0], end: node.range[1] };
}

/** The value of a node without YAML's own types. An alias to a large part of the file, repeated, is refused by the library. */
function plainValue(node: unknown, document: Document): FrontMatterValue {
  return isNode(node) ? plain(node.toJS(document, { maxAliasCount: 100 })) : '';
}

function plain(value: unknown): FrontMatterValue {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
  }
  return typeof value === 'string' ? value : '';
}
