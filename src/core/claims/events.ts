import type { Frame, Syntax } from './frames.ts';
import { lexicon } from './lexicon/lexicon.ts';
import { lightVerbs } from './lexicon/own-words.ts';
import { nameUnits, type NameUnit } from './name-units.ts';
import type { NounGroup } from './noun-groups.ts';
import type { Token } from './tokens.ts';

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

const startVerbs = new Set(['launch', 'begin', 'start', 'commence', 'open', 'erupt']);
const endVerbs = new Set(['end', 'finish', 'conclude', 'cease', 'stop', 'complete']);

/** Takes up names of sentences before. */
export const pronoun = /^(?:he|she|they|it)$/;

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

/**
 * The events of a sentence: one for each predicate, then one for each noun that names one. `spokenOf`
 * tells the names that a pronoun can mean.
 */
export function findEvents(
  tokens: readonly Token[],
  syntax: Syntax,
  spokenOf: () => readonly NameUnit[],
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
  spokenOf: () => readonly NameUnit[],
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
  const meant = subject && pronoun.test(tokens[subject.head]!.lower) ? spokenOf() : [];
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
export function isLight(tokens: readonly Token[], i: number): boolean {
  const { tag, lemma } = tokens[i]!;
  if (tag === 'verb') return lightVerbs.has(lemma);
  return lemma === 'place' && tokens[i - 1]?.lemma === 'take';
}

/** The content words in some ranges of tokens, in order, each once. */
export function contentIn(tokens: readonly Token[], spans: readonly Range[]): number[] {
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
