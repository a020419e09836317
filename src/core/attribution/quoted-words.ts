import type { Span } from '../text/span.ts';
import {
  isBracketOrEllipsis,
  isDigit,
  isDouble,
  isLetterAt,
  isLowerAt,
  isMarkBeyondAscii,
  isOpener,
  isOtherMark,
  isSpaceOrNone,
  isWordAt,
} from './mark-units.ts';

/**
 * Words between quote marks, before anyone asked whether they are speech. `outer` includes the
 * marks, `inner` neither marks nor white space at the edges. A mark that never closes ends with
 * its paragraph (`closed: false`).
 */
export interface QuotedWords {
  readonly outer: Span;
  readonly inner: Span;
  readonly closed: boolean;
  readonly mark: 'double' | 'single';
  /** Quotations within this one, in order. */
  readonly inside: readonly QuotedWords[];
}

export interface QuoteMarkOptions {
  /** Read '' as a double mark, as archives print it that know no other. Default false. */
  doubledApostrophes?: boolean;
}

/**
 * The outermost quoted words of one paragraph, in order.
 *
 *     “They said ‘no’ twice,” he said. → “They said ‘no’ twice,” with ‘no’ inside
 *
 * Straight double marks open after a space and close after a word; an inch mark (6'2") opens
 * nothing. A single mark opens only where one that can close it stands in the paragraph: an
 * apostrophe is the rule, a mark the exception.
 */
export function quotedWordsIn(
  text: string,
  paragraph: Span,
  options: QuoteMarkOptions = {},
): QuotedWords[] {
  const first = firstMark(text, paragraph);
  return first === -1
    ? []
    : new MarkReader(text, paragraph, options.doubledApostrophes ?? false).read(first);
}

/** Most paragraphs have none, and the rest need not be read up to it. */
function firstMark(text: string, { start, end }: Span): number {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x22 || code === 0x27 || (code > 0xa0 && isMarkBeyondAscii(code))) return i;
  }
  return -1;
}

interface OpenMark {
  readonly start: number;
  readonly length: number;
  readonly mark: 'double' | 'single';
  readonly code: number;
  /** Where a single mark closes; decided when it opens. */
  readonly closesAt: number;
  readonly inside: QuotedWords[];
}

/** Speech in speech in speech: deeper than this nobody prints, and a text that does is noise. Chosen. */
const deepest = 4;

/** Words that lose their first letters to an apostrophe: 'em, 'til, 'cause, '90s. */
const elision = /^(?:em|til|till|cause|tis|twas|twere|n|bout|round|\d\d?s?)(?![\p{L}\d])/iu;

class MarkReader {
  readonly #text: string;
  readonly #end: number;
  readonly #start: number;
  readonly #doubled: boolean;
  readonly #found: QuotedWords[] = [];
  readonly #open: OpenMark[] = [];
  #balance: boolean | undefined;
  /** False from the first '' on: where two apostrophes are a mark, one may be anything. */
  #readsStraightSingles = true;

  constructor(text: string, paragraph: Span, doubled: boolean) {
    this.#text = text;
    this.#start = paragraph.start;
    this.#end = paragraph.end;
    this.#doubled = doubled;
  }

