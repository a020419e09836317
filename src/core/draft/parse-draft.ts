import type { SyntaxNodeRef, Tree } from '@lezer/common';
import { decodeCharacterReference } from '../text/character-references.ts';
import { findFrontMatter, type FrontMatterBlock } from '../text/front-matter.ts';
import { Recent } from '../text/recent.ts';
import { shift, type Span } from '../text/span.ts';
import type { Block, BlockKind, Citation, FrontMatter, ParsedDraft } from './draft.ts';
import { findCitations } from './find-citations.ts';
import { parseMarkdown } from './markdown.ts';
import { sectionsOf } from './sections.ts';

/**
 * A draft's front matter and its blocks of prose. Any text can be read; what cannot is in
 * `problems`, and the rest of the draft is read all the same.
 */
export function parseDraft(text: string): ParsedDraft {
  const frontMatter = findFrontMatter(text);
  const bodyStart = frontMatter?.span.end ?? 0;
  const body = withPlainLineBreaks(text.slice(bodyStart));
  const { blocks, comments } = readBody(body);
  return {
    text,
    frontMatter: frontMatter === undefined ? {} : fieldsOf(frontMatter),
    blocks: blocks.map((block) => shiftBlock(block, bodyStart)),
    comments: comments.map((span) => shift(span, bodyStart)),
    problems: frontMatter?.problems ?? [],
  };
}

/** A block of the same text that stands elsewhere. */
export function shiftBlock(block: Block, by: number): Block {
  return {
    ...block,
    span: shift(block.span, by),
    citations: block.citations.map((citation) => ({
      ...citation,
      span: shift(citation.span, by),
      items: citation.items.map((item) => ({ ...item, span: shift(item.span, by) })),
    })),
  };
}

/**
 * Section by section, for a draft that is being written shares all but one with what it was a
 * moment ago. Where lines say what `[label]` leads to they do so for every section: then, and only
 * then, the body is read as a whole.
 */
function readBody(body: string): TreeReading {
  if (/^ {0,3}\[[^\]\n]*\]:/mu.test(body)) return readTree(parseMarkdown(body), body);
  const blocks: Block[] = [];
  const comments: Span[] = [];
  for (const { start, end } of sectionsOf(body, 0)) {
    const section = readSection(body.slice(start, end));
    for (const block of section.blocks) blocks.push(shiftBlock(block, start));
    for (const comment of section.comments) comments.push(shift(comment, start));
  }
  return { blocks, comments };
}

/** Sections of the drafts that are open are some hundreds each; what is not asked for again soon is let go. */
const SECTIONS_KEPT = 4000;
const sections = new Recent<string, TreeReading>(SECTIONS_KEPT);

function readSection(text: string): TreeReading {
  return sections.get(text, () => readTree(parseMarkdown(text), text));
}

/** Line feeds only, and as long as before. */
function withPlainLineBreaks(text: string): string {
  return text.replace(/\r\n/gu, ' \n').replace(/\r/gu, '\n');
}

function fieldsOf({ span, fields }: FrontMatterBlock): FrontMatter {
  const text = (name: string): string | undefined => {
    const value = fields.get(name);
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  };
  const date = text('date');
  const title = text('title');
  const lang = text('lang');
  const sources = keysOf(fields.get('sources'));
  return {
    span,
    ...(date === undefined ? {} : { date }),
    ...(title === undefined ? {} : { title }),
    ...(lang === undefined ? {} : { lang }),
    ...(sources === undefined ? {} : { sources }),
  };
}

/** `sources: [a, b]`, a list of lines, or one key; a key may carry its `@`. */
function keysOf(value: unknown): string[] | undefined {
  const entries: readonly unknown[] = Array.isArray(value) ? value : [value];
  const keys = entries
    .filter((entry) => typeof entry === 'string')
    .map((entry) => entry.trim().replace(/^@/u, ''))
    .filter((key) => key !== '');
  return keys.length === 0 ? undefined : keys;
}

