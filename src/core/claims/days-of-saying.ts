import { overlaps, spanOf, textOf, type Span } from '../text/span.ts';
import { printValue, rewriteDate, wrongPart } from './date-words.ts';
import type { EventMention } from './events.ts';
import { canBeOne } from './name-units.ts';
import type { SentenceReading } from './sentence-reading.ts';
import type { TextReading } from './text-reading.ts';
import type { TimedEvent } from './timed-events.ts';
import { compareTimes, fineness } from './time-values.ts';

/** The day that a text gives for words being said, by the verb of speech that reports them. */
export interface DayOfSaying {
  readonly text: string;
  readonly time: TimedEvent;
  /** The sentence of the verb. */
  readonly sentence: Span;
}

/**
 * The day that stands with the verb of speech at `cue`; else the only day of speaking in its sentence
 * ("Speaking in Oslo on Monday, she said …") or in the one before, where the same person speaks. One
 * from further back is a guess: a report goes from one occasion to another.
 */
export function dayOfSaying(
  text: string,
  reading: TextReading,
  cue: Span,
): DayOfSaying | undefined {
  const [sentence] = reading.sentencesIn(cue);
  const verb = sentence?.events.find(({ at, isSpeech }) => {
    const { start, end } = sentence.tokens[at]!;
    return isSpeech && sentence.quoted[at] !== true && overlaps(spanOf(start, end), cue);
  });
  if (!sentence || !verb) return undefined;
  const direct = daysOfSpeech(sentence).find(({ event }) => event === verb);
  const time =
    direct ?? onlyDayOf(verb, sentence) ?? onlyDayOf(verb, sentenceBefore(text, reading, sentence));
  return time && { text, time, sentence: sentence.span };
}

/** Days with a verb of speech, outside quotation marks. */
function daysOfSpeech({ ownTimes, quoted }: SentenceReading): TimedEvent[] {
  return ownTimes.filter(
    ({ event, relation, expression }) =>
      relation === 'at' &&
      event.isSpeech &&
      quoted[event.at] !== true &&
      fineness(expression) === finenessOfDay,
  );
}

const finenessOfDay = 5;

function onlyDayOf(
  verb: EventMention,
  sentence: SentenceReading | undefined,
): TimedEvent | undefined {
  if (!sentence) return undefined;
  const days = daysOfSpeech(sentence);
  const isSpeakers = ({ event }: TimedEvent): boolean =>
    haveOneSpeaker(event, verb) ||
    (event.frame?.subject === undefined &&
      sentence.events.some((each) => each.isSpeech && haveOneSpeaker(each, verb)));
  const [only, another] = new Set(days.map(({ expression }) => expression));
  return only && !another ? days.find(isSpeakers) : undefined;
}

function haveOneSpeaker(a: EventMention, b: EventMention): boolean {
  const [one, other] = [a.names[0], b.names[0]];
  return one !== undefined && other !== undefined && canBeOne(one, other);
}

function sentenceBefore(
  text: string,
  reading: TextReading,
  { span }: SentenceReading,
): SentenceReading | undefined {
  let at = span.start - 1;
  while (at >= 0 && /\s/u.test(text[at]!)) at--;
  return at < 0 ? undefined : reading.sentencesIn(spanOf(at, at + 1))[0];
}

/** Whether two days for one saying cannot both be right. */
export function areDaysApart(draft: DayOfSaying, source: DayOfSaying): boolean {
  if (compareTimes(draft.time, source.time) !== 'apart') return false;
  // Which week a draft's "on Friday" means is a guess; the day of the week is not.
  if (!/^\p{L}+day$/iu.test(textOf(draft.text, draft.time.expression.span))) return true;
  const [own, other] = [weekdayOf(draft), weekdayOf(source)];
  return own === undefined || other === undefined || own !== other;
}

function weekdayOf({ time: { expression } }: DayOfSaying): number | undefined {
  const day = expression.earliest;
  return day === undefined ? undefined : new Date(`${day.slice(0, 10)}T00:00:00Z`).getUTCDay();
}

/** A day of saying as a finding tells of it: what is wrong in the draft, and the other's day in words and in the draft's manner. */
export function partingOf(
  draft: DayOfSaying,
  source: DayOfSaying,
): { span: Span; found: string; expected: string; repair: string | undefined } {
  const { span } = draft.time.expression;
  const found = textOf(draft.text, span);
  const { value, earliest = '', span: written } = source.time.expression;
  const repaired = rewriteDate(found, earliest);
  const wrong = repaired === undefined ? span : wrongPart(draft.text, span, earliest);
  return {
    span: wrong,
    found,
    expected: printValue(value) ?? textOf(source.text, written),
    repair: repaired === undefined ? undefined : rewriteDate(textOf(draft.text, wrong), earliest),
  };
}
