import { distance } from 'fastest-levenshtein';
import { placeKey } from './places.ts';

/** Letters of a name to each one that may be changed, dropped or added in another spelling. Chosen: "Hickam", "Hickman". */
const lettersPerSlip = 3;
/** Of a whole name of several words; more, and half of it is another's. Chosen: two letters of ten. */
const lettersPerSlipInAll = 4;
/** Shorter words that differ are different words. Chosen. */
const shortest = 5;

/** "Blumental", "Blumenthal": two spellings are a matter of their own, and of two words spelt nearly alike one may be a slip. */
export function isSpeltAlike(a: string, b: string): boolean {
  if (placeKey(a) !== undefined && placeKey(b) !== undefined) return false;
  if (mayBeSlips(a, b, lettersPerSlipInAll)) return true;
  return a.split(' ').some((own) => b.split(' ').some((other) => mayBeOneWord(own, other)));
}

/** Different, or it would say nothing: two Marias are two people. */
function mayBeOneWord(a: string, b: string): boolean {
  if (a === b || Math.min(a.length, b.length) < shortest) return false;
  // Two words run together where a text was cut.
  if (a.startsWith(b) || b.startsWith(a)) return true;
  return mayBeSlips(a, b, lettersPerSlip);
}

function mayBeSlips(a: string, b: string, lettersEach: number): boolean {
  const length = Math.max(a.length, b.length);
  return length >= shortest && distance(a, b) <= Math.floor(length / lettersEach);
}
