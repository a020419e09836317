import type { Token } from './tokens.ts';
import { WordClass } from './word-classes.ts';

/** The words that stand for whoever speaks: tokens `from` to `to`, half open. */
export interface Subject {
  readonly from: number;
  readonly to: number;
  readonly how: 'named' | 'described' | 'pronoun';
}

/**
 * The subject of the verb at `verb`, looking left no further than `low`.
 *
 *     Sargis Khandanian, the chairman of the committee, also said → Sargis Khandanian
 *     the ministry has said → the ministry
 *     to say → undefined, for the infinitive has none of its own
 */
export function subjectBefore(
  tokens: readonly Token[],
  verb: number,
  low: number,
): Subject | undefined {
  let i = skipAuxiliaries(tokens, verb - 1, low);
  for (let appositions = 0; appositions < 4 && i >= low; appositions++) {
    const token = tokens[i]!;
    if (token.kind === 'word') {
      const phrase = phraseEndingAt(tokens, i, low);
      const prior = phrase === undefined ? undefined : tokens[phrase.from - 1];
      // "Trump in his speech called": the phrase beside the verb belongs to a preposition.
      if (
        phrase === undefined ||
        phrase.from <= low ||
        prior?.kind !== 'word' ||
        !(prior.classes & WordClass.preposition) ||
        prior.classes & WordClass.conjunction ||
        prior.capital
      )
        return phrase;
      i = skipAuxiliaries(tokens, phrase.from - 2, low);
      continue;
    }
    const opening =
      token.kind === 'quoted' ? insertionBefore(tokens, i, low) : openingOf(tokens, i, low);
    if (opening === undefined) return undefined;
    i = opening - 1;
  }
  return undefined;
}

/**
 * The subject of the sentence that begins at `low`: what a participle ("saying"), an infinitive or
 * the second of two verbs borrows. Introductory phrases up to their comma are passed over.
 */
export function mainSubject(
  tokens: readonly Token[],
  low: number,
  before: number,
): Subject | undefined {
  let i = afterDateline(tokens, low, before);
  for (let passes = 0; passes < 3; passes++) {
    while (i < before && isLeadIn(tokens[i]!)) i++;
    const first = tokens[i];
    if (first === undefined || i >= before) return undefined;
    if (!beginsIntroduction(first, tokens[i + 1])) break;
    const comma = nextComma(tokens, i, before);
    if (comma === undefined) break;
    i = comma + 1;
  }
  return phraseBeginningAt(tokens, i, before);
}

/** The subject behind an inverted verb: `said Troy Jackson, the former leader` → Troy Jackson. */
export function subjectAfter(
  tokens: readonly Token[],
  verb: number,
  high: number,
): Subject | undefined {
  const first = tokens[verb + 1];
  if (first?.kind !== 'word' || verb + 1 >= high) return undefined;
  if (first.classes & WordClass.pronoun && !(first.classes & WordClass.determiner))
    return undefined;
  if (
    !first.capital &&
    !(first.classes & WordClass.determiner) &&
    first.classes &
      (WordClass.preposition | WordClass.conjunction | WordClass.adverb | WordClass.auxiliary)
  ) {
    return undefined;
  }
  if (first.classes & WordClass.calendar) return undefined;
  return phraseBeginningAt(tokens, verb + 1, high);
}

/** `WASHINGTON, Dec. 8 (UPI) — In response`: the sentence begins behind the dash. */
function afterDateline(tokens: readonly Token[], low: number, before: number): number {
  if (tokens[low]?.capital !== true) return low;
  for (let i = low + 1; i < Math.min(before, low + 12); i++) {
    const token = tokens[i]!;
    if (token.lower === '—' || token.lower === '–' || (token.lower === '-' && i > low))
      return i + 1;
    if (
      token.kind === 'quoted' ||
      (token.kind === 'word' && !token.capital && !(token.classes & WordClass.number))
    )
      return low;
  }
  return low;
}

