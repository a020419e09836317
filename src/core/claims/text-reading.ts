import type { Source } from '../corpus/source.ts';
import { splitSentences } from '../text/sentences.ts';
import { shift, textOf, type Span } from '../text/span.ts';
import { TextTimes, type TimeExpression } from '../time/index.ts';
import { lexicon } from './lexicon/lexicon.ts';
import { wordKey } from './name-keys.ts';
import { canBeOne, nameUnits, type NameUnit } from './name-units.ts';
import { isContent } from './events.ts';
import { awaitedAtEnd } from './quoted-tokens.ts';
import {
  namedSubject,
  opensWithPronoun,
  SentenceReading,
  SentenceWords,
  subjectOf,
  type Carried,
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
  const whole = { start: 0, end: text.length };
  return new LazyReading(
    text,
    [whole],
    () => spans,
    {
      in: (span) => timesIn(times, span),
      spansIn: (span) => timesIn(times, span).map((time) => time.span),
    },
    headline,
  );
}

function timesIn(times: readonly TimeExpression[], { start, end }: Span): TimeExpression[] {
  const found: TimeExpression[] = [];
  const first = firstEndingAfter(times, start, (time) => time.span);
  for (let i = first; i < times.length && times[i]!.span.start < end; i++) found.push(times[i]!);
  return found;
}

/** A sentence in its text, and what has been read of it so far. */
interface Place {
  readonly paragraph: number;
  /** In its paragraph. */
  readonly number: number;
  readonly span: Span;
  /** The mark that closes the quotation in which it begins. */
  readonly awaited: string | undefined;
  times?: readonly TimeExpression[];
  words?: SentenceWords;
  /** The names that "he" can mean in it. */
  spokenOf?: readonly NameUnit[];
  reading?: SentenceReading;
}

class LazyReading implements TextReading {
  readonly #text: string;
  readonly #paragraphs: readonly Span[];
  readonly #split: (paragraph: Span) => readonly Span[];
  readonly #times: Pick<TextTimes, 'in' | 'spansIn'>;
  readonly #headline: readonly NameUnit[];
  readonly #topic: ReadonlySet<string>;
  readonly #places: (readonly Place[] | undefined)[];
  /** For the paragraphs so far, the mark that closes the quotation in which each begins. */
  readonly #awaited: (string | undefined)[] = [undefined];

  constructor(
    text: string,
    paragraphs: readonly Span[],
    split: (paragraph: Span) => readonly Span[],
    times: Pick<TextTimes, 'in' | 'spansIn'>,
    headline: string,
  ) {
    this.#text = text;
    this.#paragraphs = paragraphs;
    this.#split = split;
    this.#times = times;
    const tokens = readTokens(headline);
    this.#headline = nameUnits(tokens, 0, tokens.length);
    this.#topic = topicOf(tokens);
    this.#places = new Array<readonly Place[] | undefined>(paragraphs.length);
  }

  get sentences(): readonly SentenceReading[] {
    return this.#all().map((place) => this.#readingAt(place));
  }

  get words(): readonly (readonly Token[])[] {
    return this.#all().map((place) => this.#wordsAt(place).tokens);
  }

