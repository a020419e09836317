import { fold as foldWord } from '../text/words.ts';
import type { Span } from '../text/span.ts';
import { lexicon } from './lexicon/lexicon.ts';
import { phrasalVerbs } from './lexicon/own-words.ts';
import { demonymOf } from './places.ts';

/** The part a word plays, as far as a reader without a grammar of the whole language can tell. */
export type Tag =
  | 'verb'
  | 'auxiliary'
  | 'noun'
  | 'name'
  | 'adjective'
  | 'adverb'
  | 'determiner'
  | 'pronoun'
  | 'preposition'
  | 'conjunction'
  | 'subordinator'
  | 'negation'
  | 'to'
  | 'number'
  | 'time'
  | 'mark';

/** A word, figure or mark with its tag. `key` is the same for all words of one derivation. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly possessive: boolean;
  tag: Tag;
  lemma: string;
  key: string;
}

/** A word, a figure or one mark. */
export const tokenPattern =
  /\p{L}[\p{L}\p{M}\p{N}]*(?:\.\p{L}\.?(?!\p{L}{2}))*(?:[-‐‑'’&]\p{L}[\p{L}\p{M}\p{N}]*)*|[$€£]?\d[\d.,:]*\d|[$€£]?\d|[^\s\p{L}\d]/gu;

/**
 * The tokens of a sentence with their tags. Offsets are those of `text`, moved by `offset`; words
 * inside `times` (spans with the same offset) are tagged as time and take no other part.
 */
export function readTokens(text: string, offset = 0, times: readonly Span[] = []): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(tokenPattern)) {
    const word = match[0];
    const at = match.index + offset;
    // Most words have neither hyphen nor apostrophe; to see that costs a fraction of what the rest does.
    if (/[-‐‑]/.test(word) && /^\p{L}/u.test(word) && /\p{Lu}/u.test(word)) {
      splitAtHyphens(word, at, tokens);
    } else {
      pushWord(word, at, tokens);
    }
  }
  markTimes(tokens, times);
  tag(tokens);
  joinParticles(tokens);
  return tokens;
}

/** "Was called in by the ministry" is "was summoned"; "called in Moscow" is no phrase, for the place follows. */
function joinParticles(tokens: readonly Token[]): void {
  for (let i = 0; i + 1 < tokens.length; i++) {
    const verb = tokens[i]!;
    if (verb.tag !== 'verb') continue;
    const particle = tokens[i + 1]!;
    const whole = phrasalVerbs.get(`${verb.lemma} ${particle.lower}`);
    if (whole === undefined || (particle.lower === 'in' && governs(tokens[i + 2]))) continue;
    set(verb, 'verb', whole);
    particle.tag = 'adverb';
  }
}

function governs(next: Token | undefined): boolean {
  return (
    next !== undefined && /^(?:name|noun|adjective|determiner|number|time|pronoun)$/.test(next.tag)
  );
}

function markTimes(tokens: readonly Token[], times: readonly Span[]): void {
  let next = 0;
  for (const token of tokens) {
    while (next < times.length && times[next]!.end <= token.start) next++;
    const time = times[next];
    if (time && time.start < token.end && token.start < time.end) token.tag = 'time';
  }
}

/**
 * "Armenian-Azerbaijani" names two: a capital on either side of a hyphen makes two words of it. What
 * a hyphen ties to a name ("Russian-led") describes.
 */
function splitAtHyphens(word: string, at: number, tokens: Token[]): void {
  for (const part of word.matchAll(/[^-‐‑]+/gu)) {
    pushWord(part[0], at + part.index, tokens);
    if (part.index > 0 && /^\p{Ll}/u.test(part[0])) tokens.at(-1)!.tag = 'adjective';
  }
}

function pushWord(word: string, at: number, tokens: Token[]): void {
  if (!word.includes("'") && !word.includes('’')) {
    tokens.push(blank(word, at, false));
    return;
  }
  const owner = /['’]s$/u.exec(word) ?? /(?<=s)['’]$/u.exec(word);
  const contraction =
    /^(.+?)(n['’]t)$/iu.exec(word) ?? /^(.+?)(['’](?:re|ve|ll|d|m))$/iu.exec(word);
  if (contraction && !owner) {
    const stem = contraction[1]!;
    tokens.push(blank(stem, at, false), blank(contraction[2]!, at + stem.length, false));
    return;
  }
  const text = owner ? word.slice(0, -owner[0].length) : word;
  tokens.push(blank(text, at, owner !== null));
}

function blank(text: string, start: number, possessive: boolean): Token {
  const lower = fold(text);
  return {
    start,
    end: start + text.length,
    text,
    lower,
    possessive,
    tag: 'mark',
    lemma: lower,
    key: lower,
  };
}

/** As `words` folds a word, points inside initials dropped. */
export function fold(text: string): string {
  const folded = foldWord(text);
  return folded.includes('.') && /^(?:[a-z]\.)+[a-z]?$/.test(folded)
    ? folded.replaceAll('.', '')
    : folded;
}