const longestPhrase = 14;

/** The subject of a participle beside it: `with Senator McCain telling reporters` → Senator McCain. */
export function participleSubject(
  tokens: readonly Token[],
  verb: number,
  low: number,
): Subject | undefined {
  const end = skipAuxiliaries(tokens, verb - 1, low);
  return end >= low && tokens[end]!.kind === 'word' ? phraseEndingAt(tokens, end, low) : undefined;
}

/**
 * The subject of the clause around `verb` where another verb stands between them: `when Cruz knocked
 * Rubio and called him` → Cruz. The main subject where no clause begins in between.
 */
export function clauseSubject(
  tokens: readonly Token[],
  verb: number,
  low: number,
): Subject | undefined {
  for (let i = verb - 1; i > Math.max(low, verb - 40); i--) {
    const token = tokens[i - 1]!;
    const begins =
      token.kind === 'mark'
        ? token.lower === ';' || token.lower === ':'
        : clauseWords.has(token.lower) ||
          (tokens[i - 2]?.lower === ',' && (token.lower === 'and' || token.lower === 'but'));
    if (!begins) continue;
    const first = tokens[i]!;
    if (
      first.kind !== 'word' ||
      !(first.capital || first.classes & (WordClass.determiner | WordClass.pronoun))
    )
      continue;
    const subject = phraseBeginningAt(tokens, i, verb);
    if (subject !== undefined && subject.to < verb) return subject;
  }
  return mainSubject(tokens, low, verb);
}

const clauseWords: ReadonlySet<string> = new Set(
  'when while because as if whether although though since where after before until that but'.split(
    ' ',
  ),
);

/** The noun phrase whose last word is at `end`. */
function phraseEndingAt(tokens: readonly Token[], end: number, low: number): Subject | undefined {
  const last = tokens[end]!;
  if (last.classes & WordClass.relative && last.lower !== 'that')
    return { from: end, to: end + 1, how: 'pronoun' };
  if (last.lower === 'that' && end > low && tokens[end - 1]!.kind === 'word')
    return phraseEndingAt(tokens, end - 1, low);
  if (isPronoun(last)) return { from: end, to: end + 1, how: 'pronoun' };
  if (
    last.classes & (WordClass.conjunction | WordClass.preposition) &&
    (!last.capital || end === low)
  )
    return undefined;
  let from = end;
  let hasName = isNameWord(last);
  const floor = Math.max(low, end - longestPhrase);
  while (from > floor) {
    const token = tokens[from - 1]!;
    if (token.kind !== 'word') {
      if (
        token.lower === ')' ||
        token.lower === '-' ||
        token.lower === '/' ||
        token.lower === '&'
      ) {
        const opening = token.lower === ')' ? openingOf(tokens, from - 1, low) : from - 1;
        if (opening !== undefined && opening > floor) {
          from = opening;
          continue;
        }
      }
      break;
    }
    if (token.lower === "'s") {
      from--;
      continue;
    }
    if (isNameWord(token)) hasName = true;
    if (token.classes & WordClass.preposition && !token.capital) {
      const head = tokens[from - 2];
      if (from - 2 < low || head?.kind !== 'word' || !canHeadPhrase(head)) break;
      from -= 2;
      continue;
    }
    // "hope that Baku is": before a name, "that" begins a clause.
    if (token.lower === 'that' && tokens[from]!.capital) break;
    if (isDeterminer(token)) {
      from--;
      const prior = tokens[from - 1];
      if (from - 2 >= floor && prior?.kind === 'word' && isLinking(prior)) {
        const head = tokens[from - 2]!;
        if (head.kind === 'word' && canHeadPhrase(head)) {
          from -= 2;
          continue;
        }
      }
      break;
    }
    if (breaksPhrase(token)) break;
    if (token.classes & WordClass.calendar && tokens[from]!.capital) break;
    from--;
  }
  return {
    from,
    to: end + 1,
    how: headIsName(tokens, from, end + 1, hasName) ? 'named' : 'described',
  };
}

