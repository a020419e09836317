import type { Span } from '../text/span.ts';
import { isoOf, referenceOf, type Interval, type Reference } from './calendar.ts';
import { findCalendarDate } from './finders/calendar-date.ts';
import { findClock, findClockFigure } from './finders/clock.ts';
import { findDeictic } from './finders/deictic.ts';
import { findHoliday } from './finders/holiday.ts';
import { findNumericDate } from './finders/numeric-date.ts';
import { findSeason } from './finders/season.ts';
import { findHalf, findQuarterCode, findUnit } from './finders/unit.ts';
import { findWeekday } from './finders/weekday.ts';
import { findDecade, findYear } from './finders/year.ts';
import { mayTrigger, triggerOf, type Trigger } from './lexicon.ts';
import type { Meaning, Mention } from './meaning.ts';
import { place } from './place.ts';
import type { Circumstances, Placed } from './placing/placed.ts';
import { dropOverlaps } from './refiners/drop-overlaps.ts';
import { joinDistance } from './refiners/join-distance.ts';
import { joinClock, joinParts } from './refiners/join-parts.ts';
import { joinAllRanges, shareYears } from './refiners/join-ranges.ts';
import { joinWeekday } from './refiners/join-weekday.ts';
import { readLead, readPart, readWeekOf, readWithin } from './refiners/modify.ts';
import { joinNeighbours } from './refiners/neighbours.ts';
import { endsSentence, tenseAt, type Tense } from './tense.ts';
import type { TimeExpression } from './time-expression.ts';
import { Tokens, wordAt } from './tokens.ts';

export interface FindTimesOptions {
  /** The day the text speaks from: EDTF, perhaps only a month. Without it partial dates stay unplaced. */
  readonly reference?: string;
  /** The last expression before this text, where it goes on from another: "the following day" may mean it. */
  readonly before?: TimeExpression;
}

/**
 * The time expressions of a text in order of place, with their TIMEX3 values: "The army, which left
 * on Thursday, came back two days later." read on 2023-12-15 gives 2023-12-14 and 2023-12-16.
 * Numbers that are not times ("from 138 to 209", "2,000 troops") and words that only look like them
 * ("may", "march") are not found.
 */
export function findTimes(text: string, options: FindTimesOptions = {}): TimeExpression[] {
  const tokens = new Tokens(text);
  const mentions = findMentions(tokens);
  if (mentions.length === 0) return [];
  const refined = refine(tokens, mentions);
  const reference = referenceOf(options.reference) ?? dateLine(tokens, refined);
  return placeAll(tokens, refined, reference, options.before);
}

/** Without a reference, a full date that has a line to itself is the day the text speaks from. */
function dateLine(tokens: Tokens, mentions: readonly Mention[]): Reference | undefined {
  for (const mention of mentions) {
    const { meaning } = mention;
    if (meaning.kind !== 'date' || meaning.year === undefined || meaning.day === undefined)
      continue;
    const { start, end } = spanOf(tokens, mention);
    if (!/(?:^|\n)[ \t]*$/.test(tokens.text.slice(Math.max(0, start - 20), start))) continue;
    if (!/^\.?[ \t]*\r?(?:\n|$)/.test(tokens.text.slice(end, end + 20))) continue;
    const day = place(meaning, nowhere).interval?.first;
    if (day !== undefined) return referenceOf(isoOf(day));
  }
  return undefined;
}

const nowhere: Circumstances = {
  reference: undefined,
  context: undefined,
  contextYear: undefined,
  tense: undefined,
};

function findMentions(tokens: Tokens): Mention[] {
  const mentions: Mention[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const start = tokens.startOf(at);
    const mention = isFigure(tokens.text, start)
      ? findFigure(tokens, at)
      : mayTrigger(tokens.text, start)
        ? findWord(tokens, at, triggerOf(wordAt(tokens, at)))
        : undefined;
    if (mention) mentions.push(mention);
  }
  return mentions;
}

function isFigure(text: string, start: number): boolean {
  const unit = text.charCodeAt(start);
  return unit >= 0x30 && unit <= 0x39;
}

function findFigure(tokens: Tokens, at: number): Mention | undefined {
  return (
    findNumericDate(tokens, at) ??
    findClockFigure(tokens, at) ??
    findYear(tokens, at) ??
    findDecade(tokens, at)
  );
}

function findWord(tokens: Tokens, at: number, trigger: Trigger | undefined): Mention | undefined {
  switch (trigger?.kind) {
    case undefined:
      return undefined;
    case 'month':
      return findCalendarDate(tokens, at, trigger.month);
    case 'weekday':
      return findWeekday(tokens, at, trigger);
    case 'unit':
      return findUnit(tokens, at, trigger);
    case 'season':
      return findSeason(tokens, at, trigger);
    case 'quarter':
      return findQuarterCode(tokens, at, trigger.code);
    case 'half':
      return findHalf(tokens, at);
    case 'deictic':
      return findDeictic(tokens, at);
    case 'clock':
      return findClock(tokens, at);
    case 'set':
      return isSmall(tokens, at)
        ? { first: at, last: at, meaning: { kind: 'set', value: trigger.value } }
        : undefined;
    case 'holiday':
      return findHoliday(tokens, at);
  }
}