function words(list: string): Set<string> {
  return new Set(list.split(' '));
}

const closed: readonly (readonly [Tag, Set<string>])[] = [
  ['negation', words("not n't never no neither nor cannot none nobody nothing without")],
  [
    'auxiliary',
    words(
      "is are was were be been being am has have had having do does did can could will would shall should may might must 're 've 'll 'm ca wo",
    ),
  ],
  [
    'determiner',
    words(
      'a an the this these those its his her their our my your some any each every all both another such several many few most much other own',
    ),
  ],
  [
    'pronoun',
    words('he she it they we i you him them us me himself herself itself themselves one there'),
  ],
  [
    'subordinator',
    words(
      'that which who whom whose when while where if whether because although though unless until since as before after than so once despite amid',
    ),
  ],
  [
    'preposition',
    words(
      'of in on at by with from for into during against between among about over under through within without toward towards across behind beyond near via per along around up down off out upon regarding including following onto inside outside',
    ),
  ],
  ['to', words('to')],
  ['conjunction', words('and or but yet plus &')],
  [
    'adverb',
    words(
      'also again then now here just only still even already ever too very more less further however therefore recently later earlier ago almost nearly soon often once repeatedly meanwhile instead well together moreover thus away back',
    ),
  ],
];
const closedTags = new Map<string, Tag>();
for (const [tagName, list] of closed)
  for (const word of list) if (!closedTags.has(word)) closedTags.set(word, tagName);

const numberWords = words(
  'zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen',
);

/** Past forms that are the base itself: "Baku shut the corridor". */
const unchangedPast = words(
  'shut cut hit set put let cost quit spread hurt split cast shed beat broadcast',
);

const beVerbs = words('is are was were be been being am');
const haveVerbs = words("has have had having 've");

/** True for a word that negates: "not", "never", "no". */
export function isNegative(folded: string): boolean {
  return closedTags.get(folded) === 'negation';
}

/** True for a form of "be". */
export function isBe(token: Token): boolean {
  return beVerbs.has(token.lower);
}

function tag(tokens: Token[]): void {
  const lex = lexicon();
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.tag !== 'mark') {
      if (token.tag === 'adjective') set(token, 'adjective', token.lower);
      else if (
        token.tag === 'time' &&
        /^(?:second|minute|hour|day|week|month|year|decade)s$/.test(token.lower)
      )
        set(token, 'time', token.lower.slice(0, -1));
      continue;
    }
    const first = token.text.charCodeAt(0);
    if (beginsWithFigure(token.text)) set(token, 'number', token.lower);
    else if (!isAsciiLetter(first) && !/^'?\p{L}/u.test(token.text))
      set(token, closedTags.get(token.lower) ?? 'mark', token.lower);
    else {
      const known = closedTags.get(token.lower);
      const capital = first < 128 ? first >= 65 && first <= 90 : /^\p{Lu}/u.test(token.text);
      if (comparesNumber(tokens, i)) set(token, 'determiner', token.lower);
      else if (belongsToVerb(tokens, i)) set(token, 'adverb', token.lower);
      else if (
        known !== undefined &&
        !(capital && token.text.length > 1 && token.text === token.text.toUpperCase())
      ) {
        set(token, known, token.lower);
      } else if (numberWords.has(token.lower)) set(token, 'number', token.lower);
      else if (capital && !startsSentence(tokens, i, lex)) set(token, 'name', token.lower);
      else tagOpen(tokens, i);
    }
  }
}

function set(token: Token, tagName: Tag, lemma: string): void {
  token.tag = tagName;
  token.lemma = lemma;
  token.key = tagName === 'name' || tagName === 'mark' ? lemma : lexicon().family(lemma);
}

const beforeNumber = words('than about around over under');
const comparatives = words('more fewer less greater higher lower better worse');

/** "more than 20", "at least 20": the comparison belongs to the figure. */
function comparesNumber(tokens: readonly Token[], i: number): boolean {
  const after = tokens[i + 1];
  if (after === undefined) return false;
  const { lower } = tokens[i]!;
  if (beforeNumber.has(lower)) return isFigure(after);
  if (lower === 'at') return after.lower === 'least' || after.lower === 'most';
  const next = tokens[i + 2];
  return after.lower === 'than' && next !== undefined && comparatives.has(lower) && isFigure(next);
}

/** "Has not yet paid", "has yet to pay": no joint between clauses. "No longer": no noun. */
function belongsToVerb(tokens: readonly Token[], i: number): boolean {
  const { lower } = tokens[i]!;
  const before = tokens[i - 1];
  if (lower === 'longer') return before?.lower === 'no';
  if (lower !== 'yet') return false;
  return (
    before?.tag === 'negation' || (before?.tag === 'auxiliary' && tokens[i + 1]?.lower === 'to')
  );
}

function isFigure(token: Token): boolean {
  return beginsWithFigure(token.text) || numberWords.has(token.lower);
}

/** "12", "$12": told without a pattern, since every word is asked. */
function beginsWithFigure(text: string): boolean {
  return isDigit(text.charCodeAt(isCurrency(text.charCodeAt(0)) ? 1 : 0));
}

