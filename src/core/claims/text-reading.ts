import type { Source } from '../corpus/source.ts';
import { splitSentences } from '../text/sentences.ts';
import { shift, textOf, type Span } from '../text/span.ts';
import { findTimes } from '../time/index.ts';
import type { TimeExpression } from '../time/index.ts';
import { lexicon } from './lexicon/lexicon.ts';
import { wordKey } from './name-keys.ts';
import { canBeOne, nameUnits, type NameUnit } from './name-units.ts';
import { isContent } from './events.ts';
import { awaitedAtEnd } from './quoted-tokens.ts';
import {
  namedSubject,
  opensWithPronoun,
  readSentence,
  readWords,
  subjectOf,
  type SentenceReading,
  type SentenceWords,
} from './sentence-reading.ts';
import type { TimedEvent } from './timed-events.ts';
import { readTokens, type Token } from './tokens.ts';

/**
 * The sentences of a text that follow one another, so that a pronoun or an undated remark takes up
 * what came before. Each is read when first asked for, with as much before it as it takes over.
 */
export interface TextReading {
  /** All of them, in order. */
  readonly sentences: readonly SentenceReading[];
  /** Those that share something with a span, in order. */
  sentencesIn(span: Span): SentenceReading[];
  /** The tagged words of all sentences, for who needs nothing more. */
  readonly words: readonly (readonly Token[])[];
}

/** How many sentences a day given for somebody's remarks reaches; chosen: a report returns to them within a few paragraphs. */
const carryReach = 6;

/** How many sentences a pronoun is carried over; chosen: after three nobody says "it" of the same thing. */
const pronounReach = 3;
const nothing: ReadonlySet<string> = new Set();

/** Reads sentences that follow one another. Spans and times are sorted and lie in the same text. */
export function readText(
  text: string,
  spans: readonly Span[],
  times: readonly TimeExpression[],
  headline = '',
): TextReading {
  return new LazyReading(text, spans, times, headline);
}

class LazyReading implements TextReading {
  readonly #text: string;
  readonly #spans: readonly Span[];
  readonly #times: readonly TimeExpression[];
  readonly #headline: readonly NameUnit[];
  readonly #topic: ReadonlySet<string>;
  readonly #words: (SentenceWords | undefined)[];
  /** For each sentence, the names that "he" can mean in it. */
  readonly #spokenOf: (readonly NameUnit[] | undefined)[] = [[]];
  /** For the sentences so far, the mark that closes the quotation in which each begins. */
  readonly #awaited: (string | undefined)[] = [undefined];
  /** The sentences as read by themselves, before the days of earlier remarks. */
  readonly #undated: (SentenceReading | undefined)[];
  readonly #sentences: (SentenceReading | undefined)[];

  constructor(
    text: string,
    spans: readonly Span[],
    times: readonly TimeExpression[],
    headline: string,
  ) {
    this.#text = text;
    this.#spans = spans;
    this.#times = times;
    const tokens = readTokens(headline);
    this.#headline = nameUnits(tokens, 0, tokens.length);
    this.#topic = topicOf(tokens);
    this.#words = new Array<SentenceWords | undefined>(spans.length);
    this.#undated = new Array<SentenceReading | undefined>(spans.length);
    this.#sentences = new Array<SentenceReading | undefined>(spans.length);
  }

  get sentences(): readonly SentenceReading[] {
    return this.#spans.map((_, at) => this.#sentenceAt(at));
  }

  get words(): readonly (readonly Token[])[] {
    return this.#spans.map((_, at) => this.#wordsAt(at).tokens);
  }

