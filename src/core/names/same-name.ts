import { foldWord, nameWords } from './fold-name.ts';

/**
 * True where two spellings may name one person or body: the same words across transliterations, or
 * one is the other's surname, first name and surname, or acronym.
 *
 *     Pashinian, Nikol Pashinyan → true · Putin, Vladimir Putin → true · CSTO, Collective Security
 *     Treaty Organization → true · Ilham Aliyev, Heydar Aliyev → false
 */
export function sameName(a: string, b: string): boolean {
  const first = nameWords(a).map(foldWord);
  const second = nameWords(b).map(foldWord);
  if (first.length === 0 || second.length === 0) return false;
  const [shorter, longer] = first.length <= second.length ? [first, second] : [second, first];
  if (isAcronymOf(a, b) || isAcronymOf(b, a)) return true;
  if (shorter.length === 1)
    return longer.at(-1) === shorter[0] && (longer.length > 1 || shorter[0] === longer[0]);
  // Middle names come and go; the surname and what else both give must agree.
  return shorter.at(-1) === longer.at(-1) && shorter.every((word) => longer.includes(word));
}

/**
 * Keys by which a name is found among many: names for which `sameName` is true share one. The surname
 * folded, and the letters of an acronym.
 */
export function meetingKeys(name: string): string[] {
  const surname = nameWords(name).map(foldWord).at(-1);
  const letters = name.replace(/\./g, '');
  const capitals = acronymOf(name);
  return [
    ...(surname === undefined ? [] : [surname]),
    ...(/^\p{Lu}[\p{Lu}\d]{1,7}$/u.test(letters) ? [letters] : []),
    ...(capitals === undefined ? [] : [capitals]),
  ];
}

/** CSTO for the Collective Security Treaty Organization; small words count or not. */
export function isAcronymOf(acronym: string, name: string): boolean {
  const letters = acronym.replace(/\./g, '');
  if (!/^\p{Lu}[\p{Lu}\d]{1,7}$/u.test(letters)) return false;
  return acronymOf(name) === letters;
}

function acronymOf(name: string): string | undefined {
  const words = name.split(/[\s-]+/u).filter((word) => word !== '');
  if (words.length < 2) return undefined;
  return words
    .filter((word) => /^\p{Lu}/u.test(word) && word !== 'The')
    .map((word) => word.charAt(0))
    .join('');
}
