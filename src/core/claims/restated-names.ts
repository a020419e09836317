import { textOf, type Span } from '../text/span.ts';
import { likeness } from './alignment.ts';
import { conflictAt } from './conflict-at.ts';
import type { ClaimConflict, Sensitivity, SourceSentence } from './conflict.ts';
import { isContent } from './events.ts';
import { isListed, namedKind, namePlaces, type NamePlace } from './name-places.ts';
import { canBeOne, unmetNames } from './name-units.ts';
import { areOpposite } from './opposites.ts';
import { liesIn, placeKey } from './places.ts';
import { datedDeeds } from './lexicon/own-words.ts';
import { isOfPlaces, sentencesBeside, sharesHead } from './exchanged-places.ts';
import { happensAgain } from './recurring.ts';
import type { SentenceReading } from './sentence-reading.ts';
import { isSpeltAlike } from './spelt-alike.ts';
import { timesPart } from './time-values.ts';
import { isOfAnotherTime } from './unresolved-times.ts';
import type { Token } from './tokens.ts';
import { leastWhereFound, pairSentences, shareOf, type Pairing } from './weighed/pairing.ts';

/** Shares, by weight, of the draft's sentence and of the source's clause that both must have, the names apart. */
interface Shares {
  readonly sentence: number;
  readonly clause: number;
}

/** Measured on restated news against news beside its own article and beside others (DESIGN.md, "Claims"). */
const least: Readonly<Record<Sensitivity, Shares>> = {
  careful: { sentence: 0.85, clause: 0.6 },
  balanced: { sentence: 0.7, clause: 0.4 },
  eager: { sentence: 0.6, clause: 0.4 },
};
/** Words that both must have besides the name. Chosen: with fewer, any two sentences of one matter are alike. */
const leastWords = 3;
/** Share of the draft's sentence with which a sentence that has the draft's name bears it out. Chosen: support is believed sooner. */
const leastToSupport = 0.6;

/** One name of the draft, and the name that stands in its place in a source. */
export interface NameParting {
  readonly sentence: SourceSentence;
  readonly own: NamePlace;
  readonly other: NamePlace;
  readonly share: number;
}

/**
 * What a source says in nearly the same words, but for one name: "chief executive of the hospital in
 * Bisbee" beside "chief executive of the hospital in Tucson". The two names play the same part and are
 * of one kind, all other names, figures and times of the draft are the source's, and no sentence that
 * was found has the draft's name with half of its words, or both names.
 */
export function restatedNames(
  text: string,
  draft: SentenceReading,
  sentences: readonly SourceSentence[],
  sensitivity: Sensitivity,
): ClaimConflict[] {
  const partings = namePartings(draft, sentences, least[sensitivity]);
  const names = new Set(partings.map(({ own }) => own.unit));
  return [...names].flatMap((name): ClaimConflict[] => {
    const all = partings.filter(({ own }) => own.unit === name);
    const [best] = all;
    const values = new Set(all.map(({ other }) => other.unit.head));
    if (!best || values.size > 1 || isBorneOut(draft, best, sentences)) return [];
    const span = spanOf(draft, best.own);
    const against = all.map(({ sentence, other, share }) => ({
      sentence,
      value: textOf(sentence.source.text, spanOf(sentence.reading, other)),
      coverage: share,
    }));
    // A country that acts is no place.
    const facet = best.own.part !== 'doer' && isPlace(draft, best.own) ? 'place' : 'actor';
    return [conflictAt(text, facet, span, against, against[0]!.value)];
  });
}

/** Where a source has another name in the place of one of the draft's. */
export function namePartings(
  draft: SentenceReading,
  sentences: readonly SourceSentence[],
  shares: Shares,
): NameParting[] {
  if (draft.isQuestion || draft.syntax.frames.length === 0) return [];
  const names = namePlaces(draft);
  if (names.length === 0) return [];
  return sentences.flatMap((sentence): NameParting[] => {
    const { reading } = sentence;
    if (reading.isQuestion || reading.syntax.frames.length === 0) return [];
    const pairing = pairSentences(draft, reading, leastWhereFound);
    if (!pairing || !hasFigures(pairing)) return [];
    if (timesPart(draft, reading) || isOfAnotherTime(draft, reading)) return [];
    const missing = unmetNames(
      names.map(({ unit }) => unit),
      [...reading.units, ...reading.subject],
    );
    const own = names.find(({ unit }) => unit === missing[0]);
    if (!own || missing.length > 1 || !canBeHeldTo(draft, own)) return [];
    if (isNamedBeside(own, sentence, sentences)) return [];
    const share = shareBeside(pairing, own);
    if (share < shares.sentence) return [];
    const others = namePlaces(reading).filter(
      (other) =>
        !draft.units.some((unit) => canBeOne(unit, other.unit)) &&
        isSamePlace(pairing, own, other) &&
        isHeldAlike(draft, own, reading, other) &&
        clauseShare(pairing, other) >= shares.clause,
    );
    const [other] = others;
    if (!other || others.length > 1 || !areOfOneKind(draft, own, reading, other)) return [];
    return [{ sentence, ...withoutShared(draft, own, reading, other), share }];
  });
}

