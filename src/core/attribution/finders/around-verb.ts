import { Rank, isVerb, quotedIndexes, type Credit, type Finder } from '../credit.ts';
import { participleSubject } from '../subjects.ts';

/**
 * A quoted adverb or auxiliary between speaker and verb.
 *
 *     Peskov “categorically” disagreed with the criticism. → Peskov, disagreed
 */
export const aroundVerb: Finder = (sentence) => {
  const { tokens, from, to } = sentence;
  const credits: Credit[] = [];
  for (const quoted of quotedIndexes(sentence)) {
    const verb = quoted + 1;
    if (quoted <= from || verb >= to || tokens[quoted - 1]!.kind !== 'word') continue;
    const { cue } = tokens[verb]!;
    if (cue?.group !== 'speech' || cue.form !== 'past' || !isVerb(tokens, verb, from)) continue;
    const subject = participleSubject(tokens, quoted, from);
    if (subject === undefined) continue;
    credits.push({
      quoted,
      cue: { from: verb, to: verb + 1 },
      subject,
      rank: Rank.introduces,
      by: 'around-verb',
    });
  }
  return credits;
};
