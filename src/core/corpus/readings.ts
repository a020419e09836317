import { findQuotations, type Quotation } from '../attribution/index.ts';
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
