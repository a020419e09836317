import type { ReadingProblem } from '../text/front-matter.ts';
import type { Span } from '../text/span.ts';

/** What the host hands in. `issued` is EDTF; without it the front matter's `date` counts, else the day is unknown. */
export interface Draft {
  text: string;
  issued?: string;
  path?: string;
}

export type BlockKind =
  'paragraph' | 'heading' | 'list-item' | 'block-quotation' | 'table-cell' | 'footnote';

/**
 * A run of prose in the draft. `prose` is as long as the block's span in the draft's text: what is
 * not prose (markup, code, comments, link targets, citations, line prefixes) is blanked with
 * spaces, so an offset in it, plus `span.start`, is an offset in the draft. Line breaks stay.
 */
export interface Block {
  readonly kind: BlockKind;
  readonly span: Span;
  readonly prose: string;
  readonly citations: readonly Citation[];
}

/** One bracket `[@key, p. 3; @other]` or a bare `@key [p. 3]`; Pandoc's syntax and words. */
export interface Citation {
  readonly span: Span;
  /** False for a bare `@key`, which may also be a name on a social network. */
  readonly bracketed: boolean;
  readonly items: readonly CitationItem[];
}

export interface CitationItem {
  /** The key with its `@`. */
  readonly span: Span;
  readonly key: string;
  readonly locator?: string;
}

/** What could be read of a draft, and what could not. Offsets are the draft's own. */
export interface ParsedDraft {
  readonly text: string;
  readonly frontMatter: FrontMatter;
  readonly blocks: readonly Block[];
  /** HTML comments with their marks, in order. */
  readonly comments: readonly Span[];
  readonly problems: readonly ReadingProblem[];
}

/** The fields of a draft's front matter that Stet reads; all absent when there is none. */
export interface FrontMatter {
  /** The whole front matter with its fences; undefined when the draft has none. */
  readonly span?: Span;
  /** EDTF. */
  readonly date?: string;
  readonly title?: string;
  readonly lang?: string;
  /** The keys a draft is narrowed to by `sources:`. */
  readonly sources?: readonly string[];
}
