import { foldWord, type WordForm } from '../text/words.ts';

/**
 * A folded word as the index stores it: a unit below 128 is one byte, any other three, the first
 * of them 128 or more. Order and prefixes of the bytes are those of the UTF-16 units.
 */
export type WordBytes = Uint8Array;

/**
 * Bytes of a word that the index tells apart; the rest is cut. The longest word of 5,000 news
 * articles that is not an address or a run of code has 34 letters. Keeps a word of a million
 * letters from costing a million bytes.
 */
export const MAX_WORD_BYTES = 60;

/** Writes a folded word into `into` (at least MAX_WORD_BYTES long) and returns its length. */
export function encodeWord(folded: string, into: WordBytes): number {
  let length = 0;
  for (let at = 0; at < folded.length && length <= MAX_WORD_BYTES - 3; at++) {
    const unit = folded.charCodeAt(at);
    if (unit < 0x80) {
      into[length++] = unit;
    } else {
      into[length++] = 0x80 | (unit >> 14);
      into[length++] = (unit >> 7) & 0x7f;
      into[length++] = unit & 0x7f;
    }
  }
  return length;
}

/** The same for a word where it stands in a text, without making a string of it where it can. */
export function encodeWordAt(
  text: string,
  start: number,
  end: number,
  form: WordForm,
  into: WordBytes,
): number {
  const upTo = Math.min(end, start + MAX_WORD_BYTES - 2);
  let length = 0;
  for (let at = start; at < upTo; at++) {
    const unit = text.charCodeAt(at);
    // An acronym's points and all that is not ASCII need `fold`; capitals only a bit.
    if (unit >= 0x80 || unit === POINT) return encodeWord(foldWord(text, start, end, form), into);
    into[length++] = unit >= 0x41 && unit <= 0x5a ? unit | 0x20 : unit;
  }
  return length;
}

const POINT = 0x2e;

export function decodeWord(bytes: WordBytes, start: number, end: number): string {
  let word = '';
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    if (byte < 0x80) {
      word += String.fromCharCode(byte);
    } else {
      word += String.fromCharCode(((byte & 0x7f) << 14) | (bytes[at + 1]! << 7) | bytes[at + 2]!);
      at += 2;
    }
  }
  return word;
}

/** FNV-1a, mixed once more so that the low bits depend on every byte. */
export function hashBytes(bytes: WordBytes, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
  return hash ^ (hash >>> 15);
}
