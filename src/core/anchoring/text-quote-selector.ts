import { normalizeText, type NormalizedText } from '../text/normalized-text.ts';
import type { Span } from '../text/span.ts';

/**
 * A place in a text by its words: the W3C's TextQuoteSelector, with the offset as a hint. The words
 * are the proof; a text that was fetched again with a new first paragraph still anchors.
 */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Where `exact` began when it was described, in UTF-16 units. */
  readonly position?: number;
}

/** Neighbouring characters that a description keeps; the Web Annotation clients' usual measure. */
const CONTEXT = 32;

export function describeSpan(text: string, span: Span): TextQuoteSelector {
  return {
    type: 'TextQuoteSelector',
    exact: text.slice(span.start, span.end),
    prefix: text.slice(Math.max(0, span.start - CONTEXT), span.start),
    suffix: text.slice(span.end, span.end + CONTEXT),
    position: span.start,
  };
}

/**
 * The span a selector points at. Typography may have changed, the words may not: undefined when they
 * are not in the text. Of several places the one whose neighbours agree most, then the nearest to
 * the hint.
 */
export function anchorSelector(text: string, selector: TextQuoteSelector): Span | undefined {
  return anchorIn(normalizeText(text), selector);
}

/** The same for several selectors of one text: normalised when the first is looked for, and once. */
export function createAnchor(text: string): (selector: TextQuoteSelector) => Span | undefined {
  let normal: NormalizedText | undefined;
  return (selector) => anchorIn((normal ??= normalizeText(text)), selector);
}

function anchorIn(normal: NormalizedText, selector: TextQuoteSelector): Span | undefined {
  const exact = normalizeText(selector.exact).text;
  if (exact === '') return undefined;
  const prefix = normalizeText(selector.prefix).text;
  const suffix = normalizeText(selector.suffix).text;
  const hint = normal.normalized({
    start: selector.position ?? 0,
    end: selector.position ?? 0,
  }).start;
  let best: { at: number; agreement: number } | undefined;
  for (
    let at = normal.text.indexOf(exact);
    at !== -1;
    at = normal.text.indexOf(exact, at + exact.length)
  ) {
    const agreement =
      commonEnding(normal.text.slice(Math.max(0, at - prefix.length), at), prefix) +
      commonBeginning(
        normal.text.slice(at + exact.length, at + exact.length + suffix.length),
        suffix,
      );
    const isBetter =
      best === undefined ||
      agreement > best.agreement ||
      (agreement === best.agreement && Math.abs(at - hint) < Math.abs(best.at - hint));
    if (isBetter) best = { at, agreement };
  }
  return best && normal.given({ start: best.at, end: best.at + exact.length });
}

function commonBeginning(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}

function commonEnding(one: string, other: string): number {
  let length = 0;
  while (
    length < one.length &&
    length < other.length &&
    one.at(-1 - length) === other.at(-1 - length)
  )
    length++;
  return length;
}
