import { Rank, quotedIndexes, type Finder } from '../credit.ts';
import type { Sentence } from '../tokens.ts';

/**
 * A name and a colon: headlines, dialogue, interviews.
 *
 *     Putin: “We have no dispute” → Putin
 *     RFE/RL: “Will you resign?” → RFE/RL
 *     A river is sold - Kari Holm: “Nobody asked us.” → Kari Holm
 */
export const colon: Finder = (sentence) => {
  const { tokens } = sentence;
  const [quoted] = quotedIndexes(sentence);
  if (quoted === undefined || tokens[quoted - 1]?.lower !== ':') return [];
  const from = labelStart(sentence, quoted - 1);
  if (quoted - from < 2 || quoted - from > 7) return [];
  const name = tokens.slice(from, quoted - 1);
  if (
    !name[0]!.capital ||
    !name.every(
      (token) =>
        token.capital || token.kind === 'mark' || token.lower === "'s" || token.lower === 'of',
    )
  )
    return [];
  if (name.some((token) => token.cue?.form === 'past')) return [];
  return [
    {
      quoted,
      cue: { from: quoted - 1, to: quoted },
      subject: { from, to: quoted - 1, how: 'named' },
      rank: Rank.announces,
      by: 'colon',
    },
  ];
};

/** Behind a dash that stands between spaces, a headline is over. */
function labelStart({ tokens, from }: Sentence, colon: number): number {
  for (let i = colon - 1; i > from && i > colon - 6; i--) {
    const { kind, lower, start, end } = tokens[i]!;
    if (kind !== 'mark' || !/^[-–—]$/u.test(lower)) continue;
    return start > tokens[i - 1]!.end && end < tokens[i + 1]!.start ? i + 1 : from;
  }
  return from;
}
