import { compareQuantities } from '../quantity/index.ts';
import { textOf, type Span } from '../text/span.ts';
import { alignEvents, isSameEvent, isSameOccasion } from './alignment.ts';
import { conflictAt } from './conflict-at.ts';
import type { ClaimConflict, ClaimEvidence, Sensitivity, SourceSentence } from './conflict.ts';
import { printValue, rewriteDate, wrongPart } from './date-words.ts';
import type { EventMention } from './events.ts';
import { isAnotherOccasion, namesTheTime } from './other-occasion.ts';
import { happensAgain } from './recurring.ts';
import type { SentenceReading } from './sentence-reading.ts';
import type { TimedEvent } from './timed-events.ts';
import { compareTimes, fineness, type TimeBearing } from './time-values.ts';

/**
 * Share of the draft's words about an event that a source's sentence must have before their dates
 * are held against each other. Chosen on the open drafts and on news against itself.
 */
export const leastCoverage: Readonly<Record<Sensitivity, number>> = {
  careful: 0.7,
  balanced: 0.6,
  eager: 0.34,
};

/** Share of what the source says of the event that the draft must have in turn: parallel events share little of it. */
const leastReturned: Readonly<Record<Sensitivity, number>> = {
  careful: 0.4,
  balanced: 0.3,
  eager: 0,
};

/** Coverage from which two sources are said to disagree. Chosen high: nothing can be repaired by it. */
const beyondDoubt = 0.85;

/** An event that the sources date in more ways than this happens again and again. */
const mostDates = 2;

interface Comparison {
  readonly sentence: SourceSentence;
  readonly time: TimedEvent;
  readonly bearing: TimeBearing;
  readonly coverage: number;
}

/** The times of a draft's sentence that the sources put elsewhere for the same event. */
export function dateConflicts(
  text: string,
  draft: SentenceReading,
  sentences: readonly SourceSentence[],
  sensitivity: Sensitivity,
  isPassageGiven: boolean,
): ClaimConflict[] {
  const conflicts: ClaimConflict[] = [];
  const own = draft.times.filter((time) => time.carried !== true);
  for (const expression of new Set(own.map((time) => time.expression))) {
    const times = own.filter((time) => time.expression === expression);
    // What stands in quotation marks is not the writer's claim; the quotation checks hold it to its words.
    if (fineness(expression) === 0 || times.some((time) => draft.quoted[time.event.at] === true))
      continue;
    const comparisons = times.flatMap((time) =>
      sentences.flatMap((sentence) =>
        compare(draft, time, sentence, sensitivity).filter(
          ({ bearing, sentence: { reading }, time: other }) =>
            bearing !== 'apart' ||
            isPassageGiven ||
            sensitivity === 'eager' ||
            (!namesTheTime(reading, time) &&
              !isAnotherOccasion(draft, time.event, reading, other.event)),
        ),
      ),
    );
    // "in 2004 and 2016": several days for one event; any of them may be the one the source tells of.
    // A day of a year that stands beside it is one time with it.
    const isListed = own.some(
      (time) =>
        time.expression !== expression &&
        times.some(
          (each) =>
            each.event === time.event && !/same|wider|narrower/.test(compareTimes(each, time)),
        ),
    );
    const judged = isListed
      ? comparisons.filter(
          ({ bearing, sentence, time: other }) =>
            bearing !== 'apart' ||
            times.some((time) => isOddOneOut(own, time, sentence.reading.times, other)),
        )
      : comparisons;
    if (isListed && judged.some(({ bearing }) => bearing !== 'apart')) continue;
    const conflict = judge(text, draft, times, judged);
    if (conflict) conflicts.push(conflict);
  }
  return conflicts;
}

/** "In October 2021 and May 2023" beside "in October 2022 and May 2023": of two lists that share the rest one is wrong. */
function isOddOneOut(
  own: readonly TimedEvent[],
  time: TimedEvent,
  others: readonly TimedEvent[],
  other: TimedEvent,
): boolean {
  const near = listOf(own, time);
  const far = listOf(others, other);
  const meets = (a: TimedEvent, b: TimedEvent): boolean =>
    /same|wider|narrower/.test(compareTimes(a, b));
  return (
    near.length === far.length &&
    near.every((a) => far.some((b) => meets(a, b)) === (a.expression !== time.expression)) &&
    far.every((b) => near.some((a) => meets(a, b)) === (b.expression !== other.expression))
  );
}

/** The times that one event has in a sentence. */
function listOf(times: readonly TimedEvent[], { event }: TimedEvent): TimedEvent[] {
  return times.filter((each) => each.event === event);
}

