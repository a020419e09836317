import { wordAt, type Tokens } from './tokens.ts';

export type Tense = 'past' | 'future';

/**
 * Whether the words beside an expression speak of what was or of what will be: the nearest verb of
 * either kind before it in its sentence decides, else the nearest after it. "He said on Tuesday
 * that talks will open on June 10": Tuesday is past, June 10 future. Undefined where no word tells.
 */
export function tenseAt(tokens: Tokens, first: number, last: number): Tense | undefined {
  for (let at = first - 1; at >= 0 && first - at <= REACH && !endsSentence(tokens, at); at--) {
    const tense = tenseOf(tokens, at);
    if (tense) return tense;
  }
  for (let at = last + 1; at < tokens.length && at - last <= REACH; at++) {
    if (endsSentence(tokens, at - 1)) return undefined;
    const tense = tenseOf(tokens, at);
    if (tense) return tense;
  }
  return undefined;
}

/** Words either way; a sentence of news is about twice as long. */
const REACH = 14;

export function endsSentence(tokens: Tokens, at: number): boolean {
  if (at < 0 || at + 1 >= tokens.length) return true;
  const from = tokens.endOf(at);
  const to = tokens.startOf(at + 1);
  if (to - from === 1) return tokens.text.charAt(from) === '\n';
  const between = tokens.text.slice(from, Math.min(to, from + 12));
  return /[.!?]["”’')]*\s|\n\s*\n/.test(between) && from - tokens.startOf(at) > 2;
}

function tenseOf(tokens: Tokens, at: number): Tense | undefined {
  const word = wordAt(tokens, at);
  if (future.has(word) || word.endsWith("'ll")) return 'future';
  if (toBe.has(word) && wordAt(tokens, at + 1) === 'to') return 'future';
  return past.has(word) || (word.length > 4 && word.endsWith('ed')) ? 'past' : undefined;
}

const future = new Set(
  `will shall would won't upcoming forthcoming scheduled expected expects slated plans planned intends
   ahead awaits looms tomorrow coming hopes begins starts opens takes runs`.split(/\s+/),
);
const toBe = new Set(['is', 'are', 'set', 'due', 'going', 'be']);
const past = new Set(
  `was were had did said told met held began took came went made gave left won lost fell rose saw spoke
   struck shot broke became sent brought wrote ran led kept felt stood got found paid put set cut hit
   shut flew drew grew knew threw chose fought taught thought bought caught built spent sold drove`.split(
    /\s+/,
  ),
);
