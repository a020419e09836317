import type { CountedThing } from './counted.ts';
import { nameUnits, unmetNames, type NameUnit } from './name-units.ts';
import { demonymOf, liesIn, placeKey } from './places.ts';
import type { SentenceReading } from './sentence-reading.ts';
import type { Token } from './tokens.ts';

/** Where a figure holds: the world over, everywhere but at home, or in places that are named. */
interface FigurePlace {
  readonly extent?: 'world' | 'elsewhere';
  readonly names: readonly NameUnit[];
}

/**
 * True when two figures can be of one place. Beside "$66 million in the United States and Canada, for a
 * worldwide total of $76 million" what was earned "globally" is held to the second; beside "21 cases,
 * 18 in Srpska" the cases of the whole country are the 21.
 */
export function canBeOfOnePlace(
  draft: SentenceReading,
  thing: CountedThing,
  source: SentenceReading,
  other: CountedThing,
): boolean {
  const own = placeOf(draft, thing);
  const there = placeOf(source, other);
  if (own.extent !== undefined && there.extent !== undefined) return own.extent === there.extent;
  if (there.extent === 'elsewhere') return false;
  if (own.extent !== undefined) return there.names.length === 0;
  if (there.extent === 'world') return own.names.length === 0;
  if (there.names.length === 0) return true;
  // Its own place may stand anywhere in the draft's sentence, or go without saying.
  const known = [...draft.units, ...draft.subject];
  return there.names.some(
    (name) =>
      unmetNames([name], known).length === 0 ||
      known.some((unit) => lieInOne(unit, name)) ||
      name.keys.every((key) => source.topic.has(key)),
  );
}

/** True where a figure is said to be of the place that another is of: "in Srpska" of both. */
export function areOfOneNamedPlace(
  draft: SentenceReading,
  thing: CountedThing,
  source: SentenceReading,
  other: CountedThing,
): boolean {
  const [own, there] = [placeOf(draft, thing).names, placeOf(source, other).names];
  return own.length > 0 && unmetNames(own, there).length === 0;
}

/**
 * True where both are said to be of the whole world, both of all but home, or both of one named place,
 * which may be what the draft's clause is about ("Srpska had under 330 cases").
 */
export function areOfOneExtent(
  draft: SentenceReading,
  thing: CountedThing,
  source: SentenceReading,
  other: CountedThing,
): boolean {
  const own = placeOf(draft, thing);
  const there = placeOf(source, other);
  if (own.extent !== undefined || there.extent !== undefined) return own.extent === there.extent;
  const names = own.names.length > 0 ? own.names : subjectOf(draft, thing);
  return there.names.length > 0 && areSame(names, there.names);
}

function areSame(a: readonly NameUnit[], b: readonly NameUnit[]): boolean {
  return unmetNames(a, b).length === 0 && unmetNames(b, a).length === 0;
}

function subjectOf({ tokens }: SentenceReading, { event }: CountedThing): NameUnit[] {
  const subject = event?.frame?.subject;
  return subject ? nameUnits(tokens, subject.from, subject.to) : [];
}

/** True where one figure is of the whole world, or of all but home, and the other of something else. */
export function reachesElsewhere(
  draft: SentenceReading,
  thing: CountedThing,
  source: SentenceReading,
  other: CountedThing,
): boolean {
  return placeOf(draft, thing).extent !== placeOf(source, other).extent;
}

/** True where a figure has a place of its own. */
export function hasPlace(reading: SentenceReading, thing: CountedThing): boolean {
  const { extent, names } = placeOf(reading, thing);
  return extent !== undefined || names.length > 0;
}

function lieInOne(a: NameUnit, b: NameUnit): boolean {
  const [one, other] = [placeOfName(a), placeOfName(b)];
  if (one === undefined || other === undefined) return false;
  return one === other || liesIn(one, other) || liesIn(other, one);
}

function placeOfName({ keys }: NameUnit): string | undefined {
  const name = keys.filter((key) => key !== 'the').join(' ');
  return demonymOf(name) ?? placeKey(name);
}

const worldWords = /^(?:worldwide|global|globally|world|globe)$/;
const elsewhereWords = /^(?:overseas|abroad|outside|elsewhere|foreign)$/;
const others = /^(?:territory|country|market|region|nation|state)$/;
/** So far behind a figure, and so far before it, its place may be said. Chosen: a phrase. */
const reachBehind = 8;
const reachBefore = 6;

const read = new WeakMap<CountedThing, FigurePlace>();

function placeOf(reading: SentenceReading, thing: CountedThing): FigurePlace {
  let place = read.get(thing);
  if (!place) {
    const { tokens } = reading;
    const behind = extentIn(tokens, ...phraseBehind(tokens, thing));
    const isTold = behind.extent !== undefined || behind.names.length > 0;
    place = isTold ? behind : { ...extentIn(tokens, ...phraseBefore(tokens, thing)), names: [] };
    read.set(thing, place);
  }
  return place;
}

/** "… in North America", up to the next mark, figure or verb. */
function phraseBehind(
  tokens: readonly Token[],
  { quantity, noun }: CountedThing,
): [number, number] {
  let from = tokens.findIndex((token) => token.start >= quantity.span.end);
  if (from < 0) return [0, 0];
  if (noun !== undefined && noun >= from && noun < from + 4) from = noun + 1;
  // "… of which 201 were in Srpska".
  if (/^(?:are|were|was|is|being|came|come)$/.test(tokens[from]?.lower ?? '')) from++;
  let to = from;
  while (to < tokens.length && to < from + reachBehind && !endsPhrase(tokens, to)) to++;
  return [from, to];
}

/** "A worldwide total of …", back to the last mark, figure or verb. */
function phraseBefore(tokens: readonly Token[], { quantity }: CountedThing): [number, number] {
  const to = tokens.findIndex((token) => token.end > quantity.span.start);
  let from = to;
  while (from > 0 && from > to - reachBefore && !endsPhrase(tokens, from - 1)) from--;
  return [from, to];
}

function endsPhrase(tokens: readonly Token[], at: number): boolean {
  const { tag, text } = tokens[at]!;
  if (tag === 'mark') return text !== "'" && text !== '’' && text !== '"';
  if (tag === 'number' || tag === 'verb' || tag === 'auxiliary') return true;
  // "… and more than 3 in the Federation" speaks of the next figure.
  return (
    tag === 'conjunction' && tokens.slice(at + 1, at + 7).some((token) => token.tag === 'number')
  );
}

function extentIn(tokens: readonly Token[], from: number, to: number): FigurePlace {
  const phrase = tokens.slice(from, to);
  if (phrase.some(({ lower }) => elsewhereWords.test(lower)))
    return { extent: 'elsewhere', names: [] };
  if (phrase.some(({ lower }, i) => lower === 'other' && others.test(phrase[i + 1]?.lemma ?? '')))
    return { extent: 'elsewhere', names: [] };
  if (phrase.some(({ lower, tag }) => worldWords.test(lower) && tag !== 'name'))
    return { extent: 'world', names: [] };
  const at = phrase.findIndex(({ lower }) => /^(?:in|from|across|throughout|within)$/.test(lower));
  return { names: at < 0 ? [] : nameUnits(tokens, from + at + 1, to) };
}
