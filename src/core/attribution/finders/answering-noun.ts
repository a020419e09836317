import { Rank, quotedIndexes, type Credit, type Finder } from '../credit.ts';
import { speechNouns } from '../cue-verbs.ts';
import { phraseBeginningAt } from '../noun-phrases.ts';
import type { Sentence } from '../tokens.ts';
import { WordClass } from '../word-classes.ts';

/**
 * What was said comes, or was, somebody’s answer.
 *
 *     “Open the gates!” came shouts from the crowd. → the crowd, came
 *     “Never,” was the answer of the minister. → the minister, was
 *
 * A noun of speech, or "came", and a preposition: “fair” was the colour of his hair.
 */
export const answeringNoun: Finder = (sentence) =>
  quotedIndexes(sentence).flatMap((quoted) => creditAfter(sentence, quoted) ?? []);

/** "came a chorus of angry replies from". Chosen. */
const LONGEST_NOUN = 7;

function creditAfter({ tokens, to }: Sentence, quoted: number): Credit | undefined {
  let verb = quoted + 1;
  if (tokens[verb]?.lower === ',') verb++;
  const { lower } = tokens[verb] ?? {};
  if (verb >= to || (lower !== 'came' && lower !== 'comes' && lower !== 'was' && lower !== 'is'))
    return undefined;
  let isSpeech = lower === 'came' || lower === 'comes';
  for (let i = verb + 1; i < Math.min(to - 1, verb + 1 + LONGEST_NOUN); i++) {
    const token = tokens[i]!;
    if (token.kind !== 'word') return undefined;
    isSpeech ||= speechNouns.has(token.lower);
    const isFrom =
      token.lower === 'from' || (token.lower === 'of' && speechNouns.has(tokens[i - 1]!.lower));
    if (isFrom && isSpeech && i > verb + 1) {
      const subject = phraseBeginningAt(tokens, i + 1, to);
      return (
        subject && {
          quoted,
          cue: { from: verb, to: verb + 1 },
          subject,
          rank: Rank.closes,
          by: 'answering-noun',
        }
      );
    }
    if (token.classes & (WordClass.auxiliary | WordClass.conjunction)) return undefined;
  }
  return undefined;
}
