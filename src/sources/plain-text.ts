import type { SyntaxNode } from '@lezer/common';
import { parseMarkdown } from '../core/draft/markdown.ts';
import { decodeCharacterReference } from '../core/text/character-references.ts';
import { textOf, type Span } from '../core/text/span.ts';

/**
 * The text that a Markdown source shows its reader: without emphasis, link targets, images,
 * comments, tags and the marks of headings. What stands in quotation marks must be the words that
 * were spoken, whatever a web clipper wrapped around them. List marks, tables and brackets of the
 * text's own (`[the] minister`) stay, and so does the mark with which a paragraph of a block
 * quotation opens, for it says that somebody is quoted.
 */
export function plainTextOf(markdown: string): string {
  if (!mayHoldMarkup.test(markdown)) return markdown;
  const body = markdown.replace(/\r\n?/gu, '\n');
  const cuts: Cut[] = [];
  parseMarkdown(body).iterate({
    enter: ({ name, from, to, node }) => {
      const cut = cutOf(name, { start: from, end: to }, body);
      if (cut !== undefined) cuts.push(cut);
      if (name === 'Link') cuts.push(...linkTarget(node));
      return !removed.has(name);
    },
  });
  return withCuts(body, cuts);
}

/** A stretch of the Markdown and what the reader sees in its place. */
interface Cut {
  readonly span: Span;
  readonly text: string;
}

/** Anything that could be markup; most articles have none and need no parsing. */
const mayHoldMarkup = /[*_`<\\&~]|\]\(|\[\^|^ {0,3}(?:[>#]|\[[^\]\n]*\]:|=+ *$)/mu;

const removed = new Set([
  'CodeInfo',
  'CodeMark',
  'Comment',
  'CommentBlock',
  'EmphasisMark',
  'HTMLTag',
  'HeaderMark',
  'Image',
  'LinkReference',
  'ProcessingInstruction',
  'ProcessingInstructionBlock',
  // Words struck out are no longer what the source says.
  'Strikethrough',
]);

function cutOf(name: string, span: Span, body: string): Cut | undefined {
  if (removed.has(name)) return { span: withGap(name, span, body), text: '' };
  const text = textOf(body, span);
  switch (name) {
    case 'Escape':
      return { span, text: text.slice(1) };
    case 'Entity':
      return { span, text: decodeCharacterReference(text) };
    case 'QuoteMark':
      return opensQuotedParagraph(span, body)
        ? undefined
        : { span: withGap(name, span, body), text: '' };
    case 'HardBreak':
      return { span, text: '\n' };
    case 'HTMLBlock':
      return { span, text: text.replace(/<!--[^]*?-->|<\/?[a-z!?][^<>]*>/giu, '') };
    case 'Autolink':
      return { span, text: text.slice(1, -1) };
    case 'Link':
      return /^\[\^[^\]\s]+\]$/u.test(text) ? { span, text: '' } : undefined;
    default:
      return undefined;
  }
}

/** Blanks and further marks on either side of a mark. Chosen. */
const LONGEST_GAP = 40;

/** The first mark of a line with words, where the line before it is not one of the same quotation. */
function opensQuotedParagraph({ start, end }: Span, body: string): boolean {
  const before = /(?:^|\n)[ \t]*$/u.exec(body.slice(Math.max(0, start - LONGEST_GAP), start));
  if (before === null || !/^[ \t>]*[^\s>]/u.test(body.slice(end, end + LONGEST_GAP))) return false;
  const lineEnd = start - before[0].length;
  if (lineEnd === 0) return true;
  const line = body.slice(body.lastIndexOf('\n', lineEnd - 1) + 1, lineEnd);
  return !/^[ \t]*>[ \t>]*[^\s>]/u.test(line);
}

/** The blank after `#` and `>` goes with the mark. */
function withGap(name: string, { start, end }: Span, body: string): Span {
  const leads = name === 'QuoteMark' || name === 'HeaderMark';
  return { start, end: leads && body[end] === ' ' ? end + 1 : end };
}

/** `[words](target)` and `[words][label]` show their words. Other brackets are the text's own. */
function linkTarget(link: SyntaxNode): Cut[] {
  const [opening, closing, target] = link.getChildren('LinkMark');
  if (opening === undefined || closing === undefined) return [];
  if (target === undefined && link.getChild('LinkLabel') === null) return [];
  return [
    { span: { start: opening.from, end: opening.to }, text: '' },
    { span: { start: closing.from, end: link.to }, text: '' },
  ];
}

/** What begins inside a stretch that is gone is gone with it. */
function withCuts(body: string, cuts: readonly Cut[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { span, text } of cuts.toSorted((a, b) => a.span.start - b.span.start)) {
    if (span.start < at) continue;
    pieces.push(body.slice(at, span.start), text);
    at = span.end;
  }
  pieces.push(body.slice(at));
  return pieces.join('');
}