/** The noun phrase whose first word is at `start`. */
export function phraseBeginningAt(
  tokens: readonly Token[],
  start: number,
  high: number,
): Subject | undefined {
  const first = tokens[start];
  if (first?.kind !== 'word' || start >= high) return undefined;
  if (isPronoun(first)) return { from: start, to: start + 1, how: 'pronoun' };
  let to = start + 1;
  let hasName = isNameWord(first);
  const ceiling = Math.min(high, start + longestPhrase);
  while (to < ceiling) {
    const token = tokens[to]!;
    if (token.kind !== 'word') break;
    if (token.lower === "'s") {
      if (endsAsAuxiliary(tokens[to + 1])) break;
      to++;
      continue;
    }
    if (token.capital && !(token.classes & WordClass.calendar)) {
      hasName ||= isNameWord(token);
      to++;
      continue;
    }
    if (
      token.lower === 'of' ||
      token.lower === 'for' ||
      (token.lower === 'and' && tokens[to + 1]?.capital === true)
    ) {
      to++;
      continue;
    }
    if (
      token.classes &
      (WordClass.auxiliary |
        WordClass.preposition |
        WordClass.conjunction |
        WordClass.relative |
        WordClass.pronoun |
        WordClass.calendar |
        WordClass.adverb)
    )
      break;
    if (token.cue !== undefined && !token.cue.nounToo) break;
    if (/(?:ed|ing)$/u.test(token.lower) && to > start + 1) break;
    // A bare name is complete: what follows it in lower case is the verb.
    if (
      hasName &&
      tokens[to - 1]!.capital &&
      !isDeterminer(first) &&
      !isRoleContinuation(tokens, to)
    ) {
      break;
    }
    if (token.cue !== undefined && hasName) break;
    to++;
  }
  while (
    to > start + 1 &&
    (tokens[to - 1]!.lower === 'of' ||
      tokens[to - 1]!.lower === 'for' ||
      tokens[to - 1]!.lower === 'and')
  )
    to--;
  return { from: start, to, how: headIsName(tokens, start, to, hasName) ? 'named' : 'described' };
}

/** "Republican strategist Jane Doe": after the capital a noun in lower case, and then another name. */
function isRoleContinuation(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < at + 4; i++) {
    const token = tokens[i];
    if (token?.kind !== 'word') return false;
    if (token.capital) return i > at && !(token.classes & WordClass.calendar);
    if (token.classes !== 0 && !(token.classes & WordClass.title)) return false;
    if (token.cue !== undefined && !token.cue.nounToo) return false;
  }
  return false;
}

function endsAsAuxiliary(next: Token | undefined): boolean {
  return (
    next?.kind === 'word' && (next.lower.endsWith('ing') || (next.classes & WordClass.adverb) > 0)
  );
}

/** A phrase with a name is "named" unless the name only describes: "a spokesman for Mr. Trump", "Trump's campaign manager". */
function headIsName(tokens: readonly Token[], from: number, to: number, hasName: boolean): boolean {
  if (!hasName) return false;
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    if (token.classes & WordClass.preposition && !token.capital)
      return i > from && isNameWord(tokens[i - 1]!);
  }
  return isNameWord(tokens[to - 1]!) || tokens[to - 1]!.lower === ')';
}

function isNameWord(token: Token): boolean {
  return (
    token.kind === 'word' &&
    token.capital &&
    !(
      token.classes &
      (WordClass.calendar |
        WordClass.determiner |
        WordClass.pronoun |
        WordClass.conjunction |
        WordClass.preposition)
    )
  );
}

function isPronoun(token: Token): boolean {
  return (token.classes & WordClass.pronoun) > 0 && !(token.classes & WordClass.conjunction);
}

