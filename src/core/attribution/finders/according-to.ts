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
    // "according to audio provided by the station", "calculations by Amy Glasmeier": whoever stands behind it.
    const maker = tokens
      .slice(i + 3, Math.min(sentence.to, i + 7))
      .findIndex((token) => token.lower === 'by');
    const start = maker === -1 ? i + 2 : i + 4 + maker;
    const subject = mainSubject(tokens, start, Math.min(sentence.to, start + 14));
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
