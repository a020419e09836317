import type { Span } from '../text/span.ts';
import { phrasalCue, type CueForm } from './cue-verbs.ts';
import { isWordAt } from './mark-units.ts';
import type { QuotedWords } from './quoted-words.ts';
import { WordClass, wordClasses } from './word-classes.ts';
import { readingAt } from './word-readings.ts';

/**
 * A paragraph as its reporter wrote it: words, marks, and each quotation as one token, because a
 * full stop inside quoted words ends nobody's reporting clause.
 */
export interface Token extends Span {
  readonly kind: 'word' | 'mark' | 'quoted';
  /** The word in lower case with straight apostrophes; the mark itself; empty for quoted words. */
  readonly lower: string;
  readonly capital: boolean;
  /** Bits of `WordClass`. */
  readonly classes: number;
  readonly cue: CueForm | undefined;
  readonly quoted: QuotedWords | undefined;
}

/** Tokens `from` to `to` (half open) that make one sentence of the reporter's. */
export interface Sentence {
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly to: number;
  /** Its first word outside quote marks; `to` where there is none. */
  readonly firstWord: number;
  /** Which sentence of its paragraph it is. */
  readonly number: number;
}

export function tokensOf(text: string, paragraph: Span, quoted: readonly QuotedWords[]): Token[] {
  const tokens: Token[] = [];
  let at = paragraph.start;
  for (const words of quoted) {
    pushWords(text, at, words.outer.start, tokens);
    tokens.push({
      start: words.outer.start,
      end: words.outer.end,
      kind: 'quoted',
      lower: '',
      capital: false,
      classes: 0,
      cue: undefined,
      quoted: words,
    });
    at = words.outer.end;
  }
  pushWords(text, at, paragraph.end, tokens);
  return withPhrasalCues(tokens);
}

const particles: ReadonlySet<string> = new Set('on it in back off out clear up'.split(' '));

function withPhrasalCues(tokens: Token[]): Token[] {
  for (let i = 0; i + 1 < tokens.length; i++) {
    const next = tokens[i + 1]!.lower;
    if (next.length > 5 || !particles.has(next)) continue;
    const cue = phrasalCue(tokens[i]!.lower, next);
    if (cue === undefined) continue;
    const after = tokens[i + 2];
    // "once the Senate goes on recess" reports nothing.
    if (
      next === 'on' &&
      after?.kind === 'word' &&
      after.lower !== 'to' &&
      !(after.classes & WordClass.conjunction)
    )
      continue;
    tokens[i] = { ...tokens[i]!, cue };
  }
  return tokens;
}

export function sentencesOf(text: string, tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (!endsSentence(text, tokens, i)) continue;
    sentences.push(sentenceOf(tokens, from, i + 1, sentences.length));
    from = i + 1;
  }
  if (from < tokens.length)
    sentences.push(sentenceOf(tokens, from, tokens.length, sentences.length));
  return sentences;
}

function sentenceOf(tokens: readonly Token[], from: number, to: number, number: number): Sentence {
  let firstWord = from;
  while (firstWord < to && tokens[firstWord]!.kind !== 'word') firstWord++;
  return { tokens, from, to, firstWord, number };
}

function endsSentence(text: string, tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  const next = tokens[i + 1];
  if (next === undefined) return true;
  if (token.kind === 'mark') {
    return (
      stops.has(token.lower) &&
      (next.kind === 'quoted' ||
        (next.kind === 'word' && !isLowerWord(next)) ||
        // "It passed. (One exception was …)"
        (next.lower === '(' && tokens[i + 2]?.capital === true))
    );
  }
  if (token.quoted === undefined || !quotedStops.has(lastMark(text, token.quoted))) return false;
  return (
    next.kind === 'quoted' ||
    (next.kind === 'word' && next.capital && !isAttributionAhead(tokens, i + 1))
  );
}

const stops: ReadonlySet<string> = new Set('.?!');
const quotedStops: ReadonlySet<string> = new Set('.?!…-–—');

