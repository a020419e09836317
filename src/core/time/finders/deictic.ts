import type { Meaning, Mention, ShiftMeaning } from '../meaning.ts';
import { follows, nextWord, previousWord, wordAt, type Tokens } from '../tokens.ts';

/** "today", "yesterday", "the day before yesterday", "tonight", "recently". Silent on "now", which hardly ever dates. */
export function findDeictic(tokens: Tokens, at: number): Mention | undefined {
  const word = wordAt(tokens, at);
  const around = dayBeyond(tokens, at, word);
  if (around) return around;
  const meaning = deictics.get(word) ?? vagueTime(tokens, at, word);
  if (!meaning || (word === 'soon' && isLinking(tokens, at))) return undefined;
  const earlier = /^(?:earlier|later)$/.test(previousWord(tokens, at)) ? 1 : 0;
  return { first: at - earlier, last: at, meaning };
}

const deictics: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ['today', day(0)],
  ['yesterday', day(-1)],
  ['tomorrow', day(1)],
  ['tonight', { kind: 'clock', time: 'NI', of: day(0) }],
  ['recently', { kind: 'vague', value: 'PAST_REF' }],
  ['soon', { kind: 'vague', value: 'FUTURE_REF' }],
]);

/** "in the past", "of the future", "the near term", "the long term". */
function vagueTime(tokens: Tokens, at: number, word: string): Meaning | undefined {
  const before = previousWord(tokens, at);
  if (word === 'term') {
    return /^(?:near|short|long|medium)$/.test(before) &&
      /^(?:the|this)$/.test(previousWord(tokens, at - 1))
      ? { kind: 'vague', value: 'FUTURE_REF' }
      : undefined;
  }
  if (word === 'time')
    return before === 'that' && /^(?:by|since|until|before)$/.test(previousWord(tokens, at - 1))
      ? thatDay
      : undefined;
  const led = /^(?:in|of|for|from)$/.test(previousWord(tokens, at - 1));
  if (before !== 'the' || !led || nextWord(tokens, at) !== '') return undefined;
  if (word === 'past') return { kind: 'vague', value: 'PAST_REF' };
  return word === 'future' ? { kind: 'vague', value: 'FUTURE_REF' } : undefined;
}

/** "by that time": of the date named last. */
const thatDay: ShiftMeaning = {
  kind: 'shift',
  unit: 'day',
  count: 0,
  anchor: 'context',
  whole: true,
};

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
function isLinking(tokens: Tokens, at: number): boolean {
  return /^(?:as|after|enough)$/.test(nextWord(tokens, at)) || previousWord(tokens, at) === 'as';
}
