import { findQuotations, type Quotation } from '../attribution/index.ts';
import { findTimes, shiftTime, type TimeExpression } from '../time/index.ts';
import type { Source } from './source.ts';

const quotations = new WeakMap<Source, readonly Quotation[]>();

/** The quotations of a source, read once. Archives that print '' for a double mark are read as they mean it. */
export function quotationsIn(source: Source): readonly Quotation[] {
  let found = quotations.get(source);
  if (found === undefined) {
    found = findQuotations(source.text, {
      paragraphs: source.paragraphs,
      doubledApostrophes: !/["“]/u.test(source.text),
    });
    quotations.set(source, found);
  }
  return found;
}

const times = new WeakMap<Source, readonly TimeExpression[]>();

/**
 * The time expressions of a source's paragraphs, read once and placed against the day it was issued.
 * Each paragraph goes on from the last date of those before it.
 */
export function timesIn(source: Source): readonly TimeExpression[] {
  let found = times.get(source);
  if (found === undefined) {
    found = readTimes(source);
    times.set(source, found);
  }
  return found;
}

function readTimes({ text, paragraphs, issued }: Source): TimeExpression[] {
  let before: TimeExpression | undefined;
  return paragraphs.flatMap(({ start, end }) => {
    const found = findTimes(text.slice(start, end), {
      ...(issued !== undefined && { reference: issued }),
      ...(before && { before: shiftTime(before, -start) }),
    }).map((time) => shiftTime(time, start));
    before = found.findLast(({ earliest }) => earliest !== undefined) ?? before;
    return found;
  });
}
