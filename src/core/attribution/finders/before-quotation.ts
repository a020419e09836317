import {
  Rank,
  isPassive,
  isVerb,
  quotedIndexes,
  speakerOf,
  type Credit,
  type Finder,
} from '../credit.ts';
import { reportsClauses } from '../cue-verbs.ts';
import type { Subject } from '../noun-phrases.ts';
import { clauseSubject, participleSubject, subjectAfter, subjectBefore } from '../subjects.ts';
import type { Sentence, Token } from '../tokens.ts';
import { WordClass } from '../word-classes.ts';

/**
 * The attribution that comes first: the reporting verb before the quoted words in their sentence,
 * with its own subject or the one it borrows.
 *
 *     He further clarified, “What happened is unrelated.” → He, clarified
 *     He said the government will “think and figure out how”. → He, said
 *     It dismissed his “unacceptable attacks” as an attempt → It, dismissed
 *
 * Of two verbs the outer one reports, for the words reach us through its speaker: `Quick said he
 * had called him the “personal senator”` → Quick, said. Only words announced by a comma or colon
 * belong to the verb beside them.
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
  const colon = creditAtColon(sentence, quoted, floor);
  if (colon !== undefined) return colon;
  let stance: number | undefined;
  for (let verb = quoted - 1; verb >= floor; verb--) {
    const { cue } = tokens[verb]!;
    if (cue === undefined || !isVerb(tokens, verb, from)) continue;
    if (isReducedRelative(sentence, verb, quoted)) continue;
    if (cue.group === 'stance') {
      stance ??= verb;
      continue;
    }
    const blame = blamedFor(tokens, verb, floor, from);
    if (blame !== undefined) return creditOf(sentence, quoted, blame, Rank.governs);
    const near = introduces(sentence, verb, quoted);
    if (near && isAnnounced(tokens[quoted - 1]!))
      return creditOf(sentence, quoted, verb, Rank.announces);
    const detached = isDetached(tokens, verb);
    const outer = detached ? undefined : outerReport(sentence, verb, floor);
    if (outer !== undefined) {
      return isJoinedTo(tokens, verb, outer)
        ? joinedCredit(sentence, quoted, verb, outer)
        : creditOf(sentence, quoted, outer, Rank.governs);
    }
    return creditOf(sentence, quoted, verb, near ? Rank.introduces : Rank.governs);
  }
  return stance === undefined ? undefined : creditOf(sentence, quoted, stance, Rank.stance);
}

/** `mocked Horvat for calling himself “the king”`: whoever mocks reports what the other is mocked for. */
function blamedFor(
  tokens: readonly Token[],
  verb: number,
  floor: number,
  low: number,
): number | undefined {
  if (tokens[verb]!.cue?.form !== 'participle' || tokens[verb - 1]?.lower !== 'for')
    return undefined;
  for (let i = verb - 2; i >= Math.max(floor, verb - LONGEST_BLAMED); i--) {
    const { kind, cue } = tokens[i]!;
    if (kind !== 'word') return undefined;
    if (cue?.group === 'speech' && cue.form !== 'participle' && isVerb(tokens, i, low)) return i;
  }
  return undefined;
}

/** A name with its title. Chosen. */
const LONGEST_BLAMED = 6;

/** `said it was “corrupt,” noting that it is “strange”`: a participle behind a mark, or behind quoted words, goes on by itself. */
function isDetached(tokens: readonly Token[], verb: number): boolean {
  const before = tokens[verb - 1];
  return (
    tokens[verb]!.cue?.form === 'participle' &&
    (before?.kind === 'mark' || before?.kind === 'quoted')
  );
}

/** `… “non-entities,” but he gave him a compliment: “…”`: no verb of speech since the clause began. */
function creditAtColon(
  { tokens, from }: Sentence,
  quoted: number,
  floor: number,
): Credit | undefined {
  const colon = quoted - 1;
  if (colon <= from || tokens[colon]!.lower !== ':') return undefined;
  for (let i = colon - 1; i >= floor; i--) {
    const { cue, kind } = tokens[i]!;
    if (cue !== undefined && cue.group !== 'stance' && isVerb(tokens, i, from)) return undefined;
    if (kind === 'quoted') break;
  }
  const subject = nameAt(tokens, colon, from) ?? clauseSubject(tokens, colon, from);
  // "if no buyer was found by Friday:": whom a condition or a reason speaks of is not who speaks.
  if (subject && subordinate.has(tokens[subject.from - 1]?.lower ?? '')) return undefined;
  return (
    subject && {
      quoted,
      cue: { from: colon, to: quoted },
      subject,
      rank: Rank.governs,
      by: 'before-quotation',
    }
  );
}

const subordinate: ReadonlySet<string> = new Set(
  'if unless because although though until whether'.split(' '),
);

/** `It did not surprise the pollster Ana Ruiz: “…”`: a full name right before the colon is who speaks. */
function nameAt(tokens: readonly Token[], colon: number, low: number): Subject | undefined {
  const phrase = participleSubject(tokens, colon, low);
  if (phrase?.how !== 'named' || phrase.to - phrase.from < 2) return undefined;
  return tokens[colon - 2]!.capital ? phrase : undefined;
}

