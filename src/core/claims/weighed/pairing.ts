import { lexicon } from '../lexicon/lexicon.ts';
import { isSameName, wordKey } from '../name-keys.ts';
import { isContent } from '../events.ts';
import type { SentenceReading } from '../sentence-reading.ts';
import type { Token } from '../tokens.ts';

/**
 * A sentence of the draft laid beside one of a source, word by word: which words both have, which
 * only one. Arrays run over the tokens of either sentence.
 */
export interface Pairing {
  readonly draft: SentenceReading;
  readonly source: SentenceReading;
  /** For each token of the draft the token of the source that says the same, -1 for none. */
  readonly partner: readonly number[];
  /** For each token of the source whether the draft says it too. */
  readonly isMet: readonly boolean[];
  /** For each token of the draft whether the source has it, in its words or in what it is about. */
  readonly isKnown: readonly boolean[];
}

/** Lays two sentences beside each other; `undefined` where too few words are shared to look further. */
export function pairSentences(
  draft: SentenceReading,
  source: SentenceReading,
  least = leastWhereGiven,
): Pairing | undefined {
  if (!shareEnough(draft, source, least)) return undefined;
  const { tokens } = source;
  const byKey = indicesByKey(source);
  const isMet = new Array<boolean>(tokens.length).fill(false);
  const partner = new Array<number>(draft.tokens.length).fill(-1);
  const take = (i: number, j: number): void => {
    partner[i] = j;
    isMet[j] = true;
  };
  const open: number[] = [];
  for (const i of draft.content) {
    const places = byKey.get(keyOf(draft.tokens[i]!));
    if (places === undefined) open.push(i);
    else take(i, places.find((j) => !isMet[j]!) ?? places[0]!);
  }
  const rest: number[] = [];
  for (const i of open) {
    const j = wordFor(draft.tokens[i]!, source, isMet);
    if (j < 0) rest.push(i);
    else take(i, j);
  }
  const isKnown = partner.map((j) => j >= 0);
  for (const i of rest) isKnown[i] = isCarried(draft, i, source, isKnown);
  return { draft, source, partner, isMet, isKnown };
}

/**
 * Least share of the draft's words that a source's sentence must have for a look. A passage that was
 * given may put all of it in other words; of those that were found, the ones that share less are about
 * something else (chosen: below it nothing right was told).
 */
const leastWhereGiven = 0.2;
export const leastWhereFound = 0.5;

function shareEnough(draft: SentenceReading, source: SentenceReading, least: number): boolean {
  let shared = 0;
  let all = 0;
  for (const i of draft.content) {
    const token = draft.tokens[i]!;
    if (token.tag === 'number') continue;
    all++;
    const key = keyOf(token);
    const isCarried = token.tag === 'name' || least === leastWhereGiven;
    if (source.keys.has(key) || source.meant.has(key) || (isCarried && source.topic.has(key)))
      shared++;
  }
  return all > 0 && shared >= all * least;
}

export function keyOf(token: Token): string {
  return token.tag === 'name' ? wordKey(token.lower) : token.key;
}

const keysOf = new WeakMap<SentenceReading, ReadonlyMap<string, readonly number[]>>();

function indicesByKey(reading: SentenceReading): ReadonlyMap<string, readonly number[]> {
  let map = keysOf.get(reading);
  if (map === undefined) {
    const made = new Map<string, number[]>();
    for (const i of reading.content) {
      const key = keyOf(reading.tokens[i]!);
      const known = made.get(key);
      if (known) known.push(i);
      else made.set(key, [i]);
    }
    map = made;
    keysOf.set(reading, map);
  }
  return map;
}

/** Another word for it: a synonym, a capital for its country, initials for a name. */
function wordFor(token: Token, source: SentenceReading, isMet: readonly boolean[]): number {
  const lex = lexicon();
  for (const j of source.content) {
    const other = source.tokens[j]!;
    if (isMet[j]! || (token.tag === 'number') !== (other.tag === 'number')) continue;
    if (token.tag === 'name' && other.tag === 'name') {
      if (isSameName(keyOf(token), keyOf(other))) return j;
    } else if (token.tag === 'number') {
      continue;
    } else if (
      lex.areSynonyms(token.lemma, other.lemma) ||
      (token.tag !== 'name' && other.tag !== 'name' && lex.areSynonyms(token.key, other.key)) ||
      token.lower === other.lower
    )
      return j;
  }
  return -1;
}

/** A word that the source need not say: its headline has it, or it belongs to a name that it says in part. */
function isCarried(
  draft: SentenceReading,
  i: number,
  source: SentenceReading,
  isKnown: readonly boolean[],
): boolean {
  const token = draft.tokens[i]!;
  const key = keyOf(token);
  if (source.topic.has(key) || source.meant.has(key)) return true;
  if (token.tag !== 'name') return false;
  if (source.subject.some((unit) => unit.keys.includes(key))) return true;
  if (source.units.some((unit) => unit.initials === token.lower)) return true;
  // The first name goes with the surname.
  const next = draft.tokens[i + 1];
  return next?.tag === 'name' && !token.possessive && isKnown[i + 1] === true;
}

/** How much of some words the other side has, heavier words counting more: 0 to 1, 1 of nothing. */
export function shareOf(
  reading: SentenceReading,
  words: readonly number[],
  isThere: (i: number) => boolean,
): number {
  let met = 0;
  let all = 0;
  for (const i of words) {
    const weight = weightOf(reading.tokens[i]!);
    all += weight;
    if (isThere(i)) met += weight;
  }
  return all === 0 ? 1 : met / all;
}

/** How many words both have, up to ten: one or two in common are soon found. */
export function sharedWords({ draft, isKnown }: Pairing): number {
  let shared = 0;
  for (const i of draft.content) if (isKnown[i] === true && isWord(draft.tokens[i]!)) shared++;
  return Math.min(shared, 10) / 10;
}

/** How many words that are no names the source's sentence has itself, up to five: its headline has the rest. */
export function wordsMet({ draft, partner }: Pairing): number {
  let met = 0;
  for (const i of draft.content) {
    const token = draft.tokens[i]!;
    if (partner[i]! >= 0 && isWord(token) && token.tag !== 'name') met++;
  }
  return Math.min(met, 5) / 5;
}

/** Names say most of what a sentence is about, verbs least; figures are compared, not counted. Chosen. */
function weightOf(token: Token): number {
  switch (token.tag) {
    case 'name':
      return 1.5;
    case 'noun':
      return 1;
    case 'adjective':
    case 'verb':
      return 0.7;
    default:
      return 0;
  }
}

export function isWord(token: Token): boolean {
  return isContent(token) && token.tag !== 'number';
}
