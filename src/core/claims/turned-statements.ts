/**
 * A statement that a source makes the other way round, in a sentence of its own words: "the change applied
 * retroactively" beside "that change did not apply retroactively". Who it is said of may be put otherwise
 * ("the results of the evaluation", "the premier"), and so may be what stands around the statement; what
 * is said of whom, and the other half of the draft's clause, must be the source's.
 */
import { textOf, type Span } from '../text/span.ts';
import { coverageOf, likeness } from './alignment.ts';
import { partInCounts } from './apart.ts';
import { conflictAt } from './conflict-at.ts';
import type { ClaimConflict, Sensitivity, SourceSentence } from './conflict.ts';
import { lexicon } from './lexicon/lexicon.ts';
import { areOppositeMoves } from './moves.ts';
import { canBeOne, nameUnits, unmetNames, type NameUnit } from './name-units.ts';
import type { NounGroup } from './noun-groups.ts';
import { isRank } from './offices.ts';
import { areOpposite } from './opposites.ts';
import { canBothHold } from './other-statement.ts';
import { verbSpan } from './predication-conflicts.ts';
import type { Predication } from './predications.ts';
import { sameDoer } from './same-doer.ts';
import type { SentenceReading } from './sentence-reading.ts';
import { liken, type Telling } from './singled/likening.ts';
import {
  areOneWord,
  isAlike,
  isIn,
  isManner,
  isMet,
  isWho,
  leadOf,
  saidOf,
  shareMet,
  statementOf,
} from './statements.ts';
import { timesPart } from './time-values.ts';
import { holdersOf } from './titled.ts';
import type { Token } from './tokens.ts';

/** Share by weight of the draft's words of the statement that the source's sentence must have, the verb apart. Chosen. */
const leastOfStatement: Readonly<Record<Sensitivity, number>> = {
  careful: 0.8,
  balanced: 0.6,
  eager: 0.5,
};
/** The same of the draft's whole sentence. Chosen. */
const leastOfSentence = 0.5;
/** Share of what the source's sentence tells that the draft has, and what the words tell that both have. Measured on news beside itself. */
const leastReturned = 0.2;
const leastInCommon = 2.25;
/** With which a sentence that says it the draft's way bears it out. Chosen: support is believed sooner. */
const leastToSupport = 0.4;
/** Words that both have, the verb and who it is said of apart. Chosen: one alone is soon found. */
const leastShared = 2;

interface Bearing {
  readonly sentence: SourceSentence;
  readonly other: Predication;
  readonly isTurned: boolean;
  readonly share: number;
}

/** What the sources say of the same the other way round, and none the draft's way. */
export function turnedStatements(
  text: string,
  draft: SentenceReading,
  sentences: readonly SourceSentence[],
  telling: Telling,
  sensitivity: Sensitivity,
): ClaimConflict[] {
  if (draft.isQuestion) return [];
  return draft.predications.flatMap((own): ClaimConflict[] => {
    if ((own.isOpen && !own.isForecast) || draft.quoted[own.frame.verb] === true) return [];
    if (own.word.tag !== 'verb') return [];
    const bearings = sentences.flatMap((sentence) => bearingsOn(draft, own, sentence, sentences));
    if (bearings.some((each) => isSupport(draft, own, each, bearings))) return [];
    const against = bearings
      .filter(
        ({ isTurned, share, sentence, other }) =>
          isTurned &&
          share >= leastOfStatement[sensitivity] &&
          isOneStatement(draft, own, sentence.reading, other) &&
          isOneMatter(draft, own, sentence, telling),
      )
      .sort((a, b) => b.share - a.share);
    if (against.length === 0) return [];
    const values = against.map(({ sentence, other, share }) => ({
      sentence,
      value: textOf(sentence.source.text, verbSpan(sentence.reading, other)),
      coverage: share,
    }));
    return [conflictAt(text, 'polarity', turnedSpan(draft, own, against[0]!), values)];
  });
}

/** The source tells little besides what the draft tells, and both have three rare words or more. */
function isOneMatter(
  draft: SentenceReading,
  { frame }: Predication,
  sentence: SourceSentence,
  telling: Telling,
): boolean {
  const likening = liken(draft, sentence, telling, (i) => i === frame.verb);
  return (
    likening !== undefined && likening.returned >= leastReturned && likening.common >= leastInCommon
  );
}

