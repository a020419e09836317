import { decodeHTMLStrict } from 'entities/decode';

/**
 * What a character reference of HTML stands for: "&amp;" is "&", "&#8220;" is "“". One that HTML
 * does not know stays as it is written.
 */
export function decodeCharacterReference(reference: string): string {
  return decodeHTMLStrict(reference);
}
