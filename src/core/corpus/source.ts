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
  /** Where the outlet is published. */
  place?: string;
  /** In words, for the writer: how the date is known, what was cut, what was read from the text itself. */
  note?: string;
}

/**
 * A source as Stet holds it. Immutable, so whatever is read from it can be kept beside it
 * (`WeakMap` keyed by the source) for as long as it lives.
 */
export interface Source extends Readonly<SourceInput> {
  /** Paragraphs of the article itself, in order: headline, captions and text; site furniture, bylines and date lines are in none of them. */
  readonly paragraphs: readonly Span[];
  /** Membership appeals, newsletter prompts, "Read more" lines: kept in `text`, never read as the article's words. */
  readonly furniture: readonly Span[];
  /** The headline where it stands in the text; it is also a paragraph. */
  readonly headline?: Span;
  /** "By Ani Mkrtchyan", a line of its own. */
  readonly byline?: Span;
  /** Captions of pictures with their credits; they carry facts, so each is also a paragraph. */
  readonly captions: readonly Span[];
  /** "MOSCOW (Interfax) —" at the start of the first paragraph of text, which it is part of. */
  readonly dateline?: Dateline;
  /** What `issued` means in days, and how surely; undefined where it is absent or no EDTF date. */
  readonly published?: DateInterval;
}

/** The place a report was filed from, the agency, and the day in the dateline's own words. */
export interface Dateline {
  readonly span: Span;
  readonly place: string;
  readonly agency?: string;
  readonly day?: Span;
}

/** Days an EDTF date can mean: see `parseEdtf`. */
export interface DateInterval {
  readonly earliest?: string;
  readonly latest?: string;
  /** EDTF's `~`: about that time. */
  readonly approximate: boolean;
  /** EDTF's `?`: the date itself is in doubt. */
  readonly uncertain: boolean;
}

/** A place in a source. `span` lies in the source's text as given. */
export interface Passage {
  readonly source: Source;
  readonly span: Span;
}