function isDeterminer(token: Token): boolean {
  return (token.classes & WordClass.determiner) > 0;
}

function isLinking(token: Token): boolean {
  return (
    token.lower === 'of' ||
    token.lower === 'for' ||
    token.lower === 'to' ||
    token.lower === 'from' ||
    token.lower === 'in' ||
    token.lower === 'at' ||
    token.lower === 'with' ||
    token.lower === 'on' ||
    token.lower === 'by'
  );
}

function canHeadPhrase(token: Token): boolean {
  return (
    (token.kind === 'word' &&
      !token.capital &&
      token.classes === 0 &&
      (token.cue === undefined || token.cue.nounToo)) ||
    (token.classes & WordClass.title) > 0
  );
}

function breaksPhrase(token: Token): boolean {
  if (token.capital && token.classes & (WordClass.title | WordClass.determiner)) return false;
  if (
    token.classes &
    (WordClass.conjunction |
      WordClass.pronoun |
      WordClass.relative |
      WordClass.auxiliary |
      WordClass.adverb)
  )
    return true;
  return token.cue !== undefined && !token.cue.nounToo && !token.capital;
}

function skipAuxiliaries(tokens: readonly Token[], from: number, low: number): number {
  let i = from;
  while (i >= low) {
    const token = tokens[i]!;
    if (token.kind !== 'word' || !(token.classes & (WordClass.auxiliary | WordClass.adverb)))
      return i;
    // "once", "even" and the like are conjunctions as well; before a verb they are adverbs.
    if (token.capital && i > low) return i;
    i--;
  }
  return i;
}

/** The comma, dash or bracket that opens the insertion closed by the one at `close`. */
function openingOf(tokens: readonly Token[], close: number, low: number): number | undefined {
  const mark = tokens[close]!;
  if (mark.kind !== 'mark') return undefined;
  const opener =
    mark.lower === ')'
      ? '('
      : mark.lower === ']'
        ? '['
        : mark.lower === ',' || mark.lower === '—' || mark.lower === '–' || mark.lower === '-'
          ? mark.lower
          : undefined;
  if (opener === undefined) return undefined;
  const floor = Math.max(low, close - 40);
  for (let i = close - 1; i >= floor; i--) {
    const token = tokens[i]!;
    if (token.kind === 'mark' && token.lower === opener) return i;
    if (token.kind === 'mark' && (token.lower === ';' || token.lower === ':')) return undefined;
  }
  return undefined;
}

/** `Marcel Lehel, the hacker known as “Guccifer,” stated`: the comma that opens what the quoted name ends. */
function insertionBefore(
  tokens: readonly Token[],
  quoted: number,
  low: number,
): number | undefined {
  for (let i = quoted - 1; i >= Math.max(low, quoted - 10); i--) {
    const token = tokens[i]!;
    if (token.kind === 'quoted') return undefined;
    if (token.kind === 'mark') return token.lower === ',' ? i : undefined;
  }
  return undefined;
}

function nextComma(tokens: readonly Token[], from: number, before: number): number | undefined {
  for (let i = from; i < Math.min(before, from + 40); i++) {
    const token = tokens[i]!;
    if (token.kind === 'mark' && (token.lower === ',' || token.lower === '—')) return i;
  }
  return undefined;
}

function isLeadIn(token: Token): boolean {
  if (token.kind === 'quoted') return true;
  if (token.kind === 'mark') return true;
  return (
    token.lower === 'but' ||
    token.lower === 'and' ||
    token.lower === 'yet' ||
    token.lower === 'so' ||
    (token.classes & WordClass.adverb) > 0
  );
}

function beginsIntroduction(token: Token, next: Token | undefined): boolean {
  if (token.classes & (WordClass.preposition | WordClass.calendar)) return true;
  if (token.classes & WordClass.conjunction) return true;
  return /(?:ing|ed)$/u.test(token.lower) && next !== undefined && !next.capital;
}