/** The sentence before or after brings the draft's name in: there is a part for both. */
function isNamedBeside(
  { unit }: NamePlace,
  sentence: SourceSentence,
  all: readonly SourceSentence[],
): boolean {
  return sentencesBeside(sentence, all).some(({ units }) =>
    units.some((each) => sharesHead(each, unit)),
  );
}

/** The draft's own words, of this name and no other beside it. */
function canBeHeldTo(draft: SentenceReading, name: NamePlace): boolean {
  return (
    name.part !== undefined &&
    draft.quoted[name.from] !== true &&
    !isListed(draft, name) &&
    !(name.part === 'doer' && isDoneAgain(draft, name.governor))
  );
}

/** Many say the same, reports have many authors, and a prize has a winner every year: another doer of that is one more. */
function isDoneAgain(draft: SentenceReading, verb: number | undefined): boolean {
  const event = draft.events.find(({ at, frame }) => frame !== undefined && at === verb);
  if (!event || verb === undefined) return true;
  if (event.isSpeech || happensAgain(event, draft)) return true;
  return datedDeeds.has(draft.tokens[verb]!.lemma) && draft.times.length === 0;
}

/** Both stated or both supposed, both so or both not so, and no deed that undoes the other: who stays away from one summit may attend another. */
function isHeldAlike(
  draft: SentenceReading,
  own: NamePlace,
  source: SentenceReading,
  other: NamePlace,
): boolean {
  const [near, far] = [standsAt(draft, own), standsAt(source, other)];
  if (near.verb && far.verb && areOpposite(near.verb, far.verb)) return false;
  return near.isOpen === far.isOpen && near.isNegated === far.isNegated;
}

function standsAt(
  { tokens, syntax, predications, openFrames }: SentenceReading,
  { from }: NamePlace,
): { readonly isOpen: boolean; readonly isNegated: boolean; readonly verb: Token | undefined } {
  const frame = syntax.frames[syntax.frameOf[from] ?? -1];
  return {
    verb: frame && tokens[frame.verb],
    isOpen: frame !== undefined && openFrames.has(frame),
    isNegated: predications.some((each) => each.frame === frame && each.isNegated),
  };
}

/** Share of the draft's words, the name apart, that the source has; 0 where they are too few to tell. */
function shareBeside({ draft, isKnown }: Pairing, { from, to }: NamePlace): number {
  const rest = draft.content.filter((i) => i < from || i >= to);
  const shared = rest.filter((i) => isKnown[i] === true && isContent(draft.tokens[i]!));
  return shared.length < leastWords ? 0 : shareOf(draft, rest, (i) => isKnown[i] === true);
}

/** How much of what the source's clause says the draft says too, the name apart. */
function clauseShare({ source, isMet }: Pairing, { from, to }: NamePlace): number {
  const frame = source.syntax.frameOf[from];
  const clause = source.content.filter(
    (j) => (j < from || j >= to) && source.syntax.frameOf[j] === frame,
  );
  return shareOf(source, clause, (j) => isMet[j] === true);
}

/** The same part of the same word, or the same part before the same next word. */
function isSamePlace({ draft, source }: Pairing, own: NamePlace, other: NamePlace): boolean {
  const isSame = (i: number | undefined, j: number | undefined): boolean =>
    i !== undefined && j !== undefined && likeness(draft.tokens[i]!, source.tokens[j]!) > 0;
  if (own.part !== other.part) return false;
  if (isSame(own.governor, other.governor)) return true;
  if (own.part === 'doer' || own.part === 'target') return false;
  return isSame(
    draft.content.find((i) => i >= own.to),
    source.content.find((j) => j >= other.to),
  );
}

/** What one chamber passes the other passes as well. */
export const chambers =
  /\b(?:house|senate|congress|parliament|commons|lords|assembly|duma|bundestag|bundesrat)\b/;
/** Letters that are short for a thing name nobody: “the TV series”, “the AMC series”. */
const shortForThings = /^(?:tv|cds?|dvds?|pcs?|ep|lp|vat|gdp|dna|hiv|aids|ceo|mvp)$/;
const placePrepositions = /^(?:in|at|near|from|to|outside)$/;

/** A person is no body and a body no place; what lies in the other, or is spelt nearly so, may be it. */
function areOfOneKind(
  draft: SentenceReading,
  own: NamePlace,
  source: SentenceReading,
  other: NamePlace,
): boolean {
  const [near, far] = [namedKind(draft, own), namedKind(source, other)];
  const [ours, theirs] = [keyOf(draft, own), keyOf(source, other)];
  if (ours === theirs || isListed(source, other) || isSpeltAlike(ours, theirs)) return false;
  if (shortForThings.test(ours) || shortForThings.test(theirs)) return false;
  if (canBeOfBothGroups(ours, theirs)) return false;
  // What one chamber passes the other passes as well.
  if (own.part === 'doer' && chambers.test(ours) && chambers.test(theirs)) return false;
  if (near === 'place' || far === 'place') {
    if (liesIn(ours, theirs) || liesIn(theirs, ours)) return false;
    return near === far || (placePrepositions.test(own.part!) && [near, far].includes('other'));
  }
  return near === far;
}

