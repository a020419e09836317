import type { Meaning, Mention, ShiftMeaning } from '../meaning.ts';
import { follows, nextWord, previousWord, wordAt, type Tokens } from '../tokens.ts';

/** "today", "yesterday", "the day before yesterday", "tonight", "recently". Silent on "now", which hardly ever dates. */
export function findDeictic(tokens: Tokens, at: number): Mention | undefined {
  const word = wordAt(tokens, at);
  const around = dayBeyond(tokens, at, word);
  if (around) return around;
  const meaning = deictics.get(word);
  if (!meaning) return undefined;
  const earlier = /^(?:earlier|later)$/.test(previousWord(tokens, at)) ? 1 : 0;
  return { first: at - earlier, last: at, meaning };
}

const deictics: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ['today', day(0)],
  ['yesterday', day(-1)],
  ['tomorrow', day(1)],
  ['tonight', { kind: 'clock', time: 'NI', of: day(0) }],
  ['recently', { kind: 'vague', value: 'PAST_REF' }],
  ['currently', { kind: 'vague', value: 'PRESENT_REF' }],
  ['nowadays', { kind: 'vague', value: 'PRESENT_REF' }],
  ['soon', { kind: 'vague', value: 'FUTURE_REF' }],
]);

function day(count: number): ShiftMeaning {
  return { kind: 'shift', unit: 'day', count, anchor: 'reference', whole: true };
}

/** "the day before yesterday", "day after tomorrow". */
function dayBeyond(tokens: Tokens, at: number, word: string): Mention | undefined {
  const side = previousWord(tokens, at);
  const fits =
    (word === 'yesterday' && side === 'before') || (word === 'tomorrow' && side === 'after');
  if (!fits || wordAt(tokens, at - 2) !== 'day' || !follows(tokens, at - 2)) return undefined;
  const article = previousWord(tokens, at - 2) === 'the' ? 1 : 0;
  return { first: at - 2 - article, last: at, meaning: day(word === 'yesterday' ? -2 : 2) };
}

/** "soon after", "as soon as": no time of their own. */
export function isLinking(tokens: Tokens, at: number): boolean {
  return /^(?:as|after|enough)$/.test(nextWord(tokens, at)) || previousWord(tokens, at) === 'as';
}
