import { isFaithful } from '../anchoring/index.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Passage } from '../corpus/source.ts';
import type { Span } from '../text/span.ts';
import type { BlockReading, DraftReading } from './check.ts';
import { verifications, wholeOf } from './verification.ts';

/** How a quotation of the draft stands to the corpus, in a word: what is kept of it for lists and counts. */
export interface QuotationStanding {
  /** From the first word quoted to the last; offsets of the draft. */
  readonly span: Span;
  /** All of it stands in a source, word for word or with no more than quoting permits. */
  readonly isFaithful: boolean;
  /** The passage that counts, faithful or not; undefined where none comes near. */
  readonly passage?: Passage;
}

/** The standings of a block's quotations, in order. The checks have verified them already. */
export function standingsIn(
  block: BlockReading,
  reading: DraftReading,
  corpus: Corpus,
): QuotationStanding[] {
  return verifications(block, reading, corpus).map(({ quotation, match: { best } }) => {
    const [piece] = best?.pieces ?? [];
    return {
      span: wholeOf(quotation),
      isFaithful: best !== undefined && isFaithful(best),
      ...(best && piece && { passage: { source: best.source, span: piece.span } }),
    };
  });
}
