import type { Span } from '../text/span.ts';

/** What the host hands in: one item of the library, its text as given. `issued` is EDTF. */
export interface SourceInput {
  id: string;
  text: string;
  title?: string;
  author?: string;
  outlet?: string;
  issued?: string;
  url?: string;
  language?: string;
}

/**
 * A source as Stet holds it. Immutable, so whatever is read from it can be kept beside it
 * (`WeakMap` keyed by the source) for as long as it lives.
 */
export interface Source extends Readonly<SourceInput> {
  /** Paragraphs of the article itself, in order; site furniture is in none of them. */
  readonly paragraphs: readonly Span[];
  /** Membership appeals, newsletter prompts, "Read more" lines: kept in `text`, never read as the article's words. */
  readonly furniture: readonly Span[];
}

/** A place in a source. `span` lies in the source's text as given. */
export interface Passage {
  readonly source: Source;
  readonly span: Span;
}