/** "daily" is a habit, "the Daily Mail" a paper. */
function isSmall(tokens: Tokens, at: number): boolean {
  return tokens.text.charAt(tokens.at(at)!.start) === wordAt(tokens, at).charAt(0);
}

/**
 * The refiners in their order. Overlaps go first, so that no step joins a reading that a longer one
 * replaces. A weekday takes its date before a time of day takes both; a part takes its year before a
 * range looks whether both its ends are of one kind; what stands before an expression is read last,
 * when it is known where the expression begins.
 */
function refine(tokens: Tokens, found: readonly Mention[]): Mention[] {
  let mentions = dropOverlaps(found);
  mentions = joinNeighbours(tokens, mentions, joinWeekday);
  mentions = joinNeighbours(tokens, mentions, joinParts);
  mentions = joinNeighbours(tokens, mentions, joinClock);
  mentions = shareYears(tokens, mentions);
  mentions = joinAllRanges(tokens, mentions);
  mentions = dropOverlaps(
    mentions.map((mention) => readPart(tokens, readWeekOf(tokens, readWithin(tokens, mention)))),
  );
  mentions = joinNeighbours(tokens, mentions, joinDistance);
  return mentions.filter(isWhole).map((mention) => readLead(tokens, mention));
}

/** A part of a day that found no day ("in the morning"), a half that found no year ("the first half"), say nothing. */
function isWhole({ meaning }: Mention): boolean {
  if (meaning.kind === 'period' && meaning.code.startsWith('H')) {
    return meaning.year !== undefined || meaning.yearShift !== undefined;
  }
  return meaning.kind !== 'clock' || meaning.of !== undefined || /\d/.test(meaning.time);
}

/** Something placed, and the tokens it stands at. */
interface PlacedMention {
  readonly mention: Mention;
  readonly placed: Placed;
  readonly span: Span;
}

function placeAll(
  tokens: Tokens,
  mentions: readonly Mention[],
  reference: Reference | undefined,
  before: TimeExpression | undefined,
): TimeExpression[] {
  const done: PlacedMention[] = [];
  const carried = before && placedAgain(before);
  return mentions.map((mention) => {
    const near = done.at(-1);
    const context = contextOf(mention, done) ?? (near ? undefined : carried);
    const tense = tenseOf(tokens, mention);
    const meaning = asDateAhead(mention.meaning, tense, reference, isAlone(tokens, mention));
    const placed = place(meaning, {
      reference,
      context: context?.placed,
      contextYear: yearNearby(tokens, mention, done, reference),
      tense,
    });
    const span = spanOf(tokens, mention);
    done.push({ mention, placed, span });
    return expressionOf({ ...mention, meaning }, placed, span, context?.span ?? near?.span);
  });
}

/** Whether a verb can decide anything: dates that print their year are what they are. */
function needsTense(meaning: Meaning): boolean {
  switch (meaning.kind) {
    case 'date':
    case 'period':
    case 'holiday':
      return meaning.year === undefined;
    case 'duration':
      return meaning.ahead === true;
    case 'within':
      return needsTense(meaning.of);
    case 'clock':
      return meaning.of !== undefined && needsTense(meaning.of);
    case 'range':
      return needsTense(meaning.from) || needsTense(meaning.to);
    case 'shift':
      return typeof meaning.anchor === 'object' && needsTense(meaning.anchor);
    default:
      return false;
  }
}

/** Nothing but the expression and its preposition: a field or a heading, which dates rather than measures. */
function isAlone({ length }: Tokens, { first, last }: Mention): boolean {
  return first <= 1 && last === length - 1;
}

/** "Talks will open in two weeks" dates; "it was built in two weeks" measures. */
function asDateAhead(
  meaning: Meaning,
  tense: Tense | undefined,
  reference: Reference | undefined,
  alone: boolean,
): Meaning {
  if (meaning.kind !== 'duration' || !meaning.ahead || (tense !== 'future' && !alone))
    return meaning;
  const { unit, count } = meaning;
  if (count === undefined || reference?.day === undefined) return meaning;
  return { kind: 'shift', unit, count, anchor: 'reference', whole: false };
}

/** "By early June" and "until Friday" look ahead whatever the verb: "said it wants to close them by early June". */
function tenseOf(tokens: Tokens, { first, last, meaning, relation }: Mention): Tense | undefined {
  if (!needsTense(meaning)) return undefined;
  const ahead =
    relation === 'by' ||
    (relation === 'until' && meaning.kind === 'date' && meaning.weekday !== undefined);
  return ahead ? 'future' : tenseAt(tokens, first, last);
}

/** The last date before a mention that can be counted from. */
function contextOf(mention: Mention, done: readonly PlacedMention[]): PlacedMention | undefined {
  for (let at = done.length - 1; at >= 0 && at >= done.length - CONTEXT_REACH; at--) {
    const candidate = done[at]!;
    if (mention.first - candidate.mention.last > CONTEXT_WORDS) return undefined;
    if (candidate.placed.interval && candidate.placed.granularity) return candidate;
  }
  return undefined;
}

