import { findQuotations, type Quotation } from '../attribution/index.ts';
import { markedBlocks } from './marked-blocks.ts';
import { findTimes, shiftTime, type TimeExpression } from '../time/index.ts';
import type { Source } from './source.ts';

const quotations = new WeakMap<Source, readonly Quotation[]>();
/** As JSON, of sources that were kept with them: most are never asked for. */
const remembered = new WeakMap<Source, string>();

/** The quotations of a source, read once. Archives that print '' for a double mark are read as they mean it. */
export function quotationsIn(source: Source): readonly Quotation[] {
  let found = quotationsRead(source);
  if (found === undefined) {
    found = findQuotations(source.text, {
      paragraphs: source.paragraphs,
      blockQuotations: markedBlocks(source),
      doubledApostrophes: !/["“]/u.test(source.text),
    });
    quotations.set(source, found);
  }
  return found;
}

/** The same if they have been read; undefined if that is still to be done. */
export function quotationsRead(source: Source): readonly Quotation[] | undefined {
  const kept = remembered.get(source);
  if (kept !== undefined) {
    // What rememberQuotations was given is what quotationsIn once returned.
    quotations.set(source, JSON.parse(kept) as Quotation[]);
    remembered.delete(source);
  }
  return quotations.get(source);
}

/** Takes over, as JSON, what `quotationsIn` found in this source before. */
export function rememberQuotations(source: Source, json: string): void {
  remembered.set(source, json);
}

/** True where `quotationsIn` has nothing to read. */
export function hasQuotationsRead(source: Source): boolean {
  return remembered.has(source) || quotations.has(source);
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
