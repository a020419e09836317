import { compareQuantities, type Quantity } from '../../quantity/index.ts';
import { likeness } from '../alignment.ts';
import { durationNouns, type CountedThing } from '../counted.ts';
import { areOfOneExtent, canBeOfOnePlace, reachesElsewhere } from '../figure-places.ts';
import { isOpen, sameVerb, scopesOf } from '../same-count.ts';
import { unmetNames } from '../name-units.ts';
import type { SentenceReading } from '../sentence-reading.ts';
import { compareTimes, type TimeValue } from '../time-values.ts';
import { isWord, sharedWords, shareOf, type Pairing } from './pairing.ts';

/** What is looked at when two figures part. Each is 0 to 1 but for the sizes. */
export const numberFeatures = [
  'coverage',
  'returned',
  'aroundDraft',
  'aroundSource',
  'sameNoun',
  'nounMet',
  'sameVerb',
  'missingNames',
  'extraNames',
  'bothNames',
  'compares',
  'sourceCompares',
  'distance',
  'far',
  'near',
  'edge',
  'percent',
  'money',
  'ordinal',
  'duration',
  'rivals',
  'margin',
  'anotherFits',
  'anotherFitsNear',
  'otherAgrees',
  'otherParts',
  'timesPart',
  'timeOneSided',
  'scopesPart',
  'partOneSided',
  'isOpen',
  'tiny',
  'noNoun',
  'sharedWords',
  'fewShared',
] as const;

export interface NumberCandidate {
  readonly thing: CountedThing;
  readonly other: CountedThing;
  readonly features: readonly number[];
}

/** The figures of a draft's sentence that part from the figure of the same kind that stands in their place in a source's. */
export function numberCandidates(pairing: Pairing): NumberCandidate[] {
  const { draft, source } = pairing;
  if (draft.counted.length === 0 || source.counted.length === 0) return [];
  return draft.counted.flatMap((thing) => {
    if (thing.isArticle || draft.quoted[thing.at] === true || isOpen(draft, thing)) return [];
    if (isAveragedOver(draft, thing)) return [];
    // What another figure of the draft states is that figure's counterpart.
    const comparable = source.counted.filter(
      (other) => areComparable(thing, other) && !isTaken(draft, thing, other),
    );
    if (comparable.some((other) => isBorneOutBeside(pairing, thing, other))) return [];
    const others = ofOnePlace(pairing, thing, comparable);
    if (others.length === 0) return [];
    const scored = others
      .map((other) => ({ other, near: closeness(pairing, thing, other) }))
      .sort((a, b) => b.near - a.near);
    const { other, near } = scored[0]!;
    if (!parts(thing.quantity, other.quantity)) return [];
    const fitting = scored.filter((each) => !parts(thing.quantity, each.other.quantity));
    const margin = near - (scored[1]?.near ?? 0);
    const rivals = { count: others.length - 1, margin, fitting: near - (fitting[0]?.near ?? -9) };
    return [{ thing, other, features: featuresOf(pairing, thing, other, rivals) }];
  });
}

/** "Averaged over seven critics": there "over" says of whom, not how many more. */
function isAveragedOver({ tokens }: SentenceReading, { quantity }: CountedThing): boolean {
  const at = tokens.findIndex((token) => token.end > quantity.span.start);
  return tokens[at]?.lower === 'over' && /^averaged?$/.test(tokens[at - 1]?.lower ?? '');
}

/** Those of the draft's place; where none is, any whose place the draft need not say. */
function ofOnePlace(
  { draft, source }: Pairing,
  thing: CountedThing,
  all: readonly CountedThing[],
): readonly CountedThing[] {
  const same = all.filter((other) => areOfOneExtent(draft, thing, source, other));
  if (same.length > 0) return same;
  const there = all.filter((other) => canBeOfOnePlace(draft, thing, source, other));
  return there.length > 0
    ? there
    : all.filter((other) => !reachesElsewhere(draft, thing, source, other));
}

function isTaken(draft: SentenceReading, thing: CountedThing, other: CountedThing): boolean {
  return draft.counted.some(
    (each) =>
      each !== thing &&
      !each.isArticle &&
      areComparable(each, other) &&
      compareQuantities(each.quantity, other.quantity) === 'same',
  );
}

