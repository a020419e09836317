import { findQuotations } from './attribution/index.ts';
import type { Quotation } from './attribution/index.ts';
import type { BlockReading, DraftReading } from './checks/check.ts';
import type { Block, Draft, ParsedDraft } from './draft/draft.ts';
import { parseDraft } from './draft/parse-draft.ts';
import { proseOf } from './draft/prose.ts';
import { splitSentences } from './text/sentences.ts';
import { shift } from './text/span.ts';
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
    const times = timesIn(block, issued, before);
    before = times.findLast(({ earliest }) => earliest !== undefined) ?? before;
    return { ...readBlock(block, quotationsOf.get(block) ?? []), times };
  });
}

function timesIn(
  { prose, span: { start } }: Block,
  issued: string | undefined,
  before: TimeExpression | undefined,
): TimeExpression[] {
  const found = findTimes(prose, {
    ...(issued !== undefined && { reference: issued }),
    ...(before && { before: shiftTime(before, -start) }),
  });
  return found.map((time) => shiftTime(time, start));
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

function readBlock(block: Block, quotations: readonly Quotation[]): Omit<BlockReading, 'times'> {
  // A line break inside a block is only where the writer's editor wrapped the line.
  const prose = block.prose.replaceAll('\n', ' ');
  return {
    block,
    sentences: splitSentences(prose).map((span) => shift(span, block.span.start)),
    quotations,
  };
}
