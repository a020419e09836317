import { coverageOf } from './alignment.ts';
import type { SourceSentence } from './conflict.ts';
import { datedDeeds, singularDeeds } from './lexicon/own-words.ts';
import { lexicon } from './lexicon/lexicon.ts';
import { canBeOne, type NameUnit } from './name-units.ts';
import type { NounGroup } from './noun-groups.ts';
import { demonymOf, landOf, liesIn, placeKey } from './places.ts';
import type { Predication } from './predications.ts';
import type { SentenceReading } from './sentence-reading.ts';
import { compareTimes } from './time-values.ts';

/** Share of what a deed is said of that both texts must have before another doer is held against it. Chosen: nearly all. */
export const leastForAnother = 0.8;
const leastReturned = 0.5;

/** True for a deed of which one doer excludes every other: the law was signed by one governor. */
export function hasOneDoer({ word, doer, isNegated, isOpen }: Predication): boolean {
  return (
    (singularDeeds.has(word.lemma) || datedDeeds.has(word.lemma)) &&
    doer.length > 0 &&
    !isNegated &&
    !isOpen
  );
}

/** What a deed is said of, its doer apart; in "the truce that the union brokered" the truce. */
export function saidOf({ rest, doerGroup, targetGroup }: Predication): number[] {
  const said = rest.filter((i) => !doerGroup || i < doerGroup.from || i >= doerGroup.to);
  return targetGroup && said.length === 0 ? [targetGroup.head] : said;
}

/**
 * The same deed to the same thing by somebody else: "the law was signed by Governor Brandt" beside
 * "Governor Hale signed the law". The source must not name the draft's doer in anything that was found,
 * nor the draft the source's: then both may well have had a part in it.
 */
export function isAnotherDoer(
  draft: SentenceReading,
  own: Predication,
  sentences: readonly SourceSentence[],
  { source, reading }: SourceSentence,
  other: Predication,
): boolean {
  if (!hasOneDoer(own) || !hasOneDoer(other) || !isOneDeed(own, other)) return false;
  if (!own.targetGroup || !other.targetGroup) return false;
  const [said, others] = [saidOf(own), saidOf(other)];
  if (said.length === 0 || coverageOf(draft, said, reading) < leastForAnother) return false;
  if (coverageOf(reading, others, draft) < leastReturned) return false;
  if (isJoined(draft, own.doerGroup) || isJoined(reading, other.doerGroup)) return false;
  if (namesOne(other.doer, draft.units)) return false;
  const found = sentences.filter((each) => each.source === source);
  const names = (each: SourceSentence): boolean =>
    namesOne(own.doer, [...each.reading.units, ...each.reading.subject]);
  if (isOfOneTime(draft, own, reading, other) && sharesParty(draft, own, reading, other)) {
    const isOfIt = ({ reading: { keys } }: SourceSentence): boolean =>
      others.some((i) => keys.has(reading.tokens[i]!.key));
    return (
      areTwo(doerOf(draft, own, sentences), doerOf(reading, other, sentences)) &&
      !found.some((each) => isOfIt(each) && names(each))
    );
  }
  // One noun, and nothing that tells which of its kind is meant.
  if (said.length === 1 && own.rest.length === 0) return false;
  const isDated = draft.times.length > 0 && reading.times.length > 0;
  if (datedDeeds.has(own.word.lemma) && !isDated) return false;
  return kindOf(draft, own) === kindOf(reading, other) && !found.some(names);
}

function isOneDeed({ word }: Predication, other: Predication): boolean {
  return word.key === other.word.key || lexicon().areSynonyms(word.lemma, other.word.lemma);
}

/** The deed, or what it is done to, has a time in both, and the times fit: "the 2020 ceasefire", "brokered in 2020". */
function isOfOneTime(
  draft: SentenceReading,
  own: Predication,
  source: SentenceReading,
  other: Predication,
): boolean {
  const [near, far] = [timesOf(draft, own), timesOf(source, other)];
  return near.some((time) => far.some((there) => compareTimes(time, there) === 'same'));
}

