import { lexicon } from './lexicon/lexicon.ts';
import { lightVerbs } from './lexicon/own-words.ts';
import { isSameName, wordKey } from './name-keys.ts';
import { canBeOne, unmetNames, type NameUnit } from './name-units.ts';
import { isContent, type EventMention } from './events.ts';
import type { SentenceReading } from './sentence-reading.ts';
import type { Token } from './tokens.ts';

/** Chosen: a synonym is nearly as good as the word, but never better. */
const synonymLikeness = 0.8;

/** How far two words say the same: 1 the same word or derivation, less for a synonym, 0 nothing. */
export function likeness(a: Token, b: Token): number {
  if (a.tag === 'name' || b.tag === 'name')
    return isSameName(wordKey(a.lower), wordKey(b.lower)) ? 1 : 0;
  if (a.key === b.key) return 1;
  return areSynonyms(a, b) ? synonymLikeness : 0;
}

function areSynonyms(a: Token, b: Token): boolean {
  const lex = lexicon();
  return lex.areSynonyms(a.lemma, b.lemma) || lex.areSynonyms(a.key, b.key);
}

/** What one event of the draft shares with one of a source. */
export interface EventAlignment {
  /** Share of the draft's words about the event that the source's sentence has, 0 to 1. */
  readonly coverage: number;
  /** The same the other way round: how much of what the source says of the event the draft's sentence has. */
  readonly returned: number;
  /** Names on both sides that are not on the other: two events that only look alike. */
  readonly isApart: boolean;
  /** At least one name that both have take part. */
  readonly sharesName: boolean;
}

/**
 * Whether two mentions can be of one event: the same verb or noun, or another word for it, and the
 * same stage of it. Names are weighed by `alignEvents`.
 */
export function isSameEvent(a: EventMention, b: EventMention): boolean {
  if (a.isSpeech !== b.isSpeech && a.frame && b.frame) return false;
  if (a.aspect === 'end' || b.aspect === 'end') {
    if (a.aspect !== b.aspect) return false;
  }
  const [first, second] = [a.words[0], b.words[0]];
  // Two verbs that say something of their own must say the same; "leave a briefing" is not "attend" one.
  if (first?.tag === 'verb' && second?.tag === 'verb') return likeness(first, second) > 0;
  return a.words.some((word) => b.words.some((other) => likeness(word, other) > 0));
}

/** Compares two mentions that `isSameEvent` let through. Names in `apart` are what is being compared and do not count. */
export function alignEvents(
  draft: SentenceReading,
  event: EventMention,
  source: SentenceReading,
  other: EventMention,
  apart: readonly string[] = [],
): EventAlignment {
  const compared = new Set(apart.flatMap((name) => name.split(' ').map(wordKey)));
  const counts = (unit: NameUnit): boolean => !compared.has(unit.head);
  const names = event.names.filter(counts);
  const others = other.names.filter(counts);
  const weighs = (i: number): boolean => !compared.has(wordKey(draft.tokens[i]!.lower));
  const missing = unmetNames(names, others);
  const extra = unmetNames(others, names);
  // An event that a noun mentions without its parties belongs to those its sentence is about.
  const isBare = names.length === 0 || others.length === 0;
  const sharesName = isBare
    ? draft.units.some((unit) => source.units.some((far) => canBeOne(unit, far))) ||
      draft.units.some((unit) => source.subject.some((far) => canBeOne(unit, far)))
    : names.length > missing.length;
  return {
    coverage: coverageOf(draft, (isBare ? event.clause : event.content).filter(weighs), source),
    returned: coverageOf(
      source,
      other.content.filter((i) => !compared.has(wordKey(source.tokens[i]!.lower))),
      draft,
    ),
    isApart:
      (missing.length > 0 && extra.length > 0) || areApart(draft, source, event, other, counts),
    sharesName,
  };
}

/**
 * Names in both sentences that the other lacks: the Florida poll against the Wisconsin poll. What
 * the source's sentence is about without saying so counts as said.
 */
