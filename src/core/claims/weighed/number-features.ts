import { compareQuantities } from '../../quantity/index.ts';
import { likeness } from '../alignment.ts';
import { durationNouns, type CountedThing } from '../counted.ts';
import { unmetNames } from '../name-units.ts';
import { isOpen, sameVerb, scopesOf } from '../same-count.ts';
import type { SentenceReading } from '../sentence-reading.ts';
import { compareTimes, type TimeValue } from '../time-values.ts';
import { areComparable, isBeyondBound, isBound, isEdge } from './figure-bearings.ts';
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
  'beside',
  'otherBound',
  'boundNear',
  'grows',
  'cannotGrow',
] as const;

/** How a figure stands beside its rivals. */
export interface FigureRivals {
  readonly count: number;
  readonly margin: number;
  readonly fitting: number;
}

/** The values of `numberFeatures`. */
export function featuresOf(
  pairing: Pairing,
  thing: CountedThing,
  other: CountedThing,
  rivals: FigureRivals,
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
  const growth = growthBetween(pairing, thing, other);
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
    wordsBeside(pairing, thing, other),
    flag(isBeyondBound(a, b)),
    flag(isBound(a) && distance < 0.15),
    flag(growth > 0),
    flag(growth < 0),
  ];
}

/**
 * What is counted of something as it goes on grows. 1 where that explains the two figures (fewer on an
 * earlier day), -1 where it cannot (more on an earlier day), 0 where no two days are told.
 */
function growthBetween(
  { draft, source }: Pairing,
  { quantity: a }: CountedThing,
  { quantity: b }: CountedThing,
): number {
  const [own, far] = [dayOf(draft), dayOf(source)];
  if (own === undefined || far === undefined || own === far) return 0;
  return own < far === a.value < b.value ? 1 : -1;
}

function dayOf({ times }: SentenceReading): string | undefined {
  const told = times.filter(({ carried }) => carried !== true);
  return told.length === 1 ? told[0]!.expression.earliest : undefined;
}

/** The words right before and right behind a figure are those beside the other: 0, ½ or 1. */
function wordsBeside(
  { draft, source, partner }: Pairing,
  thing: CountedThing,
  other: CountedThing,
): number {
  const isSame = (step: -1 | 1): boolean => {
    const i = wordNextTo(draft, thing, step);
    const j = wordNextTo(source, other, step);
    return i !== undefined && j !== undefined && partner[i] === j;
  };
  return (isSame(-1) ? 0.5 : 0) + (isSame(1) ? 0.5 : 0);
}

function wordNextTo(
  { tokens }: SentenceReading,
  { at }: CountedThing,
  step: -1 | 1,
): number | undefined {
  for (let i = at + step; tokens[i] && Math.abs(i - at) <= reach; i += step)
    if (isWord(tokens[i]!)) return i;
  return undefined;
}

/** How far around a figure words are taken to belong to it. Chosen: about a phrase either way. */
export const reach = 5;

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