  sentencesIn(span: Span): SentenceReading[] {
    const found: SentenceReading[] = [];
    const first = firstEndingAfter(this.#spans, span.start, (each) => each);
    for (let at = first; at < this.#spans.length && this.#spans[at]!.start < span.end; at++) {
      found.push(this.#sentenceAt(at));
    }
    return found;
  }

  #sentenceAt(at: number): SentenceReading {
    return (this.#sentences[at] ??= this.#withCarriedTimes(at));
  }

  #undatedAt(at: number): SentenceReading {
    return (this.#undated[at] ??= readSentence(this.#text, this.#wordsAt(at), {
      spokenOf: this.#spokenOfAt(at),
      recent: at === 0 ? [] : this.#wordsAt(at - 1).units,
      headline: this.#headline,
      topic: this.#topic,
      meant: this.#meantAt(at),
    }));
  }

  /** Whatever "it" is was the subject of one of the few sentences before. */
  #meantAt(at: number): ReadonlySet<string> {
    if (!opensWithPronoun(this.#wordsAt(at))) return nothing;
    for (let i = at - 1; i >= Math.max(0, at - pronounReach); i--) {
      const words = this.#wordsAt(i);
      const subject = subjectOf(words);
      if (subject) {
        return new Set(
          words.tokens
            .slice(subject.from, subject.to)
            .filter(isContent)
            .map(({ tag, lower, key }) => (tag === 'name' ? wordKey(lower) : key)),
        );
      }
      if (!opensWithPronoun(words)) return nothing;
    }
    return nothing;
  }

  #wordsAt(at: number): SentenceWords {
    return (this.#words[at] ??= readWords(
      this.#text,
      this.#spans[at]!,
      this.#timesIn(at),
      this.#awaitedAt(at),
    ));
  }

  #timesIn(at: number): TimeExpression[] {
    const { start, end } = this.#spans[at]!;
    const found: TimeExpression[] = [];
    const first = firstEndingAfter(this.#times, start, (time) => time.span);
    for (let i = first; i < this.#times.length && this.#times[i]!.span.start < end; i++) {
      found.push(this.#times[i]!);
    }
    return found;
  }

  /** A quotation may have opened anywhere before; only its marks are looked at. */
  #awaitedAt(at: number): string | undefined {
    for (let i = this.#awaited.length; i <= at; i++) {
      const before = textOf(this.#text, this.#spans[i - 1]!);
      this.#awaited.push(awaitedAtEnd(before, this.#awaited[i - 1]));
    }
    return this.#awaited[at];
  }

  /** Goes back to the last sentence that names its subject, which is rarely far. */
  #spokenOfAt(at: number): readonly NameUnit[] {
    let from = at;
    while (this.#spokenOf[from] === undefined) {
      this.#spokenOf[from] = namedSubject(this.#wordsAt(from - 1));
      if (this.#spokenOf[from] === undefined) from--;
    }
    const names = this.#spokenOf[from]!;
    for (let i = from + 1; i <= at; i++) this.#spokenOf[i] = names;
    return names;
  }

  /** An undated remark is of the day of the same speaker's last dated one: "he told a forum" after "he insisted on Tuesday". */
  #withCarriedTimes(at: number): SentenceReading {
    const reading = this.#undatedAt(at);
    const undated = reading.events.filter(
      (event) => event.isSpeech && !reading.times.some((time) => time.event === event),
    );
    if (undated.length === 0) return reading;
    const carried: TimedEvent[] = [];
    for (const event of undated) {
      const time = this.#lastTimeOf(event.names, at);
      if (time) carried.push({ expression: time.expression, relation: 'at', event, carried: true });
    }
    return carried.length === 0 ? reading : { ...reading, times: [...reading.times, ...carried] };
  }

  #lastTimeOf(names: readonly NameUnit[], before: number): TimedEvent | undefined {
    const [speaker] = names;
    if (!speaker) return undefined;
    for (let at = before - 1; at >= Math.max(0, before - carryReach); at--) {
      if (this.#timesIn(at).length === 0) continue;
      const time = this.#undatedAt(at).times.find(
        ({ event, relation }) =>
          event.isSpeech &&
          relation === 'at' &&
          event.names[0] !== undefined &&
          canBeOne(event.names[0], speaker),
      );
      if (time) return time;
    }
    return undefined;
  }
}

/** The index of the first of some sorted things whose span ends after an offset; their count if none does. */
function firstEndingAfter<T>(
  sorted: readonly T[],
  offset: number,
  spanOf: (each: T) => Span,
): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spanOf(sorted[middle]!).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** In a headline every word may have a capital: each is taken as a name and as a plain word. */
function topicOf(headline: readonly Token[]): ReadonlySet<string> {
  const lex = lexicon();
  return new Set(
    headline
      .filter(isContent)
      .flatMap(({ lower, key }) => [key, wordKey(lower), lex.family(lex.nounBase(lower))]),
  );
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
