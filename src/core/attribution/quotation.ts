import type { Span } from '../text/span.ts';

/**
 * Words reported as someone's own. `parts` are the quoted words without their marks, more than one
 * where the attribution stands in between or the speech runs over paragraphs; `text` joins them
 * with one space.
 */
export interface Quotation {
  parts: Span[];
  text: string;
  kind: 'direct' | 'mixed' | 'block';
  cue?: Span;
  speaker?: Speaker;
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
