import { compareQuantities } from '../../quantity/index.ts';
import { isSameEvent, isSameOccasion } from '../alignment.ts';
import { unmetNames } from '../name-units.ts';
import type { EventMention } from '../events.ts';
import { symmetricVerbs } from '../lexicon/own-words.ts';
import type { SentenceReading } from '../sentence-reading.ts';
import type { TimedEvent } from '../timed-events.ts';
import { compareTimes, fineness, type TimeBearing, type TimeValue } from '../time-values.ts';
import { isWord, sharedWords, shareOf, wordsMet, type Pairing } from './pairing.ts';

/** What is looked at when two dates part. Each is 0 to 1. */
export const dateFeatures = [
  'coverage',
  'returned',
  'clauseCoverage',
  'clauseReturned',
  'around',
  'sameEvent',
  'missingNames',
  'extraNames',
  'bothNames',
  'sided',
  'asOf',
  'since',
  'year',
  'day',
  'sameFineness',
  'distance',
  'sameYear',
  'rivals',
  'margin',
  'anotherFits',
  'figuresPart',
  'figuresShared',
  'isOpen',
  'carried',
  'edge',
  'sharedWords',
  'fewShared',
  'once',
  'unmetDraft',
  'isAlone',
  'namesMet',
  'beside',
  'bounded',
  'lifespan',
  'onlyTimes',
  'wordsMet',
  'fewMet',
] as const;

export interface DateCandidate {
  readonly time: TimedEvent;
  readonly other: TimedEvent;
  readonly features: readonly number[];
}

/** The times of a draft's sentence that part from the time that stands in their place in a source's. */
export function dateCandidates(pairing: Pairing): DateCandidate[] {
  const { draft, source } = pairing;
  const own = draft.times.filter((time) => time.carried !== true);
  if (own.length === 0 || source.times.length === 0) return [];
  return [...new Set(own.map(({ expression }) => expression))].flatMap((expression) => {
    if (fineness(expression) === 0) return [];
    const times = own.filter((time) => time.expression === expression);
    if (times.some((time) => isOpen(draft, time.event) || isListed(own, time))) return [];
    const pairs = times.flatMap((time) =>
      source.times.map((other) => ({ time, other, bearing: bearingOf(time, other) })),
    );
    if (pairs.some(({ bearing, time }) => isBorneOut(time, bearing))) return [];
    const scored = pairs
      .filter(({ bearing }) => bearing !== 'unknown')
      .map((pair) => ({ ...pair, near: closeness(pairing, pair.time, pair.other) }))
      .sort((a, b) => b.near - a.near);
    const best = scored[0];
    if (best?.bearing !== 'apart' || draft.quoted[best.time.event.at] === true) return [];
    if (
      happensOften(best.time.event) &&
      !isSameOccasion(draft, best.time.event, source, best.other.event)
    )
      return [];
    const second = scored.find(({ other }) => other.expression !== best.other.expression);
    const rivals = {
      count: new Set(scored.map(({ other }) => other.expression)).size - 1,
      margin: best.near - (second?.near ?? best.near - 1),
      anotherFits: scored.some(({ bearing }) => bearing !== 'apart'),
    };
    return [
      {
        time: best.time,
        other: best.other,
        features: featuresOf(pairing, best.time, best.other, rivals),
      },
    ];
  });
}

/** True when a sentence names a time that bears a date out. */
export function isDated(time: TimedEvent, { times }: SentenceReading): boolean {
  return times.some((other) => isBorneOut(time, bearingOf(time, other)));
}

function isBorneOut(time: TimeValue, bearing: TimeBearing): boolean {
  return bearing === 'same' || (bearing === 'wider' && !isSided(time));
}

function isSided({ relation }: TimeValue): boolean {
  return relation === 'before' || relation === 'after';
}

/** "Before April 14" beside "as of April 16": for a side, the day of a count is a day like others. */
function bearingOf(time: TimeValue, other: TimeValue): TimeBearing {
  if (!isSided(time)) return compareTimes(time, other);
  const there: TimeValue =
    other.relation === 'as-of' ? { expression: other.expression, relation: 'at' } : other;
  return isOnEdge(time, there) ? 'apart' : compareTimes(time, there);
}

/** "After 2018" beside "in 2018": what is after a time lies outside it. */
function isOnEdge({ expression, relation }: TimeValue, other: TimeValue): boolean {
  const { earliest, latest } = expression;
  if (relation !== 'after' || other.relation !== 'at') return false;
  const there = other.expression;
  if (earliest === undefined || latest === undefined) return false;
  if (there.earliest === undefined || there.latest === undefined) return false;
  return earliest <= there.earliest && there.latest <= latest;
}

/** People speak, meet and criticise one another every day. */
function happensOften({ isSpeech, words: [word] }: EventMention): boolean {
  return isSpeech || (word !== undefined && symmetricVerbs.has(word.lemma));
}

/** What happens to one person or thing once; a second day of it is another day. */
const onceDeeds =
  /^(?:bear|born|birth|die|death|kill|assassinate|found|establish|create|premiere|debut|unveil|release|publish|inaugurate|dissolve|annex|ratify|marry|resign|graduate)$/;

function happensOnce({ words }: EventMention): boolean {
  return words.some(({ lemma }) => onceDeeds.test(lemma));
}

/** "On September 8 and on September 27": several days for one event; any may be the one the source tells of. */
function isListed(own: readonly TimedEvent[], { expression, event }: TimedEvent): boolean {
  return own.some((time) => time.expression !== expression && time.event === event);
}

interface Rivals {
  readonly count: number;
  readonly margin: number;
  readonly anotherFits: boolean;
}

