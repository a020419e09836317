/**
 * Two names for whom one description fits: "Abel Moss, the sole surviving keeper of the Oster lights" beside "Ida
 * Lind, the sole surviving keeper of the lights". What is said beside a name in so many words is true of one.
 */
import { textOf, type Span } from '../text/span.ts';
import { coverageOf, likeness } from './alignment.ts';
import { conflictAt } from './conflict-at.ts';
import type { ClaimConflict, SourceSentence } from './conflict.ts';
import { isContent } from './events.ts';
import { isListed, namedKind, namePlaces, type NamePlace } from './name-places.ts';
import { canBeOne } from './name-units.ts';
import type { SentenceReading } from './sentence-reading.ts';
import { isSpeltAlike } from './spelt-alike.ts';
import { timesPart } from './time-values.ts';

/** Words of a description without which it fits too many, and the share of either that the other must have. Chosen. */
const leastWords = 3;
const leastShare = 0.7;
/** With "his" or "the mayor's", whose it is tells as much as a word; then two will do, beside so much of the sentence. Chosen. */
const leastOwned = 2;
const leastOfSentence = 0.4;

interface Described {
  readonly name: NamePlace;
  /** Content words of what is said right beside the name. */
  readonly words: readonly number[];
  readonly isOwned: boolean;
}

/** Names of the draft whose description the sources give to another. */
export function describedNames(
  text: string,
  draft: SentenceReading,
  sentences: readonly SourceSentence[],
): ClaimConflict[] {
  if (draft.isQuestion) return [];
  return describedIn(draft).flatMap((own): ClaimConflict[] => {
    if (draft.quoted[own.name.from] === true || isListed(draft, own.name)) return [];
    const met = sentences.flatMap((sentence) =>
      describedIn(sentence.reading)
        .filter((other) => isOneDescription(draft, own, sentence.reading, other))
        .map((other) => ({ sentence, other })),
    );
    const [first] = met;
    if (!first || met.some(({ sentence, other }) => isOneName(draft, own, sentence, other)))
      return [];
    const isOne = met.every(({ other }) => canBeOne(other.name.unit, first.other.name.unit));
    if (!isOne || sentences.some((each) => isCalledSo(draft, own, each.reading))) return [];
    const values = met.map(({ sentence, other }) => ({
      sentence,
      value: textOf(sentence.source.text, spanOf(sentence.reading, other.name)),
    }));
    const span = spanOf(draft, own.name);
    return [conflictAt(text, 'actor', span, values, values[0]!.value)];
  });
}

/** People with what is said of them right before the name or behind its comma, definite, so that it is of one. */
function describedIn(reading: SentenceReading): Described[] {
  return namePlaces(reading).flatMap((name): Described[] => {
    if (namedKind(reading, name) !== 'other') return [];
    const before = wordsBefore(reading, name);
    const behind = wordsBehind(reading, name);
    const words = [...before.words, ...behind];
    const isDefinite = before.isDefinite || behind.length > 0;
    return isDefinite && words.length >= leastOwned
      ? [{ name, words, isOwned: before.isOwned }]
      : [];
  });
}

/** "His godfather, the former reliever Moss": back over nouns, adjectives and one comma. */
function wordsBefore(
  { tokens }: SentenceReading,
  { from }: NamePlace,
): { readonly words: number[]; readonly isDefinite: boolean; readonly isOwned: boolean } {
  const words: number[] = [];
  let commas = 0;
  let isOwned = false;
  let isDefinite = false;
  for (let i = from - 1; i >= 0; i--) {
    const { tag, text, lower } = tokens[i]!;
    if (text === ',' && commas++ === 0 && i < from) continue;
    if (tag === 'determiner') {
      isOwned ||= /^(?:his|her|their)$/.test(lower);
      isDefinite ||= isOwned || lower === 'the';
      // Behind "his godfather" nothing more is said of him.
      if (isOwned || tokens[i - 1]?.text !== ',') break;
      continue;
    }
    if (tag !== 'noun' && tag !== 'adjective') break;
    words.unshift(i);
  }
  return { words: isDefinite ? words : [], isDefinite, isOwned };
}

/** ", the sole surviving keeper of the Oster lights": to the next comma, verb or joint. */
function wordsBehind({ tokens }: SentenceReading, { to }: NamePlace): number[] {
  if (tokens[to]?.text !== ',' || tokens[to + 1]?.lower !== 'the') return [];
  const words: number[] = [];
  for (let i = to + 2; i < tokens.length; i++) {
    const token = tokens[i]!;
    const isMode = token.tag === 'verb' && /^(?:determiner|adjective)$/.test(tokens[i - 1]!.tag);
    // "The Nov. 13, 2015, attacks".
    const isInDate = token.tag === 'mark' && tokens[i - 1]!.tag === 'time';
    const goesOn =
      isInDate ||
      isMode ||
      /^(?:noun|name|adjective|preposition|determiner|number|time)$/.test(token.tag);
    if (!goesOn) break;
    if (isContent(token)) words.push(i);
  }
  return words;
}

function isOneDescription(
  draft: SentenceReading,
  own: Described,
  source: SentenceReading,
  other: Described,
): boolean {
  const meets = (i: number, j: number): boolean =>
    likeness(draft.tokens[i]!, source.tokens[j]!) > 0;
  const met = own.words.filter((i) => other.words.some((j) => meets(i, j)));
  const returned = other.words.filter((j) => own.words.some((i) => meets(i, j)));
  const isOwned = own.isOwned && other.isOwned;
  return (
    met.length >= (isOwned ? leastOwned : leastWords) &&
    met.length >= leastShare * own.words.length &&
    returned.length >= leastShare * other.words.length &&
    !timesPart(draft, source) &&
    coverageOf(draft, draft.content, source) >= leastOfSentence
  );
}

function isOneName(
  draft: SentenceReading,
  own: Described,
  { reading }: SourceSentence,
  other: Described,
): boolean {
  return (
    canBeOne(own.name.unit, other.name.unit) ||
    isListed(reading, other.name) ||
    draft.units.some((unit) => canBeOne(unit, other.name.unit)) ||
    isSpeltAlike(own.name.unit.keys.join(' '), other.name.unit.keys.join(' '))
  );
}

/** The draft's name in a sentence with one of the words of its description: it may be his as well. */
function isCalledSo(draft: SentenceReading, own: Described, source: SentenceReading): boolean {
  return (
    source.units.some((unit) => canBeOne(unit, own.name.unit)) &&
    own.words.some((i) => coverageOf(draft, [i], source) > 0)
  );
}

function spanOf({ tokens }: SentenceReading, { from, to }: NamePlace): Span {
  return { start: tokens[from]!.start, end: tokens[to - 1]!.end };
}
