import { closingMark, isDoubleMark } from '../text/quote-marks.ts';

/** A quotation that has been opened before a place and not closed: its mark, and where its words begin. */
export interface OpenQuotation {
  readonly mark: string;
  readonly start: number;
}

/**
 * The innermost quotation that is open at `offset` of a block's prose; undefined where none is. A
 * block is read from its start: a quotation left open in an earlier paragraph does not count.
 *
 *     He said, “We have        → “, from "We"
 *     the mayor's plan, "if    → ", from "if"
 *     the mayor's plan         → none: an apostrophe opens nothing
 */
export function openQuotationAt(prose: string, offset: number): OpenQuotation | undefined {
  const open: OpenQuotation[] = [];
  for (let at = 0; at < offset; at++) {
    const char = prose[at]!;
    if (!isDoubleMark(char) && !singleMarks.has(char)) continue;
    const innermost = open.at(-1);
    if (innermost && closes(innermost.mark, char, prose, at)) open.pop();
    else if (opens(char, prose, at)) open.push({ mark: char, start: at + 1 });
  }
  return open.at(-1);
}

/**
 * Where the quotation that is open at `offset` is closed further on in the same block: the offset of
 * its closing mark. Undefined where it is not, or another one is opened first.
 */
export function closingMarkAfter(prose: string, offset: number, mark: string): number | undefined {
  for (let at = offset; at < prose.length; at++) {
    const char = prose[at]!;
    if (closes(mark, char, prose, at)) return at;
    if (isDoubleMark(char) && opens(char, prose, at)) return undefined;
  }
  return undefined;
}

/** Marks that are apostrophes as well. */
const singleMarks: ReadonlySet<string> = new Set(["'", '‘', '’', '‚']);

/** Marks that never open what English prints. */
const onlyClosing: ReadonlySet<string> = new Set(['”', '’']);

function opens(char: string, prose: string, at: number): boolean {
  if (onlyClosing.has(char)) return false;
  return !/[\p{L}\p{N}.,!?;:]/u.test(prose[at - 1] ?? ' ');
}

function closes(mark: string, char: string, prose: string, at: number): boolean {
  // „ is closed by “ in German and by ” in Polish and, often, in English.
  if (char !== closingMark(mark) && !(mark === '„' && char === '”')) return false;
  return isDoubleMark(char) || !/[\p{L}\p{N}]/u.test(prose[at + 1] ?? ' ');
}