/** True when a sentence states a figure as it is, of a thing of that kind. */
export function isCounted(
  draft: SentenceReading,
  thing: CountedThing,
  source: SentenceReading,
): boolean {
  return source.counted.some(
    (other) => areComparable(thing, other) && isBorneOut({ draft, source }, thing, other),
  );
}

/** The figure itself, or for a bound a figure of the same noun within it ("more than 200" and "from 138 to 209 observers"). */
function isBorneOut(
  { draft, source }: Pick<Pairing, 'draft' | 'source'>,
  thing: CountedThing,
  other: CountedThing,
): boolean {
  if (isStated(thing.quantity, other.quantity)) return true;
  if (thing.noun === undefined || other.noun === undefined) return false;
  if (parts(thing.quantity, other.quantity)) return false;
  if (!canBeOfOnePlace(draft, thing, source, other)) return false;
  return likeness(draft.tokens[thing.noun]!, source.tokens[other.noun]!) > 0;
}

/**
 * The same within the sentence that is compared. Sums and shares have no noun of their own, and most
 * small ones lie within a bound: there the nearest counts.
 */
function isBorneOutBeside(
  pairing: Pick<Pairing, 'draft' | 'source'>,
  thing: CountedThing,
  other: CountedThing,
): boolean {
  return /^(?:money|percent)$/.test(thing.quantity.kind)
    ? isStated(thing.quantity, other.quantity)
    : isBorneOut(pairing, thing, other);
}

/**
 * The source states the figure itself somewhere. What merely lies in "fewer than 106" is no such
 * statement: most small figures do.
 */
function isStated(a: Quantity, b: Quantity): boolean {
  if (isEdge(a, b)) return false;
  if (isBound(a)) return isBound(b) && compareQuantities(a, b) === 'same';
  return /^(?:same|wider)$/.test(compareQuantities(a, b));
}

function isBound({ low, high }: Quantity): boolean {
  return !Number.isFinite(low) || !Number.isFinite(high);
}

function areComparable(a: CountedThing, b: CountedThing): boolean {
  if (b.isArticle) return false;
  const { kind, unit } = a.quantity;
  const other = b.quantity;
  if (kind !== other.kind) return false;
  return unit === '' || other.unit === '' || unit === other.unit;
}

function parts(a: Quantity, b: Quantity): boolean {
  return compareQuantities(a, b) === 'apart' || isEdge(a, b);
}

/** "More than 222 million" beside "222 million": the same figure, once as a bound. */
function isEdge(a: Quantity, b: Quantity): boolean {
  return (a.openLow || a.openHigh) && !isBound(b) && a.value === b.value;
}

