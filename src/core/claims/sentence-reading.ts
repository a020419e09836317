import { findQuantities, type Quantity } from '../quantity/index.ts';
import { shift, type Span } from '../text/span.ts';
import type { TimeExpression } from '../time/index.ts';
import { countedThings, type CountedThing } from './counted.ts';
import { contentIn, findEvents, isContent, isLight, pronoun, type EventMention } from './events.ts';
import { readSyntax, type Frame, type Syntax } from './frames.ts';
import type { NounGroup } from './noun-groups.ts';
import { wordKey } from './name-keys.ts';
import { nameUnits, type NameUnit } from './name-units.ts';
import { findPredications, type Predication } from './predications.ts';
import { quotedTokens } from './quoted-tokens.ts';
import { timedEvents, type TimedEvent } from './timed-events.ts';
import { readTokens, type Token } from './tokens.ts';

/** What a sentence takes over from those before it, told when it is asked for. */
export interface Carried {
  /** The names of the headline: an article is about them throughout. */
  readonly headline: readonly NameUnit[];
  /** Keys of all words of the headline. */
  readonly topic: ReadonlySet<string>;
  /** The names that "he", "she" or "they" can mean. */
  spokenOf(): readonly NameUnit[];
  /** The names of the sentence before: what this one may be about without saying so. */
  recent(): readonly NameUnit[];
  /** Keys of the words that its subject stands for, where that is a pronoun ("The bridge … It was built in 1958"). */
  meant(): ReadonlySet<string>;
  /** The time expressions in it, with offsets in the whole text. */
  times(): readonly TimeExpression[];
  /** The day that a speaker's undated remark takes from an earlier one. */
  dayOfRemark(names: readonly NameUnit[]): TimedEvent | undefined;
}

/** What the words of a sentence tell by themselves: all that the sentences behind it ask of it. */
export class SentenceWords {
  readonly span: Span;
  readonly tokens: readonly Token[];
  readonly #awaited: string | undefined;
  #syntax: Syntax | undefined;
  #units: readonly NameUnit[] | undefined;
  #quoted: readonly boolean[] | undefined;

  /** `times` are the spans of its times; `awaited` is the mark that closes the quotation in which it begins, undefined outside one. */
  constructor(text: string, span: Span, times: readonly Span[], awaited: string | undefined) {
    this.span = span;
    this.tokens = readTokens(readable(text, span), span.start, times);
    this.#awaited = awaited;
  }

