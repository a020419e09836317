import type { DraftReading } from '../checks/check.ts';
import type { Phrase } from '../text/phrase.ts';
import { overlaps, type Span } from '../text/span.ts';
import { daysInWords, describeTime } from '../time/index.ts';

/** The day that a relative date stands for, to be shown behind it. */
export interface DateHint {
  /** Where the expression ends. */
  readonly offset: number;
  readonly label: Phrase;
  /** What it was counted from. */
  readonly explanation: Phrase;
}

/**
 * “on Thursday”, “last month”: the dates of a part of the draft that do not say all of themselves,
 * and can be placed. Not in quotations, which speak from a day of their own.
 */
export function dateHints(
  { draft, issued, blocks, quotations }: DraftReading,
  within: Span,
): DateHint[] {
  const spoken = quotations.flatMap(({ parts }) => parts);
  return blocks
    .filter(({ block }) => overlaps(block.span, within))
    .flatMap(({ times }) => times)
    .filter(({ span, inferred }) => inferred !== undefined && overlaps(span, within))
    .filter(({ span }) => !spoken.some((part) => overlaps(part, span)))
    .flatMap((time) => {
      const label = daysInWords(time);
      const explanation = describeTime(draft.text, time, issued);
      if (label === undefined || explanation === undefined) return [];
      return [{ offset: time.span.end, label, explanation }];
    });
}
