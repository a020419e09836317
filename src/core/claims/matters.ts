import { likeness } from './alignment.ts';
import type { SentenceReading } from './sentence-reading.ts';

/** Small words before what something is about, or who or what it is for: said the same way, they have one place. */
const aboutWords = /^(?:on|about|over|regarding|concerning)$/;
const otherWords = /^(?:for|with|against|from)$/;

/**
 * "The remarks on trade" and "the remarks on the border": behind the same small word two things of which
 * neither is in the other sentence. `own` and `others` are the content words of what is said.
 */
export function isOtherMatter(
  draft: SentenceReading,
  own: readonly number[],
  source: SentenceReading,
  others: readonly number[],
): boolean {
  const there = mattersIn(source, others);
  return mattersIn(draft, own).some(
    ({ way, heads }) =>
      !isMet(draft, heads, source) &&
      there.some((far) => far.way === way && !isMet(source, far.heads, draft)),
  );
}

interface Matter {
  readonly way: string;
  /** The content words of the noun group. */
  readonly heads: readonly number[];
}

function mattersIn({ tokens, syntax }: SentenceReading, said: readonly number[]): Matter[] {
  return syntax.groups.flatMap(({ preposition, head, from, to }): Matter[] => {
    if (preposition === undefined || !said.includes(head)) return [];
    const { lower } = tokens[preposition]!;
    const way = aboutWords.test(lower) ? 'about' : otherWords.test(lower) ? lower : undefined;
    if (way === undefined || tokens[head]!.tag === 'time') return [];
    return [{ way, heads: said.filter((i) => i >= from && i < to) }];
  });
}

/** A word of it stands in the other sentence, in whatever place. */
function isMet(
  near: SentenceReading,
  heads: readonly number[],
  { tokens, content }: SentenceReading,
): boolean {
  return heads.some((i) => content.some((j) => likeness(near.tokens[i]!, tokens[j]!) > 0));
}