  read(from: number): QuotedWords[] {
    for (let i = from; i < this.#end; i++) {
      const code = this.#text.charCodeAt(i);
      if (code === 0x27 && this.#code(i + 1) === 0x27) {
        if (this.#doubled) this.#straight(i, 2);
        else this.#readsStraightSingles = false;
        i++;
      } else if (code === 0x22 || code === 0xff02) {
        this.#straight(i, 1);
      } else if (code === 0x27 || (code >= 0x2018 && code <= 0x201f) || isOtherMark(code)) {
        this.#directed(i, code);
      }
    }
    while (this.#open.length > 0) this.#closeTop(this.#end, this.#end, false);
    return this.#found;
  }

  /** `he is 6’2”,`: feet and inches. */
  #isInch(at: number): boolean {
    const text = this.#text;
    return (
      isDigit(this.#code(at - 1)) && /\d['’]\d{1,2}$/u.test(text.slice(Math.max(0, at - 5), at))
    );
  }

  #straight(at: number, length: number): void {
    if (this.#isInch(at)) return;
    const opens = this.#opensHere(at, length);
    const depth = this.#topDouble();
    if (depth === -1) {
      const strayClose =
        (!opens && !isWordAt(this.#code(at + length))) || this.#code(at + length) === 0x3e;
      if (!strayClose || (at === this.#start && !isSpaceOrNone(this.#code(at + length)))) {
        this.#push(at, length, 'double', 0x22);
      }
    } else if (opens && isWordAt(this.#code(at + length)) && isSpaceOrNone(this.#code(at - 1))) {
      // A second opening mark: the first was never closed.
      this.#closeDownTo(depth, at, at, false);
      this.#push(at, length, 'double', 0x22);
    } else {
      this.#closeDownTo(depth, at, at + length, true);
    }
  }

  #directed(at: number, code: number): void {
    switch (code) {
      case 0x201c: // “
      case 0x201f: {
        const depth = this.#topDouble();
        const closesLow = depth !== -1 && this.#open[depth]!.code === 0x201e;
        const looksClosing = depth !== -1 && !this.#opensHere(at, 1);
        if (closesLow || looksClosing) {
          this.#closeDownTo(depth, at, at + 1, true);
        } else {
          if (depth !== -1 && !this.#nestsCurly()) this.#closeDownTo(depth, at, at, false);
          this.#push(at, 1, 'double', code);
        }
        return;
      }
      case 0x201d: {
        // ”
        if (this.#isInch(at)) return;
        const depth = this.#topDouble();
        if (depth !== -1) this.#closeDownTo(depth, at, at + 1, true);
        else if (this.#opensHere(at, 1)) this.#push(at, 1, 'double', code);
        return;
      }
      case 0x201e: // „
        this.#push(at, 1, 'double', code);
        return;
      case 0xab: // «
      case 0xbb: {
        // »
        const depth = this.#topOf(code === 0xab ? 0xbb : 0xab);
        if (depth !== -1) this.#closeDownTo(depth, at, at + 1, true);
        else if (code === 0xab || this.#opensHere(at, 1)) this.#push(at, 1, 'double', code);
        return;
      }
      case 0x300c:
      case 0x300e:
        this.#push(at, 1, 'double', code);
        return;
      case 0x300d:
      case 0x300f: {
        const depth = this.#topOf(code - 1);
        if (depth !== -1) this.#closeDownTo(depth, at, at + 1, true);
        return;
      }
      default:
        this.#single(at, code);
    }
  }

  #single(at: number, code: number): void {
    const depth = this.#topSingle();
    if (depth !== -1) {
      if (this.#open[depth]!.closesAt === at) this.#closeDownTo(depth, at, at + 1, true);
      return;
    }
    if (code === 0x2019 || code === 0x203a || !this.#opensHere(at, 1)) return;
    const after = this.#code(at + 1);
    if (!isWordAt(after) && !isBracketOrEllipsis(after) && !isDouble(after)) return;
    if (code === 0x27 && !this.#readsStraightSingles) return;
    if (code === 0x27 && elision.test(this.#text.slice(at + 1, at + 8))) return;
    const closesAt = this.#singleClose(at, code);
    if (closesAt !== -1) this.#push(at, 1, 'single', code, closesAt);
    else if (code === 0x2018 && at === this.#start) this.#push(at, 1, 'single', code, this.#end);
  }

  /**
   * The mark that closes the single mark at `open`, or -1. Up to the next opening mark, the first
   * candidate that is not the apostrophe of a plural (the members’ club), unless a sentence ended
   * in between and the quoted words began in the middle of one.
   */
  #singleClose(open: number, code: number): number {
    const closer =
      code === 0x27 ? 0x27 : code === 0x2039 ? 0x203a : code === 0x201a ? 0x2018 : 0x2019;
    let possessive = -1;
    const inSentence = isLowerAt(this.#text, open + 1);
    for (let i = open + 1; i < this.#end; i++) {
      const at = this.#text.charCodeAt(i);
      if (at === closer || (closer === 0x2019 && at === 0x27)) {
        const before = this.#code(i - 1);
        const after = this.#code(i + 1);
        if (isWordAt(after) || isSpaceOrNone(before)) {
          if (at === 0x27 && isSpaceOrNone(before) && isWordAt(after)) return possessive;
          continue;
        }
        if (before !== 0x73 || after !== 32 || !isLetterAt(this.#code(i + 2))) {
          return i;
        }
        if (possessive === -1) possessive = i;
      } else if (at === 0x2018 && i > open + 1 && this.#opensHere(i, 1)) {
        return possessive;
      } else if (
        possessive !== -1 &&
        inSentence &&
        (at === 0x2e || at === 0x3f || at === 0x21) &&
        isSpaceOrNone(this.#code(i + 1))
      ) {
        return possessive;
      }
    }
    return possessive;
  }

  /** True where the place looks like the beginning of something: white space, a bracket or a dash before it, no space after. */
  #opensHere(at: number, length: number): boolean {
    if (isSpaceOrNone(this.#code(at + length))) return false;
    const before = this.#code(at - 1);
    return isSpaceOrNone(before) || isOpener(before);
  }

  #push(
    start: number,
    length: number,
    mark: 'double' | 'single',
    code: number,
    closesAt = -1,
  ): void {
    if (this.#open.length >= deepest) return;
    this.#open.push({ start, length, mark, code, closesAt, inside: [] });
  }

  /** Closes the mark at `depth`; single marks opened inside it were apostrophes after all. */
  #closeDownTo(depth: number, innerEnd: number, outerEnd: number, closed: boolean): void {
    while (this.#open.length > depth + 1) {
      const top = this.#open.pop()!;
      this.#open.at(-1)!.inside.push(...top.inside);
    }
    this.#closeTop(innerEnd, outerEnd, closed);
  }

  #closeTop(innerEnd: number, outerEnd: number, closed: boolean): void {
    const top = this.#open.pop()!;
    const inner = this.#trimmed(top.start + top.length, innerEnd);
    const into = this.#open.at(-1)?.inside ?? this.#found;
    if (inner === undefined) {
      into.push(...top.inside);
      return;
    }
    const outer = { start: top.start, end: closed ? outerEnd : inner.end };
    into.push({ outer, inner, closed, mark: top.mark, inside: top.inside });
  }

  /** Undefined when nothing of a word stands between the marks. */
  #trimmed(from: number, to: number): Span | undefined {
    let start = from;
    let end = to;
    while (start < end && isSpaceOrNone(this.#text.charCodeAt(start))) start++;
    while (end > start && isSpaceOrNone(this.#text.charCodeAt(end - 1))) end--;
    for (let i = start; i < end; i++) {
      if (isWordAt(this.#text.charCodeAt(i))) return { start, end };
    }
    return undefined;
  }

  #topDouble(): number {
    for (let i = this.#open.length - 1; i >= 0; i--) {
      const { mark, code } = this.#open[i]!;
      if (mark === 'double' && code !== 0xab && code !== 0xbb && code < 0x3000) return i;
    }
    return -1;
  }

  #topOf(code: number): number {
    for (let i = this.#open.length - 1; i >= 0; i--) if (this.#open[i]!.code === code) return i;
    return -1;
  }

  #topSingle(): number {
    for (let i = this.#open.length - 1; i >= 0; i--) if (this.#open[i]!.mark === 'single') return i;
    return -1;
  }

  /** The unit at an offset of the paragraph; -1 outside. */
  #code(at: number): number {
    return at < this.#start || at >= this.#end ? -1 : this.#text.charCodeAt(at);
  }

  /** A paragraph that opens more often than it closes has forgotten to close. */
  #nestsCurly(): boolean {
    this.#balance ??= this.#countOf(0x201c) <= this.#countOf(0x201d);
    return this.#balance;
  }

  #countOf(code: number): number {
    let count = 0;
    for (let i = this.#start; i < this.#end; i++) if (this.#text.charCodeAt(i) === code) count++;
    return count;
  }
}