/** Nodes whose own text is prose once the markup within is blanked, and the kind of block they make. */
const proseNodes: Readonly<Record<string, BlockKind>> = {
  Paragraph: 'paragraph',
  Task: 'paragraph',
  TableCell: 'table-cell',
  ATXHeading1: 'heading',
  ATXHeading2: 'heading',
  ATXHeading3: 'heading',
  ATXHeading4: 'heading',
  ATXHeading5: 'heading',
  ATXHeading6: 'heading',
  SetextHeading1: 'heading',
  SetextHeading2: 'heading',
};

/** What a paragraph inside these is called; where they nest, the first of this list counts. */
const containers: readonly (readonly [string, BlockKind])[] = [
  ['Footnote', 'footnote'],
  ['Blockquote', 'block-quotation'],
  ['ListItem', 'list-item'],
];

/** Blanked whole, wherever they stand in a block. */
const markup = new Set([
  'HeaderMark',
  'QuoteMark',
  'ListMark',
  'EmphasisMark',
  'InlineCode',
  'HTMLTag',
  'Comment',
  'ProcessingInstruction',
  'Autolink',
  'URL',
  'HardBreak',
  'TaskMarker',
  'TableDelimiter',
  // Words struck out are not part of what the draft says.
  'Strikethrough',
  'FootnoteMark',
]);

interface TreeReading {
  readonly blocks: readonly Block[];
  readonly comments: readonly Span[];
}

function readTree(tree: Tree, body: string): TreeReading {
  const definitions = linkDefinitions(tree, body);
  const blocks: Block[] = [];
  const comments: Span[] = [];
  const depth = new Map<string, number>();
  let open: { kind: BlockKind; span: Span; mask: ProseMask } | undefined;

  tree.iterate({
    enter: (node) => {
      if (node.name === 'Comment' || node.name === 'CommentBlock') {
        comments.push({ start: node.from, end: node.to });
      }
      depth.set(node.name, (depth.get(node.name) ?? 0) + 1);
      const kind = proseNodes[node.name];
      if (open === undefined) {
        if (kind !== undefined) {
          const span = { start: node.from, end: node.to };
          open = {
            kind: kind === 'paragraph' ? paragraphKind(depth) : kind,
            span,
            mask: new ProseMask(body, span),
          };
        }
        return;
      }
      maskNode(node, body, open.mask, definitions);
    },
    leave: (node) => {
      depth.set(node.name, (depth.get(node.name) ?? 0) - 1);
      if (open?.span.start !== node.from || open.span.end !== node.to) return;
      if (proseNodes[node.name] === undefined) return;
      blocks.push(finishBlock(open.kind, open.span, open.mask));
      open = undefined;
    },
  });
  return {
    blocks: blocks.filter((block) => block.prose.trim() !== '' || block.citations.length > 0),
    comments,
  };
}

function paragraphKind(depth: ReadonlyMap<string, number>): BlockKind {
  return containers.find(([name]) => (depth.get(name) ?? 0) > 0)?.[1] ?? 'paragraph';
}

function finishBlock(kind: BlockKind, span: Span, mask: ProseMask): Block {
  const citations: Citation[] = findCitations(mask.prose(), span.start);
  for (const citation of citations) mask.blank(citation.span.start, citation.span.end);
  return { kind, span, prose: mask.prose(), citations };
}

function maskNode(
  node: SyntaxNodeRef,
  body: string,
  mask: ProseMask,
  definitions: ReadonlySet<string>,
): void {
  if (node.name === 'EmphasisMark') mask.turnMarksBeside(node.from, node.to);
  // `@{https://…}` is a citation key, read with the other keys.
  if (node.name === 'URL' && body.slice(node.from - 2, node.from) === '@{') return;
  if (markup.has(node.name)) mask.blank(node.from, node.to);
  else if (node.name === 'Escape') {
    // An escaped `@` is no citation.
    mask.blank(node.from, body[node.from + 1] === '@' ? node.to : node.from + 1);
  } else if (node.name === 'Entity')
    mask.replace(node.from, node.to, entityMark(body.slice(node.from, node.to)));
  else if (node.name === 'Link' || node.name === 'Image') maskLink(node, body, mask, definitions);
}

/**
 * Of a link only its text is prose. `[word]` and `[word][other]` are links only where the draft
 * defines the target; otherwise the brackets are the writer's own, as in an insertion.
 */
