import {
  GFM,
  parser as commonMark,
  type BlockContext,
  type Element,
  type Line,
  type MarkdownConfig,
  type MarkdownParser,
} from '@lezer/markdown';
import type { Tree } from '@lezer/common';

/** The syntax tree of a Markdown text: GitHub's dialect with Pandoc's footnotes. Linear in the text, whatever it holds. */
export function parseMarkdown(text: string): Tree {
  return parser.parse(text);
}

/** `[^note]: text`, with following lines indented by four. A footnote holds blocks of its own. */
const footnotes: MarkdownConfig = {
  defineNodes: [
    {
      name: 'Footnote',
      block: true,
      composite: (_cx: BlockContext, line: Line, indent: number) =>
        line.next < 0 || line.indent >= line.baseIndent + indent
          ? (line.moveBaseColumn(Math.min(line.baseIndent + indent, line.indent)), true)
          : false,
    },
    { name: 'FootnoteMark' },
  ],
  parseBlock: [
    {
      name: 'Footnote',
      before: 'LinkReference',
      parse(cx, line) {
        const mark = footnoteMark.exec(line.text.slice(line.pos, line.pos + longestFootnoteMark));
        if (mark === null) return false;
        const start = cx.lineStart + line.pos;
        cx.startComposite('Footnote', line.pos, footnoteIndent);
        cx.addElement(cx.elt('FootnoteMark', start, start + mark[0].length));
        line.moveBase(line.pos + mark[0].length);
        return null;
      },
      endLeaf: (_cx, line) =>
        footnoteMark.test(line.text.slice(line.pos, line.pos + longestFootnoteMark)),
    },
  ],
};

const footnoteMark = /^\[\^[^\]\s]+\]:[ \t]*/u;
const longestFootnoteMark = 200;
/** Pandoc: continuation paragraphs of a footnote are indented by four columns. */
const footnoteIndent = 4;

/**
 * Quotes in lists in quotes stop somewhere: the time to parse a line of nested marks grows with the
 * square of their depth. Chosen far above what a hand writes.
 */
const deepestNesting = 50;

const shallow: MarkdownConfig = {
  parseBlock: [
    {
      name: 'TooDeep',
      before: 'LinkReference',
      parse(cx, line) {
        if (cx.depth <= deepestNesting) return false;
        const end = cx.lineStart + line.text.length;
        cx.addElement(cx.elt('Paragraph', Math.min(cx.lineStart + line.pos, end), end));
        cx.nextLine();
        return true;
      },
    },
  ],
};

const parser = withBoundedInlines(commonMark.configure([GFM, footnotes, shallow]));

/**
 * Finding the pairs of brackets and stars costs, at worst, the square of a paragraph's length. A
 * paragraph beyond `longParagraph` is therefore read in pieces; emphasis or a link across the seam
 * of two pieces is then taken for text. Both figures are chosen: no paragraph of print is as long.
 */
function withBoundedInlines(unbounded: MarkdownParser): MarkdownParser {
  const parseInline = unbounded.parseInline.bind(unbounded);
  unbounded.parseInline = (text: string, offset: number): Element[] => {
    if (text.length <= longParagraph) return parseInline(text, offset);
    const elements: Element[] = [];
    for (let start = 0; start < text.length; start += pieceLength) {
      elements.push(...parseInline(text.slice(start, start + pieceLength), offset + start));
    }
    return elements;
  };
  return unbounded;
}

const longParagraph = 10_000;
const pieceLength = 2_000;
