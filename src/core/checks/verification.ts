import type { Quotation } from '../attribution/quotation.ts';
import { matchQuotation, type QuotationMatch, type SourceMatch } from '../anchoring/index.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { citationsFor } from '../draft/citations-for.ts';
import type { CitationItem, ParsedDraft } from '../draft/draft.ts';
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
    const prose = withUnknownNames(reading.draft, corpus);
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

const readable = new WeakMap<Corpus, WeakMap<ParsedDraft, string>>();

/**
 * The draft's prose with the bare `@name`s that are no key of the corpus: they are names on a social
 * network, and inside a quotation each is one of its words.
 */
function withUnknownNames(draft: ParsedDraft, corpus: Corpus): string {
  let byDraft = readable.get(corpus);
  if (!byDraft) readable.set(corpus, (byDraft = new WeakMap()));
  let text = byDraft.get(draft);
  if (text === undefined) {
    const names = draft.blocks
      .flatMap(({ citations }) => citations)
      .filter(({ bracketed, items }) => !bracketed && !items.some(({ key }) => corpus.source(key)));
    text = restored(
      proseOf(draft),
      draft.text,
      names.map(({ span }) => span),
    );
    byDraft.set(draft, text);
  }
  return text;
}

function restored(prose: string, text: string, spans: readonly Span[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    pieces.push(prose.slice(at, start), text.slice(start, end));
    at = end;
  }
  pieces.push(prose.slice(at));
  return pieces.join('');
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
