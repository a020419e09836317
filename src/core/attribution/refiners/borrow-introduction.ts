import { Rank, isPassive, isVerb, speakerOf, type Credit } from '../credit.ts';
import { mainSubject } from '../subjects.ts';
import { standsAlone, wordCount, type Refiner, type Statement } from '../statement.ts';
import type { Sentence } from '../tokens.ts';

/**
 * Gives quoted words that nobody in their own sentence is credited with the speaker of the sentence
 * before, in their paragraph or at the end of the one before it.
 *
 *     Karadsheh says:¶ “The situation is a front line.” → Karadsheh, says
 *     Quintanilla mentioned his picture. “Does that not speak to your judgment?” → Quintanilla, mentioned
 *
 * Short runs inside a sentence get nothing: they are as likely a term as speech.
 */
export const borrowIntroduction: Refiner = (statements, text) =>
  statements.map((statement, i) => {
    if (statement.credit !== undefined) return statement;
    const alone = standsAlone(statement);
    if (!alone && wordCount(text, statement.quoted.inner) < 5) return statement;
    const before = sentenceBefore(statement);
    if (before === undefined) return statement;
    const prior = statements[i - 1];
    if (prior?.credit !== undefined && prior.sentence === before) {
      return {
        ...statement,
        credit: prior.credit,
        creditTokens: prior.creditTokens,
        carried: true,
      };
    }
    const credit = introductionIn(before);
    return credit === undefined
      ? statement
      : { ...statement, credit, creditTokens: before.tokens, carried: true };
  });

function sentenceBefore({ paragraph, sentence, token }: Statement): Sentence | undefined {
  const { sentences } = paragraph;
  if (sentence.number > 0) return sentences[sentence.number - 1];
  return token === 0 ? paragraph.previous()?.sentences.at(-1) : undefined;
}

/** The first verb of the sentence that reports, else its subject where it ends with a colon. */
export function introductionIn({ tokens, from, to }: Sentence): Credit | undefined {
  for (let verb = from; verb < to; verb++) {
    const { cue } = tokens[verb]!;
    if (cue?.group !== 'speech' || !isVerb(tokens, verb, from) || isPassive(tokens, verb, from))
      continue;
    const subject = speakerOf(tokens, verb, from);
    if (subject === undefined) continue;
    return {
      quoted: -1,
      cue: { from: verb, to: verb + 1 },
      subject,
      rank: Rank.governs,
      by: 'introduction',
    };
  }
  if (tokens[to - 1]?.lower !== ':') return undefined;
  const subject = mainSubject(tokens, from, to - 1);
  return (
    subject && {
      quoted: -1,
      cue: { from: to - 1, to },
      subject,
      rank: Rank.loose,
      by: 'introduction',
    }
  );
}
