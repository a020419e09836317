import { Rank, isPassive, isVerb, quotedIndexes, type Credit, type Finder } from '../credit.ts';
import { subjectAfter, subjectBefore } from '../subjects.ts';
import { lastMark, type Sentence, type Token } from '../tokens.ts';
import { WordClass } from '../word-classes.ts';

/**
 * The attribution that follows.
 *
 *     “We will see,” Khandanian said when asked about it. → Khandanian, said
 *     ‘How it positions itself is another matter’, said Simonyan. → Simonyan, said
 *     The plan was “the whole problem,” the ministry noted. → the ministry, noted
 *
 * A clause that only follows is refused: `called it “absurd,” and Clinton said so`.
 */
export const afterQuotation: Finder = (sentence, text) => {
  const credits: Credit[] = [];
  for (const quoted of quotedIndexes(sentence)) {
    const credit = creditAfter(sentence, quoted, text);
    if (credit !== undefined) credits.push(credit);
  }
  return credits;
};

/** A reporting clause begins within this many tokens of the closing mark; appositions are long. Chosen. */
const reach = 30;

function creditAfter(sentence: Sentence, quoted: number, text: string): Credit | undefined {
  const { tokens } = sentence;
  let start = quoted + 1;
  const separator = separates(tokens[start]);
  if (separator) start++;
  const first = tokens[start];
  if (first === undefined || start >= sentence.to || first.kind !== 'word') return undefined;
  if (first.classes & (WordClass.conjunction | WordClass.relative)) return undefined;
  const opensSentence = onlyQuotedBefore(sentence, quoted);
  const ends = lastMark(text, tokens[quoted]!.quoted!);
  const apart = separator || /[,?!…—–-]/u.test(ends);
  if (!apart && !opensSentence) return undefined;
  const rank = opensSentence ? Rank.closes : Rank.follows;
  const limit = Math.min(sentence.to, start + reach);
  for (let verb = start; verb < limit; verb++) {
    const token = tokens[verb]!;
    if (token.kind === 'quoted') return undefined;
    if (
      token.cue === undefined ||
      token.cue.form === 'participle' ||
      token.cue.group === 'stance'
    ) {
      // Without a mark between them, the speaker must follow at once.
      if (!apart && token.kind === 'mark') return undefined;
      continue;
    }
    if (!isVerb(tokens, verb, start) || isPassive(tokens, verb, start)) continue;
    const onlyAdverbs = tokens.slice(start, verb).every((word) => word.classes & WordClass.adverb);
    const subject = onlyAdverbs
      ? subjectAfter(tokens, verb, sentence.to)
      : subjectBefore(tokens, verb, start);
    if (subject === undefined) {
      if (onlyAdverbs) return undefined;
      continue;
    }
    return { quoted, cue: { from: verb, to: verb + 1 }, subject, rank, by: 'after-quotation' };
  }
  return undefined;
}

function separates(token: Token | undefined): boolean {
  return (
    token?.kind === 'mark' &&
    (token.lower === ',' || token.lower === '—' || token.lower === '–' || token.lower === '-')
  );
}

function onlyQuotedBefore(sentence: Sentence, quoted: number): boolean {
  for (let i = sentence.from; i < quoted; i++) {
    const token = sentence.tokens[i]!;
    if (token.kind === 'word') return false;
  }
  return true;
}
