import { textOf } from '../text/span.ts';
import type { Quantity } from './quantity.ts';

/**
 * What a figure of a text is taken to leave room for, in a sentence for the writer: “about 2,000” is
 * read as 1,800 to 2,200. Undefined where there is nothing to explain: 138 is 138.
 */
export function describeQuantity(text: string, quantity: Quantity): string | undefined {
  if (quantity.kind === 'ordinal') return undefined;
  const words = `“${textOf(text, quantity.span).replace(/\s+/gu, ' ')}”`;
  const meaning = meaningOf(quantity);
  if (meaning !== undefined) return `${words} is read as ${meaning}.`;
  const isSpelt = !/\d/u.test(textOf(text, quantity.figure));
  return isSpelt ? `${words} is read as ${inFigures(quantity.value, quantity)}.` : undefined;
}

function meaningOf(quantity: Quantity): string | undefined {
  const { low, high, openLow, openHigh } = quantity;
  if (low === high) return undefined;
  if (high === Infinity) {
    return openLow
      ? `anything above ${inFigures(low, quantity)}`
      : `${inFigures(low, quantity)} or more`;
  }
  if (low === -Infinity) {
    return openHigh
      ? `anything below ${inFigures(high, quantity)}`
      : `${inFigures(high, quantity)} or less`;
  }
  return `${inFigures(low, quantity)} to ${inFigures(high, quantity)}`;
}

function inFigures(value: number, { kind, unit }: Quantity): string {
  const figures = value.toLocaleString('en-US', { maximumFractionDigits: 2 });
  if (kind === 'percent') return `${figures} percent`;
  return kind === 'money' ? `${unit}${figures}` : figures;
}
