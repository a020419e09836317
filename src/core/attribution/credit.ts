import type { Span } from '../text/span.ts';
import { reportsClauses, speechNouns } from './cue-verbs.ts';
import { phraseBeginningAt, type Subject } from './noun-phrases.ts';
import { clauseSubject, mainSubject, participleSubject, subjectBefore } from './subjects.ts';
import type { Sentence, Token } from './tokens.ts';
import { WordClass } from './word-classes.ts';

/**
 * A proposal of one finder: these quoted words are credited to this speaker by this cue. The
 * smaller `rank`, the closer the pattern binds the two; the refiner `choose` keeps one a quotation.
 */
export interface Credit {
  /** Index of the quoted token. */
  readonly quoted: number;
  /** Tokens of the cue, half open. */
  readonly cue: Range;
  readonly subject: Subject | undefined;
  readonly rank: number;
  readonly by: string;
}

export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Reads one sentence of the reporter's and proposes credits for the quoted words in it. */
export type Finder = (sentence: Sentence, text: string) => Credit[];

/**
 * How closely a pattern binds, from the nearest to the loosest. Only the order means anything:
 * it was chosen from how reporters write and kept where the development articles agreed.
 */
export const Rank = {
  /** `“…,” she said` with the quotation opening the sentence. */
  closes: 0,
  /** `she said, “…”`, `she said: “…”`. */
  announces: 1,
  accordingTo: 2,
  /** `the plan is “…,” she said`. */
  follows: 3,
  /** `she called it “…”`. */
  introduces: 4,
  /** `she said the plan was “…”`. */
  governs: 5,
  speechNoun: 6,
  /** `she wants “…”`. */
  stance: 7,
  /** No reporting verb at all: the subject of the sentence and its verb. */
  loose: 8,
} as const;

export function quotedIndexes(sentence: Sentence): number[] {
  const indexes: number[] = [];
  for (let i = sentence.from; i < sentence.to; i++)
    if (sentence.tokens[i]!.kind === 'quoted') indexes.push(i);
  return indexes;
}

export function spanOfTokens(tokens: readonly Token[], range: Range): Span {
  return { start: tokens[range.from]!.start, end: tokens[range.to - 1]!.end };
}

/** True where the token reports as a verb: not "his claims", "the latest request", "raised questions". */
export function isVerb(tokens: readonly Token[], at: number, low: number): boolean {
  const { cue, capital } = tokens[at]!;
  if (cue === undefined) return false;
  if (capital && (at > low || isNamesake(tokens[at + 1]))) return false;
  const before = at > low ? tokens[at - 1]! : undefined;
  if (before?.kind === 'word') {
    // "a written statement", "the State Department's classified system".
    if (articles.has(before.lower)) return false;
    if (before.lower === 'so') return false;
    if (before.lower === "'s" && cue.form !== 'participle')
      return (
        at - 2 >= low && (tokens[at - 2]!.classes & (WordClass.pronoun | WordClass.relative)) > 0
      );
  }
  if (!cue.nounToo)
    return cue.form !== 'base' || before?.kind !== 'word' || isBaseVerbAfter(before);
  if (before === undefined) return false;
  if (before.kind !== 'word') return cue.form !== 'base' && before.kind === 'mark';
  const { classes } = before;
  switch (cue.form) {
    case 'base':
      return (
        before.lower === 'to' ||
        ((classes & (WordClass.auxiliary | WordClass.relative)) > 0 && before.lower !== 'that') ||
        plural.has(before.lower)
      );
    case 'third':
      if (classes & (WordClass.adverb | WordClass.relative)) return true;
      if (classes & (WordClass.determiner | WordClass.preposition | WordClass.conjunction))
        return (classes & WordClass.pronoun) > 0 && !/^th[ioe]s/u.test(before.lower);
      if (classes & WordClass.pronoun) return true;
      // "the auditors’ report calls the deal": no noun stands before an article or a pronoun.
      if (isObject(tokens[at + 1]) && !classes && before.cue === undefined) return true;
      if (before.capital) return !followsPreposition(tokens, at - 1, low);
      return (
        !/(?:ed|ing|s)$/u.test(before.lower) &&
        at - 2 >= low &&
        (tokens[at - 2]!.capital || (tokens[at - 2]!.classes & WordClass.determiner) > 0) &&
        !(tokens[at - 2]!.classes & WordClass.number)
      );
    case 'participle':
      // "advisers warning that", not "an official warning that".
      return (
        (classes & WordClass.auxiliary) > 0 ||
        (tokens[at + 1]?.lower === 'that' && (before.capital || before.lower.endsWith('s')))
      );
    default:
      return !(classes & WordClass.determiner) || (classes & WordClass.pronoun) > 0;
  }
}

function isObject(token: Token | undefined): boolean {
  return token !== undefined && /^(?:the|a|an|it|him|them|his|its|their)$/u.test(token.lower);
}

