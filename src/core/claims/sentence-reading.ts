import { shift, type Span } from '../text/span.ts';
import type { TimeExpression } from '../time/index.ts';
import { findQuantities, type Quantity } from '../quantity/index.ts';
import { countedThings, type CountedThing } from './counted.ts';
import { readSyntax, type Frame, type NounGroup, type Syntax } from './frames.ts';
import { lexicon } from './lexicon/lexicon.ts';
import { lightVerbs } from './lexicon/own-words.ts';
import { wordKey } from './name-keys.ts';
import { nameUnits, type NameUnit } from './name-units.ts';
import { findPredications, type Predication } from './predications.ts';
import { relationBefore, type TimeValue } from './time-values.ts';
import { readTokens, tokenPattern, type Token } from './tokens.ts';

/** What a sentence takes over from those before it. */
export interface Carried {
  /** The names that "he", "she" or "they" can mean. */
  readonly spokenOf: readonly NameUnit[];
  /** The names of the sentence before: what this one may be about without saying so. */
  readonly recent: readonly NameUnit[];
  /** The names of the headline: an article is about them throughout. */
  readonly headline: readonly NameUnit[];
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

/** Something that happens, as one predicate or one noun mentions it. Numbers are token indices. */
export interface EventMention {
  readonly at: number;
  /** The words that name it: the verb, unless it only says that something took place, and its event nouns. */
  readonly words: readonly Token[];
  /** The names that take part, one behind a pronoun included. */
  readonly names: readonly NameUnit[];
  /** The content words of its clause. */
  readonly content: readonly number[];
  /** The content words of the clause it stands in; its own for a predicate. */
  readonly clause: readonly number[];
  readonly aspect: 'start' | 'end' | undefined;
  /** True when a verb of speech is the event: somebody said something. */
  readonly isSpeech: boolean;
  readonly frame?: Frame;
}

export interface TimedEvent extends TimeValue {
  readonly event: EventMention;
  /** True when the time stands in an earlier sentence of the same speaker. */
  readonly carried?: boolean;
}

const startVerbs = new Set(['launch', 'begin', 'start', 'commence', 'open', 'erupt']);
const endVerbs = new Set(['end', 'finish', 'conclude', 'cease', 'stop', 'complete']);

/** The words of a sentence. `awaited` is the mark that closes the quotation in which it begins, undefined outside one. */
export function readWords(
  text: string,
  span: Span,
  times: readonly TimeExpression[],
  awaited: string | undefined,
): SentenceWords {
  const tokens = readTokens(
    text.slice(span.start, span.end),
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
    content: contentIn(tokens, [{ from: 0, to: tokens.length }]),
    keys,
    events,
    times: times.flatMap((expression) => timedEvents(tokens, syntax, events, expression)),
    quoted,
    predications,
    openFrames: new Set(predications.filter((each) => each.isOpen).map((each) => each.frame)),
    counted: countedThings(tokens, syntax, events, quantitiesIn(text, span)),
    isQuestion: /\?["”’')\]]*$/u.test(text.slice(span.start, span.end)),
  };
}

function quantitiesIn(text: string, span: Span): Quantity[] {
  return findQuantities(text.slice(span.start, span.end)).map((quantity) => ({
    ...quantity,
    span: shift(quantity.span, span.start),
    figure: shift(quantity.figure, span.start),
  }));
}

const pronoun = /^(?:he|she|they|it)$/;

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

const closing: Readonly<Record<string, string>> = {
  '“': '”',
  '"': '"',
  '‘': '’',
  '«': '»',
  '„': '“',
};

/** The mark awaited after a token, given the one awaited before it. */
function awaitedAfter(token: string, awaited: string | undefined): string | undefined {
  if (awaited === undefined) return closing[token];
  return token === awaited ? undefined : awaited;
}

function quotedTokens(tokens: readonly Token[], awaitedAtStart: string | undefined): boolean[] {
  let awaited = awaitedAtStart;
  return tokens.map((token) => {
    const before = awaited;
    awaited = awaitedAfter(token.text, awaited);
    return before !== undefined || awaited !== undefined;
  });
}

const opening = /["“‘«„]/;

/** The mark still awaited at the end of a sentence, told without reading its words. */
export function awaitedAtEnd(
  sentence: string,
  awaitedAtStart: string | undefined,
): string | undefined {
  const isUnchanged =
    awaitedAtStart === undefined ? !opening.test(sentence) : !sentence.includes(awaitedAtStart);
  if (isUnchanged) return awaitedAtStart;
  let awaited = awaitedAtStart;
  for (const [token] of sentence.matchAll(tokenPattern)) awaited = awaitedAfter(token, awaited);
  return awaited;
}

/** Words that carry meaning: names, nouns, verbs, adjectives and figures. */
export function isContent(token: Token): boolean {
  switch (token.tag) {
    case 'name':
    case 'noun':
    case 'verb':
    case 'adjective':
    case 'number':
      return true;
    default:
      return false;
  }
}

function findEvents(
  tokens: readonly Token[],
  syntax: Syntax,
  spokenOf: readonly NameUnit[],
): EventMention[] {
  const lex = lexicon();
  const events: EventMention[] = [];
  for (const frame of syntax.frames) events.push(frameEvent(tokens, syntax, frame, spokenOf));
  for (const group of syntax.groups) {
    const head = tokens[group.head]!;
    if (head.tag === 'noun' && (lex.isEventNoun(head.lemma) || lex.isEventNoun(head.lower))) {
      events.push(nounEvent(tokens, syntax, group));
    }
  }
  return events;
}

function frameEvent(
  tokens: readonly Token[],
  syntax: Syntax,
  frame: Frame,
  spokenOf: readonly NameUnit[],
): EventMention {
  const lex = lexicon();
  const verb = tokens[frame.verb]!;
  const parts = [frame.subject, frame.object, frame.agent].filter((g) => g !== undefined);
  const eventNouns = parts
    .map((g) => tokens[g.head]!)
    .filter(
      (head) => head.tag === 'noun' && (lex.isEventNoun(head.lemma) || lex.isEventNoun(head.lower)),
    );
  const aspect = startVerbs.has(verb.lemma)
    ? 'start'
    : endVerbs.has(verb.lemma)
      ? 'end'
      : undefined;
  const isLight = verb.tag !== 'verb' || lightVerbs.has(verb.lemma) || aspect !== undefined;
  const words =
    isLight && eventNouns.length > 0
      ? eventNouns
      : verb.tag === 'verb'
        ? [verb, ...eventNouns]
        : eventNouns;
  const spans: Range[] = [{ from: frame.from, to: frame.to }];
  for (const part of parts) spans.push(...withPrepositions(tokens, syntax, part));
  const { subject } = frame;
  const meant = subject && pronoun.test(tokens[subject.head]!.lower) ? spokenOf : [];
  const content = contentIn(tokens, spans);
  return {
    at: frame.verb,
    words,
    names: [...namesIn(tokens, spans), ...meant],
    content,
    clause: content,
    aspect: eventNouns.length > 0 ? aspect : undefined,
    isSpeech: verb.tag === 'verb' && lex.isSpeechVerb(verb.lemma),
    frame,
  };
}

/** An event noun with its owner ("Azerbaijan's offensive") and what prepositions tie to it. */
function nounEvent(tokens: readonly Token[], syntax: Syntax, group: NounGroup): EventMention {
  const spans = withPrepositions(tokens, syntax, group);
  const content = contentIn(tokens, spans);
  const frame = syntax.frames[syntax.frameOf[group.head] ?? -1];
  return {
    at: group.head,
    words: [tokens[group.head]!],
    names: namesIn(tokens, spans),
    content,
    clause: frame ? contentIn(tokens, [...spans, frame]) : content,
    aspect: undefined,
    isSpeech: false,
  };
}

/** Token indices, `to` excluded. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** A noun group and the groups that prepositions tie to it ("the offensive in the region of Karabakh"). */
function withPrepositions(tokens: readonly Token[], syntax: Syntax, group: NounGroup): Range[] {
  const spans: Range[] = [{ from: group.from, to: group.to }];
  let end = group.to;
  for (const other of syntax.groups) {
    if (other.preposition !== end || tokens[end]!.lower === 'to') continue;
    spans.push({ from: other.from, to: other.to });
    end = other.to;
  }
  return spans;
}

/** "held", "took place": words that say only that something was. */
function isLight(tokens: readonly Token[], i: number): boolean {
  const { tag, lemma } = tokens[i]!;
  if (tag === 'verb') return lightVerbs.has(lemma);
  return lemma === 'place' && tokens[i - 1]?.lemma === 'take';
}

function contentIn(tokens: readonly Token[], spans: readonly Range[]): number[] {
  const found = new Set<number>();
  for (const { from, to } of spans) {
    for (let i = from; i < to; i++) if (isContent(tokens[i]!) && !isLight(tokens, i)) found.add(i);
  }
  return [...found].sort((a, b) => a - b);
}

/** The names in spans that may overlap, each once. */
function namesIn(tokens: readonly Token[], spans: readonly Range[]): NameUnit[] {
  const sorted = [...spans].sort((a, b) => a.from - b.from || b.to - a.to);
  const units: NameUnit[] = [];
  let end = 0;
  for (const { from, to } of sorted) {
    if (to > end) units.push(...nameUnits(tokens, Math.max(from, end), to));
    end = Math.max(end, to);
  }
  return units;
}

/** The events that a time belongs to: the noun it stands before or right behind, and the verb of its clause. */
function timedEvents(
  tokens: readonly Token[],
  syntax: Syntax,
  events: readonly EventMention[],
  expression: TimeExpression,
): TimedEvent[] {
  if (expression.type !== 'DATE' && expression.type !== 'TIME') return [];
  const first = tokens.findIndex((token) => token.end > expression.span.start);
  if (first < 0) return [];
  let last = first;
  while (last + 1 < tokens.length && tokens[last + 1]!.start < expression.span.end) last++;
  const relation = relationBefore(tokens, first);
  const within = syntax.groups.find(
    (g) => g.from <= last + 1 && g.to > last + 1 && touches(tokens, last + 1),
  );
  if (within && isNominal(tokens[last + 1]) && (within.from <= first || within.from === last + 1)) {
    const noun = events.find((event) => !event.frame && event.at === within.head);
    return noun ? [{ expression, relation: 'at', event: noun }] : [];
  }
  const found: TimedEvent[] = [];
  const verb = events.find(
    (event) => event.frame !== undefined && event.at === verbFor(syntax, first),
  );
  const beside = syntax.groups.findLast((g) => g.to <= first && g.to >= first - 1);
  const noun = beside && events.find((event) => !event.frame && event.at === beside.head);
  if (verb) found.push({ expression, relation, event: verb });
  if (noun && (verb === undefined || noun.at > verb.at))
    found.push({ expression, relation, event: noun });
  return found;
}

function touches(tokens: readonly Token[], next: number): boolean {
  const before = tokens[next - 1];
  const token = tokens[next];
  return before !== undefined && token !== undefined && token.start - before.end <= 1;
}

function isNominal(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (token.tag === 'noun' || token.tag === 'name' || token.tag === 'adjective')
  );
}

/** The verb of the clause in which a token stands, or of the clause that follows an opening phrase. */
function verbFor(syntax: Syntax, index: number): number | undefined {
  const frame = syntax.frames[syntax.frameOf[index] ?? -1];
  return frame?.verb;
}