function timesOf({ times }: SentenceReading, { frame, targetGroup }: Predication) {
  return times.filter(
    ({ event, relation }) =>
      relation === 'at' && (event.frame === frame || event.at === targetGroup?.head),
  );
}

/** Somebody else is named in both sentences, so that they are of one story. */
function sharesParty(
  draft: SentenceReading,
  own: Predication,
  source: SentenceReading,
  other: Predication,
): boolean {
  return draft.units.some(
    (unit) =>
      !namesOne([unit], own.doer) &&
      !namesOne([unit], other.doer) &&
      source.units.some((far) => canBeOne(unit, far)),
  );
}

function namesOne(names: readonly NameUnit[], units: readonly NameUnit[]): boolean {
  return names.some((name) => units.some((unit) => canBeOne(name, unit)));
}

/** "Hale and Brandt": one of several. */
function isJoined({ tokens }: SentenceReading, group: NounGroup | undefined): boolean {
  // "He" has been somebody all along.
  if (!group || /^(?:he|she|they|it)$/.test(tokens[group.head]!.lower)) return true;
  return [tokens[group.from - 1], tokens[group.to]].some((token) =>
    /^(?:and|or|with|,)$/.test(token?.lower ?? ''),
  );
}

type Kind = 'place' | 'acronym' | 'body' | 'full' | 'short';

/** A country may act through a person or a ministry, so one kind of doer is not held against another. */
function kindOf({ tokens }: SentenceReading, { doer, doerGroup }: Predication): Kind {
  const [{ keys } = { keys: [] as readonly string[] }] = doer;
  if (keys.some((key) => demonymOf(key) !== undefined || placeKey(key) !== undefined))
    return 'place';
  // "The Kremlin" is no person.
  const isBody = doerGroup && tokens[doerGroup.from]!.lower === 'the';
  return keys.length > 1 || (keys[0] ?? '').includes(' ') ? 'full' : isBody ? 'body' : 'short';
}

/** A doer with what the source tells of whom it acts for. */
interface Doer {
  readonly kind: Kind;
  /** The country that it is, speaks for, or holds an office of. */
  readonly land: string | undefined;
  /** The continent of whose countries it is a union. */
  readonly continent: string | undefined;
}

/** True for two doers of one kind or of two countries, of whom one does not act for the other. */
export function actForTwo(
  draft: SentenceReading,
  own: Predication,
  source: SentenceReading,
  other: Predication,
  sentences: readonly SourceSentence[],
): boolean {
  return areTwo(doerOf(draft, own, sentences), doerOf(source, other, sentences));
}

function doerOf(
  reading: SentenceReading,
  predication: Predication,
  sentences: readonly SourceSentence[],
): Doer {
  const { doer } = predication;
  const [first] = doer;
  const isUnion = first !== undefined && /^(?:union|league|community)$/.test(first.head);
  const continent = isUnion
    ? continents.find((name) => first.keys[0]!.startsWith(name))
    : undefined;
  const { from, to } = predication.doerGroup!;
  const own = reading.tokens.slice(from, to).flatMap(({ lower }) => landOf(lower) ?? []);
  const offices = sentences
    .flatMap(({ reading: { units } }) => units)
    .filter((unit) => unit.keys.length > 1 && doer.some((each) => canBeOne(each, unit)))
    .flatMap(({ places }) => places);
  const [land] = isUnion ? [] : [...own, ...offices];
  return { kind: kindOf(reading, predication), land, continent };
}

const continents = ['europe', 'africa', 'asia', 'america'];

/**
 * Two of one kind, two that act for two countries, or a country from elsewhere beside a union: the
 * president of one country has not acted for the union of others.
 */
function areTwo(a: Doer, b: Doer): boolean {
  if (a.land !== undefined && b.land !== undefined) return a.land !== b.land;
  const [land, continent] = [a.land ?? b.land, a.continent ?? b.continent];
  if (land !== undefined && continent !== undefined) return !liesIn(land, continent);
  return a.kind === b.kind && a.kind !== 'place';
}
