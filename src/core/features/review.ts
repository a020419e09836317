import type { Finding, FindingCode } from '../checks/finding.ts';
import type { QuotationStanding } from '../checks/standing.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { bylineOf } from '../corpus/reference.ts';
import type { Passage } from '../corpus/source.ts';
import type { Translation } from '../text/phrase.ts';
import { byPlace, overlaps, spanOf, textOf } from '../text/span.ts';
import type { Span } from '../text/span.ts';

/**
 * How a statement of the draft stands to the sources. `unverified`: sources were expected to have it
 * and do not; `note`: worth knowing, and no matter of the draft against them; `silent`: nobody expects
 * them to have it, and none speaks of it; `dismissed`: a finding that the writer has decided about.
 */
export type ReviewState = 'verified' | 'conflict' | 'unverified' | 'note' | 'silent' | 'dismissed';

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
  /** The finding, where the writer has dismissed it. */
  readonly dismissed?: Finding;
}

/** The draft's quotations and the places of its findings, in order; a dismissed finding has an item of its own. */
export function reviewOf(
  draft: string,
  standings: readonly QuotationStanding[],
  open: readonly Finding[],
  dismissed: readonly Finding[],
  corpus: Corpus,
  translation?: Translation,
): ReviewItem[] {
  const covered = new Set<Finding>();
  const quotations = standings.flatMap((standing) => {
    const own = open.filter(
      ({ code, span }) => !notes.has(code) && touches(span, withMarks(standing.span)),
    );
    for (const finding of own) covered.add(finding);
    // What is left to say of it is said by the item of the dismissed finding.
    const isDecided = dismissed.some(({ span }) => touches(span, withMarks(standing.span)));
    return own.length === 0 && isDecided ? [] : [quotationItem(standing, draft, own, translation)];
  });
  const claims = open
    .filter((finding) => !covered.has(finding))
    .map((finding) => claimItem(finding, draft, corpus));
  const decided = dismissed.map((finding) => {
    const item = claimItem(finding, draft, corpus);
    const quotation = standings.find(({ span }) => touches(finding.span, withMarks(span)));
    // An altered word alone would not tell which quotation it was altered in.
    const text = quotation ? textOf(draft, quotation.span) : item.text;
    return { ...item, text, state: 'dismissed' as const, dismissed: finding };
  });
  return [...quotations, ...claims, ...decided].sort((a, b) => byPlace(a.span, b.span));
}

/** The marks belong to the quotation; a finding may stand on them. */
function withMarks({ start, end }: Span): Span {
  return spanOf(start - 1, end + 1);
}

function quotationItem(
  { span, isFaithful, passage }: QuotationStanding,
  draft: string,
  findings: readonly Finding[],
  translation: Translation | undefined,
): ReviewItem {
  const where = isFaithful && passage ? [bylineOf(passage.source, translation)] : [];
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

/**
 * Findings that hold nothing against the draft: a spelling is a matter of style, sources that part do
 * so among themselves, and what they have on somebody's word they do have.
 */
const notes: ReadonlySet<FindingCode> = new Set([
  'name-variant',
  'sources-disagree',
  'allegation-as-fact',
]);

function stateOf(findings: readonly Finding[]): ReviewState {
  if (findings.every(({ code }) => notes.has(code))) return 'note';
  return findings.every(({ code }) => nothingFound.has(code)) ? 'unverified' : 'conflict';
}

/** A finding on words that were left out stands on an empty place: to lie within is enough. */
function touches(span: Span, whole: Span): boolean {
  return overlaps(span, whole) || (whole.start <= span.start && span.end <= whole.end);
}
