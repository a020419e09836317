import type { Quotation } from '../attribution/quotation.ts';
import { matchQuotation, type QuotationMatch, type SourceMatch } from '../anchoring/index.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { citationsFor } from '../draft/citations-for.ts';
import type { Block, CitationItem, ParsedDraft } from '../draft/draft.ts';
import { proseOf } from '../draft/prose.ts';
import type { Span } from '../text/span.ts';
import type { BlockReading, DraftReading } from './check.ts';
import type { Evidence } from './finding.ts';

/** A quotation of the draft, what it cites, and where its words stand. The quotation checks all start from it. */
export interface Verification {
  readonly quotation: Quotation;
  /** Items of its citations whose key the corpus has. */
  readonly cited: readonly CitationItem[];
  readonly match: QuotationMatch;
  /** The draft's prose: offsets are the draft's. */
  readonly prose: string;
}

/** The verifications of a block's quotations, in order. */
export function verifications(
  block: BlockReading,
  reading: DraftReading,
  corpus: Corpus,
): Verification[] {
  return block.quotations.map((quotation) => verify(quotation, block, reading, corpus));
}

const verified = new WeakMap<Corpus, WeakMap<Quotation, Verification>>();

/** Both keys are immutable, so several checks share one matching. */
function verify(
  quotation: Quotation,
  block: BlockReading,
  reading: DraftReading,
  corpus: Corpus,
): Verification {
  let byQuotation = verified.get(corpus);
  if (!byQuotation) verified.set(corpus, (byQuotation = new WeakMap()));
  let verification = byQuotation.get(quotation);
  if (!verification) {
    const prose = withUnknownNames(reading.draft, block.block, corpus);
    const cited = citationsFor(wholeOf(quotation), block.block, block.sentences)
      .flatMap(({ items }) => items)
      .filter(({ key }) => corpus.source(key));
    const match = matchQuotation(prose, quotation.parts, corpus, {
      prefer: cited.map(({ key }) => key),
    });
    verification = { quotation, cited, match, prose };
    byQuotation.set(quotation, verification);
  }
  return verification;
}

/**
 * A bare `@name` that is no key of the corpus is a name on a social network, and inside a quotation
 * it is one of its words.
 */
function withUnknownNames(draft: ParsedDraft, block: Block, corpus: Corpus): string {
  const prose = proseOf(draft);
  const names = block.citations.filter(
    ({ bracketed, items }) => !bracketed && !items.some(({ key }) => corpus.source(key)),
  );
  return names.reduce(
    (text, { span: { start, end } }) =>
      text.slice(0, start) + draft.text.slice(start, end) + text.slice(end),
    prose,
  );
}

/** From the first word quoted to the last. */
export function wholeOf({ parts }: Quotation): Span {
  return { start: parts[0]!.start, end: parts.at(-1)!.end };
}

/** The passages of a match, as evidence. */
export function evidenceOf(match: SourceMatch, bearing: Evidence['bearing']): Evidence[] {
  return match.pieces.map(({ span }) => ({
    source: match.source.id,
    span,
    text: match.source.text.slice(span.start, span.end),
    bearing,
  }));
}