/** The verb, with how it is done where the source has that too: "applied retroactively". */
function turnedSpan(draft: SentenceReading, own: Predication, { sentence }: Bearing): Span {
  const { tokens } = draft;
  const { verb } = own.frame;
  const span = verbSpan(draft, own);
  const next = tokens[verb + 1];
  if (!next || !isManner(next) || !isMet(draft, verb + 1, sentence.reading)) return span;
  return { start: span.start, end: next.end };
}

/** Said the draft's way, and of what the draft says it of where the same sentence says it the other way as well. */
function isSupport(
  draft: SentenceReading,
  own: Predication,
  { sentence, other, isTurned, share }: Bearing,
  bearings: readonly Bearing[],
): boolean {
  if (isTurned || share < leastToSupport) return false;
  const lead = leadOf(draft, own);
  const { reading } = sentence;
  return (
    (lead !== undefined && saidOf(reading, other).some((j) => isAlike(draft, lead, reading, j))) ||
    !bearings.some((each) => each.isTurned && each.sentence === sentence)
  );
}

/** Of such a share the rest of a sentence, and who else is named there, is told besides. Chosen. */
const leastInFull = 0.8;
/** Where what the verb is said of is put otherwise ("residents", "re-entry"), so much of the rest must be shared. Chosen. */
const leastWithoutLead = 0.7;

/** True where a source has nearly all of the statement in whose verb a span stands. */
export function isSaidInFull(draft: SentenceReading, span: Span, source: SentenceReading): boolean {
  const own = draft.predications.find(({ frame }) => {
    const { start, end } = verbSpan(draft, { frame });
    return start <= span.start && span.end <= end;
  });
  if (!own || haveOtherDoers(draft, source)) return false;
  const { from, to } = own.frame;
  const words = statementOf(draft, own).filter(
    (i) => isIn(own.doerGroup, i) || (i >= from && i < to && i > own.frame.verb),
  );
  return words.length > leastShared && coverageOf(draft, words, source) >= leastInFull;
}

/** Where a sentence speaks of the same with the same verb or its opposite. */
function bearingsOn(
  draft: SentenceReading,
  own: Predication,
  sentence: SourceSentence,
  sentences: readonly SourceSentence[],
): Bearing[] {
  const { reading } = sentence;
  if (reading.isQuestion || timesPart(draft, reading)) return [];
  return reading.predications.flatMap((other): Bearing[] => {
    if (other.word.tag !== 'verb') return [];
    const isSame = areOneWord(own.word, other.word);
    if (!isSame && !areTurned(own.word, other.word)) return [];
    if (own.word.key !== other.word.key && isSaidElsewhere(draft, own, reading)) return [];
    if (!isOfOneDoer(draft, own, reading, other, sentences)) return [];
    const isTurned = isSame === (own.isNegated !== other.isNegated);
    const share = shareMet(draft, saidOf(draft, own), reading);
    return [{ sentence, other, isTurned, share }];
  });
}

/** The draft's own verb, of the same: what its opposite is said of in that sentence is something else. */
function isSaidElsewhere(
  draft: SentenceReading,
  own: Predication,
  source: SentenceReading,
): boolean {
  const lead = leadOf(draft, own);
  return source.predications.some(
    (each) =>
      each.word.key === own.word.key &&
      lead !== undefined &&
      statementOf(source, each).some((j) => isAlike(draft, lead, source, j)),
  );
}

function areTurned(a: Token, b: Token): boolean {
  return areOpposite(a, b) || areOppositeMoves(a.lemma, b.lemma);
}

/** Both stated or both to come, nothing that lets both hold, and enough in common besides who it is said of. */
function isOneStatement(
  draft: SentenceReading,
  own: Predication,
  source: SentenceReading,
  other: Predication,
): boolean {
  if (own.isOpen !== other.isOpen || (other.isOpen && !other.isForecast)) return false;
  if (canBothHold(draft, own, source, other) || partInCounts(draft, own, source, other))
    return false;
  if (haveOtherNames(draft, own, source, other)) return false;
  if (haveOtherDoers(draft, source) || isOtherNews(draft, own, source, other)) return false;
  const words = saidOf(draft, own);
  const lead = leadOf(draft, own);
  const said = statementOf(source, other);
  if (lead === undefined || !said.some((j) => isAlike(draft, lead, source, j))) {
    if (lead === undefined || shareMet(draft, words, source) < leastWithoutLead) return false;
    if (lexicon().isSpeechVerb(own.word.lemma)) return false;
    if (!source.tokens.some(({ lower }) => lower === draft.tokens[lead]!.lower)) return false;
  }
  const shared = words.filter((i) => isMet(draft, i, source));
  if (shared.length === 0) return false;
  const rest = draft.content.filter((i) => i !== own.frame.verb);
  const ofSentence = coverageOf(draft, rest, source);
  const isNamed = rest.some(
    (i) =>
      !isWho(draft, own, i) &&
      /^(?:name|number)$/.test(draft.tokens[i]!.tag) &&
      coverageOf(draft, [i], source) > 0,
  );
  const isBeside = statementOf(draft, own).length < rest.length - 1;
  if (isBeside && shared.length >= leastShared) return true;
  return (
    ofSentence >= leastOfSentence &&
    (shared.length >= leastShared || (isNamed && ofSentence * rest.length >= leastShared + 1))
  );
}

