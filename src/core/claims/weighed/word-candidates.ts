import type { Facet } from '../conflict.ts';
import { lexicon } from '../lexicon/lexicon.ts';
import { demonymOf, liesIn, placeKey, placeKind } from '../places.ts';
import type { SentenceReading } from '../sentence-reading.ts';
import type { Token } from '../tokens.ts';
import { timesPart } from './number-features.ts';
import { isWord, sharedWords, shareOf, type Pairing } from './pairing.ts';

/** What is looked at when words part. Each is 0 to 1. */
export const wordFeatures = [
  'antonym',
  'negated',
  'sourceNegated',
  'people',
  'place',
  'by',
  'preposition',
  'beside',
  'object',
  'coverage',
  'returned',
  'clauseReturned',
  'unmetDraft',
  'isAlone',
  'missingNames',
  'sameNeighbours',
  'listed',
  'timesPart',
  'isOpen',
  'adjective',
  'verb',
  'otherNegation',
  'short',
  'subjectKnown',
  'sharedWords',
  'fewShared',
] as const;

export interface WordCandidate {
  readonly facet: Facet;
  /** In what manner the words part. */
  readonly way: 'antonym' | 'negated' | 'sourceNegated' | 'people' | 'place' | 'slot';
  /** Token indices in the draft, `to` excluded. */
  readonly from: number;
  readonly to: number;
  /** Token indices in the source. */
  readonly otherFrom: number;
  readonly otherTo: number;
  readonly features: readonly number[];
}

interface Difference {
  readonly way: WordCandidate['way'];
  readonly facet: Facet;
  readonly from: number;
  readonly to: number;
  readonly otherFrom: number;
  readonly otherTo: number;
  /** The role that a name has, for a name in another's place. */
  readonly role?: 'by' | 'preposition' | 'beside' | 'object';
}

export function wordCandidates(pairing: Pairing): WordCandidate[] {
  if (pairing.source.isQuestion) return [];
  return [...antonyms(pairing), ...negations(pairing), ...peoples(pairing), ...slots(pairing)]
    .filter(
      ({ from }, at, all) =>
        pairing.draft.quoted[from] !== true &&
        !isOpenAt(pairing.draft, from) &&
        all.findIndex((each) => each.from === from) === at,
    )
    .map((difference) => ({ ...difference, features: featuresOf(pairing, difference) }));
}

/** Supposed, asked or planned: nothing that can be contradicted. */
function isOpenAt({ syntax, openFrames }: SentenceReading, at: number): boolean {
  const frame = syntax.frames[syntax.frameOf[at] ?? -1];
  return frame !== undefined && openFrames.has(frame);
}

/** "Rose" beside "fell", "biggest" beside "smallest". */
function antonyms({ draft, source, isKnown, isMet }: Pairing): Difference[] {
  const lex = lexicon();
  return draft.content.flatMap((i): Difference[] => {
    const token = draft.tokens[i]!;
    if (isKnown[i] === true || !/^(?:verb|adjective|noun)$/.test(token.tag)) return [];
    const j = source.content.find((at) => {
      const far = source.tokens[at]!;
      if (isMet[at] === true || far.tag === 'name' || far.tag === 'number') return false;
      if (isStageOf(token, far) || isStageOf(far, token)) return false;
      return lex.areAntonyms(token.lemma, far.lemma) || lex.areAntonyms(token.lower, far.lower);
    });
    if (j === undefined) return [];
    return [
      { way: 'antonym', facet: 'polarity', from: i, to: i + 1, otherFrom: j, otherTo: j + 1 },
    ];
  });
}

const begins = /^(?:begin|start|launch|open|commence|arrive|enter|join)$/;
const ends = /^(?:end|finish|stop|close|conclude|halt|leave|depart|quit)$/;

/** What began has ended as well, and who came has left. */
function isStageOf({ lemma }: Token, other: Token): boolean {
  return begins.test(lemma) && ends.test(other.lemma);
}

