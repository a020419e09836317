import { lexicon } from './lexicon/lexicon.ts';
import { phrasalVerbs } from './lexicon/own-words.ts';
import { demonymOf } from './places.ts';
import {
  beVerbs,
  closedTags,
  haveVerbs,
  numberWords,
  unchangedPast,
  words,
} from './small-words.ts';
import type { Tag, Token } from './tokens.ts';

/** Gives each token its part of speech, decided from closed classes, the lexicon and the word before. */
export function tagTokens(tokens: Token[]): void {
  tagEach(tokens);
  joinParticles(tokens);
}

function tagEach(tokens: Token[]): void {
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

const particles = new Set([...phrasalVerbs.keys()].map((phrase) => phrase.split(' ')[1]!));

/** "Was called in by the ministry" is "was summoned"; "called in Moscow" is no phrase, for the place follows. */
function joinParticles(tokens: readonly Token[]): void {
  for (let i = 0; i + 1 < tokens.length; i++) {
    const verb = tokens[i]!;
    if (verb.tag !== 'verb') continue;
    const particle = tokens[i + 1]!;
    if (!particles.has(particle.lower)) continue;
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
    isAdverb(lower, lex) ||
    lex.family(lower) !== lower ||
    commonStarts.has(lower)
  );
}

/** "Recently", "possibly", "reportedly"; not "Italy", "Emily" or "Kelly", which come from no other word. */
function isAdverb(lower: string, lex: ReturnType<typeof lexicon>): boolean {
  if (!lower.endsWith('ly')) return false;
  const stem = lower.slice(0, -2);
  const stems = [stem, `${stem}e`, `${stem}le`, lower.slice(0, -4)];
  if (lower.endsWith('ily')) stems.push(`${lower.slice(0, -3)}y`);
  return (
    ordinaryInLy.has(lower) ||
    stems.some(
      (each) => each.length > 2 && (lex.isAdjective(each) || lex.verbBase(each) !== undefined),
    )
  );
}

/** Words of that ending that come from no other. */
const ordinaryInLy = words(
  'only family families assembly monopoly anomaly really early daily weekly monthly ally supply rally firstly secondly thirdly lastly namely mostly partly',
);

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
    if (next?.lower === 'as' && tokens[i + 2]?.lower === 'of') return false;
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
