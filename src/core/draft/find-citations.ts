import type { Citation, CitationItem } from './draft.ts';
import { shift } from '../text/span.ts';

/**
 * Pandoc's citations in a piece of prose: `[see @key, p. 3; @other]`, `@key [p. 3]`, `@key`. An
 * e-mail address is none: a key's `@` does not follow a letter or digit. Spans are shifted by
 * `offset`. Linear: each character is looked at a bounded number of times.
 *
 *     said so [see @oc-media-2023-12-15, p. 3].  →  one citation, one item, locator "p. 3"
 */
export function findCitations(prose: string, offset: number): Citation[] {
  const citations: Citation[] = [];
  const brackets = closedBrackets(prose);
  let position = 0;
  for (const match of prose.matchAll(keyPattern)) {
    if (match.index < position) continue;
    const bracket = brackets.find(match.index);
    const citation =
      bracket !== undefined && bracket.start >= position
        ? bracketCitation(prose, bracket)
        : bareCitation(prose, match);
    position = citation.span.end;
    citations.push({
      ...citation,
      span: shift(citation.span, offset),
      items: citation.items.map((item) => ({ ...item, span: shift(item.span, offset) })),
    });
  }
  return citations;
}

/**
 * Takes `@doe99`, `@oc-media-2023-12-15`, `@{https://example.org/a}`; refuses `mail@host`. A key
 * starts with a letter, digit or `_`; single marks of punctuation may stand inside, none at its end.
 */
const keyPattern =
  /(?<![\p{L}\p{N}_.+%/]|[\p{L}\p{N}]-)@(?:\{([^\s{}@]+)\}|([\p{L}\p{N}_](?:[:.#$%&+?<>~/-]?[\p{L}\p{N}_])*))/gu;

function keyOf(match: RegExpMatchArray): string {
  return match[1] ?? match[2] ?? '';
}

/** `@key [p. 3]`: the bracket after a bare key is its locator, unless it cites something itself. */
function bareCitation(prose: string, match: RegExpExecArray): Citation {
  const span = { start: match.index, end: match.index + match[0].length };
  const suffix = /^ ?\[([^[\]@]{1,200})\](?!\()/u.exec(prose.slice(span.end, span.end + 210));
  const locator = suffix?.[1]?.trim();
  const looksLikeLocator = locator !== undefined && locatorPattern.test(locator);
  const item: CitationItem = {
    span,
    key: keyOf(match),
    ...(looksLikeLocator ? { locator } : {}),
  };
  const end = looksLikeLocator ? span.end + suffix![0].length : span.end;
  return { span: { start: span.start, end }, bracketed: false, items: [item] };
}

/** Takes `p. 3`, `paras. 4–6`, `33`, `ch. 2`; refuses a bracketed insertion such as `the prime minister`. */
const locatorPattern =
  /^(?:(?:pp?|pages?|paras?|paragraphs?|ch|chaps?|chapters?|sec|sections?|lines?|l|n|nos?|notes?|vols?|¶+|§+)\.?\s*)?\d/iu;

function bracketCitation(prose: string, bracket: { start: number; end: number }): Citation {
  const inside = prose.slice(bracket.start + 1, bracket.end - 1);
  const items: CitationItem[] = [];
  let start = 0;
  for (const piece of inside.split(';')) {
    const match = piece.matchAll(keyPattern).next().value;
    if (match !== undefined) {
      const at = bracket.start + 1 + start + match.index;
      const locator = piece
        .slice(match.index + match[0].length)
        .replace(/^[\s,]+/u, '')
        .trim();
      items.push({
        span: { start: at, end: at + match[0].length },
        key: keyOf(match),
        ...(locator === '' ? {} : { locator }),
      });
    }
    start += piece.length + 1;
  }
  return { span: bracket, bracketed: true, items };
}

interface Brackets {
  /** The innermost closed bracket around an offset; asked in rising order. */
  find(offset: number): { start: number; end: number } | undefined;
}

/** Brackets of at most `longestBracket` units that close, and are not the text of a link. */
function closedBrackets(prose: string): Brackets {
  const closed: { start: number; end: number }[] = [];
  const open: number[] = [];
  for (const match of prose.matchAll(/[[\]]/gu)) {
    if (match[0] === '[') {
      open.push(match.index);
      continue;
    }
    const start = open.pop();
    if (start === undefined || match.index - start > longestBracket) continue;
    closed.push({ start, end: match.index + 1 });
  }
  closed.sort((a, b) => a.start - b.start);
  let next = 0;
  const around: { start: number; end: number }[] = [];
  return {
    find(offset) {
      while (next < closed.length && closed[next]!.start <= offset) around.push(closed[next++]!);
      while (around.length > 0 && around.at(-1)!.end <= offset) around.pop();
      return around.at(-1);
    },
  };
}

/** Chosen: a dozen items with prefixes and locators. */
const longestBracket = 1_000;
