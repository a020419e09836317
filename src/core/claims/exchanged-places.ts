import type { Source } from '../corpus/source.ts';
import { textOf, type Span } from '../text/span.ts';
import { words } from '../text/words.ts';
import { likeness } from './alignment.ts';
import { conflictAt } from './conflict-at.ts';
import type { ClaimConflict, Sensitivity, SourceSentence } from './conflict.ts';
import { isLight } from './events.ts';
import { isSameName, wordKey } from './name-keys.ts';
import { isListed, namePlaces, type NamePlace } from './name-places.ts';
import { canBeOne, unmetNames, type NameUnit } from './name-units.ts';
import { demonymOf, landOf, liesIn, placeKey } from './places.ts';
import type { SentenceReading } from './sentence-reading.ts';
import { liken, type Telling } from './singled/likening.ts';
import { isSpeltAlike } from './spelt-alike.ts';
import { timesPart } from './time-values.ts';
import { isOfAnotherTime } from './unresolved-times.ts';
import { keyOf, pairSentences, shareOf, type Pairing } from './weighed/pairing.ts';

/** A place of the draft, and what stands in its stead in a source. */
interface Exchange {
  readonly sentence: SourceSentence;
  readonly other: NamePlace;
  /** Share of the rest of the draft's sentence, by weight, that the source has there and right beside it. */
  readonly share: number;
}

/** Measured on news beside its own article and beside others (DESIGN.md, "Claims"). */
const leastShare: Readonly<Record<Sensitivity, number>> = {
  careful: 0.6,
  balanced: 0.42,
  eager: 0.35,
};
/** Share of what the source's sentence tells, by how rare its words are, that the draft must have. Measured with the shares. */
const leastReturned = 0.15;
/** Share with which a source that has the draft's place bears it out. Chosen: support is believed sooner. */
const leastToSupport = 0.35;
/** Share from which the only place of one sentence is held to the only place of the other, whatever stands beside them. */
const leastForOnlyPlace = 0.8;
/** Words that both must have besides the place. Chosen: with fewer, any two sentences of one matter are alike. */
const leastWords = 3;
/** Share of words with which a sentence is looked at; what stands right beside it may add the rest. */
export const leastToLook = 0.3;
/** Captions run on from place to place. Chosen: nobody tells of one thing in more places than these. */
const mostPlaces = 3;

/**
 * Another place in the stead of a source's: the draft tells in its own words what a source tells, with
 * all names and figures of it, and puts one thing elsewhere. The two places are tied alike to a word
 * that both have ("the exodus from Kesh", "Osk's exodus"), the source does not speak of the draft's
 * place there, and nothing that was found does so with a third of the draft's words.
 */
export function exchangedPlaces(
  text: string,
  draft: SentenceReading,
  sentences: readonly SourceSentence[],
  sensitivity: Sensitivity,
  telling: Telling,
): ClaimConflict[] {
  if (draft.isQuestion || draft.syntax.frames.length === 0) return [];
  const places = tiedPlaces(draft);
  if (places.length > mostPlaces) return [];
  return places.flatMap((own): ClaimConflict[] => {
    if (draft.quoted[own.from] === true || isOneOfSeveral(draft, own)) return [];
    if (isDenied(draft, own)) return [];
    const found = sentences.flatMap(
      (sentence) =>
        exchange(draft, own, sentence, sentences, leastShare[sensitivity], telling) ?? [],
    );
    const best = [...found].sort((a, b) => b.share - a.share)[0];
    if (!best || found.some(({ other }) => !canBeOne(other.unit, best.other.unit))) return [];
    if (isBorneOut(draft, own, sentences)) return [];
    const against = found.map(({ sentence, other, share }) => ({
      sentence,
      value: textOf(sentence.source.text, spanOf(sentence.reading, other)),
      coverage: share,
    }));
    const value = textOf(best.sentence.source.text, spanOf(best.sentence.reading, best.other));
    const facet = own.part === 'owner' && !isOfPlaces(draft, own) ? 'actor' : 'place';
    return [conflictAt(text, facet, spanOf(draft, own), against, value)];
  });
}

/** True where a sentence puts something in a place by name. */
export function namesPlace(draft: SentenceReading): boolean {
  return tiedPlaces(draft).length > 0;
}

