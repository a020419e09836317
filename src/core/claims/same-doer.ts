/** Who does what a predicate says: the same person or body, or one that acts for it. */
import { likeness } from './alignment.ts';
import { isSameName } from './name-keys.ts';
import { canBeOne, unmetNames, type NameUnit } from './name-units.ts';
import type { Predication } from './predications.ts';
import type { SentenceReading } from './sentence-reading.ts';
import type { Token } from './tokens.ts';

/** Whether two predicates are of one doer, or of one target where no doer is named. */
export function sameDoer(
  draft: SentenceReading,
  own: Predication,
  source: SentenceReading,
  other: Predication,
): boolean {
  // A passive without a doer is about its target.
  const a = own.doerGroup ? own.doer : own.target;
  const b = other.doerGroup ? other.doer : other.target;
  if (a.length > 0 && b.length > 0)
    return a.some((unit) => b.some((far) => canBeOne(unit, far) || speaksFor(unit, far)));
  // "The requests were ignored": by whoever could have granted them.
  if ((own.doerGroup === undefined) !== (other.doerGroup === undefined))
    return isOneTarget(draft, own, source, other);
  const head = (own.doerGroup ?? own.targetGroup)?.head;
  const otherHead = (other.doerGroup ?? other.targetGroup)?.head;
  if (head === undefined || otherHead === undefined) return false;
  const [near, far] = [draft.tokens[head]!, source.tokens[otherHead]!];
  if (near.tag !== 'noun' || near.key !== far.key) return false;
  // "The bridge" in a text on the bridge over the Tarn is that bridge.
  const [named, there] = a.length > 0 ? [a, source] : [b, draft];
  return unmetNames(named, [...there.units, ...there.subject]).length === 0;
}

/** The same noun with nothing named beside it that the other text does not know. */
function isOneTarget(
  draft: SentenceReading,
  own: Predication,
  source: SentenceReading,
  other: Predication,
): boolean {
  const [near, far] = [own.targetGroup?.head, other.targetGroup?.head];
  if (near === undefined || far === undefined) return false;
  const [noun, there] = [draft.tokens[near]!, source.tokens[far]!];
  return (
    noun.tag === 'noun' &&
    noun.key === there.key &&
    own.doer.length + other.doer.length > 0 &&
    unmetNames(own.target, [...source.units, ...source.subject]).length === 0 &&
    unmetNames(other.target, draft.units).length === 0
  );
}

/** A country's ministry, and the capital or country by itself: "the Oster foreign ministry" and "Oster". */
export function speaksFor(a: NameUnit, b: NameUnit): boolean {
  const stands = (body: NameUnit, land: NameUnit): boolean =>
    land.keys.length === 1 &&
    bodiesOfState.test(body.head) &&
    body.places.some((place) => isSameName(place, land.head));
  return stands(a, b) || stands(b, a);
}

const bodiesOfState = /^(?:ministr[iy]|government|department|foreign)$/;

/**
 * "Opposition leaders in Oster" and "the Oster government", "Hale" and "Hale's aide": the name says where they
 * are from or whose they are, and the noun who it is. A government, its spokesman or its troops act for it.
 */
export function actForOthers(
  draft: SentenceReading,
  own: Predication,
  source: SentenceReading,
  other: Predication,
): boolean {
  const [near, far] = [actor(draft, own), actor(source, other)];
  const isShared = own.doer.some((unit) => other.doer.some((each) => canBeOne(unit, each)));
  // Without a name beside them two nouns may be two words for the same people.
  if (!isShared)
    return near !== undefined && far !== undefined && likeness(near.noun, far.noun) > 0
      ? near.isOpposed !== far.isOpposed
      : false;
  if (!near || !far) return [near, far].some((each) => each && !actsForAll(each));
  if (near.nouns.some((noun) => far.nouns.some((each) => likeness(noun, each) > 0)))
    return near.isOpposed !== far.isOpposed;
  return !actsForAll(near) || !actsForAll(far);
}

interface Actor {
  readonly noun: Token;
  /** The same, and what it is of: "the results of the audit" and "the audit" say one thing. */
  readonly nouns: readonly Token[];
  /** "Opposition leaders", "a former minister", "a rebel group". */
  readonly isOpposed: boolean;
}

/** The common noun of somebody who is only told by a name beside it; undefined where the name is his own. */
function actor(
  { tokens, syntax }: SentenceReading,
  { doerGroup: group }: Predication,
): Actor | undefined {
  if (!group) return undefined;
  const noun = tokens[group.head]!;
  // "The mayor, Ida Moss".
  const isNamed = tokens[group.to]?.lower === ',' && tokens[group.to + 1]?.tag === 'name';
  if (noun.tag !== 'noun' || isNamed) return undefined;
  const isOpposed = tokens.slice(group.from, group.head).some(({ lower }) => opposed.test(lower));
  const of = syntax.groups.find(
    ({ preposition }) => preposition === group.to && tokens[preposition]!.lower === 'of',
  );
  const nouns = of && tokens[of.head]!.tag === 'noun' ? [noun, tokens[of.head]!] : [noun];
  return { noun, nouns, isOpposed };
}

const opposed = /^(?:opposition|rebel|rival|former|ex-.*|exiled|jailed|dissident|separatist)$/;

function actsForAll({ noun, isOpposed }: Actor): boolean {
  return !isOpposed && actsForOwner.test(noun.lemma);
}

const actsForOwner =
  /^(?:government|ministry|department|administration|cabinet|leadership|leader|president|premier|minister|authority|official|spokes(?:man|woman|person)|envoy|negotiator|delegation|lawyer|attorney|side|state|country|republic|army|military|force|troop|soldier|police|parliament|legislature|lawmaker|team|club|player|company|firm|group|party)s?$/;