/** Expressions, and words, that a story may put between a date and "the following day". */
const CONTEXT_REACH = 4;
const CONTEXT_WORDS = 120;

/**
 * The year a past date of this sentence or of the one before states ("In 2020 … In September …").
 * A year that only names something ("the 2020 war") and one of a side ("since 2020") do not carry.
 */
function yearNearby(
  tokens: Tokens,
  mention: Mention,
  done: readonly PlacedMention[],
  reference: Reference | undefined,
): number | undefined {
  if (!needsYear(mention.meaning)) return undefined;
  const last = done.slice(-CONTEXT_REACH).findLast(({ placed }) => placed.interval !== undefined);
  if (!last) return undefined;
  const year = yearStated(last.mention.meaning);
  if (year === undefined || (reference && year >= reference.year)) return undefined;
  if (last.mention.relation || isAdjective(tokens, last.mention)) return undefined;
  return sentencesBetween(tokens, last.mention, mention) <= 1 ? year : undefined;
}

function needsYear(meaning: Meaning): boolean {
  return meaning.kind === 'date' && meaning.month !== undefined && meaning.year === undefined;
}

function yearStated(meaning: Meaning): number | undefined {
  if (meaning.kind === 'range') return yearStated(meaning.to);
  return meaning.kind === 'date' ? meaning.year : undefined;
}

function isAdjective(tokens: Tokens, { first, last }: Mention): boolean {
  const end = tokens.at(last)!.end;
  return (
    /^(?:the|a|an|its|his|her|their)$/.test(wordAt(tokens, first - 1)) &&
    /^ \p{L}/u.test(tokens.text.slice(end, end + 2))
  );
}

function sentencesBetween(tokens: Tokens, left: Mention, right: Mention): number {
  if (right.first - left.last > CONTEXT_WORDS) return Infinity;
  let count = 0;
  for (let at = left.last; at < right.first; at++) if (endsSentence(tokens, at)) count++;
  return count;
}

function spanOf(tokens: Tokens, { first, last, span }: Mention): Span {
  return span ?? { start: tokens.at(first)!.start, end: endOf(tokens, last) };
}

/** "last week's" ends before its "’s"; "Sept." keeps its point only inside an expression; "p.m." has both. */
function endOf(tokens: Tokens, last: number): number {
  const { end, possessive, folded } = tokens.at(last)!;
  if (possessive) return end - 2;
  return /^[ap]m$/.test(folded) && tokens.text.charAt(end) === '.' ? end + 1 : end;
}

function expressionOf(
  mention: Mention,
  placed: Placed,
  span: Span,
  context: Span | undefined,
): TimeExpression {
  const { meaning } = mention;
  const { interval, granularity, from, value, impossible } = placed;
  const mod = mention.mod;
  const parted = interval && mod ? partOf(interval, mod) : interval;
  const inferred =
    from === 'reference'
      ? ({ from: 'reference' } as const)
      : from === 'text' && context
        ? ({ from: 'text', span: context } as const)
        : undefined;
  return {
    span,
    type: typeOf(meaning),
    value,
    ...(parted && { earliest: isoOf(parted.first), latest: isoOf(parted.last) }),
    ...(granularity && { granularity }),
    ...(mod && { mod }),
    ...(mention.relation && { relation: mention.relation }),
    ...(meaning.kind === 'date' && meaning.weekday !== undefined && { weekday: meaning.weekday }),
    ...(inferred && { inferred }),
    ...(impossible && { impossible }),
  };
}

function typeOf(meaning: Meaning): TimeExpression['type'] {
  switch (meaning.kind) {
    case 'clock':
      return 'TIME';
    case 'set':
      return 'SET';
    case 'duration':
    case 'stretch':
      return 'DURATION';
    default:
      return 'DATE';
  }
}

/** The share of an interval that "early", "mid-" and "late" may mean; they overlap, because usage does. */
const partShares = { START: [0, 0.4], MID: [0.25, 0.75], END: [0.6, 1] } as const;

function partOf({ first, last }: Interval, mod: keyof typeof partShares | 'APPROX'): Interval {
  if (mod === 'APPROX') return { first, last };
  const [from, to] = partShares[mod];
  const length = last - first + 1;
  return { first: first + Math.floor(length * from), last: first + Math.ceil(length * to) - 1 };
}

/** An expression of the text before this one, as far as it can be counted from. */
function placedAgain(expression: TimeExpression): PlacedMention | undefined {
  const { earliest, latest, value, granularity, span } = expression;
  const first = referenceOf(earliest)?.day;
  const last = referenceOf(latest)?.day;
  if (first === undefined || last === undefined || !granularity) return undefined;
  return {
    mention: { first: 0, last: 0, meaning: { kind: 'vague', value: 'PAST_REF' } },
    placed: { value, granularity, interval: { first, last } },
    span,
  };
}