function maskLink(
  node: SyntaxNodeRef,
  body: string,
  mask: ProseMask,
  definitions: ReadonlySet<string>,
): void {
  const link = node.node;
  const whole = body.slice(node.from, node.to);
  if (/^!?\[\^[^\]\s]+\]$/u.test(whole)) {
    mask.blank(node.from, node.to);
    return;
  }
  const marks = link.getChildren('LinkMark');
  const label = link.getChild('LinkLabel');
  const [opening, closing] = marks;
  if (opening === undefined || closing === undefined) return;
  if (marks.length < 3) {
    const name =
      label !== null && label.to - label.from > 2
        ? body.slice(label.from + 1, label.to - 1)
        : body.slice(opening.to, closing.from);
    if (!definitions.has(labelKey(name))) return;
  }
  mask.blank(opening.from, opening.to);
  mask.blank(closing.from, node.to);
}

/** The labels of `[label]: target` lines, folded as CommonMark folds them. */
function linkDefinitions(tree: Tree, body: string): Set<string> {
  const labels = new Set<string>();
  tree.iterate({
    enter: (node) => {
      if (node.name !== 'LinkReference') return node.type.is('Block') || !proseNodes[node.name];
      const label = node.node.getChild('LinkLabel');
      if (label !== null) labels.add(labelKey(body.slice(label.from + 1, label.to - 1)));
      return false;
    },
  });
  return labels;
}

function labelKey(label: string): string {
  return label.trim().replace(/\s+/gu, ' ').toLowerCase();
}

/** The character an entity stands for, or a blank for one that stands for none or for several. */
function entityMark(entity: string): string {
  const character = decodeCharacterReference(entity);
  return character.length === 1 ? character : ' ';
}

/** A block's text while its markup is being blanked. Offsets are the body's. */
class ProseMask {
  readonly #units: Uint16Array;
  readonly #start: number;

  constructor(body: string, span: Span) {
    this.#start = span.start;
    this.#units = Uint16Array.from({ length: span.end - span.start }, (_, index) =>
      body.charCodeAt(span.start + index),
    );
  }

  /** Spaces for everything but line breaks. */
  blank(from: number, to: number): void {
    const end = Math.min(to - this.#start, this.#units.length);
    for (let index = Math.max(from - this.#start, 0); index < end; index++) {
      if (this.#units[index] !== lineFeed) this.#units[index] = space;
    }
  }

  /** One unit at the start, the rest blank. */
  replace(from: number, to: number, unit: string): void {
    this.blank(from, to);
    this.#units[from - this.#start] = unit.charCodeAt(0);
  }

  /**
   * A straight quote mark beside an emphasis mark (`"*word*"`) would stand between blanks once the
   * emphasis is blanked, and nobody could tell whether it opens or closes. It is turned here, where
   * the writer's own neighbours are still known.
   */
  turnMarksBeside(from: number, to: number): void {
    const [before, after] = [from - 1 - this.#start, to - this.#start];
    const opens = curled.get(this.#units[before] ?? space)?.opening;
    const closes = curled.get(this.#units[after] ?? space)?.closing;
    if (opens !== undefined && this.#isGap(before - 1) && !this.#isGap(after)) {
      this.#units[before] = opens;
    }
    if (closes !== undefined && !this.#isGap(before)) this.#units[after] = closes;
  }

  #isGap(index: number): boolean {
    const unit = this.#units[index];
    return unit === undefined || unit === space || unit === lineFeed;
  }

  prose(): string {
    const pieces: string[] = [];
    // Spreading more arguments than this into one call can exhaust the stack.
    for (let start = 0; start < this.#units.length; start += 8192) {
      pieces.push(String.fromCharCode(...this.#units.subarray(start, start + 8192)));
    }
    return pieces.join('');
  }
}

const space = 32;
const lineFeed = 10;
const curled = new Map([
  ['"'.charCodeAt(0), { opening: '“'.charCodeAt(0), closing: '”'.charCodeAt(0) }],
  ["'".charCodeAt(0), { opening: '‘'.charCodeAt(0), closing: '’'.charCodeAt(0) }],
]);
