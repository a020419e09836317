import { textOf, type Span } from '../text/span.ts';
import { coverageOf, likeness } from './alignment.ts';
import { partInCounts, partInNames, partInPlaces } from './apart.ts';
import { conflictAt } from './conflict-at.ts';
import type { ClaimConflict, Facet, Sensitivity, SourceSentence } from './conflict.ts';
import { lexicon } from './lexicon/lexicon.ts';
import { symmetricVerbs } from './lexicon/own-words.ts';
import { isAnotherDoer, saidOf } from './other-doers.ts';
import { areHeldByOne, canBothHold } from './other-statement.ts';
import { canBeOne, nameUnits, unmetNames, type NameUnit } from './name-units.ts';
import type { Predication } from './predications.ts';
import { sameDoer, speaksFor } from './same-doer.ts';
import type { SentenceReading } from './sentence-reading.ts';
import { timesPart } from './time-values.ts';
import type { Token } from './tokens.ts';
import { isNegative } from './small-words.ts';

/**
 * Share of what a predicate is said of (target, place, circumstances) that a source must have before
 * yes is held against no. Chosen on the open drafts and on news against itself.
 */
export const leastCoverage: Readonly<Record<Sensitivity, number>> = {
  careful: 0.85,
  balanced: 0.7,
  eager: 0.5,
};
/** Share of what the source says of it that the draft must have in turn. Chosen as the others. */
const leastReturned = 0.3;
/** The same before doers are held to have changed places. Chosen. */
export const leastForActors = 0.5;
/** Support is looked for among passages that share less. */
const supportCoverage = 0.4;

interface Comparison {
  readonly sentence: SourceSentence;
  readonly other: Predication;
  readonly verdict: 'supports' | 'polarity' | 'actor';
  readonly coverage: number;
}

/** Yes against no, and doers in each other's place, of one and the same predicate. */
export function predicationConflicts(
  text: string,
  draft: SentenceReading,
  sentences: readonly SourceSentence[],
  sensitivity: Sensitivity,
  isPassageGiven: boolean,
): ClaimConflict[] {
  if (draft.isQuestion) return [];
  const conflicts = draft.predications.flatMap((own) => {
    if ((own.isOpen && !own.isForecast) || draft.quoted[own.frame.verb] === true) return [];
    const comparisons = sentences
      .flatMap((sentence) => compare(draft, own, sentence, sentences, leastCoverage[sensitivity]))
      .filter(
        ({ verdict, sentence: { reading }, other }) =>
          isPassageGiven || !isAnotherMatter(verdict, draft, own, reading, other),
      );
    return judge(text, draft, own, comparisons) ?? [];
  });
  return conflicts.filter((conflict, at) => !conflicts.slice(0, at).some(isOverturnedBy(conflict)));
}

/** In a passage that was found, what parts the two must be the yes and no, or the doers, and nothing else. */
function isAnotherMatter(
  verdict: Comparison['verdict'],
  draft: SentenceReading,
  own: Predication,
  source: SentenceReading,
  other: Predication,
): boolean {
  // Who said one thing did not say another.
  if (verdict === 'polarity' && /^(?:say|tell)$/.test(own.word.lemma)) return true;
  switch (verdict) {
    case 'supports':
      return false;
    case 'polarity':
      return canBothHold(draft, own, source, other);
    case 'actor':
      return partInPlaces(draft, source) || partInCounts(draft, own, source, other);
  }
}

/** Who rejects a proposal to convert does not convert: one opposite turns all that hangs on it, and is told once. */
function isOverturnedBy(conflict: ClaimConflict): (earlier: ClaimConflict) => boolean {
  const [evidence] = conflict.evidence;
  return (earlier) =>
    earlier.facet === 'polarity' &&
    conflict.facet === 'polarity' &&
    earlier.evidence.some(({ sentence }) => sentence.reading === evidence?.sentence.reading);
}

function compare(
  draft: SentenceReading,
  own: Predication,
  sentence: SourceSentence,
  sentences: readonly SourceSentence[],
  least: number,
): Comparison[] {
  const { reading } = sentence;
  if (reading.isQuestion || timesPart(draft, reading)) return [];
  return reading.predications.flatMap((other): Comparison[] => {
    // What is to come is held only to what else is to come, on the same word.
    if (own.isOpen !== other.isOpen || (other.isOpen && !other.isForecast)) return [];
    if (own.isForecast && !areHeldByOne(draft, own, reading, other)) return [];
    const same =
      own.word.tag !== 'name' &&
      (own.word.key === other.word.key || areOneVerb(own.word, other.word));
    const opposite =
      !same &&
      (lexicon().areAntonyms(own.word.lemma, other.word.lemma) ||
        lexicon().areAntonyms(own.word.lower, other.word.lower));
    if (isAnotherDoer(draft, own, sentences, sentence, other))
      return [
        { sentence, other, verdict: 'actor', coverage: coverageOf(draft, saidOf(own), reading) },
      ];
    if (!same && !opposite) return [];
    const coverage = own.rest.length === 0 ? 0 : coverageOf(draft, own.rest, reading);
    if (same && isCrossed(own, other) && own.isNegated === other.isNegated) {
      return coverage >= leastForActors ? [{ sentence, other, verdict: 'actor', coverage }] : [];
    }
    if (!sameDoer(draft, own, reading, other)) return [];
    // To vote is to take a side, but which one is not said.
    if (same && (own.stance === undefined) !== (other.stance === undefined)) return [];
    const agrees = (same && own.stance === other.stance) === (own.isNegated === other.isNegated);
    if (agrees)
      return coverage >= supportCoverage || own.rest.length === 0
        ? [{ sentence, other, verdict: 'supports', coverage }]
        : [];
    const returned = other.rest.length === 0 ? 1 : coverageOf(reading, other.rest, draft);
    if (returned < leastReturned || saidOfOthers(draft, own, reading, other)) return [];
    return coverage >= least && sharesTarget(draft, own, reading, other)
      ? [{ sentence, other, verdict: 'polarity', coverage }]
      : [];
  });
}

