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

/** What a sentence takes over from those before it. */
export interface Carried {
  /** The names that "he", "she" or "they" can mean. */
  readonly spokenOf: readonly NameUnit[];
  /** The names of the sentence before: what this one may be about without saying so. */
  readonly recent: readonly NameUnit[];
  /** The names of the headline: an article is about them throughout. */
  readonly headline: readonly NameUnit[];
  /** Keys of all words of the headline. */
  readonly topic: ReadonlySet<string>;
  /** Keys of the words that its subject stands for, where that is a pronoun ("The bridge … It was built in 1958"). */
  readonly meant: ReadonlySet<string>;
}

/** What the words of a sentence tell by themselves: all that the sentences behind it ask of it. */
export interface SentenceWords {
  readonly span: Span;
  /** The times in it, with offsets in the whole text. */
  readonly times: readonly TimeExpression[];
  readonly tokens: readonly Token[];
  readonly syntax: Syntax;
  readonly units: readonly NameUnit[];
  /** For each token, whether it stands inside quotation marks: somebody else's words. */
  readonly quoted: readonly boolean[];
}

/** A sentence taken apart: words, predicates, names, and its times with the event each belongs to. */
export interface SentenceReading {
  readonly span: Span;
  readonly tokens: readonly Token[];
  readonly syntax: Syntax;
  /** Keys of all words of names in the sentence. */
  readonly names: ReadonlySet<string>;
  readonly units: readonly NameUnit[];
  /** The names that it is about: its subject's, and those before it in the text. */
  readonly subject: readonly NameUnit[];
  /** Keys of the words of the headline: what the text is about without saying so. */
  readonly topic: ReadonlySet<string>;
  /** Keys of the words that its subject stands for, where that is a pronoun. */
  readonly meant: ReadonlySet<string>;
  /** Token indices of all content words. */
  readonly content: readonly number[];
  /** Keys of all content words. */
  readonly keys: ReadonlySet<string>;
  readonly events: readonly EventMention[];
  readonly times: readonly TimedEvent[];
  readonly predications: readonly Predication[];
  /** Clauses that are asked, supposed or planned. */
  readonly openFrames: ReadonlySet<Frame>;
  readonly counted: readonly CountedThing[];
  readonly isQuestion: boolean;
  /** For each token, whether it stands inside quotation marks: somebody else's words. */
  readonly quoted: readonly boolean[];
}

/** The words of a sentence. `awaited` is the mark that closes the quotation in which it begins, undefined outside one. */
export function readWords(
  text: string,
  span: Span,
  times: readonly TimeExpression[],
  awaited: string | undefined,
): SentenceWords {
  const tokens = readTokens(
    readable(text, span),
    span.start,
    times.map((time) => time.span),
  );
  return {
    span,
    times,
    tokens,
    syntax: readSyntax(tokens),
    units: nameUnits(tokens, 0, tokens.length),
    quoted: quotedTokens(tokens, awaited),
  };
}

/** Reads the sentence of some words; `carried` is what the sentences before it hand on. */
export function readSentence(
  text: string,
  words: SentenceWords,
  carried: Carried,
): SentenceReading {
  const { spokenOf } = carried;
  const { span, tokens, syntax, units, times, quoted } = words;
  const names = new Set<string>();
  const keys = new Set<string>();
  for (const token of tokens) {
    if (token.tag === 'name') names.add(wordKey(token.lower));
    else if (isContent(token)) keys.add(token.key);
  }
  for (const name of names) keys.add(name);
  const events = findEvents(tokens, syntax, spokenOf);
  const predications = findPredications(
    tokens,
    syntax,
    spokenOf,
    (i) => isContent(tokens[i]!) && !isLight(tokens, i),
  );
  return {
    span,
    tokens,
    syntax,
    names,
    units,
    subject: [...spokenOf, ...carried.recent, ...carried.headline],
    topic: carried.topic,
    meant: carried.meant,
    content: contentIn(tokens, [{ from: 0, to: tokens.length }]),
    keys,
    events,
    times: times.flatMap((expression) => timedEvents(tokens, syntax, events, expression)),
    quoted,
    predications,
    openFrames: new Set(predications.filter((each) => each.isOpen).map((each) => each.frame)),
    counted: countedThings(tokens, syntax, events, quantitiesIn(text, span)),
    isQuestion: /\?["”’')\]]*$/u.test(text.slice(Math.max(span.start, span.end - 20), span.end)),
  };
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