const inside = /^(?:in|at|near|outside|inside|across)$/;
const away = /^(?:from|of|to|into|on|beside|owner)$/;
/** What places are called by kind: a name before one of these is where it lies. */
const placeNouns =
  /^(?:corridor|region|city|town|village|province|community|district|county|state|border|airport|port|harbou?r|strait|valley|island|peninsula|capital|area|coast|river|road|bridge|street|suburb|territory|enclave|market|plant|factory|mine)$/;
const cityNouns =
  /^(?:city|town|village|capital|port|state|province|region|suburb|centre|center|heart|outskirts?|north|south|east|west)$/;

/** The places of a sentence with what ties them to the rest: "in Kesh", "the Kesh corridor", "Kesh's fishermen". */
function tiedPlaces(reading: SentenceReading, source?: Source): NamePlace[] {
  return namePlaces(reading)
    .map((name) => tiedByKind(reading, name))
    .filter((name) => {
      if (name.part === undefined || !isWhole(reading, name)) return false;
      if (inside.test(name.part) || (name.part === 'beside' && isOfPlaces(reading, name)))
        return true;
      if (!away.test(name.part)) return false;
      const written = nameOf(reading, name);
      return (
        (name.part !== 'beside' &&
          (placeKey(written) !== undefined || landOf(written) !== undefined)) ||
        (name.part !== 'beside' && source !== undefined && isPlaceByUse(source, reading, name))
      );
    });
}

/** "In the city of Kesh", "in the capital, Kesh": the place is in, not of, what it is called. */
function tiedByKind({ tokens, syntax, content }: SentenceReading, name: NamePlace): NamePlace {
  const before = tokens[name.from - 1]?.text;
  if (before !== ',' && before !== 'of') return name;
  const kind = syntax.groups.find(({ to }) => to === name.from - 1);
  if (kind?.preposition === undefined || !cityNouns.test(tokens[kind.head]!.lemma)) return name;
  const { preposition } = kind;
  const governor = content.findLast((i) => i < preposition);
  return { ...name, part: tokens[preposition]!.lower, governor };
}

/** "The Kesh corridor": the name before it tells where it is. */
export function isOfPlaces({ tokens }: SentenceReading, { governor }: NamePlace): boolean {
  return governor !== undefined && placeNouns.test(tokens[governor]!.lemma);
}

/** What passes in them passes in no place. */
const chambers =
  /^(?:house|senate|congress|parliament|commons|lords|assembly|duma|bundestag|bundesrat|court)$/;

/** No chamber ("in the House"), no letters that are short for something ("D.C."), and no people ("U.S.-Mexican"). */
function isWhole({ tokens }: SentenceReading, { from, to }: NamePlace): boolean {
  return (
    demonymOf(tokens[to - 1]!.lower) === undefined &&
    !chambers.test(tokens[to - 1]!.lower) &&
    !tokens.slice(from, to).some(({ text }) => /^(?:(?:\p{Lu}\.)+|\p{Lu}{2,})/u.test(text))
  );
}