function featuresOf(
  pairing: Pairing,
  thing: CountedThing,
  other: CountedThing,
  rivals: { readonly count: number; readonly margin: number; readonly fitting: number },
): number[] {
  const { draft, source, isKnown, isMet } = pairing;
  const a = thing.quantity;
  const b = other.quantity;
  const noun = thing.noun === undefined ? undefined : draft.tokens[thing.noun]!;
  const far = other.noun === undefined ? undefined : source.tokens[other.noun]!;
  const missing = unmetNames(draft.units, [...source.units, ...source.subject]).filter(
    (unit) => !unit.keys.every((key) => source.topic.has(key)),
  ).length;
  const clause = other.event?.names ?? [];
  const extra = unmetNames(clause.length > 0 ? clause : source.units, draft.units).length;
  const distance = Math.abs(Math.log((a.value || 0.5) / (b.value || 0.5)));
  const rest = draft.counted.filter((each) => each !== thing);
  const bearings = rest.map((each) =>
    source.counted.map((there) =>
      there !== other && areComparable(each, there)
        ? compareQuantities(each.quantity, there.quantity)
        : 'unknown',
    ),
  );
  const flag = (is: boolean): number => (is ? 1 : 0);
  return [
    shareOf(draft, draft.content, (i) => isKnown[i] === true),
    shareOf(source, other.event?.content ?? source.content, (j) => isMet[j] === true),
    aroundDraft(pairing, thing),
    aroundSource(pairing, other),
    noun && far ? likeness(noun, far) : 0,
    flag(thing.noun !== undefined && isKnown[thing.noun] === true),
    flag(sameVerb(thing, other)),
    Math.min(missing, 3) / 3,
    Math.min(extra, 3) / 3,
    flag(missing > 0 && extra > 0),
    flag(isBound(a)),
    flag(isBound(b)),
    Math.min(distance, 4) / 4,
    flag(distance > 1.1),
    flag(distance < 0.15),
    flag(isEdge(a, b)),
    flag(a.kind === 'percent'),
    flag(a.kind === 'money'),
    flag(a.kind === 'ordinal'),
    flag(noun !== undefined && durationNouns.test(noun.lemma)),
    Math.min(rivals.count, 4) / 4,
    Math.min(rivals.margin, 1),
    flag(rivals.fitting < 9),
    Math.max(0, 1 - rivals.fitting),
    flag(bearings.some((row) => row.some((each) => each === 'same' || each === 'wider'))),
    flag(
      bearings.some(
        (row) => row.includes('apart') && !row.includes('same') && !row.includes('wider'),
      ),
    ),
    flag(timesPart(draft, source)),
    flag(draft.times.length > 0 !== source.times.length > 0),
    flag(scopesOf(draft, thing) !== scopesOf(source, other)),
    flag(thing.isPart !== other.isPart),
    flag(isOpen(source, other)),
    flag(Math.max(a.value, b.value) <= 3),
    flag(noun === undefined || far === undefined),
    sharedWords(pairing),
    flag(sharedWords(pairing) < 0.4),
  ];
}

/** How near two figures stand to each other: what surrounds both, the noun first. */
function closeness(pairing: Pairing, thing: CountedThing, other: CountedThing): number {
  const { draft, source } = pairing;
  const noun = thing.noun === undefined ? undefined : draft.tokens[thing.noun]!;
  const far = other.noun === undefined ? undefined : source.tokens[other.noun]!;
  const nouns = noun && far ? likeness(noun, far) : 0;
  let shared = 0;
  for (let d = 1; d <= reach; d++) {
    for (const i of [thing.at - d, thing.at + d]) {
      const j = pairing.partner[i];
      if (j !== undefined && j >= 0 && Math.abs(j - other.at) <= reach)
        shared += 1 / (d + Math.abs(j - other.at));
    }
  }
  // Who names a bound has a figure near it in mind.
  const distance = Math.abs(
    Math.log((thing.quantity.value || 0.5) / (other.quantity.value || 0.5)),
  );
  return nouns + shared - Math.min(distance, 4) / 4 + (thing.isPart === other.isPart ? 0.1 : 0);
}

/** How far around a figure words are taken to belong to it. Chosen: about a phrase either way. */
const reach = 5;

function around(reading: SentenceReading, at: number): number[] {
  const found: number[] = [];
  for (let i = Math.max(0, at - reach); i <= Math.min(reading.tokens.length - 1, at + reach); i++)
    if (isWord(reading.tokens[i]!)) found.push(i);
  return found;
}

function aroundDraft({ draft, isKnown }: Pairing, thing: CountedThing): number {
  return shareOf(draft, around(draft, thing.at), (i) => isKnown[i] === true);
}

function aroundSource({ source, isMet }: Pairing, other: CountedThing): number {
  return shareOf(source, around(source, other.at), (j) => isMet[j] === true);
}

/** Times on both sides and no two that can be of one moment: "before April 20" beside "as of April 20". */
export function timesPart(draft: SentenceReading, source: SentenceReading): boolean {
  const own = draft.times.filter(({ carried }) => carried !== true);
  const others = source.times.filter(({ carried }) => carried !== true);
  if (own.length === 0 || others.length === 0) return false;
  return !own.some((time) =>
    others.some((far) => /same|wider|narrower/.test(compareTimes(asMoment(time), asMoment(far)))),
  );
}

function asMoment({ expression, relation }: TimeValue): TimeValue {
  return { expression, relation: /before|after/.test(relation) ? relation : 'at' };
}