function featuresOf(
  pairing: Pairing,
  time: TimedEvent,
  other: TimedEvent,
  rivals: Rivals,
): number[] {
  const { draft, source, isKnown, isMet } = pairing;
  const missing = unmetNames(draft.units, [...source.units, ...source.subject]).filter(
    (unit) => !unit.keys.every((key) => source.topic.has(key)),
  ).length;
  const extra = unmetNames(other.event.names, draft.units).length;
  const flag = (is: boolean): number => (is ? 1 : 0);
  const known = (i: number): boolean => isKnown[i] === true;
  const met = (j: number): boolean => isMet[j] === true;
  const [fine, far] = [fineness(time.expression), fineness(other.expression)];
  const figures = figuresShared(draft, source);
  const unmet = draft.content.filter((i) => isKnown[i] !== true && isWord(draft.tokens[i]!));
  return [
    shareOf(draft, draft.content, known),
    shareOf(source, source.content, met),
    shareOf(draft, time.event.content, known),
    shareOf(source, other.event.content, met),
    shareOf(source, wordsBefore(source, other), met),
    flag(isSameEvent(time.event, other.event)),
    Math.min(missing, 3) / 3,
    Math.min(extra, 3) / 3,
    flag(missing > 0 && extra > 0),
    flag(isSided(time)),
    flag(other.relation === 'as-of' || time.relation === 'as-of'),
    flag(/since|until/.test(time.relation)),
    flag(fine === 1),
    flag(fine === 5),
    flag(fine === far),
    Math.min(daysBetween(time, other) / 3650, 1),
    flag(time.expression.value.slice(0, 4) === other.expression.value.slice(0, 4)),
    Math.min(rivals.count, 3) / 3,
    Math.min(rivals.margin, 1),
    flag(rivals.anotherFits),
    flag(figures === false),
    flag(figures === true),
    flag(isOpen(source, other.event)),
    flag(other.carried === true),
    flag(isOnEdge(time, { expression: other.expression, relation: 'at' })),
    sharedWords(pairing),
    flag(sharedWords(pairing) < 0.4),
    flag(happensOnce(time.event) && isSameEvent(time.event, other.event)),
    Math.min(unmet.length, 4) / 4,
    flag(unmet.length === 0),
    flag(draft.units.length > 0 && missing === 0),
    flag(haveSameWordBefore(pairing, time, other)),
    flag(draft.counted.some(({ quantity: { low, high } }) => !Number.isFinite(low + high))),
    flag(standsInBrackets(source, other)),
    flag(rivals.count === 0),
    wordsMet(pairing),
    flag(wordsMet(pairing) < 0.4),
  ];
}

/** "Released in 2018" beside "released on 6 May": the word that a date hangs on is the same. */
function haveSameWordBefore(
  { draft, source, partner }: Pairing,
  time: TimeValue,
  other: TimeValue,
): boolean {
  const i = wordBefore(draft, time);
  const j = wordBefore(source, other);
  return i !== undefined && j !== undefined && partner[i] === j;
}

function wordBefore({ tokens }: SentenceReading, { expression }: TimeValue): number | undefined {
  const at = tokens.findIndex((token) => token.end > expression.span.start);
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) if (isWord(tokens[i]!)) return i;
  return undefined;
}

/** "(June 4, 1932 – May 1, 2001)": the days between which somebody lived stand in brackets. */
function standsInBrackets({ tokens }: SentenceReading, { expression }: TimeValue): boolean {
  const at = tokens.findIndex((token) => token.end > expression.span.start);
  for (let i = at - 1; i >= Math.max(0, at - 8); i--) {
    if (tokens[i]!.text === '(') return true;
    if (tokens[i]!.text === ')') return false;
  }
  return false;
}

function daysBetween(a: TimeValue, b: TimeValue): number {
  const [first, second] = [a.expression.earliest, b.expression.earliest];
  if (first === undefined || second === undefined) return 365;
  const days = Math.abs(Date.parse(first) - Date.parse(second)) / 86_400_000;
  return Number.isNaN(days) ? 365 : days;
}

/** True when a figure is in both sentences, false when both have figures and share none. */
function figuresShared(a: SentenceReading, b: SentenceReading): boolean | undefined {
  if (a.counted.length === 0 || b.counted.length === 0) return undefined;
  return a.counted.some(({ quantity }) =>
    b.counted.some((other) => /same|wider|open/.test(compareQuantities(quantity, other.quantity))),
  );
}

/** Supposed or asked; what is planned for a day is held to the day that the sources have it planned for. */
function isOpen(reading: SentenceReading, { frame }: EventMention): boolean {
  return frame !== undefined && reading.openFrames.has(frame) && !frame.future;
}

function closeness(
  { draft, source, partner, isKnown }: Pairing,
  time: TimedEvent,
  other: TimedEvent,
): number {
  const same = isSameEvent(time.event, other.event) ? 1 : 0;
  const own = new Set(other.event.content);
  const shared = shareOf(
    draft,
    time.event.content,
    (i) => isKnown[i] === true && (partner[i]! < 0 || own.has(partner[i]!)),
  );
  const before = shareOf(source, wordsBefore(source, other), (j) => partner.includes(j));
  return same + shared + before / 2 - Math.min(daysBetween(time, other) / 3650, 1) / 2;
}

/** How far around a date words are taken to belong to it. Chosen: about a phrase either way. */
const reach = 5;

/** The words around a date. */
function wordsBefore(reading: SentenceReading, { expression }: TimeValue): number[] {
  const at = reading.tokens.findIndex((token) => token.end > expression.span.start);
  const found: number[] = [];
  for (let i = Math.max(0, at - reach); i < Math.min(at + reach + 3, reading.tokens.length); i++)
    if (isWord(reading.tokens[i]!)) found.push(i);
  return found;
}
