import type { Span } from '../text/span.ts';

/** Who signed a quotation, and the dash that says so. */
export interface Signature {
  readonly dash: Span;
  readonly name: Span;
}

/**
 * A dash and a name that are all there is between a quotation and the end of its paragraph, or all of
 * the next paragraph, as under letters and in collections of voices.
 *
 *     “It was the best day.” ― Ana Ruiz  →  Ana Ruiz
 *     “It was the best day.”¶ — Ana Ruiz, Austin  →  Ana Ruiz
 *     “It was the best day,” — and she laughed  →  none
 */
export function signatureAfter(text: string, quoted: Span, paragraph: Span): Signature | undefined {
  if (text.slice(paragraph.start, quoted.start).trim() !== '') return undefined;
  // Alone in its paragraph, the quotation may be signed in the next one.
  const isAlone = text.slice(quoted.end, paragraph.end).trim() === '';
  const end = isAlone ? lineAfter(text, paragraph.end) : paragraph.end;
  const rest = text.slice(quoted.end, Math.min(end, quoted.end + LONGEST_SIGNATURE + 1));
  const match = (isAlone ? signatureBelow : signature).exec(rest);
  if (match === null || match[0].length > LONGEST_SIGNATURE) return undefined;
  const dash = quoted.end + match[0].indexOf(match[1]!);
  const name = quoted.end + match[0].indexOf(match[2]!, match[0].indexOf(match[1]!) + 1);
  return {
    dash: { start: dash, end: dash + match[1]!.length },
    name: { start: name, end: name + match[2]!.length },
  };
}

/** The end of the next line that is not blank. */
function lineAfter(text: string, from: number): number {
  let at = from;
  while (at < text.length && at < from + LONGEST_SIGNATURE && text.charAt(at).trim() === '') at++;
  const end = text.slice(at, at + LONGEST_SIGNATURE + 1).search(/[\n\r]/u);
  return end === -1 ? at + LONGEST_SIGNATURE + 1 : at + end;
}

/** A name, a place and an age. Chosen: one line of a column. */
const LONGEST_SIGNATURE = 80;

/** Takes "― Ana Ruiz", "— J. M. de la Cruz, Austin."; refuses "— and she laughed", "— He left the room". */
const signature =
  /^\s*(—|―|–|--)\s*(\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|de|la|del|van|von|bin|al)){0,5}?)(?:,[^\n.]{1,40})?\.?\s*$/u;

/** The same on a line of its own, where a plain hyphen will do: "-Ana Ruiz, Austin". */
const signatureBelow =
  /^\s*\n\s*(—|―|–|--?)\s*(\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|de|la|del|van|von|bin|al)){0,5}?)(?:,[^\n]{1,60})?\.?\s*$/u;
