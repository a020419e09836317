/**
 * When two sentences in one wording tell of two things: other parties, other tolls, other places,
 * other people behind "he". What is asked here holds for every facet.
 */
import { compareQuantities } from '../quantity/index.ts';
import { likeness } from './alignment.ts';
import type { CountedThing } from './counted.ts';
import { isContent, type EventMention } from './events.ts';
import type { Frame } from './frames.ts';
import { canBeOne, unmetNames, type NameUnit } from './name-units.ts';
import type { NounGroup } from './noun-groups.ts';
import { liesIn, placeKey } from './places.ts';
import type { SentenceReading } from './sentence-reading.ts';
import type { Token } from './tokens.ts';

/** Names on both sides that the other lacks: two stories in one wording. `theirs` narrows what is asked of the source. */
export function partInNames(
  draft: SentenceReading,
  source: SentenceReading,
  theirs: readonly NameUnit[] = source.units,
): boolean {
  return (
    unmetNames(draft.units, [...source.units, ...source.subject]).length > 0 &&
    unmetNames(theirs, draft.units).length > 0
  );
}

/** Somebody is named on both sides and nobody in common; whom "he" means counts as named. */
export function areStrangers(
  draft: SentenceReading,
  event: EventMention | undefined,
  source: SentenceReading,
): boolean {
  const own = [...draft.units, ...(event?.names ?? [])];
  const others = [...source.units, ...source.subject];
  return (
    own.length > 0 &&
    others.length > 0 &&
    !own.some((unit) => others.some((far) => canBeOne(unit, far)))
  );
}

/** Figures of one kind in the clauses of two events, and none that fits: two tolls are two events. */
export function partInFigures(
  draft: SentenceReading,
  event: EventMention,
  source: SentenceReading,
  other: EventMention,
): boolean {
  return figuresPart(figuresBeside(draft, event.at), figuresBeside(source, other.at));
}

/** The same for two predicates: "beat by three points", "beat by five". */
export function partInCounts(
  draft: SentenceReading,
  own: { readonly frame: Frame },
  source: SentenceReading,
  other: { readonly frame: Frame },
): boolean {
  return figuresPart(figuresBeside(draft, own.frame.verb), figuresBeside(source, other.frame.verb));
}

function figuresPart(own: readonly CountedThing[], others: readonly CountedThing[]): boolean {
  const bearings = own.flatMap(({ quantity }) =>
    others.map((far) => compareQuantities(quantity, far.quantity)),
  );
  return bearings.includes('apart') && !bearings.some((each) => /same|wider|open/.test(each));
}

function figuresBeside(reading: SentenceReading, at: number): CountedThing[] {
  const { frameOf } = reading.syntax;
  return reading.counted.filter(
    (thing) =>
      !thing.isArticle && thing.endOfChange === undefined && frameOf[thing.at] === frameOf[at],
  );
}

/** The mayor's plan and the council's, among farmers and among townsfolk: another one in the same place of the sentence. */
export function partInOwners(draft: SentenceReading, source: SentenceReading): boolean {
  const own = ownersIn(draft, source);
  const others = ownersIn(source, draft);
  return own.some((place) => others.includes(place));
}

/** Where a sentence says whose something is, or among whom, in a word that the other does not have. */
function ownersIn({ tokens, syntax }: SentenceReading, other: SentenceReading): string[] {
  const isUnmet = (token: Token): boolean =>
    !other.tokens.some((far) => isContent(far) && likeness(token, far) > 0);
  return syntax.groups.flatMap(({ from, head, preposition }) => {
    const owners = tokens
      .slice(from, head)
      .filter((token) => token.possessive && /^(?:noun|name)$/.test(token.tag) && isUnmet(token));
    const isAmong = preposition !== undefined && tokens[preposition]!.lower === 'among';
    return [
      ...owners.map(() => `whose ${tokens[head]!.key}`),
      ...(isAmong && isUnmet(tokens[head]!) ? ['among'] : []),
    ];
  });
}