/** `“It is a great deal,” Read said.`: a verb before a verb of speech is somebody's name. */
function isNamesake(next: Token | undefined): boolean {
  return (
    next?.cue?.group === 'speech' &&
    !next.capital &&
    !next.cue.nounToo &&
    (next.cue.form === 'past' || next.cue.form === 'third')
  );
}

/** `in the face of Azerbaijani attacks`: behind a preposition a capital begins no clause. */
function followsPreposition(tokens: readonly Token[], at: number, low: number): boolean {
  let i = at;
  while (i > low && tokens[i]!.kind === 'word' && tokens[i]!.capital) i--;
  return (
    i >= low &&
    (tokens[i]!.classes & WordClass.preposition) > 0 &&
    !(tokens[i]!.classes & WordClass.conjunction)
  );
}

/** `to say`, `officials say`, `they say`; not "a snappy retort". */
function isBaseVerbAfter(before: Token): boolean {
  const { lower, classes } = before;
  if (lower === 'to' || plural.has(lower)) return true;
  if (classes & (WordClass.auxiliary | WordClass.relative | WordClass.adverb))
    return lower !== 'that';
  return (
    (classes & WordClass.conjunction) > 0 ||
    lower.endsWith('s') ||
    lower === 'people' ||
    lower === 'police'
  );
}

const articles: ReadonlySet<string> = new Set('the a an his their its my your our'.split(' '));

const plural: ReadonlySet<string> = new Set('i you we they who many some others'.split(' '));

/** `was called`, `described by critics as`, `the tax, dubbed “…”`: the subject is not the speaker. */
export function isPassive(tokens: readonly Token[], at: number, low: number): boolean {
  const { cue } = tokens[at]!;
  if (cue?.form !== 'past') return false;
  const next = tokens[at + 1];
  if (next?.lower === 'by' && isDoer(tokens[at + 2])) return true;
  if (
    cue.group === 'naming' &&
    at > low &&
    tokens[at - 1]!.lower === ',' &&
    (next?.kind === 'quoted' || next?.lower === 'as') &&
    opensAside(tokens, at, low)
  )
    return true;
  for (let i = at - 1; i >= Math.max(low, at - 4); i--) {
    const token = tokens[i]!;
    if (
      /^(?:is|are|was|were|be|been|being|isn't|wasn't|weren't|aren't|it's|gets?|got)$/u.test(
        token.lower,
      )
    )
      return true;
    if (!(token.classes & (WordClass.adverb | WordClass.auxiliary))) return false;
  }
  return false;
}

/** "by Friday", "said by telephone that": neither is whoever did it. */
function isDoer(token: Token | undefined): boolean {
  if (token === undefined) return true;
  return !(token.classes & WordClass.calendar) && !means.has(token.lower);
}

const means: ReadonlySet<string> = new Set(
  'phone telephone email e-mail mail letter fax text video videolink video-link radio satellite telegram way'.split(
    ' ',
  ),
);

/** `The tax, dubbed “…”`: the comma before the verb is the first of its clause. */
function opensAside(tokens: readonly Token[], at: number, low: number): boolean {
  for (let i = at - 2; i >= low; i--) {
    const { kind, cue, classes } = tokens[i]!;
    if (kind !== 'word') return false;
    if (
      (cue !== undefined && !cue.nounToo) ||
      classes & (WordClass.auxiliary | WordClass.conjunction)
    )
      return false;
  }
  return true;
}

/** The subject of a reporting verb, its own or the one it borrows from the clause before it. */
export function speakerOf(
  tokens: readonly Token[],
  verb: number,
  low: number,
): Subject | undefined {
  const isParticiple = tokens[verb]!.cue!.form === 'participle';
  const accompanying = isParticiple
    ? (quotedAs(tokens, verb, low) ?? behindWith(tokens, verb, low))
    : undefined;
  if (accompanying !== undefined) return accompanying;
  if (isPassive(tokens, verb, low)) return agentAfter(tokens, verb);
  const detached = isParticiple && verb > low && tokens[verb - 1]!.kind === 'mark';
  if (!detached) {
    const own = isParticiple
      ? participleSubject(tokens, verb, low)
      : subjectBefore(tokens, verb, low);
    // "started the debate saying", "revised her statement explaining": whoever started or revised it.
    if (own !== undefined && isParticiple && isOwned(tokens[own.from]!))
      return mainSubject(tokens, low, own.from) ?? own;
    // "released a statement saying": the statement is somebody's.
    if (own !== undefined)
      return isSpeechItself(tokens, own) ? (mainSubject(tokens, low, own.from) ?? own) : own;
  }
  if (isParticiple && isIntroductory(tokens, verb, low)) return subjectBehind(tokens, verb);
  return (
    borrowed(tokens, verb, low) ??
    (detached ? mainSubject(tokens, low, verb) : clauseSubject(tokens, verb, low))
  );
}