function areApart(
  draft: SentenceReading,
  source: SentenceReading,
  event: EventMention,
  other: EventMention,
  counts: (unit: NameUnit) => boolean,
): boolean {
  const missing = unmetNames(draft.units.filter(counts), [...source.units, ...source.subject]);
  const extra = unmetNames(
    other.names.length > 0 ? other.names.filter(counts) : source.units.filter(counts),
    [...draft.units, ...event.names],
  );
  return missing.length > 0 && extra.length > 0;
}

/** Share of the given content words that stand in the other sentence, in any form. */
export function coverageOf(
  draft: SentenceReading,
  content: readonly number[],
  source: SentenceReading,
): number {
  if (content.length === 0) return 0;
  let met = 0;
  for (const i of content) {
    const like = bestLikeness(draft.tokens[i]!, source);
    // The first name goes with the surname, the title with its bearer.
    const next = draft.tokens[i + 1];
    const leads =
      like === 0 &&
      draft.tokens[i]!.tag === 'name' &&
      next?.tag === 'name' &&
      !draft.tokens[i]!.possessive;
    met += leads ? bestLikeness(next, source) : like;
  }
  return met / content.length;
}

function bestLikeness(token: Token, source: SentenceReading): number {
  const key = token.tag === 'name' ? wordKey(token.lower) : token.key;
  if (source.keys.has(key)) return 1;
  if (token.tag === 'name') {
    return [...source.names].some((name) => isSameName(name, key)) ||
      isInitialed(token, source) ||
      source.subject.some((unit) => unit.keys.includes(key))
      ? 1
      : 0;
  }
  return source.tokens.some((other) => isContent(other) && areSynonyms(token, other))
    ? synonymLikeness
    : 0;
}

function isInitialed(token: Token, source: SentenceReading): boolean {
  return source.units.some((unit: NameUnit) => unit.initials === token.lower);
}

/** Share of the words of a remark from which it is the same remark. Chosen: on one crisis the same man says much with half of them. */
const mostOfWhatWasSaid = 0.75;
/** The same share of its words without the names. Chosen. */
const leastOfWords = 0.6;

/**
 * People speak every day: two remarks are one when most of what was said is shared, or when the
 * occasion is named ("told a forum").
 */
export function isSameOccasion(
  draft: SentenceReading,
  event: EventMention,
  source: SentenceReading,
  other: EventMention,
): boolean {
  const own = new Set(event.content);
  const said = draft.tokens.flatMap((token, i) =>
    !own.has(i) && /^(?:noun|verb|adjective|number|name)$/.test(token.tag) ? [i] : [],
  );
  const speaker = event.frame?.subject;
  // "An official familiar with the inquiry said": the inquiry tells who spoke, not when.
  const isUnnamed = speaker && /^(?:an?|one|another)$/.test(draft.tokens[speaker.from]!.lower);
  const isSpeaker = (i: number): boolean =>
    speaker !== undefined &&
    i >= speaker.from &&
    i < (isUnnamed === true ? Math.max(speaker.to, event.at) : speaker.to);
  const occasion = event.content.filter(
    (i) => i !== event.at && !isSpeaker(i) && draft.tokens[i]!.tag === 'noun',
  );
  const ofOther = new Set(other.content.map((i) => source.tokens[i]!.key));
  const occasionShared =
    occasion.length > 0 && occasion.every((i) => ofOther.has(draft.tokens[i]!.key));
  // Of whom something was said tells little of what was said, and so does "would go".
  const words = said.filter((i) => {
    const { tag, lemma } = draft.tokens[i]!;
    return tag !== 'name' && !(tag === 'verb' && lightVerbs.has(lemma));
  });
  return (
    occasionShared ||
    (said.length >= 3 &&
      coverageOf(draft, said, source) >= mostOfWhatWasSaid &&
      (words.length === 0 || coverageOf(draft, words, source) >= leastOfWords))
  );
}

/**
 * Two sentences with several figures of which none is in the other tell of two things in one
 * manner: a row of a table against the next.
 */
export function isParallel(a: SentenceReading, b: SentenceReading): boolean {
  if (a.counted.length < 2 || b.counted.length < 2) return false;
  return !a.counted.some(({ quantity }) =>
    b.counted.some((other) => other.quantity.value === quantity.value),
  );
}