  sentencesIn({ start, end }: Span): SentenceReading[] {
    const found: SentenceReading[] = [];
    const first = firstEndingAfter(this.#paragraphs, start, (each) => each);
    for (let at = first; at < this.#paragraphs.length; at++) {
      if (this.#paragraphs[at]!.start >= end) break;
      const places = this.#placesIn(at);
      for (let i = firstEndingAfter(places, start, ({ span }) => span); i < places.length; i++) {
        if (places[i]!.span.start >= end) break;
        found.push(this.#readingAt(places[i]!));
      }
    }
    return found;
  }

  #all(): Place[] {
    return this.#paragraphs.flatMap((_, at) => this.#placesIn(at));
  }

  #placesIn(at: number): readonly Place[] {
    return (this.#places[at] ??= this.#readPlaces(at));
  }

  #readPlaces(paragraph: number): Place[] {
    let awaited = this.#awaitedAt(paragraph);
    return this.#split(this.#paragraphs[paragraph]!).map((span, number) => {
      const place = { paragraph, number, span, awaited };
      awaited = awaitedAtEnd(textOf(this.#text, span), awaited);
      return place;
    });
  }

  /** A quotation may have opened anywhere before; only its marks are looked at. */
  #awaitedAt(paragraph: number): string | undefined {
    for (let i = this.#awaited.length; i <= paragraph; i++) {
      const before = textOf(this.#text, this.#paragraphs[i - 1]!);
      this.#awaited.push(awaitedAtEnd(before, this.#awaited[i - 1]));
    }
    return this.#awaited[paragraph];
  }

  #before({ paragraph, number }: Place): Place | undefined {
    if (number > 0) return this.#placesIn(paragraph)[number - 1];
    for (let at = paragraph - 1; at >= 0; at--) {
      const last = this.#placesIn(at).at(-1);
      if (last) return last;
    }
    return undefined;
  }

  #readingAt(place: Place): SentenceReading {
    return (place.reading ??= new SentenceReading(
      this.#text,
      this.#wordsAt(place),
      this.#carriedTo(place),
    ));
  }

  #carriedTo(place: Place): Carried {
    return {
      headline: this.#headline,
      topic: this.#topic,
      spokenOf: () => this.#spokenOfAt(place),
      recent: () => this.#recentAt(place),
      meant: () => this.#meantAt(place),
      times: () => this.#timesAt(place),
      dayOfRemark: (names) => this.#lastTimeOf(names, place),
    };
  }

  #recentAt(place: Place): readonly NameUnit[] {
    const before = this.#before(place);
    return before ? this.#wordsAt(before).units : [];
  }

  /** Whatever "it" is was the subject of one of the few sentences before. */
  #meantAt(place: Place): ReadonlySet<string> {
    if (!opensWithPronoun(this.#wordsAt(place))) return nothing;
    let at = this.#before(place);
    for (let i = 0; i < pronounReach && at; i++, at = this.#before(at)) {
      const words = this.#wordsAt(at);
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

  #wordsAt(place: Place): SentenceWords {
    return (place.words ??= new SentenceWords(
      this.#text,
      place.span,
      this.#times.spansIn(place.span),
      place.awaited,
    ));
  }

  #timesAt(place: Place): readonly TimeExpression[] {
    return (place.times ??= this.#times.in(place.span));
  }

  /** Goes back to the last sentence that names its subject, which is rarely far. */
  #spokenOfAt(place: Place): readonly NameUnit[] {
    const passed: Place[] = [];
    let names: readonly NameUnit[] | undefined;
    for (let at: Place | undefined = place; at;) {
      names = at.spokenOf;
      if (names) break;
      passed.push(at);
      at = this.#before(at);
      names = at && namedSubject(this.#wordsAt(at));
      if (names) break;
    }
    for (const each of passed) each.spokenOf = names ?? [];
    return names ?? [];
  }

  #lastTimeOf(names: readonly NameUnit[], place: Place): TimedEvent | undefined {
    const [speaker] = names;
    if (!speaker) return undefined;
    let at = this.#before(place);
    for (let i = 0; i < carryReach && at; i++, at = this.#before(at)) {
      if (this.#times.spansIn(at.span).length === 0) continue;
      const time = this.#readingAt(at).ownTimes.find(
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
    const { text, paragraphs } = source;
    const split = (paragraph: Span): Span[] =>
      splitSentences(textOf(text, paragraph)).map((span) => shift(span, paragraph.start));
    const reference = source.issued?.replace(/[~?%]/g, '');
    const times = new TextTimes(text, reference === undefined ? {} : { reference });
    reading = new LazyReading(text, paragraphs, split, times, source.title ?? '');
    sourceReadings.set(source, reading);
  }
  return reading;
}
