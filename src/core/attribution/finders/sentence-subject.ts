import { Rank, quotedIndexes, type Credit, type Finder } from '../credit.ts';
import { wordCount } from '../statement.ts';
import { clauseSubject } from '../subjects.ts';

/**
 * With no word of speech at all, whoever the sentence is about, read or called by name.
 *
 *     He ended the auction with “if you wish peace, prepare for war.” → He, ended
 *
 * Only for long runs: a short one without a reporting word is a term as often as speech.
 */
export const sentenceSubject: Finder = (sentence, text) => {
  const { tokens, from, to } = sentence;
  const credits: Credit[] = [];
  for (const quoted of quotedIndexes(sentence)) {
    if (wordCount(text, tokens[quoted]!.quoted!.inner) < longRun || sentence.firstWord > quoted)
      continue;
    const subject = clauseSubject(tokens, quoted, from);
    if (
      subject === undefined ||
      subject.how === 'described' ||
      subject.to >= quoted ||
      subject.to >= to
    )
      continue;
    if (tokens[subject.to]!.kind !== 'word') continue;
    credits.push({
      quoted,
      cue: { from: subject.to, to: subject.to + 1 },
      subject,
      rank: Rank.loose,
      by: 'sentence-subject',
    });
  }
  return credits;
};

/** As `tell-speech` counts. */
const longRun = 5;