/** The last mark inside the quoted words; a letter where none is. */
export function lastMark(text: string, quoted: QuotedWords): string {
  let end = quoted.inner.end;
  // A quotation inside that ends with this one keeps the full stop: “… ‘never.’”
  while (end > quoted.inner.start && /['’"”)\]]/u.test(text.charAt(end - 1))) end--;
  return text.charAt(end - 1);
}

/** What may follow a verb that reports what came before it: a time, a place, a circumstance. */
const circumstance =
  WordClass.preposition | WordClass.adverb | WordClass.calendar | WordClass.conjunction;
const terminal: ReadonlySet<string> = new Set(['last', 'this', 'late', 'next', 'recently']);

/** `Clinton asked.` after “…?”: a short run of words up to a past or third-person cue verb. */
function isAttributionAhead(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < Math.min(tokens.length, from + 7); i++) {
    const token = tokens[i]!;
    if (token.kind !== 'word') return false;
    if (
      token.cue?.group === 'speech' &&
      (token.cue.form === 'past' || token.cue.form === 'third')
    ) {
      const after = tokens[i + 1];
      // "Clinton asked.": the verb has nothing of its own to report.
      if (after?.kind !== 'word' || after.classes & circumstance || terminal.has(after.lower)) {
        return after?.lower !== 'that';
      }
      // "Trump asked reporters.": a listener is no report of its own.
      return (token.cue.verb === 'ask' || token.cue.verb === 'tell') && after.classes === 0;
    }
    if (!token.capital && i > from + 3) return false;
  }
  return false;
}

function isLowerWord(token: Token): boolean {
  return (
    token.kind === 'word' &&
    !token.capital &&
    !(token.lower.charCodeAt(0) >= 48 && token.lower.charCodeAt(0) <= 57)
  );
}

function isDigitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

function pushWords(text: string, from: number, to: number, tokens: Token[]): void {
  let i = from;
  while (i < to) {
    const code = text.charCodeAt(i);
    if (isWordAt(code) || code === 0x40 || code === 0x23) {
      const end = wordEnd(text, i, to);
      pushWord(text, i, end, to, tokens);
      i = tokens.at(-1)!.end;
    } else {
      if (code > 32 && code !== 0xa0) {
        const lower = text.charAt(i);
        tokens.push({
          start: i,
          end: i + 1,
          kind: 'mark',
          lower,
          capital: false,
          classes: 0,
          cue: undefined,
          quoted: undefined,
        });
      }
      i++;
    }
  }
}

/** After a word: letters, digits, and the hyphens, dots, apostrophes and ampersands between them. */
function wordEnd(text: string, from: number, to: number): number {
  let i = from + 1;
  while (i < to) {
    const code = text.charCodeAt(i);
    if (isWordAt(code)) {
      i++;
    } else if (
      (code === 0x2d ||
        code === 0x2e ||
        code === 0x27 ||
        code === 0x2019 ||
        code === 0x26 ||
        code === 0x5f ||
        code === 0x2c) &&
      i + 1 < to &&
      isWordAt(text.charCodeAt(i + 1))
    ) {
      // "1,200" is one word, "Monday,the" is not.
      if (code === 0x2c && !(isDigitAt(text, i + 1) && isDigitAt(text, i - 1))) break;
      i += 2;
    } else {
      break;
    }
  }
  return i;
}

function pushWord(
  text: string,
  start: number,
  wordEndsAt: number,
  to: number,
  tokens: Token[],
): void {
  const owner = ownerMark(text, start, wordEndsAt);
  let end = wordEndsAt - owner;
  let reading = readingAt(text, start, end);
  if (reading.takesDot && owner === 0 && end < to && text.charCodeAt(end) === 0x2e) {
    end++;
    reading = readingAt(text, start, end);
  }
  const { lower, capital, cue } = reading;
  tokens.push({
    start,
    end,
    kind: 'word',
    lower,
    capital,
    classes: capital && isInSentence(tokens.at(-1)) ? reading.classesOfName : reading.classes,
    cue,
    quoted: undefined,
  });
  if (owner > 0) {
    tokens.push({
      start: end,
      end: end + owner,
      kind: 'word',
      lower: "'s",
      capital: false,
      classes: wordClasses("'s"),
      cue: undefined,
      quoted: undefined,
    });
  }
}

function isInSentence(before: Token | undefined): boolean {
  return before !== undefined && !(before.kind === 'mark' && stops.has(before.lower));
}

/** The length of 's at the end of a word that is longer than that; "he's" and "it's" part too. */
function ownerMark(text: string, start: number, end: number): number {
  if (end - start < 3 || (text.charCodeAt(end - 1) | 32) !== 0x73) return 0;
  const mark = text.charCodeAt(end - 2);
  return mark === 0x27 || mark === 0x2019 ? 2 : 0;
}
