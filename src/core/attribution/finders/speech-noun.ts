import { Rank, quotedIndexes, type Credit, type Finder } from '../credit.ts';
import { speechNouns } from '../cue-verbs.ts';
import type { Subject } from '../noun-phrases.ts';
import { mainSubject } from '../subjects.ts';
import type { Sentence } from '../tokens.ts';

/**
 * A noun of speech and its owner.
 *
 *     his calls to end the “rigged economy” → his, calls
 *     Trump’s claim that he is “the most pro-life” → Trump, claim
 *     the contention of the ministry that they are “fair” → the ministry, contention
 */
export const speechNoun: Finder = (sentence) => {
  const credits: Credit[] = [];
  for (const quoted of quotedIndexes(sentence)) {
    for (let i = quoted - 1; i >= Math.max(sentence.from, quoted - 25); i--) {
      const token = sentence.tokens[i]!;
      if (token.kind !== 'word' || !speechNouns.has(token.lower)) continue;
      const subject = ownerOf(sentence, i);
      if (subject === undefined) continue;
      credits.push({
        quoted,
        cue: { from: i, to: i + 1 },
        subject,
        rank: Rank.speechNoun,
        by: 'speech-noun',
      });
      break;
    }
  }
  return credits;
};

function ownerOf({ tokens, from, to }: Sentence, noun: number): Subject | undefined {
  // "joined in a chant of “…”": whoever the sentence is about.
  if (tokens[noun + 1]?.lower === 'of' && tokens[noun + 2]?.kind === 'quoted')
    return mainSubject(tokens, from, noun);
  for (let i = noun - 1; i >= Math.max(from, noun - 3); i--) {
    const token = tokens[i]!;
    if (
      token.lower === 'his' ||
      token.lower === 'her' ||
      token.lower === 'their' ||
      token.lower === 'its'
    )
      return { from: i, to: i + 1, how: 'pronoun' };
    if (token.lower === "'s" && i > from) {
      let first = i - 1;
      while (first > from && tokens[first - 1]!.kind === 'word' && tokens[first - 1]!.capital)
        first--;
      return { from: first, to: i, how: tokens[i - 1]!.capital ? 'named' : 'described' };
    }
  }
  if (
    tokens[noun + 1]?.lower === 'of' ||
    tokens[noun + 1]?.lower === 'by' ||
    tokens[noun + 1]?.lower === 'from'
  ) {
    return mainSubject(tokens, noun + 2, Math.min(to, noun + 14));
  }
  return undefined;
}