/** The same names, the same noun, the noun of which it is ("the results of the evaluation"), or the holder of an office. */
function isOfOneDoer(
  draft: SentenceReading,
  own: Predication,
  source: SentenceReading,
  other: Predication,
  sentences: readonly SourceSentence[],
): boolean {
  if (sameDoer(draft, own, source, other)) return true;
  const [near, far] = [own.doerGroup ?? own.targetGroup, other.doerGroup ?? other.targetGroup];
  if (!near || !far) return false;
  if (isHolder(own.doer, source, other, sentences)) return true;
  // "Shares of Hale" and "those of Brandt", both in one sentence, are of two.
  if (own.doer.length > 0 && other.doer.length > 0 && unmetNames(other.doer, own.doer).length > 0)
    return false;
  const heads = headsOf(draft, near);
  const others = headsOf(source, far);
  if (!heads.some((a) => others.some((b) => a.tag === 'noun' && likeness(a, b) > 0))) return false;
  return unmetNames(own.doer, [...source.units, ...source.subject]).length === 0;
}

/** The head of a group and of what it is "of". */
function headsOf({ tokens, syntax }: SentenceReading, group: NounGroup): Token[] {
  const of = syntax.groups.find(
    ({ preposition }) => preposition === group.to && tokens[preposition]!.lower === 'of',
  );
  return [tokens[group.head]!, ...(of ? [tokens[of.head]!] : [])];
}

/** "The Norwegian premier" beside "Brandt", whom the sources call Norway's prime minister. */
function isHolder(
  doer: readonly NameUnit[],
  source: SentenceReading,
  { doerGroup }: Predication,
  sentences: readonly SourceSentence[],
): boolean {
  if (!doerGroup || doer.length === 0) return false;
  const isHe = (person: NameUnit): boolean => doer.some((unit) => canBeOne(unit, person));
  if (holdersOf(source, doerGroup, sentences).some(isHe)) return true;
  // "The premier" of a text that has just spoken of him.
  const { from, head } = doerGroup;
  const title = source.tokens[head]!;
  return (
    source.tokens[from]!.lower === 'the' &&
    isRank(title.lower) &&
    source.tokens[head + 1]?.tag !== 'name' &&
    source.subject.some(isHe)
  );
}

/** Names in the two statements, on both sides, that the other sentence lacks. */
export function haveOtherNames(
  draft: SentenceReading,
  own: Predication,
  source: SentenceReading,
  other: Predication,
): boolean {
  const near = unmetNames(namesIn(draft, own), [...source.units, ...source.subject]);
  const far = unmetNames(namesIn(source, other), draft.units);
  return near.length > 0 && far.length > 0;
}

/** People and bodies that act in the two sentences, on both sides, and are not named in the other: on two people's word. */
function haveOtherDoers(draft: SentenceReading, source: SentenceReading): boolean {
  const doers = ({ predications }: SentenceReading): NameUnit[] =>
    predications.flatMap(({ doer, doerGroup }) => (doerGroup ? doer : []));
  return (
    unmetNames(doers(draft), [...source.units, ...source.subject]).length > 0 &&
    unmetNames(doers(source), draft.units).length > 0
  );
}

/** "Announced that it would host" and "announced its exit": something else is announced. */
function isOtherNews(
  draft: SentenceReading,
  { announced }: Predication,
  source: SentenceReading,
  other: Predication,
): boolean {
  if (announced === undefined) return false;
  return !statementOf(source, other).some(
    (j) => likeness(draft.tokens[announced]!, source.tokens[j]!) > 0,
  );
}

/** The names in a statement's clause, who does it apart. */
function namesIn({ tokens }: SentenceReading, { frame, doerGroup }: Predication): NameUnit[] {
  const from = Math.max(
    frame.verb + 1,
    doerGroup && doerGroup.from > frame.verb ? doerGroup.to : 0,
  );
  return nameUnits(tokens, from, frame.to);
}
