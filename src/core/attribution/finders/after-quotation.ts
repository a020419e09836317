import { Rank, isPassive, isVerb, quotedIndexes, type Credit, type Finder } from '../credit.ts';
import type { Subject } from '../noun-phrases.ts';
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
  const indexes = quotedIndexes(sentence);
  const end = indexes.length === 0 ? undefined : creditAtEnd(sentence, indexes[0]!, text);
  for (const quoted of indexes) {
    const beside = creditBeside(sentence, quoted, text);
    if (beside !== undefined) credits.push(beside);
    else if (end !== undefined && quoted < end.subject.from) credits.push({ ...end, quoted });
  }
  return credits;
};

/** A reporting clause begins within this many tokens of the closing mark; appositions are long. Chosen. */
const reach = 30;

function creditBeside(sentence: Sentence, quoted: number, text: string): Credit | undefined {
  const { tokens } = sentence;
  let start = quoted + 1;
  const separator = separates(tokens[start]);
  if (separator) start++;
  const first = tokens[start];
  if (first === undefined || start >= sentence.to || first.kind !== 'word') return undefined;
  if (first.classes & (WordClass.conjunction | WordClass.relative)) return undefined;
  const opensSentence = sentence.firstWord > quoted;
  const apart = separator || /[,?!…—–]/u.test(lastMark(text, tokens[quoted]!.quoted!));
  if (!apart && !opensSentence) return undefined;
  const rank = opensSentence ? Rank.closes : Rank.follows;
  const limit = Math.min(sentence.to, start + reach);
  for (let verb = start; verb < limit; verb++) {
    const token = tokens[verb]!;
    if (token.kind === 'quoted') return undefined;
    // Without a mark between them, the speaker must follow at once.
    if (!apart && token.kind === 'mark') return undefined;
    if (!isFiniteReport(tokens, verb, start)) continue;
    const onlyAdverbs = tokens.slice(start, verb).every((word) => word.classes & WordClass.adverb);
    const subject = onlyAdverbs
      ? subjectAfter(tokens, verb, sentence.to)
      : subjectBefore(tokens, verb, start);
    if (subject === undefined) {
      if (onlyAdverbs) return undefined;
      continue;
    }
    if (!opensSentence && !onlyAdverbs && subject.from !== start) return undefined;
    // "While the union called it “fair”, the employers said it was": a report of its own.
    if (!opensSentence && !onlyAdverbs && !isTerminal(tokens, verb, sentence.to)) return undefined;
    return { quoted, cue: { from: verb, to: verb + 1 }, subject, rank, by: 'after-quotation' };
  }
  return opensSentence && apart ? byUnknownVerb(sentence, quoted, start) : undefined;
}

/** `The party is “dead” in the state, Jackson said on Friday.`: a comma, a speaker, a verb with nothing of its own to report. */
function creditAtEnd(
  { tokens, to }: Sentence,
  quoted: number,
  text: string,
): (Credit & { subject: Subject }) | undefined {
  for (let i = quoted; i < to - 2; i++) {
    const token = tokens[i]!;
    const comma =
      token.quoted === undefined ? token.lower === ',' : lastMark(text, token.quoted) === ',';
    if (!comma) continue;
    const credit = reportAt(tokens, i + 1, to, quoted);
    if (credit !== undefined) return credit;
  }
  return undefined;
}

function reportAt(
  tokens: readonly Token[],
  start: number,
  to: number,
  quoted: number,
): (Credit & { subject: Subject }) | undefined {
  const limit = Math.min(to, start + reach);
  for (let verb = start; verb < limit; verb++) {
    if (tokens[verb]!.kind === 'quoted') return undefined;
    if (!isFiniteReport(tokens, verb, start)) continue;
    const inverted = verb === start;
    if (!inverted && !isTerminal(tokens, verb, to)) return undefined;
    const subject = inverted ? subjectAfter(tokens, verb, to) : subjectBefore(tokens, verb, start);
    if (subject === undefined || (!inverted && subject.from !== start)) return undefined;
    if (inverted && tokens[subject.to]?.kind === 'quoted') return undefined;
    return {
      quoted,
      cue: { from: verb, to: verb + 1 },
      subject,
      rank: Rank.follows,
      by: 'after-quotation',
    };
  }
  return undefined;
}

/** `“…,” the nominee riffed on her answer.`: after speech any past verb reports. */
function byUnknownVerb(
  { tokens, to }: Sentence,
  quoted: number,
  start: number,
): Credit | undefined {
  for (let verb = start + 1; verb < Math.min(to, start + 8); verb++) {
    const token = tokens[verb]!;
    if (token.kind !== 'word') return undefined;
    if (token.capital || token.classes !== 0 || !token.lower.endsWith('ed')) continue;
    const subject = subjectBefore(tokens, verb, start);
    if (subject?.from !== start) return undefined;
    return {
      quoted,
      cue: { from: verb, to: verb + 1 },
      subject,
      rank: Rank.closes,
      by: 'after-quotation',
    };
  }
  return undefined;
}

function isFiniteReport(tokens: readonly Token[], verb: number, low: number): boolean {
  const { cue } = tokens[verb]!;
  if (cue === undefined || cue.form === 'participle' || cue.group === 'stance') return false;
  return isVerb(tokens, verb, low) && !isPassive(tokens, verb, low);
}

/** The sentence ends, or goes on with a mark, a time or a place: the verb reports what came before it. */
function isTerminal(tokens: readonly Token[], verb: number, to: number): boolean {
  const next = tokens[verb + 1];
  if (next === undefined || verb + 1 >= to || next.kind === 'mark') return true;
  if (next.kind === 'quoted') return false;
  if (next.lower === 'that') return false;
  return (
    (next.classes & (WordClass.preposition | WordClass.calendar | WordClass.adverb)) > 0 ||
    next.capital
  );
}

function separates(token: Token | undefined): boolean {
  return (
    token?.kind === 'mark' &&
    (token.lower === ',' || token.lower === '—' || token.lower === '–' || token.lower === '-')
  );
}