  get syntax(): Syntax {
    return (this.#syntax ??= readSyntax(this.tokens));
  }

  get units(): readonly NameUnit[] {
    return (this.#units ??= nameUnits(this.tokens, 0, this.tokens.length));
  }

  /** For each token, whether it stands inside quotation marks: somebody else's words. */
  get quoted(): readonly boolean[] {
    return (this.#quoted ??= quotedTokens(this.tokens, this.#awaited));
  }
}

/**
 * A sentence taken apart: words, predicates, names, and its times with the event each belongs to.
 * Whoever compares it asks for little of that, so each part is read when it is first asked for.
 */
export class SentenceReading {
  readonly #text: string;
  readonly #words: SentenceWords;
  readonly #carried: Carried;
  #names: ReadonlySet<string> | undefined;
  #subject: readonly NameUnit[] | undefined;
  #meant: ReadonlySet<string> | undefined;
  #content: readonly number[] | undefined;
  #keys: ReadonlySet<string> | undefined;
  #events: readonly EventMention[] | undefined;
  #ownTimes: readonly TimedEvent[] | undefined;
  #times: readonly TimedEvent[] | undefined;
  #predications: readonly Predication[] | undefined;
  #openFrames: ReadonlySet<Frame> | undefined;
  #counted: readonly CountedThing[] | undefined;
  #isQuestion: boolean | undefined;

  /** `carried` is what the sentences before it hand on. */
  constructor(text: string, words: SentenceWords, carried: Carried) {
    this.#text = text;
    this.#words = words;
    this.#carried = carried;
  }

  get span(): Span {
    return this.#words.span;
  }

  get tokens(): readonly Token[] {
    return this.#words.tokens;
  }

  get syntax(): Syntax {
    return this.#words.syntax;
  }

  get units(): readonly NameUnit[] {
    return this.#words.units;
  }

  /** For each token, whether it stands inside quotation marks: somebody else's words. */
  get quoted(): readonly boolean[] {
    return this.#words.quoted;
  }

  /** Keys of all words of names in the sentence. */
  get names(): ReadonlySet<string> {
    return (this.#names ??= namesOf(this.tokens));
  }

  /** Keys of all content words. */
  get keys(): ReadonlySet<string> {
    return (this.#keys ??= keysOf(this.tokens, this.names));
  }

  /** The names that it is about: its subject's, and those before it in the text. */
  get subject(): readonly NameUnit[] {
    const carried = this.#carried;
    return (this.#subject ??= [...carried.spokenOf(), ...carried.recent(), ...carried.headline]);
  }

  /** Keys of the words of the headline: what the text is about without saying so. */
  get topic(): ReadonlySet<string> {
    return this.#carried.topic;
  }

  /** Keys of the words that its subject stands for, where that is a pronoun. */
  get meant(): ReadonlySet<string> {
    return (this.#meant ??= this.#carried.meant());
  }

  /** Token indices of all content words. */
  get content(): readonly number[] {
    const { tokens } = this;
    return (this.#content ??= contentIn(tokens, [{ from: 0, to: tokens.length }]));
  }

  /** The time expressions in it, whether or not an event is known that they date. */
  get expressions(): readonly TimeExpression[] {
    return this.#carried.times();
  }

  get events(): readonly EventMention[] {
    return (this.#events ??= findEvents(this.tokens, this.syntax, () => this.#carried.spokenOf()));
  }

  /** The times that stand in it. */
  get ownTimes(): readonly TimedEvent[] {
    return (this.#ownTimes ??= this.#carried
      .times()
      .flatMap((expression) => timedEvents(this.tokens, this.syntax, this.events, expression)));
  }

  /** The times that stand in it, and the days that its remarks take from earlier ones. */
  get times(): readonly TimedEvent[] {
    return (this.#times ??= this.#readTimes());
  }

  get predications(): readonly Predication[] {
    const { tokens } = this;
    return (this.#predications ??= findPredications(
      tokens,
      this.syntax,
      () => this.#carried.spokenOf(),
      (i) => isContent(tokens[i]!) && !isLight(tokens, i),
    ));
  }

  /** Clauses that are asked, supposed or planned. */
  get openFrames(): ReadonlySet<Frame> {
    return (this.#openFrames ??= new Set(
      this.predications.filter((each) => each.isOpen).map((each) => each.frame),
    ));
  }

  get counted(): readonly CountedThing[] {
    return (this.#counted ??= countedThings(
      this.tokens,
      this.syntax,
      this.events,
      quantitiesIn(this.#text, this.span),
    ));
  }

  get isQuestion(): boolean {
    return (this.#isQuestion ??= endsAsQuestion(this.#text, this.span));
  }

  /**
   * An undated remark is of the day of what it was made with ("escalated his criticism in May, saying …"),
   * else of the same speaker's last dated one: "he told a forum" after "he insisted on Tuesday".
   */
  #readTimes(): readonly TimedEvent[] {
    const own = this.ownTimes;
    const carried: TimedEvent[] = [];
    for (const event of this.events) {
      if (!event.isSpeech || own.some((time) => time.event === event)) continue;
      const time = this.#timeOfDeed(event) ?? this.#carried.dayOfRemark(event.names);
      if (time) carried.push({ expression: time.expression, relation: 'at', event, carried: true });
    }
    return carried.length === 0 ? own : [...own, ...carried];
  }

  /** The time of the clause that a "saying" hangs on. */
  #timeOfDeed({ frame }: EventMention): TimedEvent | undefined {
    if (!frame || frame.opener !== frame.verb || !this.tokens[frame.verb]!.lower.endsWith('ing'))
      return undefined;
    const deed = this.syntax.frames[this.syntax.frames.indexOf(frame) - 1];
    return this.ownTimes.find(
      ({ event, relation }) => relation === 'at' && deed !== undefined && event.frame === deed,
    );
  }
}

function namesOf(tokens: readonly Token[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { tag, lower } of tokens) if (tag === 'name') names.add(wordKey(lower));
  return names;
}

function keysOf(tokens: readonly Token[], names: ReadonlySet<string>): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const token of tokens) if (token.tag !== 'name' && isContent(token)) keys.add(token.key);
  for (const name of names) keys.add(name);
  return keys;
}

function endsAsQuestion(text: string, { start, end }: Span): boolean {
  return /\?["”’')\]]*$/u.test(text.slice(Math.max(start, end - 20), end));
}

/** No sentence of print is longer; of what has no stop for pages the beginning is read. Chosen. */
const longestSentence = 5000;

function readable(text: string, { start, end }: Span): string {
  return text.slice(start, Math.min(end, start + longestSentence));
}

function quantitiesIn(text: string, span: Span): Quantity[] {
  return findQuantities(readable(text, span)).map((quantity) => ({
    ...quantity,
    span: shift(quantity.span, span.start),
    figure: shift(quantity.figure, span.start),
  }));
}

/**
 * The subject that a pronoun in the next sentence means: of what is told here, not of what is
 * quoted. Undefined where the sentence names none, or goes on about whom it takes over.
 */
export function namedSubject({
  tokens,
  syntax,
  quoted,
}: SentenceWords): readonly NameUnit[] | undefined {
  for (const { subject, verb } of syntax.frames) {
    if (!subject || quoted[verb] === true) continue;
    if (pronoun.test(tokens[subject.head]!.lower)) return undefined;
    const names = nameUnits(tokens, subject.from, subject.to);
    if (names.length > 0) return names;
  }
  return undefined;
}

/** What a sentence begins by speaking of: the words of its first subject, a pronoun's apart. */
export function subjectOf({ tokens, syntax, quoted }: SentenceWords): NounGroup | undefined {
  const subject = syntax.frames.find(({ verb }) => quoted[verb] !== true)?.subject;
  return subject && isContent(tokens[subject.head]!) ? subject : undefined;
}

/** True when a sentence begins with a pronoun for what the one before spoke of. */
export function opensWithPronoun({ tokens, syntax }: SentenceWords): boolean {
  const subject = syntax.frames[0]?.subject;
  return subject !== undefined && pronoun.test(tokens[subject.head]!.lower);
}
