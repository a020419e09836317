import type { Source } from '../corpus/source.ts';
import { splitSentences } from '../text/sentences.ts';
import { shift, type Span } from '../text/span.ts';
import { findTimes } from '../time/index.ts';
import type { TimeExpression } from '../time/index.ts';
import { canBeOne, nameUnits, type NameUnit } from './name-units.ts';
import {
  nothingCarried,
  readSentence,
  type SentenceReading,
  type TimedEvent,
} from './sentence-reading.ts';
import { readTokens } from './tokens.ts';

/** The sentences of a text read in order, so that a pronoun or an undated remark takes up what came before. */
export interface TextReading {
  readonly sentences: readonly SentenceReading[];
}

/** How many sentences a day given for somebody's remarks reaches; chosen: a report returns to them within a few paragraphs. */
const carryReach = 6;

/** Reads sentences that follow one another. Times are sorted and lie in the same text as the spans. */
export function readText(
  text: string,
  spans: readonly Span[],
  times: readonly TimeExpression[],
  headline = '',
): TextReading {
  const start = { ...nothingCarried, headline: namesOf(headline) };
  const sentences: SentenceReading[] = [];
  let next = 0;
  for (const span of spans) {
    while (next < times.length && times[next]!.span.end <= span.start) next++;
    const own: TimeExpression[] = [];
    for (let i = next; i < times.length && times[i]!.span.start < span.end; i++)
      own.push(times[i]!);
    const before = sentences.at(-1);
    const reading = readSentence(text, span, own, before?.carries ?? start);
    sentences.push(withCarriedTimes(reading, sentences));
  }
  return { sentences };
}

function namesOf(headline: string): NameUnit[] {
  const tokens = readTokens(headline);
  return nameUnits(tokens, 0, tokens.length);
}

const sourceReadings = new WeakMap<Source, TextReading>();

/** What is read from a source, once: its sentences with their times resolved against the day of issue. */
export function readSource(source: Source): TextReading {
  let reading = sourceReadings.get(source);
  if (!reading) {
    const spans = source.paragraphs.flatMap((paragraph) =>
      splitSentences(source.text.slice(paragraph.start, paragraph.end)).map((span) =>
        shift(span, paragraph.start),
      ),
    );
    const reference = source.issued?.replace(/[~?%]/g, '');
    const times = findTimes(source.text, reference === undefined ? {} : { reference });
    reading = readText(source.text, spans, times, source.title);
    sourceReadings.set(source, reading);
  }
  return reading;
}

/** An undated remark is of the day of the same speaker's last dated one: "he told a forum" after "he insisted on Tuesday". */
function withCarriedTimes(
  reading: SentenceReading,
  earlier: readonly SentenceReading[],
): SentenceReading {
  const undated = reading.events.filter(
    (event) => event.isSpeech && !reading.times.some((time) => time.event === event),
  );
  if (undated.length === 0) return reading;
  const carried: TimedEvent[] = [];
  for (const event of undated) {
    const time = lastTimeOf(event.names, earlier);
    if (time) carried.push({ expression: time.expression, relation: 'at', event, carried: true });
  }
  return carried.length === 0 ? reading : { ...reading, times: [...reading.times, ...carried] };
}

function lastTimeOf(
  speaker: readonly NameUnit[],
  earlier: readonly SentenceReading[],
): TimedEvent | undefined {
  for (let i = earlier.length - 1; i >= Math.max(0, earlier.length - carryReach); i--) {
    const time = earlier[i]!.times.find(
      ({ event, relation, carried }) =>
        event.isSpeech &&
        relation === 'at' &&
        carried !== true &&
        event.names[0] !== undefined &&
        speaker[0] !== undefined &&
        canBeOne(event.names[0], speaker[0]),
    );
    if (time) return time;
  }
  return undefined;
}
