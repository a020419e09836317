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
  /** How the house spells names that have several spellings: a draft that writes one otherwise is told. */
  houseSpellings?: readonly string[];
  /** Codes to leave out, or to add where a code is off by default (`uncited-quotation`). */
  codes?: Partial<Record<FindingCode, boolean>>;
}

/**
 * One kind of mistake, or a few that are decided together. Pure: a function of the reading, the
 * corpus and the options. `checkBlock` sees one block and what the reading carries into it, so that
 * an edit re-checks only the blocks it touched; `names` is for what only the whole draft shows.
 */
export interface Check {
  readonly codes: readonly FindingCode[];
  checkBlock?(
    block: BlockReading,
    reading: DraftReading,
    corpus: Corpus,
    options: CheckOptions,
  ): Finding[];
  readonly names?: NamesCheck;
}

/**
 * A check of the names of a whole draft, in two steps: what a block has is found once and kept with
 * it, and only the short list of all of them is gone through after each edit.
 */
export interface NamesCheck {
  find(block: BlockReading, reading: DraftReading): WrittenName[];
  /** The keys of the names of which something may be found: of all others nothing is, so nothing need be known of their places. */
  doubtful(names: Iterable<readonly WrittenName[]>, options: CheckOptions): ReadonlySet<string>;
  /** Of all blocks, in order; names that are not doubtful may be left out. */
  weigh(names: readonly WrittenName[], options: CheckOptions): Finding[];
}

/** A surname as the draft writes it. Offsets are the draft's. */
export interface WrittenName {
  readonly span: Span;
  readonly written: string;
  /** Folded: spellings of one name have the same. */
  readonly key: string;
  /** The first name before it, folded; undefined where the surname stands alone. */
  readonly first: string | undefined;
}
