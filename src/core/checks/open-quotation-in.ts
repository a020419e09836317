import type { PlaceInSentence } from '../attribution/compose-quotation.ts';
import { closingMarkAfter, openQuotationAt } from '../attribution/open-quotation.ts';
import { contains, shift, spanOf } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import type { BlockReading, DraftReading } from './check.ts';

/** A quotation that is being written. Offsets are the draft's. */
export interface QuotationInProgress {
  /** From behind the opening mark to the cursor, or to behind the closing mark where there is one. */
  readonly words: Span;
  readonly place: PlaceInSentence;
  /** It is closed, and words follow the cursor before the closing mark. */
  readonly finished: boolean;
}

/** The quotation that is open at `offset` of a draft; undefined where none is, and outside prose. */
export function openQuotationIn(
  reading: DraftReading,
  offset: number,
): QuotationInProgress | undefined {
  const block = reading.blocks.find(({ block: { span } }) =>
    contains(span, spanOf(offset, offset)),
  );
  if (!block) return undefined;
  const { prose, span } = block.block;
  const at = offset - span.start;
  const open = openQuotationAt(prose, at);
  if (!open) return undefined;
  const close = closingMarkAfter(prose, at, open.mark);
  const end = close === undefined ? at : close + 1;
  const { text } = reading.draft;
  return {
    words: shift(spanOf(open.start, end), span.start),
    place: {
      mark: open.mark,
      before: sentenceUpTo(block, text, span.start + open.start - 1),
      after: text.slice(span.start + end, span.end),
    },
    finished: close !== undefined && prose.slice(at, close).trim() !== '',
  };
}

function sentenceUpTo({ sentences, block }: BlockReading, text: string, offset: number): string {
  const sentence = sentences.findLast(({ start }) => start <= offset);
  return text.slice(sentence?.start ?? block.span.start, offset);
}
