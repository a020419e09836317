import { Rank, quotedIndexes, type Finder } from '../credit.ts';
import { mainSubject } from '../subjects.ts';

/**
 *     According to the newspaper, “porous gun laws empower dealers”. → the newspaper
 *     The deal is “dead,” according to two officials. → two officials
 */
export const accordingTo: Finder = (sentence) => {
  const { tokens } = sentence;
  const quoted = quotedIndexes(sentence);
  for (let i = sentence.from; i + 2 < sentence.to; i++) {
    if (tokens[i]!.lower !== 'according' || tokens[i + 1]!.lower !== 'to') continue;
    const subject = mainSubject(tokens, i + 2, Math.min(sentence.to, i + 16));
    return quoted.map((index) => ({
      quoted: index,
      cue: { from: i, to: i + 2 },
      subject,
      rank: Rank.accordingTo,
      by: 'according-to',
    }));
  }
  return [];
};