function compare(
  draft: SentenceReading,
  time: TimedEvent,
  sentence: SourceSentence,
  sensitivity: Sensitivity,
): Comparison[] {
  const { reading } = sentence;
  return reading.times.flatMap((other) => {
    if (!isSameEvent(time.event, other.event)) return [];
    const { coverage, returned, isApart, sharesName } = alignEvents(
      draft,
      time.event,
      reading,
      other.event,
    );
    const bearing = compareTimes(time, other);
    if (bearing === 'unknown') return [];
    const supports = bearing === 'same' || bearing === 'wider';
    // Looking for support is generous, a contradiction must be about the same thing beyond doubt.
    if (isApart || !sharesName) return [];
    if (
      !supports &&
      (coverage < leastCoverage[sensitivity] || returned < leastReturned[sensitivity])
    )
      return [];
    if (!supports && differInFigures(draft, reading)) return [];
    // "This week" of one article reaches into the next week of another.
    if (!supports && (time.expression.granularity ?? '').startsWith('week')) return [];
    if (!supports && (time.tellsWhich === true || other.tellsWhich === true)) return [];
    if (!supports && (happensAgain(time.event, draft) || happensAgain(other.event, reading)))
      return [];
    if (!supports && (isOpen(draft, time.event) || isOpen(reading, other.event))) return [];
    if (time.event.isSpeech && !isSameOccasion(draft, time.event, reading, other.event)) return [];
    return [{ sentence, time: other, bearing, coverage }];
  });
}

/** Figures on both sides and none in common: what is dated is not the same. */
function differInFigures(a: SentenceReading, b: SentenceReading): boolean {
  if (a.counted.length === 0 || b.counted.length === 0) return false;
  return !a.counted.some(({ quantity }) =>
    b.counted.some((other) => /same|wider|open/.test(compareQuantities(quantity, other.quantity))),
  );
}

/** Planned, asked or supposed: no day can be held against it. */
function isOpen(reading: SentenceReading, event: EventMention): boolean {
  return event.frame !== undefined && reading.openFrames.has(event.frame);
}

function judge(
  text: string,
  draft: SentenceReading,
  times: readonly TimedEvent[],
  comparisons: readonly Comparison[],
): ClaimConflict | undefined {
  const expression = times[0]!.expression;
  const supports = comparisons.filter((c) => c.bearing === 'same' || c.bearing === 'wider');
  if (draft.isQuestion || times.some((time) => time.event.frame?.hypothetical)) return undefined;
  const fine = fineness(expression);
  const against = comparisons
    .filter((c) => c.bearing === 'apart' && fineness(c.time.expression) >= fine)
    .sort((a, b) => b.coverage - a.coverage || spanLength(a) - spanLength(b));
  // A vaguer date that leaves room for the draft's is no support where another is as fine as the draft's.
  const open = comparisons.some(
    (c) => c.bearing === 'narrower' && c.coverage > (against[0]?.coverage ?? 0),
  );
  const best = against[0];
  if (supports.length > 0) return disputed(text, expression.span, supports, against);
  if (!best || open) return undefined;
  const values = new Set(against.map((c) => c.time.expression.earliest ?? c.time.expression.value));
  if (values.size > mostDates) return undefined;
  const day = best.time.expression.earliest ?? '';
  const found = textOf(text, expression.span);
  const replacement = fine >= 5 || fine === 1 ? rewriteDate(found, day) : undefined;
  return {
    ...conflictAt(
      text,
      'date',
      wrongPart(text, expression.span, day),
      against.map((c) => ({ ...c, value: printed(c) })),
    ),
    found,
    ...(replacement !== undefined && { repair: { span: expression.span, text: replacement } }),
  };
}

/** Another source gives another date for what is beyond doubt the same: shown, not held against the draft. */
function disputed(
  text: string,
  span: Span,
  supports: readonly Comparison[],
  against: readonly Comparison[],
): ClaimConflict | undefined {
  const backing = new Set(supports.map((c) => c.sentence.source));
  const others = against.filter(
    (c) =>
      c.coverage >= beyondDoubt &&
      !backing.has(c.sentence.source) &&
      supports.some((s) => isNear(s, c)),
  );
  const firm = supports.filter((c) => c.coverage >= beyondDoubt);
  if (others.length === 0 || firm.length === 0) return undefined;
  const evidence = [...firm, ...others].map((c): ClaimEvidence => ({
    sentence: c.sentence,
    bearing: others.includes(c) ? 'contradicts' : 'supports',
    value: printed(c),
    coverage: c.coverage,
  }));
  return {
    facet: 'date',
    span,
    found: textOf(text, span),
    expected: [...new Set(evidence.map(({ value }) => value))],
    evidence,
    isDisputed: true,
  };
}

/** Outlets disagree about a day, not about a year: dates further apart than a month are of two events. */
function isNear(a: Comparison, b: Comparison): boolean {
  const [first, second] = [a.time.expression.earliest, b.time.expression.earliest];
  if (first === undefined || second === undefined) return false;
  return Math.abs(Date.parse(first) - Date.parse(second)) <= 31 * 86_400_000;
}

function spanLength({ time }: Comparison): number {
  return time.expression.earliest === time.expression.latest ? 0 : 1;
}

function printed({ sentence, time }: Comparison): string {
  return printValue(time.expression.value) ?? textOf(sentence.source.text, time.expression.span);
}
