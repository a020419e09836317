import type { TimeExpression } from '../time/index.ts';
import { overlaps, type Span } from '../text/span.ts';
import { alignEvents, isSameEvent } from './alignment.ts';
import { conflictAt } from './conflict-at.ts';
import type { ClaimConflict, Sensitivity, SourceSentence } from './conflict.ts';
import { leastCoverage } from './date-conflicts.ts';
import { printValue } from './date-words.ts';
import type { EventMention } from './events.ts';
import { isAnotherOccasion } from './other-occasion.ts';
import type { SentenceReading } from './sentence-reading.ts';
import { timesPart } from './time-values.ts';

/** An event and how long it was, by the draft. */
export interface LastingEvent {
  readonly event: EventMention;
  readonly expression: TimeExpression;
  readonly days: Days;
}

/** Least and most days that a stretch of time can mean. */
interface Days {
  readonly least: number;
  readonly most: number;
}

/**
 * How long something went on, where a source prints its first and last day: "the three-week
 * offensive" beside "the September 19-20 offensive".
 */
export function durationConflicts(
  text: string,
  draft: SentenceReading,
  sentences: readonly SourceSentence[],
  sensitivity: Sensitivity,
): ClaimConflict[] {
  if (draft.isQuestion) return [];
  return lastingEvents(draft).flatMap((lasting): ClaimConflict[] => {
    if (draft.quoted[lasting.event.at] === true) return [];
    const stretches = sentences.flatMap((sentence) =>
      stretchesOf(draft, lasting, sentence, leastCoverage[sensitivity]),
    );
    if (stretches.length === 0 || stretches.some(({ days }) => canBe(lasting.days, days)))
      return [];
    const span = withVagueWord(draft, lasting.expression.span);
    return [conflictAt(text, 'date', span, stretches)];
  });
}

/** "The three-week offensive", "the offensive went on for three weeks": events with the time they took. */
export function lastingEvents(reading: SentenceReading): LastingEvent[] {
  const { tokens, syntax, events } = reading;
  return reading.expressions.flatMap((expression): LastingEvent[] => {
    if (expression.type !== 'DURATION') return [];
    const first = tokens.findIndex(({ end }) => end > expression.span.start);
    const days = daysIn(expression, wordsBefore(reading, first));
    if (!days) return [];
    const last = tokens.findLastIndex(({ start }) => start < expression.span.end);
    const group = syntax.groups.find(({ from, to }) => from <= last + 1 && to > last + 1);
    const frame = syntax.frames[syntax.frameOf[first] ?? -1];
    const isBefore =
      group !== undefined && group.head > last && tokens[last]!.end + 1 >= tokens[last + 1]!.start;
    const at = isBefore
      ? group.head
      : frame !== undefined &&
          frame.verb < first &&
          frame.negations === 0 &&
          !frame.hypothetical &&
          goesOn(reading, frame.verb)
        ? frame.subject?.head
        : undefined;
    const event = events.find((each) => each.frame === undefined && each.at === at);
    return event ? [{ event, expression, days }] : [];
  });
}

function wordsBefore({ tokens }: SentenceReading, first: number): string {
  return tokens
    .slice(Math.max(0, first - 2), first)
    .map(({ lower }) => lower)
    .join(' ');
}

/** "Lasted", "went on", "continued": verbs whose measure is how long. */
function goesOn({ tokens }: SentenceReading, verb: number): boolean {
  const { lemma } = tokens[verb]!;
  return (
    /^(?:last|continue|endure)$/.test(lemma) || (lemma === 'go' && tokens[verb + 1]?.lower === 'on')
  );
}

const daysOf: Readonly<Record<string, number>> = { H: 1 / 24, D: 1, W: 7, M: 30.4, Y: 365.25 };
/** "About two weeks", "nearly two weeks": a fifth less or more. Chosen, a little above what "about" allows a figure. */
const vagueShare = 0.2;

/** Units longer than a day are rounded to the next half; the words before it may leave one end open. */
function daysIn({ value, mod }: TimeExpression, before: string): Days | undefined {
  const match = /^P(?:T?)(\d+(?:\.\d+)?)([HDWMY])$/.exec(value);
  if (!match) return undefined;
  if (value.startsWith('PT') !== (match[2] === 'H')) return undefined;
  const unit = daysOf[match[2]!]!;
  const count = Number(match[1]) * unit;
  const slack = (unit > 1 ? unit / 2 : 0) + (mod === undefined ? 0 : count * vagueShare);
  return {
    least: /\b(?:less than|under|within|up to|at most)$/.test(before) ? 0 : count - slack,
    most: /\b(?:more than|over|at least)$/.test(before) ? Infinity : count + slack,
  };
}

/** The first and the last day count or do not, so a stretch may be said to be a day shorter or longer. */
function canBe({ least, most }: Days, days: number): boolean {
  return least <= days + 1 && most >= days - 1;
}

interface Stretch {
  readonly sentence: SourceSentence;
  readonly days: number;
  readonly value: string;
  readonly coverage: number;
}

function stretchesOf(
  draft: SentenceReading,
  { event }: LastingEvent,
  sentence: SourceSentence,
  least: number,
): Stretch[] {
  const { reading } = sentence;
  if (timesPart(draft, reading)) return [];
  return reading.times.flatMap(({ expression, event: other, relation }): Stretch[] => {
    const { earliest, latest, value } = expression;
    const isStretch = /^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/.test(value) && relation === 'at';
    if (!isStretch || earliest === undefined || latest === undefined) return [];
    if (!isSameEvent(event, other) || isAnotherOccasion(draft, event, reading, other)) return [];
    const { coverage, isApart, sharesName } = alignEvents(draft, event, reading, other);
    if (isApart || !sharesName || coverage < least) return [];
    const days = (Date.parse(latest) - Date.parse(earliest)) / 86_400_000 + 1;
    const [from = '', to = ''] = value.split('/');
    return [
      { sentence, days, value: `${printValue(from) ?? from} to ${printValue(to) ?? to}`, coverage },
    ];
  });
}

/** "Nearly two weeks" is underlined with its "nearly". */
function withVagueWord({ counted, tokens }: SentenceReading, span: Span): Span {
  const figure = counted.find(({ quantity }) => overlaps(quantity.span, span));
  const start = Math.min(span.start, figure?.quantity.span.start ?? span.start);
  const before = tokens.findLast(({ end }) => end <= start);
  return before && /^(?:nearly|almost|about|around|roughly|some)$/.test(before.lower)
    ? { start: before.start, end: span.end }
    : { start, end: span.end };
}
