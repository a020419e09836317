import type { Quotation } from '../attribution/quotation.ts';
import type { Source } from '../corpus/source.ts';
import type { Span } from '../text/span.ts';
import type { PieceMatch } from './match-piece.ts';
import type { WordDifference } from './word-difference.ts';

/**
 * How a quotation stands to a source. `verbatim`: word for word, as it is; `permitted`: word for word
 * but for what quoting allows; `altered`: the passage is certain, some words are not its own;
 * `other-words`: a passage says much the same and is not certain to be the source.
 */
export type Fidelity = 'verbatim' | 'permitted' | 'altered' | 'other-words';

/** A quotation beside one source. */
export interface SourceMatch {
  readonly source: Source;
  readonly fidelity: Fidelity;
  /** 1 identical, 0 nothing in common. */
  readonly score: number;
  /** The share of the quotation's words that are in pieces found here. */
  readonly coverage: number;
  /** In the draft's order. */
  readonly pieces: readonly PieceMatch[];
  /** What of the draft this source does not have at all. */
  readonly missing: readonly Span[];
  readonly differences: readonly WordDifference[];
  /** Words where the source leaves out its own: it neither has them nor contradicts them. */
  readonly unknown: readonly Span[];
  /** Whether the words stand inside quotation marks there, in the article's own prose, or in both. */
  readonly standing: 'quoted' | 'prose' | 'mixed';
  /** The source's quotation that holds most of the words. */
  readonly quotation?: Quotation;
}

export interface QuotationMatch {
  /** The best match of each source that has the quotation or comes near; best first. */
  readonly matches: readonly SourceMatch[];
  /** The one that counts: a cited source before others that are as faithful. */
  readonly best?: SourceMatch;
  /** Another passage, in other words, comes as near as the best, which is not verbatim: nobody can say which was meant. */
  readonly rival?: SourceMatch;
}

/** All of it, word for word or with no more than quoting permits. */
export function isFaithful(match: SourceMatch): boolean {
  return (
    match.missing.length === 0 && (match.fidelity === 'verbatim' || match.fidelity === 'permitted')
  );
}
