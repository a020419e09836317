import { Rank, quotedIndexes, type Credit, type Finder } from '../credit.ts';
import { phraseBeginningAt, type Subject } from '../noun-phrases.ts';
import { mainSubject } from '../subjects.ts';
import type { Sentence, Token } from '../tokens.ts';

/**
 *     According to the newspaper, “porous gun laws empower dealers”. → the newspaper
 *     The deal is “dead,” according to two officials. → two officials
 *     It was, in the words of the engineer, “the deepest”. → the engineer
 *     In Holm’s view, it is “a farce”. → Holm
 *     To Holm, the plan is “a farce”. → Holm
 */
export const accordingTo: Finder = (sentence) => {
  const quoted = quotedIndexes(sentence);
  for (let i = sentence.from; i + 2 < sentence.to; i++) {
    const said = sayingAt(sentence, i);
    if (said === undefined) continue;
    return quoted.map((index) => ({
      quoted: index,
      ...said,
      rank: Rank.accordingTo,
      by: 'according-to',
    }));
  }
  return [];
};

function sayingAt(sentence: Sentence, at: number): Saying | undefined {
  const { tokens, to } = sentence;
  const { lower } = tokens[at]!;
  if (lower === 'according' && tokens[at + 1]!.lower === 'to') {
    // "according to audio provided by the station", "calculations by Amy Glasmeier": whoever stands behind it.
    const maker = tokens
      .slice(at + 3, Math.min(to, at + 7))
      .findIndex((token) => token.lower === 'by');
    return behind(sentence, at, 2, maker === -1 ? at + 2 : at + 4 + maker);
  }
  if (lower === 'to' && at === sentence.from) return inEyesOf(sentence);
  if (lower !== 'in') return undefined;
  if (inWordsOf.every((word, i) => tokens[at + i]?.lower === word))
    return behind(sentence, at, inWordsOf.length, at + inWordsOf.length);
  return ownView(tokens, at, to);
}

/** `To Holm, the plan is “a farce”`: a name, a comma, and what the rest is. */
function inEyesOf({ tokens, from, to }: Sentence): Saying | undefined {
  const subject = phraseBeginningAt(tokens, from + 1, to);
  if (subject?.how !== 'named' || tokens[subject.to]?.lower !== ',') return undefined;
  for (let i = subject.to + 2; i < Math.min(to, subject.to + LONGEST_OWNER); i++) {
    if (tokens[i]!.kind !== 'word') return undefined;
    if (/^(?:is|are|was|were|remains?|remained)$/u.test(tokens[i]!.lower))
      return { cue: { from, to: from + 1 }, subject };
  }
  return undefined;
}

type Saying = Pick<Credit, 'cue' | 'subject'>;

const inWordsOf = ['in', 'the', 'words', 'of'];

function behind({ tokens, to }: Sentence, cue: number, length: number, start: number): Saying {
  const subject = mainSubject(tokens, start, Math.min(to, start + 14));
  return { cue: { from: cue, to: cue + length }, subject };
}

/** A title and a name. Chosen. */
const LONGEST_OWNER = 6;
const views: ReadonlySet<string> = new Set(
  'words view opinion mind eyes telling phrase'.split(' '),
);

/** `In Prime Minister Holm’s words`: the owner is who says so. */
function ownView(tokens: readonly Token[], at: number, to: number): Saying | undefined {
  for (let i = at + 2; i < Math.min(to - 1, at + 2 + LONGEST_OWNER); i++) {
    if (tokens[i]!.kind !== 'word') return undefined;
    if (tokens[i]!.lower !== "'s") continue;
    if (!views.has(tokens[i + 1]!.lower)) return undefined;
    const how: Subject['how'] = tokens[i - 1]!.capital ? 'named' : 'described';
    return { cue: { from: at, to: i + 2 }, subject: { from: at + 1, to: i, how } };
  }
  return undefined;
}
