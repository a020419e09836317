/**
 * Meetings of people, told apart by who holds them, where and when: "the alliance's summit in Astana",
 * "the CSTO's leaders convened in late November". A paraphrase keeps two of the three and drops the rest.
 */
import type { Span } from '../text/span.ts';
import { likeness } from './alignment.ts';
import type { SourceSentence } from './conflict.ts';
import type { EventMention } from './events.ts';
import {
  gatheringNouns,
  gatheringVerbs,
  lightVerbs,
  waysOfAttending,
} from './lexicon/own-words.ts';
import { isSameName } from './name-keys.ts';
import { canBeOne, nameUnits, type NameUnit } from './name-units.ts';
import type { NounGroup } from './noun-groups.ts';
import { placesIn, type Placed } from './placed.ts';
import { placeKey } from './places.ts';
import type { SentenceReading } from './sentence-reading.ts';
import { compareTimes, fineness, type TimeValue } from './time-values.ts';
import type { Token } from './tokens.ts';

export interface Gathering {
  /** The noun or the verb that names it, as a token index. */
  readonly at: number;
  readonly word: Token;
  /** Who holds it or takes part, as far as its own words say so. */
  readonly parties: readonly NameUnit[];
  /** Keys of what describes it: "year-end", "ministerial". */
  readonly marks: readonly string[];
  readonly places: readonly Placed[];
  readonly times: readonly TimeValue[];
}

/** The gatherings that a sentence speaks of; one that is asked about, or one of many ("meetings"), is none. */
export function findGatherings(reading: SentenceReading): Gathering[] {
  const { tokens, syntax } = reading;
  const places = [...placesIn(reading), ...goals(reading)];
  const nouns = syntax.groups.flatMap((group): Gathering[] => {
    const word = tokens[group.head]!;
    if (word.tag !== 'noun' || !gatheringNouns.has(word.lemma) || isPlural(word)) return [];
    return [gatheringOf(reading, group.head, group, places)];
  });
  const verbs = syntax.frames.flatMap(({ verb, subject, object, passive }): Gathering[] => {
    const isMeeting = gatheringVerbs.has(tokens[verb]!.lemma) && !passive && object === undefined;
    return isMeeting && subject ? [gatheringOf(reading, verb, subject, places)] : [];
  });
  return [...nouns, ...verbs];
}

/** "Travelled to Oster for the summit": where one goes for it is where it is. */
function goals(reading: SentenceReading): Placed[] {
  return placesIn(reading, /^to$/).filter(({ event: { frame } }) => {
    const verb = frame && reading.tokens[frame.verb]!.lemma;
    return verb !== undefined && waysOfAttending.has(`${verb} to`);
  });
}

/** "Summits" are many; "talks" are one round of them. */
function isPlural({ lower, lemma }: Token): boolean {
  return lower !== lemma && lemma !== 'talk' && lemma !== 'talks';
}

function gatheringOf(
  reading: SentenceReading,
  at: number,
  group: NounGroup,
  places: readonly Placed[],
): Gathering {
  const { tokens, syntax } = reading;
  const clause = syntax.frames[syntax.frameOf[at] ?? -1];
  const around = [clause, relativeOf(reading, group)].filter((frame) => frame !== undefined);
  const isOfIt = ({ at: event, frame }: EventMention): boolean =>
    event === at || (frame !== undefined && around.includes(frame));
  const own = places.filter(({ event }) => isOfIt(event));
  const isPlace = (name: string): boolean =>
    own.some((place) => place.name.split(' ').includes(name));
  const groups = [group, ...tiedTo(reading, group)];
  const holders = around.flatMap(({ verb, subject }) =>
    subject && subject !== group && lightVerbs.has(tokens[verb]!.lemma) ? [subject] : [],
  );
  const parties = [...groups, ...holders].flatMap(({ from, to }) => nameUnits(tokens, from, to));
  return {
    at,
    word: tokens[at]!,
    parties: parties.filter(
      ({ head }) => !isPlace(head) && !own.some(({ within }) => within.includes(head)),
    ),
    marks: marksOf(tokens, group, at),
    places: own,
    times: reading.times.filter(({ event, relation }) => relation === 'at' && isOfIt(event)),
  };
}

/** "The summit that the league held in Minsk": what is said of it in a clause of its own. */
function relativeOf({ tokens, syntax }: SentenceReading, group: NounGroup) {
  return syntax.frames.find(
    ({ object, subject, verb }) =>
      (object === group || subject === group) && lightVerbs.has(tokens[verb]!.lemma),
  );
}

/** "The summit of the league". */
function tiedTo({ syntax }: SentenceReading, group: NounGroup): NounGroup[] {
  const found: NounGroup[] = [];
  let end = group.to;
  for (const other of syntax.groups) {
    if (other.preposition !== end) continue;
    found.push(other);
    end = other.to;
  }
  return found;
}

