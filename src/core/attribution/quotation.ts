import { shift, type Span } from '../text/span.ts';

/**
 * Words reported as someone's own. `parts` are the quoted words without their marks, more than one
 * where the attribution stands in between or the speech runs over paragraphs; `text` joins them
 * with one space. `inner` holds speech quoted within this speech, with its own speaker: a president
 * repeating what another is "now telling me".
 */
export interface Quotation {
  parts: Span[];
  text: string;
  kind: 'direct' | 'mixed' | 'block';
  cue?: Span;
  speaker?: Speaker;
  inner?: Quotation[];
}

/**
 * Who is credited. `span` and `name` are what stands in the text; `how` tells what was read from
 * what was inferred: a `described` or `pronoun` speaker has a `canonical` name only where the text
 * itself gives it.
 */
export interface Speaker {
  span: Span;
  name: string;
  how: 'named' | 'described' | 'pronoun';
  canonical?: string;
}

/** Why quoted words are not speech: the title of a work, a nickname, a word as a word or at arm's length, a value in markup. */
export type QuotedOtherwise = 'title' | 'name' | 'term' | 'markup';

export interface QuotedTerm {
  span: Span;
  text: string;
  why: QuotedOtherwise;
}

/** The same quotation where its text stands further on. */
export function shiftQuotation(quotation: Quotation, by: number): Quotation {
  const { parts, cue, speaker, inner } = quotation;
  return {
    ...quotation,
    parts: parts.map((part) => shift(part, by)),
    ...(cue && { cue: shift(cue, by) }),
    ...(speaker && { speaker: { ...speaker, span: shift(speaker.span, by) } }),
    ...(inner && { inner: inner.map((each) => shiftQuotation(each, by)) }),
  };
}