/** $, £ or €. */
function isCurrency(unit: number): boolean {
  return unit === 0x24 || unit === 0xa3 || unit === 0x20ac;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function isAsciiLetter(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
}

/** A capital that only the beginning of a sentence gives: the word itself is an ordinary one. */
function startsSentence(
  tokens: readonly Token[],
  i: number,
  lex: ReturnType<typeof lexicon>,
): boolean {
  const before = tokens[i - 1];
  if (before && !/^[.!?“”"‘’'(–—:]$/u.test(before.text)) return false;
  const { lower } = tokens[i]!;
  if (/^\p{Lu}{2,}$/u.test(tokens[i]!.text)) return false;
  const next = tokens[i + 1];
  if (next && /^\p{Lu}/u.test(next.text) && !lex.isAdjective(lower)) return false;
  return (
    lex.isAdjective(lower) ||
    lex.isEventNoun(lower) ||
    lex.isEventNoun(lex.nounBase(lower)) ||
    lex.verbBase(lower) !== undefined ||
    lower.endsWith('ly') ||
    lex.family(lower) !== lower ||
    commonStarts.has(lower)
  );
}
const commonStarts = words(
  'people officials troops government police authorities lawmakers tensions last next two years fewer nothing statements women men',
);

function tagOpen(tokens: Token[], i: number): void {
  const lex = lexicon();
  const token = tokens[i]!;
  const { lower } = token;
  if (
    lower.endsWith('ly') &&
    lower.length > 4 &&
    lex.verb(lower) === undefined &&
    lower !== 'family'
  ) {
    set(token, 'adverb', lower);
    return;
  }
  const base = lex.verbBase(lower);
  if (base !== undefined && readsAsVerb(tokens, i, base)) {
    set(token, 'verb', base);
    return;
  }
  if (lex.isAdjective(lower)) {
    set(token, 'adjective', lower);
    return;
  }
  set(token, 'noun', lex.nounBase(lower));
}

/** Decides noun or verb from the word before and the form: "the attacks", "they attack", "was attacked". */
function readsAsVerb(tokens: readonly Token[], i: number, base: string): boolean {
  const lex = lexicon();
  const { lower } = tokens[i]!;
  let b = i - 1;
  while (b >= 0 && (tokens[b]!.tag === 'adverb' || tokens[b]!.tag === 'negation')) b--;
  const before = tokens[b];
  const next = tokens[i + 1];
  const often = lex.verb(base) !== 'seldom';
  const irregularPast =
    unchangedPast.has(lower) || (lower !== base && !/(?:ed|ing|s)$/.test(lower));
  const isPast = lower.endsWith('ed') || irregularPast;
  const isIng = lower.endsWith('ing') && lower !== base;
  if (before === undefined) return (isPast || isIng) && !lex.isAdjective(lower);
  if (before.tag === 'auxiliary') {
    if (isPast || isIng) return true;
    return !beVerbs.has(before.lower) && !haveVerbs.has(before.lower) && lower === base;
  }
  if (before.tag === 'to') return lower === base;
  if ((before.tag === 'number' || before.tag === 'time') && isPast && !startsNoun(next))
    return true;
  if (before.tag === 'determiner' || before.tag === 'adjective' || before.tag === 'number')
    return false;
  if (before.possessive) return false;
  if (isIng) {
    if (before.tag === 'preposition' || before.tag === 'subordinator') return true;
    if (before.tag === 'name' && demonymOf(before.lower) !== undefined && startsNoun(next))
      return false;
    if (before.tag === 'noun' || before.tag === 'name') return !lex.isEventNoun(lower);
    return true;
  }
  if (isPast) {
    if (before.tag === 'preposition') return false;
    return true;
  }
  if (before.tag === 'preposition') return false;
  if (before.tag === 'pronoun') return true;
  if (lower.endsWith('s') && lower !== base) {
    if (
      before.tag !== 'noun' &&
      before.tag !== 'name' &&
      before.tag !== 'subordinator' &&
      before.tag !== 'time' &&
      before.text !== ','
    )
      return false;
    return often && !lex.isEventNoun(lex.nounBase(lower)) ? true : startsObject(next);
  }
  if (before.tag === 'subordinator' || before.tag === 'conjunction')
    return often && lower === base && !lex.isEventNoun(lower);
  return before.tag === 'noun' && before.lower.endsWith('s') && often;
}

/** The next word may be the noun that a participle describes ("the 12 stranded sailors"). */
function startsNoun(next: Token | undefined): boolean {
  return (
    next !== undefined && closedTags.get(next.lower) === undefined && /^\p{L}/u.test(next.text)
  );
}

/** The next word opens an object or a complement, so the word before it is a verb. */
function startsObject(next: Token | undefined): boolean {
  if (next === undefined) return false;
  const known = closedTags.get(next.lower);
  return (
    known === 'determiner' || known === 'to' || known === 'pronoun' || known === 'subordinator'
  );
}
