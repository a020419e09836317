import type { Span } from '../text/span.ts';

/** Who signed a quotation, and the dash that says so. */
export interface Signature {
  readonly dash: Span;
  readonly name: Span;
}

/**
 * A dash and a name that are all there is between a quotation and the end of its paragraph, as under
 * letters and in collections of voices.
 *
 *     “It was the best day.” ― Ana Ruiz  →  Ana Ruiz
 *     “It was the best day,” — and she laughed  →  none
 */
export function signatureAfter(text: string, quoted: Span, paragraph: Span): Signature | undefined {
  if (text.slice(paragraph.start, quoted.start).trim() !== '') return undefined;
  const rest = text.slice(quoted.end, Math.min(paragraph.end, quoted.end + LONGEST_SIGNATURE + 1));
  const match = signature.exec(rest);
  if (match === null || match[0].length > LONGEST_SIGNATURE) return undefined;
  const dash = quoted.end + match[0].indexOf(match[1]!);
  const name = quoted.end + match[0].indexOf(match[2]!, match[0].indexOf(match[1]!) + 1);
  return {
    dash: { start: dash, end: dash + match[1]!.length },
    name: { start: name, end: name + match[2]!.length },
  };
}

/** A name, a place and an age. Chosen: one line of a column. */
const LONGEST_SIGNATURE = 80;

/** Takes "― Ana Ruiz", "— J. M. de la Cruz, Austin."; refuses "— and she laughed", "— He left the room". */
const signature =
  /^\s*(—|―|–|--)\s*(\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|de|la|del|van|von|bin|al)){0,5}?)(?:,[^\n.]{1,40})?\.?\s*$/u;