function creditOf(sentence: Sentence, quoted: number, verb: number, rank: number): Credit {
  const { tokens, from } = sentence;
  const subject = parenthetical(sentence, verb) ?? speakerOf(tokens, verb, from);
  return { quoted, cue: { from: verb, to: verb + 1 }, subject, rank, by: 'before-quotation' };
}

/** `The paradox, says Carl Anthony, is that she was “…”`: inverted between two commas, or at the beginning: `Said Ellis: “…”`. */
function parenthetical({ tokens, firstWord, to }: Sentence, verb: number): Subject | undefined {
  const { cue } = tokens[verb]!;
  if (cue?.group !== 'speech' || cue.form === 'participle') return undefined;
  if (cue.verb === 'tell' || cue.verb === 'ask') return undefined;
  if (verb !== firstWord && tokens[verb - 1]?.lower !== ',') return undefined;
  if (tokens[verb + 1]?.kind !== 'word') return undefined;
  const subject = subjectAfter(tokens, verb, to);
  const next = tokens[subject?.to ?? to]?.lower;
  return next === ',' || next === ':' ? subject : undefined;
}

/**
 * The verb in whose reported clause `inner` stands: further left, one that takes a clause, and
 * nothing between them that begins a sentence of its own.
 */
function outerReport({ tokens, from }: Sentence, inner: number, floor: number): number | undefined {
  let outer: number | undefined;
  let own = subjectBefore(tokens, inner, from);
  for (let verb = inner - 1; verb >= floor; verb--) {
    const token = tokens[verb]!;
    if (token.kind === 'mark' && token.lower === ';') break;
    // "While he says so, Jamieson said": the speaker behind the comma begins a clause of their own.
    if (own !== undefined && verb === own.from - 1 && beginsClause(token)) break;
    if (token.cue?.group !== 'speech' || !reportsClauses.has(token.cue.verb)) continue;
    if (!isVerb(tokens, verb, from) || isPassive(tokens, verb, from)) continue;
    if (isAnnounced(tokens[verb + 1]!) || tokens[verb + 1]!.kind === 'quoted') continue;
    if (isAside(tokens, verb, inner)) continue;
    if (speakerOf(tokens, verb, from) === undefined) continue;
    outer = verb;
    if (isJoinedTo(tokens, inner, verb)) break;
    own = subjectBefore(tokens, verb, from);
  }
  return outer;
}

/** `The judge, writing for the majority, said it was “generous”`: a participle between two commas reports nothing of what follows. */
function isAside(tokens: readonly Token[], verb: number, inner: number): boolean {
  return (
    isDetached(tokens, verb) &&
    tokens[inner]!.cue?.form !== 'participle' &&
    tokens[inner - 1]!.lower === ','
  );
}

/** `He said it would pass and insisted that it was “fair”`: two verbs of one form and one speaker, the second of which quotes. */
function isJoinedTo(tokens: readonly Token[], verb: number, earlier: number): boolean {
  const form = tokens[verb]!.cue?.form;
  if (form !== tokens[earlier]!.cue?.form) return false;
  let i = verb - 1;
  while (i > earlier && tokens[i]!.classes & WordClass.adverb) i--;
  if (!joining.has(tokens[i]!.lower)) return false;
  // "She noted that he criticized him and called him “weak”": the nearer verb is the one that is joined.
  for (i--; i > earlier; i--) if (tokens[i]!.cue?.form === form) return false;
  return true;
}

/** The cue is the verb that quotes, the speaker the one whose verb it is joined to. */
function joinedCredit(sentence: Sentence, quoted: number, verb: number, earlier: number): Credit {
  const { subject } = creditOf(sentence, quoted, earlier, Rank.governs);
  return { ...creditOf(sentence, quoted, verb, Rank.governs), subject };
}

const joining: ReadonlySet<string> = new Set(['and', 'but', 'then']);

function beginsClause(token: Token): boolean {
  return token.kind === 'mark' ? token.lower === ',' : separating.has(token.lower);
}

const separating: ReadonlySet<string> = new Set([
  'and',
  'but',
  'while',
  'whereas',
  'as',
  'yet',
  'so',
  'or',
  // "the bill, which he called “absurd”": the aside is the reporter's, whoever spoke before it.
  'which',
  'whom',
  'because',
  'though',
  'although',
]);

function isAnnounced(token: Token): boolean {
  return token.kind === 'mark' && (token.lower === ',' || token.lower === ':');
}

/** `they slammed the loophole called an “inversion”`: a name for a thing, credited to nobody. */
function isReducedRelative({ tokens, from }: Sentence, verb: number, quoted: number): boolean {
  const { cue } = tokens[verb]!;
  if (cue?.group !== 'naming' || cue.form !== 'past' || quoted - verb > 3) return false;
  const noun = tokens[verb - 1];
  if (noun?.kind !== 'word' || noun.capital || noun.classes !== 0) return false;
  const phrase = subjectBefore(tokens, verb, from);
  const prior = phrase === undefined ? undefined : tokens[phrase.from - 1];
  return (
    phrase !== undefined &&
    phrase.from > from &&
    prior?.kind === 'word' &&
    !(prior.classes & WordClass.conjunction)
  );
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