/**
 * A place in each sentence, and neither in the other nor around it: "in Wyoming" beside "in
 * Colorado". "There" is a place that the sentence before has named.
 */
export function partInPlaces(draft: SentenceReading, source: SentenceReading): boolean {
  const own = placesNamed(draft);
  const others = placesNamed(source);
  if (own.length > 0 && pointsThere(source)) return !own.every((place) => others.includes(place));
  if (others.length > 0 && pointsThere(draft)) return true;
  const isMet = (place: string, there: readonly string[]): boolean =>
    there.some((far) => far === place || liesIn(far, place) || liesIn(place, far));
  return own.some((place) => !isMet(place, others)) && others.some((place) => !isMet(place, own));
}

function placesNamed({ tokens, syntax }: SentenceReading): string[] {
  return syntax.groups.flatMap(({ preposition, head, from }) => {
    if (preposition === undefined || !/^(?:in|at|across|near)$/.test(tokens[preposition]!.lower))
      return [];
    let first = head;
    while (first > from && tokens[first - 1]!.tag === 'name') first--;
    const name = tokens
      .slice(first, head + 1)
      .map(({ lower }) => lower)
      .join(' ');
    return placeKey(name) ?? placeKey(tokens[head]!.lower) ?? [];
  });
}

/** "Won there by three points"; not "there were three". */
function pointsThere({ tokens }: SentenceReading): boolean {
  return tokens.some(
    ({ lower }, i) =>
      lower === 'there' &&
      !/^(?:auxiliary|negation|verb)$/.test(tokens[i + 1]?.tag ?? '') &&
      tokens[i - 1]?.tag !== 'auxiliary',
  );
}

/** Who acts in two clauses: a "he" and a "she" are two people. */
export function actOtherPeople(
  draft: SentenceReading,
  event: EventMention | undefined,
  source: SentenceReading,
  other: EventMention | undefined,
): boolean {
  const [own, far] = [event?.frame?.subject, other?.frame?.subject];
  if (!own || !far) return false;
  const [near, there] = [draft.tokens[own.head]!.lower, source.tokens[far.head]!.lower];
  return /^(?:he she|she he)$/.test(`${near} ${there}`);
}

/** Nouns that a verb is said of in two clauses, both named by a noun of their own and not alike: a list and a bill. */
export function haveOtherHeads(
  draft: SentenceReading,
  own: NounGroup | undefined,
  source: SentenceReading,
  other: NounGroup | undefined,
): boolean {
  if (!own || !other) return false;
  const [near, far] = [draft.tokens[own.head]!, source.tokens[other.head]!];
  if (near.tag !== 'noun' || far.tag !== 'noun' || likeness(near, far) > 0) return false;
  const isIn = (token: Token, reading: SentenceReading): boolean =>
    reading.tokens.some((each) => each.tag === 'noun' && likeness(token, each) > 0);
  return !isIn(near, source) && !isIn(far, draft);
}

/** What is done to in a clause: the object, or the subject of a passive. */
export function targetOf(frame: Frame | undefined): NounGroup | undefined {
  return frame?.passive === true ? frame.subject : frame?.object;
}

/** "Some senators", "a number of Democrats", "most voters": others of them do otherwise. */
export function isSomeOf({ tokens }: SentenceReading, group: NounGroup | undefined): boolean {
  if (!group) return false;
  const first = group.preposition === undefined ? group.from : group.preposition - 1;
  for (let i = Math.max(0, first - 1); i <= group.head; i++) {
    const { lower } = tokens[i]!;
    // "Some 4,000 troops" and "fewer than 1,000" are all of them, "the number of observers" is no part.
    if (lower === 'number' ? tokens[i - 1]?.lower === 'a' : someWords.test(lower))
      return tokens[i + 1]?.tag !== 'number' && tokens[i + 1]?.lower !== 'than';
  }
  return false;
}

const someWords = /^(?:some|few|fewer|several|many|most|others|half|majority|certain)$/;