/** "Regard as" and "look on as": verbs that are other words for each other. */
function areOneVerb(own: Token, other: Token): boolean {
  return (
    own.tag === 'verb' && other.tag === 'verb' && lexicon().areSynonyms(own.lemma, other.lemma)
  );
}

/** Names on both sides that the other lacks: "good for Clinton" turns nothing round of "not good for Trump", whoever the article is about. */
function saidOfOthers(
  draft: SentenceReading,
  own: Predication,
  source: SentenceReading,
  other: Predication,
): boolean {
  const near = unmetNames(namesBehind(draft, own), source.units);
  const far = unmetNames(namesBehind(source, other), draft.units);
  return (
    (near.length > 0 && far.length > 0) ||
    partInNames(draft, source, [
      ...other.doer.filter((far) => !own.doer.some((unit) => speaksFor(unit, far))),
      ...other.target,
    ])
  );
}

/** The names in what follows a predicate. */
function namesBehind({ tokens }: SentenceReading, { frame, rest }: Predication): NameUnit[] {
  return nameUnits(tokens, frame.verb + 1, Math.max(...rest) + 1);
}

/** What the predicate is said of is the same: head words, or a name in it. */
function sharesTarget(
  draft: SentenceReading,
  own: Predication,
  source: SentenceReading,
  other: Predication,
): boolean {
  const rest = other.rest.map((i) => source.tokens[i]!);
  // "Would leave" must be met by "leave" or "exit", whatever else is shared.
  const { announced } = own;
  if (announced !== undefined && !rest.some((far) => likeness(draft.tokens[announced]!, far) > 0))
    return false;
  if (!own.targetGroup && !other.targetGroup) return true;
  const needed = own.rest.filter(
    (i) => draft.tokens[i]!.tag === 'noun' || draft.tokens[i]!.tag === 'name',
  );
  return (
    needed.length === 0 ||
    needed.some((i) => rest.some((far) => likeness(draft.tokens[i]!, far) > 0))
  );
}

/** Each one's doer is the other's target, and neither doer is the other's doer. */
function isCrossed(own: Predication, other: Predication): boolean {
  // Accusing, praising and the like go both ways at once.
  if (symmetricVerbs.has(own.word.lemma) || lexicon().isSpeechVerb(own.word.lemma)) return false;
  const meets = (a: readonly NameUnit[], b: readonly NameUnit[]): boolean =>
    a.some((unit) => b.some((far) => canBeOne(unit, far)));
  return (
    own.doer.length > 0 &&
    other.doer.length > 0 &&
    !meets(own.doer, other.doer) &&
    meets(own.doer, other.target) &&
    meets(own.target, other.doer)
  );
}

function judge(
  text: string,
  draft: SentenceReading,
  own: Predication,
  comparisons: readonly Comparison[],
): ClaimConflict | undefined {
  if (comparisons.some((c) => c.verdict === 'supports')) return undefined;
  const best = [...comparisons].sort((a, b) => b.coverage - a.coverage)[0];
  if (!best) return undefined;
  const facet: Facet = best.verdict === 'actor' ? 'actor' : 'polarity';
  const against = comparisons.filter((c) => c.verdict === best.verdict);
  const span = facet === 'actor' ? doerSpan(draft, own) : verbSpan(draft, own);
  const value = facet === 'actor' ? doerValue : predicateValue;
  return conflictAt(
    text,
    facet,
    span,
    against.map((c) => ({ ...c, value: value(c) })),
  );
}

export function verbSpan({ tokens }: SentenceReading, { frame }: Pick<Predication, 'frame'>): Span {
  const { verbFrom, verb } = frame;
  // The "not" of "is not" is what is wrong.
  const last = isNegative(tokens[verb + 1]?.lower ?? '') ? verb + 1 : verb;
  return { start: tokens[verbFrom]!.start, end: tokens[last]!.end };
}

/** The name of who does it. */
export function doerSpan(draft: SentenceReading, own: Predication): Span {
  const group = own.doerGroup!;
  const names = draft.tokens.slice(group.from, group.to).filter((token) => token.tag === 'name');
  const first = names[0] ?? draft.tokens[group.head]!;
  let last = first;
  for (const token of names.slice(1))
    if (token.start - last.end <= 1 && !last.possessive) last = token;
  return { start: first.start, end: last.end };
}

function doerValue({ sentence: { source, reading }, other }: Comparison): string {
  const group = other.doerGroup;
  if (!group) return '';
  return textOf(source.text, {
    start: reading.tokens[group.from]!.start,
    end: reading.tokens[group.to - 1]!.end,
  });
}

/** The source's own words from the subject's verb to what it is said of. */
function predicateValue({ sentence: { source, reading }, other }: Comparison): string {
  const { frame } = other;
  const end = frame.object && frame.object.from > frame.verb ? frame.object.to : frame.verb + 1;
  return textOf(source.text, {
    start: reading.tokens[frame.verbFrom]!.start,
    end: reading.tokens[end - 1]!.end,
  });
}
