import { isFaithful } from '../anchoring/index.ts';
import type { DraftReading } from '../checks/check.ts';
import type { Finding, FindingCode } from '../checks/finding.ts';
import { verifications, wholeOf } from '../checks/verification.ts';
import type { Verification } from '../checks/verification.ts';
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
  reading: DraftReading,
  corpus: Corpus,
  findings: readonly Finding[],
): ReviewItem[] {
  const quotations = reading.blocks
    .flatMap((block) => verifications(block, reading, corpus))
    .map((verification) => quotationItem(verification, reading.draft.text, findings));
  const covered = new Set(quotations.flatMap(({ findings: own }) => own));
  const claims = findings
    .filter((finding) => !covered.has(finding))
    .map((finding) => claimItem(finding, reading.draft.text, corpus));
  return [...quotations.map(({ item }) => item), ...claims].sort((a, b) => byPlace(a.span, b.span));
}

function quotationItem(
  { quotation, match: { best } }: Verification,
  draft: string,
  findings: readonly Finding[],
): { item: ReviewItem; findings: readonly Finding[] } {
  const whole = wholeOf(quotation);
  // The marks belong to the quotation; a finding may stand on them.
  const own = findings.filter(({ span }) => touches(span, spanOf(whole.start - 1, whole.end + 1)));
  const faithful = best !== undefined && isFaithful(best);
  const passage = best?.pieces[0];
  return {
    findings: own,
    item: {
      kind: 'quotation',
      state: own.length > 0 ? stateOf(own) : faithful ? 'verified' : 'silent',
      span: whole,
      text: textOf(draft, whole),
      remarks:
        own.length > 0
          ? own.map(({ message }) => message)
          : faithful
            ? [bylineOf(best.source)]
            : [],
      codes: own.map(({ code }) => code),
      passages: best && passage ? [{ source: best.source, span: passage.span }] : [],
    },
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
