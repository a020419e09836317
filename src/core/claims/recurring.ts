import type { EventMention } from './events.ts';
import { coverageOf } from './alignment.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { TimeExpression } from '../time/index.ts';
import {
  contests,
  doneInManyPlaces,
  recurringByYear,
  recurringDeeds,
  recurringOccasions,
  recurringWorks,
} from './lexicon/own-words.ts';
import { canBeOne, unmetNames } from './name-units.ts';
import { namePlaces, type NamePlace } from './name-places.ts';
import type { SentenceReading } from './sentence-reading.ts';
import { compareTimes, fineness } from './time-values.ts';
import type { Token } from './tokens.ts';

/** What is issued or held again and again (a poll, a rally, an interview): its day alone does not tell which is meant. */
export function happensAgain(event: EventMention, { tokens }: SentenceReading): boolean {
  const { frame, words, content } = event;
  const parts = [frame?.subject?.head, frame?.object?.head];
  const heads = [...parts, ...content];
  return (
    words.some(({ lemma }) => recurringOccasions.has(lemma) || recurringWorks.has(lemma)) ||
    parts.some((i) => i !== undefined && recurringWorks.has(tokens[i]!.lemma)) ||
    heads.some((i) => i !== undefined && recurringOccasions.has(tokens[i]!.lemma))
  );
}

/**
 * Cups, elections, festivals and visits come back, and the year tells one from the next: "won the cup in 2016"
 * does not part from "won the cup in 2021". Only what one of them alone has, a figure or an opponent, makes
 * the two one. `span` is where the draft has its date.
 */
export function isAnotherTurn(
  draft: SentenceReading,
  span: Span,
  source: SentenceReading,
): boolean {
  const times = draft.times.filter(({ expression }) => overlaps(expression.span, span));
  const own = yearsOf(times[0]?.expression);
  if (!own || !times.some(({ event }) => comesBack(event, draft))) return false;
  const there = source.expressions.flatMap((each) => yearsOf(each) ?? []);
  if (there.length === 0 || there.some((each) => meets(own, each))) return false;
  return !shareDetail(draft, source) && !isRepeated(draft, source);
}

/** Where a long sentence is repeated but for its date, it is of the same turn. Chosen: nearly all of it. */
function isRepeated(draft: SentenceReading, source: SentenceReading): boolean {
  const rest = draft.content.filter((i) => draft.tokens[i]!.tag !== 'time');
  return rest.length >= leastRepeated && coverageOf(draft, rest, source) >= repeatedShare;
}

const leastRepeated = 8;
const repeatedShare = 0.9;

function comesBack({ words, content, frame }: EventMention, { tokens }: SentenceReading): boolean {
  const isTurn = ({ tag, lemma, lower }: Token): boolean =>
    tag !== 'verb' && (recurringByYear.has(lemma) || recurringByYear.has(lower));
  return (
    (frame !== undefined && recurringDeeds.has(tokens[frame.verb]!.lemma)) ||
    words.some((word) => isTurn(word) || recurringDeeds.has(word.lemma)) ||
    content.some((i) => isTurn(tokens[i]!))
  );
}

interface Years {
  readonly first: number;
  readonly last: number;
}

function yearsOf(expression: TimeExpression | undefined): Years | undefined {
  const { earliest, latest } = expression ?? {};
  if (expression?.type !== 'DATE' || earliest === undefined || latest === undefined)
    return undefined;
  return { first: Number(earliest.slice(0, 4)), last: Number(latest.slice(0, 4)) };
}

function meets(a: Years, b: Years): boolean {
  return a.first <= b.last && b.first <= a.last;
}

/** A score, a share of the vote, or whom they beat: two finals have not both. */
function shareDetail(draft: SentenceReading, source: SentenceReading): boolean {
  const scores = scoresIn(source);
  if (scoresIn(draft).some((each) => scores.includes(each))) return true;
  const there = opponents(source);
  return opponents(draft).some(({ unit }) => there.some((far) => canBeOne(unit, far.unit)));
}

/** "3-1", "53.7 percent": what only one of them had. The 200 meters are run again and again. */
function scoresIn({ tokens, counted }: SentenceReading): string[] {
  const shares = counted
    .filter(
      ({ quantity, noun }) =>
        /^(?:percent|score)$/.test(quantity.kind) ||
        (noun !== undefined && /^(?:point|vote|goal|seat)$/.test(tokens[noun]!.lemma)),
    )
    .map(({ quantity }) => String(quantity.value));
  const pairs = tokens.flatMap((token, i) => {
    const [mark, next] = tokens.slice(i + 1, i + 3);
    const isPair = token.tag === 'number' && next?.tag === 'number' && /^[-–]$/.test(mark!.text);
    return isPair ? [`${token.lower}-${next.lower}`] : [];
  });
  return [...shares, ...pairs];
}

function opponents(reading: SentenceReading): NamePlace[] {
  const { tokens } = reading;
  return namePlaces(reading).filter(({ part, governor }) => {
    const verb = governor === undefined ? undefined : tokens[governor]!.lemma;
    return (
      /^(?:against|over|versus)$/.test(part ?? '') ||
      (part === 'target' && verb !== undefined && contests.has(verb))
    );
  });
}

/** A win, a visit, a rally in one place is none in another; only where the two are of one day or month are they one. */
export function isDoneElsewhereToo(
  draft: SentenceReading,
  words: readonly Token[],
  source: SentenceReading,
): boolean {
  if (!words.some(({ lemma }) => doneInManyPlaces.has(lemma))) return false;
  return !draft.times.some(
    (time) =>
      fineness(time.expression) > 1 &&
      source.times.some((far) => /same|wider/.test(compareTimes(time, far))),
  );
}

/** The same of a place that stands in a span of the draft: "the war in Iraq". */
export function isOfManyPlaces(
  draft: SentenceReading,
  span: Span,
  source: SentenceReading,
): boolean {
  const { tokens } = draft;
  const place = namePlaces(draft).find(
    ({ from, to, part }) =>
      overlaps({ start: tokens[from]!.start, end: tokens[to - 1]!.end }, span) &&
      /^(?:in|at|near|to)$/.test(part ?? ''),
  );
  const word = place?.governor === undefined ? undefined : tokens[place.governor];
  if (!place || !word || !isDoneElsewhereToo(draft, [word], source)) return false;
  // “Paid a visit”, “won a victory”: the noun is the deed, and its verb says nothing more.
  const verb = draft.syntax.frames.find(({ object }) => object?.head === place.governor)?.verb;
  const rest = draft.content.filter((i) => (i < place.from || i >= place.to) && i !== verb);
  if (conflicts.test(word.lemma)) return true;
  const others = draft.units.filter((unit) => unit !== place.unit);
  const unmet = unmetNames(others, [...source.units, ...source.subject]);
  const isOfOneStory = others.length - unmet.length >= leastNames;
  return !isOfOneStory && coverageOf(draft, rest, source) < leastForOne;
}

/** A war is named by its country, however much else is said of it. */
const conflicts = /^(?:war|conflict|fighting|battle|crisis)$/;
/** Share of the rest from which even protests in two places are the same. Chosen: nearly all. */
const leastForOne = 0.8;
/** So many names besides that both have make one story of two sentences. Chosen. */
const leastNames = 2;
