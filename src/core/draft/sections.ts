import type { Span } from '../text/span.ts';

/**
 * A draft's body cut where one part can be read without the others: at a line after a blank one
 * that opens a block of its own, outside code and HTML that run over blank lines. A paragraph that
 * opens with a quote mark and a line of a block quotation stay with what stands before them, for a
 * speech or its introduction may. The sections cover the text from `from` on, in order.
 */
export function sectionsOf(text: string, from: number): Span[] {
  const sections: Span[] = [];
  let start = from;
  let afterBlank = false;
  let open: OpenBlock | undefined;
  for (let at = from; at < text.length;) {
    const lineEnd = endOfLine(text, at);
    const first = text.charCodeAt(at);
    if (open) {
      if (closes(open, text.slice(at, lineEnd))) open = undefined;
      afterBlank = false;
    } else if (isBlank(text, at, lineEnd)) {
      afterBlank = true;
    } else {
      if (afterBlank && at > start && first !== SPACE && first !== TAB && opensAlone(text, at)) {
        sections.push({ start, end: at });
        start = at;
      }
      afterBlank = false;
      // Only these can open code or HTML; all other lines need no closer look.
      if (first === TICK || first === TILDE || first === LESS || first === SPACE) {
        open = openedBy(text.slice(at, lineEnd));
      }
    }
    at = afterLineBreak(text, lineEnd);
  }
  // A draft that is still empty has a section to be written in.
  if (start < text.length || sections.length === 0) sections.push({ start, end: text.length });
  return sections;
}

/** The lines that say where `[label]` leads; every section is read with them. */
export function linkDefinitionsIn(text: string): string {
  if (!text.includes(']:')) return '';
  return [...text.matchAll(/^ {0,3}\[[^\]\n^][^\]\n]*\]:[^\n]*$/gmu)]
    .map(([line]) => line)
    .join('\n');
}

const SPACE = 0x20;
const TAB = 0x09;
const LESS = 0x3c;
const TICK = 0x60;
const TILDE = 0x7e;

/** Not a block quotation, and no quote mark before the first letter, behind whatever emphasis. */
function opensAlone(text: string, at: number): boolean {
  return !/^(?:>|[*_#~[(\s\\-]{0,8}["'“”„‟«»‘’‚‹›&])/u.test(text.slice(at, at + 10));
}

/** Code or HTML that goes on over blank lines. */
type OpenBlock =
  | { readonly kind: 'fence'; readonly mark: string }
  | { readonly kind: 'html'; readonly end: RegExp };

function openedBy(line: string): OpenBlock | undefined {
  const fence = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/u.exec(line)?.[1];
  if (fence !== undefined) return { kind: 'fence', mark: fence };
  const html = htmlBlocks.find(([start]) => start.test(line));
  return html && !html[1].test(line) ? { kind: 'html', end: html[1] } : undefined;
}

function closes(open: OpenBlock, line: string): boolean {
  if (open.kind === 'html') return open.end.test(line);
  const fence = /^ {0,3}(`{3,}|~{3,})\s*$/u.exec(line)?.[1];
  return (
    fence !== undefined && fence.startsWith(open.mark.charAt(0)) && fence.length >= open.mark.length
  );
}

/** CommonMark's HTML blocks of kinds 1 to 5; the others end at a blank line. */
const htmlBlocks: readonly (readonly [start: RegExp, end: RegExp])[] = [
  [/^ {0,3}<(?:script|pre|style|textarea)(?:[\s>]|$)/iu, /<\/(?:script|pre|style|textarea)>/iu],
  [/^ {0,3}<!--/u, /-->/u],
  [/^ {0,3}<\?/u, /\?>/u],
  [/^ {0,3}<!\[CDATA\[/u, /\]\]>/u],
  [/^ {0,3}<![a-z]/iu, />/u],
];

function isBlank(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit !== SPACE && unit !== TAB) return false;
  }
  return true;
}

/** A lone carriage return does not end a line here: the section is then only larger. */
function endOfLine(text: string, from: number): number {
  const feed = text.indexOf('\n', from);
  if (feed === -1) return text.length;
  return feed > from && text[feed - 1] === '\r' ? feed - 1 : feed;
}

function afterLineBreak(text: string, at: number): number {
  return text[at] === '\r' ? at + 2 : at + 1;
}
