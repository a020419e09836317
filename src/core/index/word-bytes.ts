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

/** Writes a folded word into `into`, where MAX_WORD_BYTES are free from `from` on, and returns its length. */
export function encodeWord(folded: string, into: WordBytes, from = 0): number {
  let length = 0;
  for (let at = 0; at < folded.length && length <= MAX_WORD_BYTES - 3; at++) {
    const unit = folded.charCodeAt(at);
    if (unit < 0x80) {
      into[from + length++] = unit;
    } else {
      into[from + length++] = 0x80 | (unit >> 14);
      into[from + length++] = (unit >> 7) & 0x7f;
      into[from + length++] = unit & 0x7f;
    }
  }
  return length;
}

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

/** FNV-1a, to be mixed. */
export function hashBytes(bytes: WordBytes, start: number, end: number): number {
  let hash = HASH_OF_NOTHING;
  for (let at = start; at < end; at++) hash = hashWith(hash, bytes[at]!);
  return hash;
}

export const HASH_OF_NOTHING = 0x811c9dc5;

/** The hash of bytes and one byte more. */
export function hashWith(hash: number, byte: number): number {
  return Math.imul(hash ^ byte, 0x01000193);
}

/** So that the low bits depend on every byte. */
export function mixed(hash: number): number {
  return hash ^ (hash >>> 15);
}
