import type { Quotation } from '../attribution/quotation.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Block, ParsedDraft } from '../draft/draft.ts';
import type { Span } from '../text/span.ts';
import type { TimeExpression } from '../time/time-expression.ts';
import type { Finding, FindingCode } from './finding.ts';

/** A draft with everything that is read from it once and shared by the checks. Offsets are the draft's. */
export interface DraftReading {
  readonly draft: ParsedDraft;
  /** The day the draft speaks from, EDTF; undefined when nothing says it. */
  readonly issued?: string;
  readonly blocks: readonly BlockReading[];
  /** All quotations of the draft in order of their first part; each also stands in its block. */
  readonly quotations: readonly Quotation[];
}

export interface BlockReading {
  readonly block: Block;
  readonly sentences: readonly Span[];
  readonly times: readonly TimeExpression[];
  /** Those whose first part begins in this block. */
  readonly quotations: readonly Quotation[];
}

export interface CheckOptions {
  /** How sure a claim check must be before it speaks. Default `balanced`. */
  sensitivity?: 'careful' | 'balanced' | 'eager';
  /** Codes to leave out, or to add where a code is off by default (`uncited-quotation`). */
  codes?: Partial<Record<FindingCode, boolean>>;
}

/**
 * One kind of mistake, or a few that are decided together. Pure: a function of the reading, the
 * corpus and the options. `checkBlock` sees one block and what the reading carries into it, so that
 * an edit re-checks only the blocks it touched; `checkDraft` is for what only the whole draft shows.
 */
export interface Check {
  readonly codes: readonly FindingCode[];
  checkBlock?(
    block: BlockReading,
    reading: DraftReading,
    corpus: Corpus,
    options: CheckOptions,
  ): Finding[];
  checkDraft?(reading: DraftReading, corpus: Corpus, options: CheckOptions): Finding[];
}