/** `quoted an officer as saying`: whom others quote is who says it. */
function quotedAs(tokens: readonly Token[], verb: number, low: number): Subject | undefined {
  if (tokens[verb - 1]?.lower !== 'as') return undefined;
  for (let i = verb - 3; i >= Math.max(low, verb - LONGEST_QUOTED); i--) {
    const { kind, cue } = tokens[i]!;
    if (kind === 'quoted') return undefined;
    if (cue?.verb !== 'quote' && cue?.verb !== 'cite') continue;
    if (isPassive(tokens, i, low)) return subjectBefore(tokens, i, low);
    return phraseBeginningAt(tokens, i + 1, verb - 1);
  }
  return undefined;
}

/** A name with an office, and an apposition. Chosen. */
const LONGEST_QUOTED = 16;

/** `with one of her advisers warning that`: behind "with" the participle has a subject of its own. */
function behindWith(tokens: readonly Token[], verb: number, low: number): Subject | undefined {
  for (let i = verb - 2; i >= Math.max(low, verb - LONGEST_QUOTED); i--) {
    const { kind, lower, cue } = tokens[i]!;
    if (kind !== 'word' || (cue !== undefined && !cue.nounToo)) return undefined;
    if (lower !== 'with') continue;
    const subject = phraseBeginningAt(tokens, i + 1, verb);
    return subject?.to === verb ? subject : undefined;
  }
  return undefined;
}

function isOwned({ lower }: Token): boolean {
  return lower === 'his' || lower === 'her' || lower === 'their' || lower === 'its';
}

function isSpeechItself(tokens: readonly Token[], { from, to, how }: Subject): boolean {
  if (how !== 'described' || !/^an?$/u.test(tokens[from]!.lower)) return false;
  for (let i = from + 1; i < to; i++) if (speechNouns.has(tokens[i]!.lower)) return true;
  return false;
}

/** `In declaring it “…,” the pope`, `Remarking on her “…,” Starr`: the subject is still to come. */
function isIntroductory(tokens: readonly Token[], verb: number, low: number): boolean {
  for (let i = low; i < verb; i++) {
    const token = tokens[i]!;
    if (
      token.kind !== 'word' ||
      !(token.classes & (WordClass.preposition | WordClass.adverb | WordClass.conjunction))
    )
      return false;
  }
  return verb - low <= 3;
}

function subjectBehind(tokens: readonly Token[], verb: number): Subject | undefined {
  for (let i = verb + 1; i < Math.min(tokens.length - 1, verb + 30); i++) {
    const token = tokens[i]!;
    if (token.kind !== 'quoted' && token.lower !== ',') continue;
    const next = tokens[i + 1]!;
    if (
      next.kind !== 'word' ||
      !(next.capital || next.classes & (WordClass.determiner | WordClass.pronoun))
    )
      continue;
    const subject = phraseBeginningAt(tokens, i + 1, tokens.length);
    if (subject !== undefined) return subject;
  }
  return undefined;
}

/** The subject of the nearest earlier finite cue verb. */
function borrowed(tokens: readonly Token[], verb: number, low: number): Subject | undefined {
  const floor = Math.max(low, verb - 40);
  for (let i = verb - 1; i >= floor; i--) {
    const token = tokens[i]!;
    if (
      token.kind !== 'word' ||
      token.cue === undefined ||
      token.cue.form === 'participle' ||
      token.cue.group === 'stance'
    )
      continue;
    if (!isVerb(tokens, i, low) || isPassive(tokens, i, low)) continue;
    const subject = subjectBefore(tokens, i, low);
    // "the sign, which read “…”, and waved it, mouthing": an aside lends its subject to nobody.
    if (subject === undefined || tokens[subject.from]!.classes & WordClass.relative) continue;
    return reporterOf(tokens, subject, low) ?? subject;
  }
  return undefined;
}

/** `Holm said the plan reminds him of war, calling it “a farce”`: whoever reports the clause goes on. */
function reporterOf(tokens: readonly Token[], { from }: Subject, low: number): Subject | undefined {
  const verb = tokens[from - 1]?.lower === 'that' ? from - 2 : from - 1;
  if (verb <= low) return undefined;
  const { cue } = tokens[verb]!;
  if (cue?.group !== 'speech' || !reportsClauses.has(cue.verb)) return undefined;
  if (!isVerb(tokens, verb, low) || isPassive(tokens, verb, low)) return undefined;
  return subjectBefore(tokens, verb, low);
}

function agentAfter(tokens: readonly Token[], verb: number): Subject | undefined {
  for (let i = verb + 1; i < Math.min(tokens.length - 1, verb + 12); i++) {
    if (tokens[i]!.lower !== 'by') continue;
    return mainSubject(tokens, i + 1, Math.min(tokens.length, i + 14));
  }
  return undefined;
}