function marksOf(tokens: readonly Token[], { from, head }: NounGroup, at: number): string[] {
  if (at !== head) return [];
  return tokens
    .slice(from, head)
    .filter(({ tag, possessive }) => !possessive && (tag === 'adjective' || tag === 'noun'))
    .map(({ key }) => key);
}

/**
 * What a clause of the draft is about is a gathering, and the source speaks of none that it can be: the
 * ministers' meeting is not the informal one, a funeral is no summit.
 */
export function areOtherGatherings(
  draft: SentenceReading,
  span: Span,
  source: SentenceReading,
): boolean {
  const { tokens, syntax } = draft;
  const own = nounsIn(draft).filter(({ head }) => {
    const frame = syntax.frames[syntax.frameOf[head] ?? -1];
    const [first, last] = frame ? [tokens[frame.from], tokens[frame.to - 1]] : [];
    return first && last && first.start <= span.start && span.end <= last.end;
  });
  const others = nounsIn(source);
  return (
    own.length > 0 &&
    others.length > 0 &&
    own.every((group) => others.every((far) => areTwo(draft, group, source, far)))
  );
}

function nounsIn({ tokens, syntax }: SentenceReading): NounGroup[] {
  return syntax.groups.filter(({ head }) => {
    const { tag, lemma } = tokens[head]!;
    return tag === 'noun' && gatheringNouns.has(lemma);
  });
}

function areTwo(
  { tokens }: SentenceReading,
  group: NounGroup,
  source: SentenceReading,
  far: NounGroup,
): boolean {
  const [own, other] = [marksOf(tokens, group, group.head), marksOf(source.tokens, far, far.head)];
  return (
    !areOfOneKind(tokens[group.head]!, source.tokens[far.head]!) ||
    (own.length > 0 && other.length > 0 && !own.some((key) => other.includes(key)))
  );
}

/** How far two gatherings are one; undefined where something parts them. */
export interface Likeness {
  readonly party: boolean;
  readonly place: boolean;
  readonly time: boolean;
  readonly mark: boolean;
}

export function compareGatherings(
  own: Gathering,
  { source }: SourceSentence,
  other: Gathering,
): Likeness | undefined {
  if (!areOfOneKind(own.word, other.word)) return undefined;
  const meets = (unit: NameUnit, there: readonly NameUnit[]): boolean =>
    there.some((far) => canBeOne(unit, far));
  const party = own.parties.some((unit) => meets(unit, other.parties));
  if (!party && own.parties.length > 0 && other.parties.length > 0) return undefined;
  const mark = own.marks.some((key) => other.marks.includes(key));
  // The ministers' meeting is not the informal one.
  if (!mark && own.marks.length > 0 && other.marks.length > 0) return undefined;
  const time = compareDays(own.times, other.times, source.issued);
  if (time === 'apart') return undefined;
  const place = own.places.some((near) => other.places.some((far) => isOnePlace(near, far)));
  return { party, place, time: time === 'same', mark };
}

const general = /^(?:summit|meeting|gathering|session|event|convene|gather|assemble|meet|talks?)$/;

function areOfOneKind(a: Token, b: Token): boolean {
  return likeness(a, b) > 0 || (general.test(a.lemma) && general.test(b.lemma));
}

export function isOnePlace(a: Placed, b: Placed): boolean {
  const keys = [a, b].map(({ name }) => placeKey(name) ?? name);
  return (
    isSameName(keys[0]!, keys[1]!) || a.within.includes(keys[1]!) || b.within.includes(keys[0]!)
  );
}

/** A source that gives no day speaks of what is of its own day or a few weeks before. */
const reachOfNews = 31;

function compareDays(
  own: readonly TimeValue[],
  others: readonly TimeValue[],
  issued: string | undefined,
): 'same' | 'apart' | 'unknown' {
  const fine = own.filter(({ expression }) => fineness(expression) >= 3);
  if (fine.length === 0) return 'unknown';
  const dated = others.filter(({ expression: { earliest } }) => earliest !== undefined);
  if (dated.length > 0) {
    const bearings = fine.flatMap((time) => dated.map((far) => compareTimes(time, far)));
    if (bearings.some((each) => /same|wider|narrower/.test(each))) return 'same';
    return bearings.includes('apart') ? 'apart' : 'unknown';
  }
  const day = issued?.replace(/[~?%]/g, '');
  if (day === undefined || day.length < 10) return 'unknown';
  const from = daysBefore(day, reachOfNews);
  const isNear = fine.some(
    ({ expression: { earliest, latest } }) =>
      earliest !== undefined && latest !== undefined && earliest <= day && latest >= from,
  );
  return isNear ? 'same' : 'apart';
}

function daysBefore(day: string, count: number): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? day : new Date(time - count * 86_400_000).toISOString().slice(0, 10);
}
