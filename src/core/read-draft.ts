import { findQuotations } from './attribution/index.ts';
import type { Quotation } from './attribution/index.ts';
import type { BlockReading, DraftReading } from './checks/check.ts';
import type { Block, Draft, ParsedDraft } from './draft/draft.ts';
import { parseDraft } from './draft/parse-draft.ts';
import { proseOf } from './draft/prose.ts';
import { splitSentences } from './text/sentences.ts';
import { Recent } from './text/recent.ts';
import { shift, type Span } from './text/span.ts';
import { findTimes, shiftTime, type TimeExpression } from './time/index.ts';

/** Everything that is read from a draft once and shared by checks and features. */
export function readDraft(draft: Draft): DraftReading {
  const parsed = parseDraft(draft.text);
  return readParsed(parsed, draft.issued ?? parsed.frontMatter.date);
}

/** The same for a draft, or a part of one, that is parsed already. */
export function readParsed(parsed: ParsedDraft, issued: string | undefined): DraftReading {
  const quotations = quotationsIn(parsed);
  const quotationsOf = byBlock(parsed.blocks, quotations);
  return {
    draft: parsed,
    ...(issued === undefined ? {} : { issued }),
    blocks: readBlocks(parsed.blocks, issued, quotationsOf),
    quotations,
  };
}

/** Block by block; the last date of one is what "the following day" at the start of the next counts from. */
function readBlocks(
  blocks: readonly Block[],
  issued: string | undefined,
  quotationsOf: ReadonlyMap<Block, readonly Quotation[]>,
): BlockReading[] {
  let before: TimeExpression | undefined;
  return blocks.map((block) => {
    const { start } = block.span;
    const { sentences, times } = readProse(block.prose, issued, before);
    const placed = times.map((time) => countedFrom(before, shiftTime(time, start)));
    before = placed.findLast(({ earliest }) => earliest !== undefined) ?? before;
    return {
      block,
      sentences: sentences.map((span) => shift(span, start)),
      times: placed,
      quotations: quotationsOf.get(block) ?? [],
    };
  });
}

/** What a block's prose says when it goes on from a date. Offsets count from the block's start. */
interface ProseReading {
  readonly sentences: readonly Span[];
  readonly times: readonly TimeExpression[];
}

/** A block is read for itself and as what stands before each of the next few: of open drafts some thousand are kept. */
const PROSE_KEPT = 4000;
const proseReadings = new Recent<string, ProseReading>(PROSE_KEPT);

function readProse(
  prose: string,
  issued: string | undefined,
  before: TimeExpression | undefined,
): ProseReading {
  // How far back the date stands changes nothing, so a letter typed in between reads nothing again.
  const from = before && { ...before, span: elsewhere };
  const key = JSON.stringify([
    issued,
    from?.value,
    from?.earliest,
    from?.latest,
    from?.granularity,
  ]);
  return proseReadings.get(key + prose, () => ({
    // A line break inside a block is only where the writer's editor wrapped the line.
    sentences: splitSentences(prose.replaceAll('\n', ' ')),
    times: findTimes(prose, {
      ...(issued !== undefined && { reference: issued }),
      ...(from && { before: from }),
    }),
  }));
}

/** Stands for the place of a date before the block, until it is known. */
const elsewhere: Span = { start: -1e9, end: -1e9 };

/** A time that was placed by the date before the block is told where that date stands. */
function countedFrom(before: TimeExpression | undefined, time: TimeExpression): TimeExpression {
  const isFromBefore = time.inferred?.from === 'text' && time.inferred.span.start < 0;
  return isFromBefore && before ? { ...time, inferred: { from: 'text', span: before.span } } : time;
}

/** Quotations are read from the whole draft: a speech may run over blocks and "he" looks back. */
function quotationsIn(draft: ParsedDraft): Quotation[] {
  const blockQuotations = draft.blocks.filter(({ kind }) => kind === 'block-quotation');
  return findQuotations(proseOf(draft), {
    paragraphs: draft.blocks.map(({ span }) => span),
    blockQuotations: blockQuotations.map(({ span }) => span),
  });
}

function byBlock(
  blocks: readonly Block[],
  quotations: readonly Quotation[],
): Map<Block, Quotation[]> {
  const grouped = new Map<Block, Quotation[]>();
  let i = 0;
  for (const block of blocks) {
    const own: Quotation[] = [];
    while (i < quotations.length && quotations[i]!.parts[0]!.start < block.span.end)
      own.push(quotations[i++]!);
    grouped.set(block, own);
  }
  return grouped;
}
