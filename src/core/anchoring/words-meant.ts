/** A word as typed against one of the vocabulary. Chosen: a slip counts for most of a word, since it is judged with its neighbours. */
const SLIP = 0.85;
/** Shorter words are not read as slips of each other: "not" and "now". Chosen. */
const SHORTEST_SLIP = 4;

/**
 * The words of a vocabulary that a typed word may mean, each with a nearness of at most 1: itself,
 * words it begins when it is cut off, and words one slip away (a letter wrong, missing, added, or two
 * changed over).
 */
export function wordsMeant(
  typed: string,
  vocabulary: readonly string[],
  isCutOff: boolean,
): Map<string, number> {
  const meant = new Map<string, number>();
  for (const word of vocabulary) {
    if (word === typed || (isCutOff && word.startsWith(typed))) meant.set(word, 1);
    else if (
      typed.length >= SHORTEST_SLIP &&
      isOneSlip(typed, isCutOff ? word.slice(0, typed.length + 1) : word)
    ) {
      meant.set(word, SLIP);
    }
  }
  return meant;
}

/** Damerau's four slips: one edit, or two neighbouring letters changed over. */
export function isOneSlip(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  let end = 0;
  const most = Math.min(one.length, other.length) - start;
  while (end < most && one[one.length - 1 - end] === other[other.length - 1 - end]) end++;
  const ofOne = one.length - start - end;
  const ofOther = other.length - start - end;
  if (Math.max(ofOne, ofOther) <= 1) return true;
  const areTwo = ofOne === 2 && ofOther === 2;
  return areTwo && one[start] === other[start + 1] && one[start + 1] === other[start];
}
