import type { BlockReading, DraftReading } from '../checks/check.ts';
import { draftProse } from '../checks/draft-prose.ts';
import type { Finding } from '../checks/finding.ts';
import { verifications, wholeOf } from '../checks/verification.ts';
import { evidenceFor } from '../claims/index.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Passage } from '../corpus/source.ts';
import { normalizeText } from '../text/normalized-text.ts';
import { contains, overlaps, spanOf, textOf } from '../text/span.ts';
import type { Span } from '../text/span.ts';

/** What the draft says beside what a source says, paragraph by paragraph. */
export interface Comparison {
  readonly draft: string;
  readonly source: string;
  readonly passage: Passage;
}

export interface ComparisonRequest {
  readonly reading: DraftReading;
  readonly corpus: Corpus;
  readonly findings: readonly Finding[];
  readonly offset: number;
}

/**
 * The quotation at a place of the draft beside its passage, piece by piece as it was cut; else the
 * sentence beside the passage that a finding rests on, or else the one that speaks of it most.
 * Undefined where no source speaks of it. Typography is made alike on both sides, so that what
 * differs are words.
 */
export function comparisonAt(request: ComparisonRequest): Comparison | undefined {
  const at = spanOf(request.offset, request.offset);
  const block = request.reading.blocks.find(({ block }) => contains(block.span, at));
  return block && (quotationAt(block, request) ?? sentenceAt(block, request));
}

function quotationAt(
  block: BlockReading,
  { reading, corpus, offset }: ComparisonRequest,
): Comparison | undefined {
  const verification = verifications(block, reading, corpus).find(({ quotation }) =>
    isAt(wholeOf(quotation), offset),
  );
  const best = verification?.match.best;
  const [first] = best?.pieces ?? [];
  if (!best || !first) return undefined;
  const { source } = best;
  const spans = best.pieces.map(({ span }) => span);
  return {
    draft: compared(best.pieces.map(({ piece }) => textOf(reading.draft.text, piece.span))),
    source: compared(spans.map((span) => textOf(source.text, span))),
    passage: { source, span: first.span },
  };
}

function sentenceAt(block: BlockReading, request: ComparisonRequest): Comparison | undefined {
  const { reading, offset } = request;
  const number = block.sentences.findLastIndex(({ start }) => start <= offset);
  const sentence = block.sentences[number];
  const passage = sentence && passageAbout(block, number, sentence, request);
  return (
    passage && {
      draft: compared([textOf(reading.draft.text, sentence)]),
      source: compared([textOf(passage.source.text, passage.span)]),
      passage,
    }
  );
}

/** What a finding rests on comes first: it is what the writer was told of. */
function passageAbout(
  block: BlockReading,
  number: number,
  sentence: Span,
  { findings, corpus }: ComparisonRequest,
): Passage | undefined {
  const [evidence] = findings
    .filter(({ span }) => overlaps(span, sentence))
    .flatMap((finding) => finding.evidence);
  const source = evidence && corpus.source(evidence.source);
  if (source) return { source, span: evidence.span };
  return evidenceFor(draftProse(block), number, corpus)[0];
}

/** Marks, dashes and spaces alike; a paragraph each. */
function compared(parts: readonly string[]): string {
  return parts.map((part) => normalizeText(part).text.trim()).join('\n\n');
}

/** The marks belong to the quotation. */
function isAt({ start, end }: Span, offset: number): boolean {
  return start - 1 <= offset && offset <= end + 1;
}
