import { Rank, isVerb, quotedIndexes, speakerOf, type Credit, type Finder } from '../credit.ts';
import type { Sentence } from '../tokens.ts';
import { WordClass } from '../word-classes.ts';

/**
 * The attribution that comes first: the nearest reporting verb before the quoted words in their
 * sentence, with its own subject or the one it borrows.
 *
 *     He further clarified, “What happened is unrelated.” → He, clarified
 *     He said the government will “think and figure out how”. → He, said
 *     It dismissed his “unacceptable attacks” as an attempt → It, dismissed
 */
export const beforeQuotation: Finder = (sentence) => {
  const credits: Credit[] = [];
  for (const quoted of quotedIndexes(sentence)) {
    const credit = creditBefore(sentence, quoted);
    if (credit !== undefined) credits.push(credit);
  }
  return credits;
};

/** An indirect report rarely runs longer than this before the words it quotes. Chosen. */
const reach = 60;

function creditBefore(sentence: Sentence, quoted: number): Credit | undefined {
  const { tokens, from } = sentence;
  const floor = Math.max(from, quoted - reach);
  let stance = -1;
  for (let verb = quoted - 1; verb >= floor; verb--) {
    const { cue } = tokens[verb]!;
    if (cue === undefined || !isVerb(tokens, verb, from)) continue;
    if (cue.group === 'stance') {
      if (stance === -1) stance = verb;
      continue;
    }
    return creditOf(
      sentence,
      quoted,
      verb,
      introduces(sentence, verb, quoted) ? Rank.introduces : Rank.governs,
    );
  }
  return stance === -1 ? undefined : creditOf(sentence, quoted, stance, Rank.stance);
}

function creditOf({ tokens, from }: Sentence, quoted: number, verb: number, rank: number): Credit {
  return {
    quoted,
    cue: { from: verb, to: verb + 1 },
    subject: speakerOf(tokens, verb, from),
    rank,
    by: 'before-quotation',
  };
}

/** True where at most marks, "that" or an object of a word or two stand between verb and quotation. */
function introduces({ tokens }: Sentence, verb: number, quoted: number): boolean {
  if (quoted - verb > 5) return false;
  for (let i = verb + 1; i < quoted; i++) {
    const token = tokens[i]!;
    if (token.kind === 'quoted' || token.classes & WordClass.auxiliary) return false;
  }
  return true;
}
