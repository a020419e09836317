import type { Token } from './tokens.ts';
import { WordClass } from './word-classes.ts';

/** The words that stand for whoever speaks: tokens `from` to `to`, half open. */
export interface Subject {
  readonly from: number;
  readonly to: number;
  readonly how: 'named' | 'described' | 'pronoun';
}

/** Words of a phrase that names or describes somebody. Chosen: a name, a title and a place. */
const longestPhrase = 14;

/** The noun phrase whose last word is at `end`. */
export function phraseEndingAt(
  tokens: readonly Token[],
  end: number,
  low: number,
): Subject | undefined {
  const last = tokens[end]!;
  if (last.classes & WordClass.relative && last.lower !== 'that')
    return { from: end, to: end + 1, how: 'pronoun' };
  if (last.lower === 'that' && end > low && tokens[end - 1]!.kind === 'word')
    return phraseEndingAt(tokens, end - 1, low);
  // "Brandt herself said".
  if (reflexive.test(last.lower) && end > low && tokens[end - 1]!.kind === 'word')
    return phraseEndingAt(tokens, end - 1, low);
  if (objects.has(last.lower)) return countedEndingAt(tokens, end, low);
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
        const isHead =
          canHeadPhrase(head) ||
          (prior.lower === 'of' && isCounting(head, prior)) ||
          // "Members of the committee": only its place gives the noun a capital.
          (from - 2 === low && head.kind === 'word' && head.classes === 0);
        if (isHead) {
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

/** `One of them, Henrik Aalto, had said`. */
function countedEndingAt(tokens: readonly Token[], end: number, low: number): Subject | undefined {
  const [count, of] = [tokens[end - 2], tokens[end - 1]];
  return end - 2 >= low && of?.lower === 'of' && count !== undefined && isCounting(count, of)
    ? { from: end - 2, to: end + 1, how: 'described' }
    : undefined;
}

const reflexive = /^(?:him|her|it)self$|^themselves$/u;

/** No subject of any verb. */
const objects: ReadonlySet<string> = new Set(['him', 'them', 'me', 'us']);

/** The noun phrase whose first word is at `start`. */
export function phraseBeginningAt(
  tokens: readonly Token[],
  start: number,
  high: number,
): Subject | undefined {
  const first = tokens[start];
  if (first?.kind !== 'word' || start >= high) return undefined;
  if (isPronoun(first) && !isCounting(first, tokens[start + 1]))
    return { from: start, to: start + 1, how: 'pronoun' };
  let to = start + 1;
  let hasName = isNameWord(first);
  const ceiling = Math.min(high, start + longestPhrase);
  while (to < ceiling) {
    const token = tokens[to]!;
    if (token.kind !== 'word') {
      // "9/11 widow Terry Strada", "RFE/RL".
      if (token.lower !== '/' || tokens[to + 1]?.kind !== 'word' || to + 1 >= ceiling) break;
      to += 2;
      continue;
    }
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
    if (isOfOrFor(token) || (token.lower === 'and' && tokens[to + 1]?.capital === true)) {
      to++;
      continue;
    }
    // "one of her advisers", "a spokesman for this ministry".
    if (isDeterminer(token) && isOfOrFor(tokens[to - 1]!)) {
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
    if (to > start + 1 && (/(?:ed|ing)$/u.test(token.lower) || irregularPasts.has(token.lower)))
      break;
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

/** Pasts without an ending, that are hardly anything else. */
const irregularPasts: ReadonlySet<string> = new Set(
  'put gave took made went came got began left met sent kept brought ran sat stood broke became'.split(
    ' ',
  ),
);

/** `one of the guards`, `some residents`: the word counts what follows it. */
function isCounting(token: Token, next: Token | undefined): boolean {
  if (!isDeterminer(token) || next?.kind !== 'word') return false;
  return next.lower === 'of' || (next.classes === 0 && next.cue === undefined);
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

function isOfOrFor({ lower }: Token): boolean {
  return lower === 'of' || lower === 'for';
}

function endsAsAuxiliary(next: Token | undefined): boolean {
  return (
    next?.kind === 'word' && (next.lower.endsWith('ing') || (next.classes & WordClass.adverb) > 0)
  );
}

/** A phrase with a name is "named" unless the name only describes: "a spokesman for Mr. Trump", "Trump's campaign manager". */
function headIsName(tokens: readonly Token[], from: number, to: number, hasName: boolean): boolean {
  if (!hasName || isOffice(tokens, from, to)) return false;
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    if (token.classes & WordClass.preposition && !token.capital)
      return i > from && isNameWord(tokens[i - 1]!);
  }
  return isNameWord(tokens[to - 1]!) || tokens[to - 1]!.lower === ')';
}

/** "the Bishop", "the Speaker": a capital makes no name of an office. */
function isOffice(tokens: readonly Token[], from: number, to: number): boolean {
  if (!isDeterminer(tokens[from]!) || to - from < 2) return false;
  for (let i = from + 1; i < to; i++) if (!(tokens[i]!.classes & WordClass.title)) return false;
  return true;
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

/** The comma, dash or bracket that opens the insertion closed by the one at `close`. */
export function openingOf(
  tokens: readonly Token[],
  close: number,
  low: number,
): number | undefined {
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
