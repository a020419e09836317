import { phrase, type Phrase } from '../text/phrase.ts';
import { textOf } from '../text/span.ts';
import type { Quantity } from './quantity.ts';

/**
 * What a figure of a text is taken to leave room for, in a sentence for the writer: “about 2,000” is
 * read as 1,800 to 2,200. Undefined where there is nothing to explain: 138 is 138.
 */
export function describeQuantity(text: string, quantity: Quantity): Phrase | undefined {
  if (quantity.kind === 'ordinal') return undefined;
  const words = textOf(text, quantity.span).replace(/\s+/gu, ' ');
  const meaning = meaningOf(quantity);
  if (meaning !== undefined) return phrase('“{0}” is read as {1}.', words, meaning);
  const isSpelt = !/\d/u.test(textOf(text, quantity.figure));
  return isSpelt
    ? phrase('“{0}” is read as {1}.', words, inFigures(quantity.value, quantity))
    : undefined;
}

function meaningOf(quantity: Quantity): Phrase | undefined {
  const { low, high, openLow, openHigh } = quantity;
  if (low === high) return undefined;
  if (high === Infinity) {
    return openLow
      ? phrase('anything above {0}', inFigures(low, quantity))
      : phrase('{0} or more', inFigures(low, quantity));
  }
  if (low === -Infinity) {
    return openHigh
      ? phrase('anything below {0}', inFigures(high, quantity))
      : phrase('{0} or less', inFigures(high, quantity));
  }
  return phrase('{0} to {1}', inFigures(low, quantity), inFigures(high, quantity));
}

function inFigures(value: number, { kind, unit }: Quantity): string {
  const figures = value.toLocaleString('en-US', { maximumFractionDigits: 2 });
  if (kind === 'percent') return `${figures} percent`;
  return kind === 'money' ? `${unit}${figures}` : figures;
}
