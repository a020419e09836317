import { functionOpposites, pairsSideBySide, stageWords } from './lexicon/own-words.ts';
import { lexicon } from './lexicon/lexicon.ts';
import type { Token } from './tokens.ts';

/** True for two words of which one holds where the other does not: "rose" and "fell", "safe" and "unsafe", "up" and "down". */
export function areOpposite(a: Token, b: Token): boolean {
  if (isFunctionWord(a) || isFunctionWord(b)) return functionOpposites.has(`${a.lower} ${b.lower}`);
  // Who met with a defeat has lost.
  if ([a, b].some(({ lemma, tag }) => lemma === 'defeat' && tag === 'noun') && isLoss(a, b))
    return false;
  return (
    areAntonyms(a.lemma, b.lemma) ||
    areAntonyms(a.lower, b.lower) ||
    isNegativeOf(a.lower, b.lower) ||
    isNegativeOf(b.lower, a.lower)
  );
}

function isLoss(a: Token, b: Token): boolean {
  return [a, b].some(({ lemma }) => lemma === 'lose');
}

/** True for a word of which an opposite is known: what is worth looking for. */
export function hasOpposite(token: Token): boolean {
  if (isFunctionWord(token)) return functionOpposites.has(token.lower);
  return /^(?:verb|adjective|noun)$/.test(token.tag);
}

/**
 * Opposites that stand beside each other in the world: a wife has a husband, what was continued was
 * ended. That one text has this one and another that one says nothing.
 */
export function canBothBe(a: Token, b: Token): boolean {
  return (
    (stageWords.has(a.lemma) && stageWords.has(b.lemma)) ||
    pairsSideBySide.has(a.lemma) ||
    pairsSideBySide.has(b.lemma)
  );
}

function areAntonyms(a: string, b: string): boolean {
  const groups = lexicon().antonymGroups(a);
  if (groups.length === 0 || a === b) return false;
  const others = lexicon().antonymGroups(b);
  return groups.some((group) => others.includes(group));
}

function isFunctionWord({ tag }: Token): boolean {
  return tag === 'preposition' || tag === 'adverb' || tag === 'subordinator';
}

/** "Unsafe" of "safe", "non-binding" of "binding": a prefix that says "not", before a word long enough to be one. */
function isNegativeOf(negative: string, word: string): boolean {
  return (
    word.length >= 4 &&
    negative.length > word.length &&
    negative.endsWith(word) &&
    /^(?:un|in|im|il|ir|non-?|dis)$/.test(negative.slice(0, -word.length))
  );
}
