import type { Finding, FindingCode } from '../checks/finding.ts';
import type { QuotationStanding } from '../checks/standing.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { bylineOf } from '../corpus/reference.ts';
import type { Passage } from '../corpus/source.ts';
import { byPlace, overlaps, spanOf, textOf } from '../text/span.ts';
import type { Span } from '../text/span.ts';

/**
 * How a statement of the draft stands to the sources. `unverified`: sources were expected to have it
 * and do not; `silent`: nobody expects them to, and none speaks of it.
 */
export type ReviewState = 'verified' | 'conflict' | 'unverified' | 'silent';

/** One quotation of the draft, or one other thing that a finding stands on. */
export interface ReviewItem {
  readonly kind: 'quotation' | 'claim';
  readonly state: ReviewState;
  readonly span: Span;
  /** The draft's words. */
  readonly text: string;
  /** What is to be said of it: the findings' messages, or where it stands. */
  readonly remarks: readonly string[];
  readonly codes: readonly FindingCode[];
  readonly passages: readonly Passage[];
}

/** The draft's quotations and the places of its findings, in order. */
export function reviewOf(
  draft: string,
  standings: readonly QuotationStanding[],
  findings: readonly Finding[],
  corpus: Corpus,
): ReviewItem[] {
  const covered = new Set<Finding>();
  const quotations = standings.map((standing) => {
    // The marks belong to the quotation; a finding may stand on them.
    const { start, end } = standing.span;
    const own = findings.filter(({ span }) => touches(span, spanOf(start - 1, end + 1)));
    for (const finding of own) covered.add(finding);
    return quotationItem(standing, draft, own);
  });
  const claims = findings
    .filter((finding) => !covered.has(finding))
    .map((finding) => claimItem(finding, draft, corpus));
  return [...quotations, ...claims].sort((a, b) => byPlace(a.span, b.span));
}

function quotationItem(
  { span, isFaithful, passage }: QuotationStanding,
  draft: string,
  findings: readonly Finding[],
): ReviewItem {
  const where = isFaithful && passage ? [bylineOf(passage.source)] : [];
  return {
    kind: 'quotation',
    state: findings.length > 0 ? stateOf(findings) : isFaithful ? 'verified' : 'silent',
    span,
    text: textOf(draft, span),
    remarks: findings.length > 0 ? findings.map(({ message }) => message) : where,
    codes: findings.map(({ code }) => code),
    passages: passage ? [passage] : [],
  };
}

function claimItem(finding: Finding, draft: string, corpus: Corpus): ReviewItem {
  return {
    kind: 'claim',
    state: stateOf([finding]),
    span: finding.span,
    text: textOf(draft, finding.span),
    remarks: [finding.message],
    codes: [finding.code],
    passages: finding.evidence.flatMap(({ source: id, span }) => {
      const source = corpus.source(id);
      return source ? [{ source, span }] : [];
    }),
  };
}

/** Findings that say that nothing was found, not that something is wrong. */
const nothingFound: ReadonlySet<FindingCode> = new Set([
  'unverified-quotation',
  'uncited-quotation',
]);

function stateOf(findings: readonly Finding[]): ReviewState {
  return findings.every(({ code }) => nothingFound.has(code)) ? 'unverified' : 'conflict';
}

/** A finding on words that were left out stands on an empty place: to lie within is enough. */
function touches(span: Span, whole: Span): boolean {
  return overlaps(span, whole) || (whole.start <= span.start && span.end <= whole.end);
}
