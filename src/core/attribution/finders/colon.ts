import { Rank, quotedIndexes, type Finder } from '../credit.ts';

/**
 * A name and a colon: headlines, dialogue, interviews.
 *
 *     Putin: “We have no dispute” → Putin
 *     RFE/RL: “Will you resign?” → RFE/RL
 */
export const colon: Finder = (sentence) => {
  const { tokens, from } = sentence;
  const [quoted] = quotedIndexes(sentence);
  if (quoted === undefined || quoted - from < 2 || quoted - from > 7) return [];
  if (tokens[quoted - 1]!.lower !== ':') return [];
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
