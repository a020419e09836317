import type { Mention } from '../meaning.ts';
import { gapAfter, wordAt, type Gap, type Tokens } from '../tokens.ts';

/** A step that looks at two expressions that stand beside each other and may make one of them. */
export type Join = (tokens: Tokens, left: Mention, right: Mention) => Mention | undefined;

/** Runs a join over all neighbours; what was joined may join again with what follows. */
export function joinNeighbours(
  tokens: Tokens,
  mentions: readonly Mention[],
  join: Join,
): Mention[] {
  const joined: Mention[] = [];
  for (const mention of mentions) {
    const left = joined.at(-1);
    const merged =
      left && mention.first - left.last <= FARTHEST ? join(tokens, left, mention) : undefined;
    if (merged) joined[joined.length - 1] = merged;
    else joined.push(mention);
  }
  return joined;
}

/** Words between two expressions that can still be one: "the end | of the | month". */
const FARTHEST = 4;

/** The words between two mentions, joined by a space; undefined where more than spaces parts them, or many words. */
export function wordsBetween(tokens: Tokens, left: Mention, right: Mention): string | undefined {
  if (right.first - left.last > FARTHEST) return undefined;
  const between: string[] = [];
  for (let at = left.last; at < right.first; at++) {
    const gap = gapAfter(tokens, at);
    if (gap !== 'space' && !(gap === 'point' && shortened.test(wordAt(tokens, at))))
      return undefined;
    if (at > left.last) between.push(wordAt(tokens, at));
  }
  return between.join(' ');
}

/** Words whose point does not end a sentence within an expression. */
const shortened = /^(?:[ap]m|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/;

/** What parts two mentions that stand directly side by side. */
export function gapBetween(tokens: Tokens, left: Mention, right: Mention): Gap {
  return right.first === left.last + 1 ? gapAfter(tokens, left.last) : 'other';
}
