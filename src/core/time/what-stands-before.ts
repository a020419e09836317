import type { Reference } from './calendar.ts';
import type { PlacedMention } from './expression.ts';
import type { Meaning, Mention } from './meaning.ts';
import { endsSentence } from './tense.ts';
import { wordAt, type Tokens } from './tokens.ts';

/** A placed mention as one behind it sees it. */
export interface Earlier {
  readonly time: PlacedMention;
  /** Those in which it stands. */
  readonly tokens: Tokens;
  /** Words from it to the one that looks back. */
  readonly words: number;
  /** Whether a blank line stands between the two. */
  readonly isApart: boolean;
}

/** Expressions, and words, that a story may put between a date and "the following day". */
const CONTEXT_REACH = 4;
export const CONTEXT_WORDS = 120;

/** Those near enough to be counted from. */
function* near(earlier: Iterable<Earlier>): Generator<Earlier> {
  let count = 0;
  for (const each of earlier) {
    if (++count > CONTEXT_REACH || each.words > CONTEXT_WORDS) return;
    yield each;
  }
}

/** The last date before a mention that can be counted from. The nearest come first. */
export function contextAmong(earlier: Iterable<Earlier>): PlacedMention | undefined {
  for (const { time } of near(earlier)) {
    if (time.placed.interval && time.placed.granularity) return time;
  }
  return undefined;
}

/** A month or a day in it of which nothing but the year is missing. */
export function needsYear(meaning: Meaning): boolean {
  return meaning.kind === 'date' && meaning.month !== undefined && meaning.year === undefined;
}

/**
 * The year a past date of this sentence or of the one before states ("In 2020 … In September …").
 * A year that only names something ("the 2020 war") and one of a side ("since 2020") do not carry.
 */
export function yearNearby(
  tokens: Tokens,
  mention: Mention,
  earlier: Iterable<Earlier>,
  reference: Reference | undefined,
): number | undefined {
  for (const last of near(earlier)) {
    if (last.time.placed.interval === undefined) continue;
    const year = yearStated(last.time.mention.meaning);
    if (year === undefined || (reference && year >= reference.year)) return undefined;
    if (last.time.mention.relation || isAdjective(last.tokens, last.time.mention)) return undefined;
    return sentencesBetween(last, tokens, mention) <= 1 ? year : undefined;
  }
  return undefined;
}

function yearStated(meaning: Meaning): number | undefined {
  if (meaning.kind === 'range') return yearStated(meaning.to);
  return meaning.kind === 'date' ? meaning.year : undefined;
}

function isAdjective(tokens: Tokens, { first, last }: Mention): boolean {
  const end = tokens.at(last)!.end;
  return (
    /^(?:the|a|an|its|his|her|their)$/.test(wordAt(tokens, first - 1)) &&
    /^ \p{L}/u.test(tokens.text.slice(end, end + 2))
  );
}

function sentencesBetween(
  { time, tokens: left, isApart }: Earlier,
  right: Tokens,
  { first }: Mention,
): number {
  const { last } = time.mention;
  return isApart
    ? sentencesEndIn(left, last, left.length) + sentencesEndIn(right, 0, first)
    : sentencesEndIn(right, last, first);
}

/** How many sentences end from one token to another, the last excluded. */
export function sentencesEndIn(tokens: Tokens, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (endsSentence(tokens, at)) count++;
  return count;
}