const negationWords =
  /^(?:not|n't|never|no|neither|nor|cannot|none|nobody|nothing|without|unable|incapable)$/;

/** "Not only", "not just" say that it is so, and more. */
const addsMore = /^(?:only|just|merely|simply)$/;

function negationsIn({ tokens }: SentenceReading): number[] {
  return tokens.flatMap(({ lower }, i) =>
    negationWords.test(lower) && !addsMore.test(tokens[i + 1]?.lower ?? '') ? [i] : [],
  );
}

/** "Is not a musician" beside "is a musician": all words shared, a "not" on one side only. */
function negations({ draft, source, partner }: Pairing): Difference[] {
  const own = negationsIn(draft);
  const others = negationsIn(source);
  const [at] = own;
  if (own.length === 1 && others.length === 0 && at !== undefined) {
    const j = draft.content.map((i) => (i > at ? partner[i]! : -1)).find((each) => each >= 0);
    if (j === undefined) return [];
    return [
      { way: 'negated', facet: 'polarity', from: at, to: at + 1, otherFrom: j, otherTo: j + 1 },
    ];
  }
  if (own.length > 0) return [];
  const not = others.find((j) => {
    const next = source.content.find((each) => each > j);
    return next !== undefined && partner.includes(next);
  });
  if (not === undefined) return [];
  const next = source.content.find((each) => each > not)!;
  const i = partner.indexOf(next);
  return [
    {
      way: 'sourceNegated',
      facet: 'polarity',
      from: i,
      to: i + 1,
      otherFrom: not,
      otherTo: next + 1,
    },
  ];
}

/** "An Indian cricketer" beside "a Pakistani cricketer". */
function peoples({ draft, source, isKnown }: Pairing): Difference[] {
  return draft.tokens.flatMap((token, i): Difference[] => {
    const people = demonymOf(token.lower);
    if (people === undefined || isKnown[i] === true) return [];
    const others = source.tokens.flatMap((far, j) => {
      const other = demonymOf(far.lower);
      return other !== undefined && other !== people ? [j] : [];
    });
    const j = others[0];
    if (
      j === undefined ||
      others.some((at) => areRelated(people, demonymOf(source.tokens[at]!.lower)!))
    )
      return [];
    return [{ way: 'people', facet: 'place', from: i, to: i + 1, otherFrom: j, otherTo: j + 1 }];
  });
}

function areRelated(a: string, b: string): boolean {
  return a === b || liesIn(a, b) || liesIn(b, a);
}

/** A name with its place in the sentence: what it hangs on and by which word. Token indices. */
interface Slot {
  readonly from: number;
  readonly to: number;
  readonly role: 'by' | 'preposition' | 'beside' | 'object';
  /** The word it hangs on. */
  readonly governor: number;
  readonly preposition: string;
}

/** "Voiced by Jules" beside "voiced by Kate": another name in the same place of the same word. */
function slots(pairing: Pairing): Difference[] {
  const { draft, source, partner, isKnown, isMet } = pairing;
  // "Is not an album by Moss" is borne out by an album of somebody else's.
  if (negationsIn(draft).length !== negationsIn(source).length) return [];
  const theirs = slotsOf(source);
  return slotsOf(draft).flatMap((slot): Difference[] => {
    for (let i = slot.from; i < slot.to; i++) if (isKnown[i] === true) return [];
    const other = theirs.find((each) => {
      const there = partner[slot.governor]!;
      if (there < 0 || each.governor !== there || each.role !== slot.role) return false;
      if (each.preposition !== slot.preposition) return false;
      for (let j = each.from; j < each.to; j++) if (isMet[j] === true) return false;
      return true;
    });
    if (!other) return [];
    const [near, far] = [nameIn(draft, slot), nameIn(source, other)];
    const places = [placeKey(near), placeKey(far)];
    if (demonymOf(near) !== undefined) return [];
    if (places[0] !== undefined && places[1] !== undefined && areRelated(places[0], places[1]))
      return [];
    const isPlace = /^(?:in|at|near)$/.test(slot.preposition);
    if (isPlace && placeKind(near) !== placeKind(far)) return [];
    return [
      {
        way: isPlace ? 'place' : 'slot',
        facet: isPlace ? 'place' : 'actor',
        from: slot.from,
        to: slot.to,
        otherFrom: other.from,
        otherTo: other.to,
        role: slot.role,
      },
    ];
  });
}

function nameIn(reading: SentenceReading, { from, to }: Slot): string {
  return reading.tokens
    .slice(from, to)
    .map((token) => token.lower)
    .join(' ');
}

const slotsRead = new WeakMap<SentenceReading, Slot[]>();

function slotsOf(reading: SentenceReading): Slot[] {
  let slots = slotsRead.get(reading);
  if (!slots) {
    slots = readSlots(reading);
    slotsRead.set(reading, slots);
  }
  return slots;
}

function readSlots({ tokens, syntax }: SentenceReading): Slot[] {
  const found: Slot[] = [];
  for (const { from, to, head, preposition } of syntax.groups) {
    if (tokens[head]!.tag !== 'name') continue;
    const run = nameRun(tokens, head, from, to);
    found.push(...besideOf(tokens, run));
    if (preposition !== undefined) {
      const governor = governorOf(tokens, preposition);
      if (governor === undefined) continue;
      const word = tokens[preposition]!.lower;
      found.push({
        ...run,
        role: word === 'by' ? 'by' : 'preposition',
        governor,
        preposition: word,
      });
      continue;
    }
    for (const frame of syntax.frames) {
      const isDoer = frame.subject?.head === head && !frame.passive;
      const isTarget = frame.passive ? frame.subject?.head === head : frame.object?.head === head;
      if (tokens[frame.verb]!.tag !== 'verb') continue;
      // The doer of an active verb and the "by" of a passive one are one place.
      if (isDoer) found.push({ ...run, role: 'by', governor: frame.verb, preposition: 'by' });
      else if (isTarget)
        found.push({ ...run, role: 'object', governor: frame.verb, preposition: '' });
    }
  }
  return found;
}

/** "Church in Birmingham, Ala.": whatever a name is, the words right beside it hold its place. */
function besideOf(tokens: readonly Token[], { from, to }: { from: number; to: number }): Slot[] {
  const found: Slot[] = [];
  const [before, after] = [tokens[from - 1], tokens[to]];
  if (before && isWord(before)) {
    found.push({ from, to, role: 'beside', governor: from - 1, preposition: 'before' });
  }
  if (after && isWord(after)) {
    const owner = tokens[to - 1]!.possessive ? 'owner' : 'after';
    found.push({ from, to, role: 'beside', governor: to, preposition: owner });
  }
  return found;
}

function nameRun(
  tokens: readonly Token[],
  head: number,
  from: number,
  to: number,
): { from: number; to: number } {
  let first = head;
  while (first > from && tokens[first - 1]!.tag === 'name' && !tokens[first - 1]!.possessive)
    first--;
  let last = head + 1;
  while (last < to && tokens[last]!.tag === 'name') last++;
  return { from: first, to: last };
}

/** The verb, noun or adjective right before a preposition. */
function governorOf(tokens: readonly Token[], preposition: number): number | undefined {
  for (let i = preposition - 1; i >= Math.max(0, preposition - 4); i--) {
    const token = tokens[i]!;
    if (/^(?:verb|noun|adjective)$/.test(token.tag)) return i;
    if (!/^(?:adverb|name|number)$/.test(token.tag)) return undefined;
  }
  return undefined;
}

function featuresOf(pairing: Pairing, difference: Difference): number[] {
  const { draft, source, isKnown, isMet, partner } = pairing;
  const { way, role, from, to, otherFrom, otherTo } = difference;
  const flag = (is: boolean): number => (is ? 1 : 0);
  const rest = draft.content.filter((i) => i < from || i >= to);
  const others = source.content.filter((j) => j < otherFrom || j >= otherTo);
  const frame = source.syntax.frameOf[otherFrom];
  const clause = others.filter((j) => source.syntax.frameOf[j] === frame);
  const unmet = rest.filter((i) => isKnown[i] !== true);
  const own = draft.syntax.frames[draft.syntax.frameOf[from] ?? -1];
  const far = source.syntax.frames[frame ?? -1];
  const subject = own?.subject?.head;
  return [
    flag(way === 'antonym'),
    flag(way === 'negated'),
    flag(way === 'sourceNegated'),
    flag(way === 'people'),
    flag(way === 'place'),
    flag(role === 'by'),
    flag(role === 'preposition'),
    flag(role === 'beside'),
    flag(role === 'object'),
    shareOf(draft, rest, (i) => isKnown[i] === true),
    shareOf(source, others, (j) => isMet[j] === true),
    shareOf(source, clause, (j) => isMet[j] === true),
    Math.min(unmet.length, 4) / 4,
    flag(unmet.length === 0),
    Math.min(unmet.filter((i) => draft.tokens[i]!.tag === 'name').length, 3) / 3,
    neighbours(pairing, difference),
    flag(isListed(source.tokens, otherFrom, otherTo)),
    flag(timesPart(draft, source)),
    flag(far !== undefined && source.openFrames.has(far)),
    flag(draft.tokens[from]!.tag === 'adjective'),
    flag(draft.tokens[from]!.tag === 'verb'),
    flag(negationsIn(draft).length !== negationsIn(source).length && way === 'antonym'),
    flag(rest.filter((i) => isWord(draft.tokens[i]!)).length <= 2),
    flag(subject !== undefined && (isKnown[subject] === true || partner[subject]! >= 0)),
    sharedWords(pairing),
    flag(sharedWords(pairing) < 0.4),
  ];
}

/** The words on either side are those on either side there: 0, ½ or 1. */
function neighbours(
  { draft, source, partner }: Pairing,
  { from, to, otherFrom, otherTo }: Difference,
): number {
  const before = draft.tokens[from - 1]?.lower;
  const after = draft.tokens[to]?.lower;
  const [left, right] = [source.tokens[otherFrom - 1]?.lower, source.tokens[otherTo]?.lower];
  const isSame = (a: string | undefined, b: string | undefined, i: number, j: number): boolean =>
    (a !== undefined && a === b) || (partner[i] === j && j >= 0);
  return (
    (isSame(before, left, from - 1, otherFrom - 1) ? 0.5 : 0) +
    (isSame(after, right, to, otherTo) ? 0.5 : 0)
  );
}

function isListed(tokens: readonly Token[], from: number, to: number): boolean {
  const joins = (token: Token | undefined): boolean =>
    token !== undefined && /^(?:and|or|&)$/.test(token.lower);
  return joins(tokens[to]) || joins(tokens[from - 1]);
}