/** A name that its source has behind "in" is a place, though no table knows it. */
function isPlaceByUse(source: Source, reading: SentenceReading, name: NamePlace): boolean {
  const written = ` in ${textOf(source.text, spanOf(reading, name)).replace(/['’]s?$/u, '')}`;
  const at = source.text.indexOf(written);
  return at >= 0 && !/^['’\p{L}]/u.test(source.text.slice(at + written.length));
}

/** "The Midwest as well as Ohio". */
function isOneOfSeveral(reading: SentenceReading, name: NamePlace): boolean {
  const { tokens } = reading;
  return (
    isListed(reading, name) ||
    (tokens[name.to]?.lower === 'as' && tokens[name.to + 1]?.lower === 'well')
  );
}

/** "Not in Manhattan but in Brooklyn", "was not held in Osk". */
function isDenied({ tokens, syntax }: SentenceReading, { from }: NamePlace): boolean {
  const frame = syntax.frames[syntax.frameOf[from] ?? -1];
  const start = frame?.verbFrom ?? from - 2;
  return tokens
    .slice(Math.max(0, Math.min(start, from - 2)), from)
    .some(({ lower }) => /^(?:not|n't|never|nor)$/.test(lower));
}

function exchange(
  draft: SentenceReading,
  own: NamePlace,
  sentence: SourceSentence,
  all: readonly SourceSentence[],
  least: number,
  telling: Telling,
): Exchange | undefined {
  const { reading, source } = sentence;
  const pairing = reading.isQuestion ? undefined : pairSentences(draft, reading, leastToLook);
  if (!pairing || timesPart(draft, reading) || isOfAnotherTime(draft, reading)) return undefined;
  const beside = sentencesBeside(sentence, all);
  const present = [reading, ...beside].flatMap((each) => [...each.units, ...each.subject]);
  if (present.some((unit) => sharesHead(unit, own.unit))) return undefined;
  if (draft.content.some((i) => draft.tokens[i]!.tag === 'number' && pairing.partner[i]! < 0))
    return undefined;
  const isKnown = (i: number): boolean =>
    pairing.isKnown[i] === true || beside.some(({ keys }) => keys.has(keyOf(draft.tokens[i]!)));
  const rest = draft.content.filter((i) => i < own.from || i >= own.to);
  const shared = rest.filter(isKnown);
  const share = shareOf(draft, rest, isKnown);
  if (share < least || shared.length < leastWords || !shared.some(isAnchor(draft)))
    return undefined;
  const likening = liken(draft, sentence, telling, (i) => i >= own.from && i < own.to);
  if (!likening || likening.returned < leastReturned) return undefined;
  const missing = unmetNames(
    draft.units.filter((unit) => unit !== own.unit),
    present,
  );
  const named = namesIn(source);
  if (missing.some(({ keys }) => !keys.every((key) => named.has(key)))) return undefined;
  const places = tiedPlaces(reading, source);
  const isHeldThere =
    share >= leastForOnlyPlace && isHeld(draft, own) && isOnlyPlace(tiedPlaces(draft), own);
  const other = places.find(
    (each) =>
      !draft.units.some(({ keys }) => keys.includes(each.unit.head)) &&
      !isOneOfSeveral(reading, each) &&
      canBeExchanged(draft, own, reading, each) &&
      (standAlike(pairing, own, each) || (isHeldThere && isOnlyPlace(places, each))),
  );
  if (!other || (missing.length > 0 && hasNamesOfItsOwn(draft, reading, other))) return undefined;
  return { sentence, other, share };
}

/** Each sentence names somebody whom the other does not: one candidate won in one district, another in the next. */
function hasNamesOfItsOwn(
  draft: SentenceReading,
  source: SentenceReading,
  { unit }: NamePlace,
): boolean {
  return unmetNames(source.units, [...draft.units, unit]).length > 0;
}

/** A name or a figure: without one, two accidents of one week are alike. */
function isAnchor({ tokens }: SentenceReading): (i: number) => boolean {
  return (i) => /^(?:name|number)$/.test(tokens[i]!.tag);
}

/** The sentences right before and after one, as far as they were found with it. */
export function sentencesBeside(
  { source, reading }: SourceSentence,
  all: readonly SourceSentence[],
): SentenceReading[] {
  const isNext = (a: Span, b: Span): boolean =>
    b.start >= a.end && source.text.slice(a.end, b.start).trim() === '';
  return all
    .filter((each) => each.source === source)
    .map((each) => each.reading)
    .filter(({ span }) => isNext(span, reading.span) || isNext(reading.span, span));
}

/** True where the last word of one name is a word of the other. */
export function sharesHead(a: NameUnit, b: NameUnit): boolean {
  return a.keys.includes(b.head) || b.keys.includes(a.head);
}

const namesKept = new WeakMap<Source, ReadonlySet<string>>();

/** The keys of all words of a source: whom it names a paragraph before belongs to its story. */
function namesIn(source: Source): ReadonlySet<string> {
  let names = namesKept.get(source);
  if (!names) {
    names = new Set(words(source.text).map(({ folded }) => wordKey(folded)));
    namesKept.set(source, names);
  }
  return names;
}

/** In, or away from, something that both have right beside the place. */
function standAlike({ draft, source }: Pairing, own: NamePlace, other: NamePlace): boolean {
  const [near, far] = [own.part!, other.part!];
  const isIn = (part: string): boolean => inside.test(part) || /^(?:to|into)$/.test(part);
  const isTied =
    near === far ||
    (isIn(near) && isIn(far)) ||
    (away.test(near) && away.test(far)) ||
    (near === 'in' && away.test(far)) ||
    (far === 'in' && away.test(near));
  return (
    isTied &&
    wordsBeside(draft, own).some((i) =>
      wordsBeside(source, other).some((j) => likeness(draft.tokens[i]!, source.tokens[j]!) > 0),
    )
  );
}

/** The two content words before a place, the one behind it, and the one that it hangs on. */
function wordsBeside({ content }: SentenceReading, { from, to, governor }: NamePlace): number[] {
  const after = content.find((i) => i >= to);
  return [
    ...content.filter((i) => i < from).slice(-2),
    ...[after, governor].filter((i) => i !== undefined),
  ];
}

/** "Was held in Kesh", "took place in Kesh": that it was there is all that the verb says. */
function isHeld({ tokens, syntax }: SentenceReading, { from }: NamePlace): boolean {
  const frame = syntax.frames[syntax.frameOf[from] ?? -1];
  return frame !== undefined && isLight(tokens, frame.verb);
}

function isOnlyPlace(places: readonly NamePlace[], one: NamePlace): boolean {
  return (
    inside.test(one.part!) &&
    places.every(({ from, part }) => from === one.from || !inside.test(part!))
  );
}

/** What lies in a city, and is named for it or for somebody. */
const venues =
  /^(?:cent(?:er|re)|stadium|arena|hall|hotel|casino|palace|park|airport|church|cathedral|university|college|school|hospital|museum|theat(?:er|re)|library|street|avenue|square|bridge|tower|club|island|building|mall|market|prison|court)$/;

/** Neither is the other, spelt like it, or lies in it; "Tucson, Arizona" and "Paris, Texas" are two stories. */
function canBeExchanged(
  draft: SentenceReading,
  own: NamePlace,
  source: SentenceReading,
  other: NamePlace,
): boolean {
  const [ours, theirs] = [nameOf(draft, own), nameOf(source, other)];
  const [near, far] = [placeKey(ours) ?? ours, placeKey(theirs) ?? theirs];
  if (near === far || isSameName(near, far)) return false;
  const areKnown = landOf(ours) !== undefined && landOf(theirs) !== undefined;
  if (!areKnown && isSpeltAlike(ours, theirs)) return false;
  if (venues.test(ours.split(' ').at(-1)!) !== venues.test(theirs.split(' ').at(-1)!)) return false;
  const [within, there] = [placeAround(draft, own), placeAround(source, other)];
  if (within !== undefined && there !== undefined && within !== there) return false;
  return !liesIn(ours, theirs) && !liesIn(theirs, ours);
}

/** "Arizona" of "Tucson, Arizona". */
function placeAround({ tokens }: SentenceReading, { to }: NamePlace): string | undefined {
  if (tokens[to]?.text !== ',' || tokens[to + 1]?.tag !== 'name') return undefined;
  let end = to + 1;
  while (tokens[end]?.tag === 'name') end++;
  return tokens
    .slice(to + 1, end)
    .map(({ lower }) => lower)
    .join(' ');
}

/** A found sentence with the draft's place and a good part of its words, wherever the place stands in it. */
function isBorneOut(
  draft: SentenceReading,
  own: NamePlace,
  sentences: readonly SourceSentence[],
): boolean {
  const rest = draft.content.filter((i) => i < own.from || i >= own.to);
  return sentences.some(({ reading }) => {
    if (!reading.units.some((unit) => sharesHead(unit, own.unit))) return false;
    const pairing = pairSentences(draft, reading);
    return (
      pairing !== undefined &&
      shareOf(draft, rest, (i) => pairing.isKnown[i] === true) >= leastToSupport
    );
  });
}

function nameOf({ tokens }: SentenceReading, { from, to }: NamePlace): string {
  return tokens
    .slice(from, to)
    .map(({ lower }) => lower)
    .join(' ');
}

function spanOf({ tokens }: SentenceReading, { from, to }: NamePlace): Span {
  return { start: tokens[from]!.start, end: tokens[to - 1]!.end };
}