/** By what people are grouped: who is of one group by descent may be of any by faith or party. */
const groupings = [
  /^(?:hispanics?|latin[oax]s?|black|white|asian|african-?american|arab)$/,
  /^(?:muslim|christian|jewish|catholic|protestant|evangelical|orthodox|sunni|shiite|hindu)$/,
  /^(?:democrat(?:ic)?|republican|gop|conservative|liberal|labou?r|progressive|green)s?$/,
];
/** Two words for one group. */
const oneGroup = [
  /^(?:hispanics?|latin[oax]s?)$/,
  /^(?:black|african-?american)$/,
  /^(?:republicans?|gop)$/,
  /^democrat(?:ic|s)?$/,
];

/** "Hispanic voters" and "Latino voters" are the same, "Muslim voters" and "Arab voters" may be. */
function canBeOfBothGroups(a: string, b: string): boolean {
  const [near, far] = [a, b].map((name) => groupings.findIndex((group) => group.test(name)));
  if (near === -1 && far === -1) return false;
  return near !== far || oneGroup.some((group) => group.test(a) && group.test(b));
}

function keyOf({ tokens }: SentenceReading, { from, to }: NamePlace): string {
  const name = tokens
    .slice(from, to)
    .map(({ lower }) => lower)
    .join(' ');
  return placeKey(name) ?? name;
}

/** A found sentence with the draft's name and most of its words, or with both names side by side: each may have had a part. */
function isBorneOut(
  draft: SentenceReading,
  { own, other }: NameParting,
  sentences: readonly SourceSentence[],
): boolean {
  return sentences.some(({ reading }) => {
    const isOwn = ({ unit }: NamePlace): boolean => canBeOne(unit, own.unit);
    const names = namePlaces(reading);
    const isThere = names.some(isOwn);
    if (!isThere && !reading.subject.some((unit) => canBeOne(unit, own.unit))) return false;
    const isBeside = names.some(
      (name, at) =>
        canBeOne(name.unit, other.unit) &&
        [names[at - 1], names[at + 1]].some(
          (next) => next && isOwn(next) && areSideBySide(reading, name, next),
        ),
    );
    if (isBeside || names.some((name) => isOwn(name) && hangsAlike(draft, own, reading, name)))
      return true;
    const pairing = pairSentences(draft, reading);
    return pairing !== undefined && saidShare(pairing, own) >= leastToSupport;
  });
}

/** "Hale and Mr Brandt", "Tucson, Arizona", "Hale (Brandt)": at most so many small words and marks stand between. */
const mostBetween = 3;

function areSideBySide(reading: SentenceReading, a: NamePlace, b: NamePlace): boolean {
  const [from, to] = [Math.min(a.to, b.to), Math.max(a.from, b.from)];
  return to - from <= mostBetween && !reading.content.some((i) => i >= from && i < to);
}

/** "Vehicles from Germany" in whatever sentence: the same part of the same word. */
function hangsAlike(
  draft: SentenceReading,
  own: NamePlace,
  source: SentenceReading,
  name: NamePlace,
): boolean {
  if (own.part !== name.part || own.governor === undefined || name.governor === undefined)
    return false;
  return likeness(draft.tokens[own.governor]!, source.tokens[name.governor]!) > 0;
}

/** Share of the draft's words, the name apart, that a sentence has in its own words. */
function saidShare({ draft, partner }: Pairing, { from, to }: NamePlace): number {
  const rest = draft.content.filter((i) => i < from || i >= to);
  return shareOf(draft, rest, (i) => partner[i]! >= 0);
}

/** "President Macron" beside "President Trump": the title is no part of what differs. */
function withoutShared(
  draft: SentenceReading,
  own: NamePlace,
  source: SentenceReading,
  other: NamePlace,
): Pick<NameParting, 'own' | 'other'> {
  let shared = 0;
  const most = Math.min(own.to - own.from, other.to - other.from) - 1;
  while (
    shared < most &&
    draft.tokens[own.from + shared]!.lower === source.tokens[other.from + shared]!.lower
  )
    shared++;
  return {
    own: { ...own, from: own.from + shared },
    other: { ...other, from: other.from + shared },
  };
}

function hasFigures({ draft, partner }: Pairing): boolean {
  return draft.content.every((i) => draft.tokens[i]!.tag !== 'number' || partner[i]! >= 0);
}

function isPlace(draft: SentenceReading, name: NamePlace): boolean {
  const kind = namedKind(draft, name);
  return (
    kind === 'place' ||
    kind === 'people' ||
    (name.part === 'beside' && isOfPlaces(draft, name)) ||
    /^(?:in|at|near|outside)$/.test(name.part!)
  );
}

function spanOf({ tokens }: SentenceReading, { from, to }: NamePlace): Span {
  return { start: tokens[from]!.start, end: tokens[to - 1]!.end };
}
