import type { Span } from '../text/span.ts';

/** A verbatim quotation to offer. `text` is the source's words at `span`; score 1 is certain, 0 nothing in common. */
export interface Suggestion {
  text: string;
  source: string;
  span: Span;
  speaker?: string;
  issued?: string;
  score: number;
}

/**
 * `typed`: the words since the opening mark; `before`: the sentence up to it, for the speaker and the
 * topic; `draft`: the whole draft, so that what it already quotes comes later.
 */
export interface SuggestionQuery {
  typed: string;
  before?: string;
  limit?: number;
  draft?: string;
}
