import { openingOf, phraseBeginningAt, phraseEndingAt, type Subject } from './noun-phrases.ts';
import type { Token } from './tokens.ts';
import { WordClass } from './word-classes.ts';

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
      const phrase = antecedent(tokens, i, low) ?? phraseEndingAt(tokens, i, low);
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
 * `A former aide who left in March called`: the noun before "who", where the clause that it opens runs
 * up to the verb. In "the man who Holm says" the clause has a subject of its own.
 */
function antecedent(tokens: readonly Token[], end: number, low: number): Subject | undefined {
  // "He praised those who left but said": the verb goes on with the sentence, not with the clause.
  if (tokens[end]!.classes & WordClass.conjunction) return undefined;
  for (let i = end; i > Math.max(low, end - LONGEST_CLAUSE); i--) {
    const { kind, lower } = tokens[i]!;
    if (kind !== 'word' || lower === 'that') return undefined;
    if (lower !== 'who') continue;
    const next = tokens[i + 1]!;
    const isSubject =
      i < end && !next.capital && !(next.classes & (WordClass.determiner | WordClass.pronoun));
    return isSubject && tokens[i - 1]!.kind === 'word'
      ? phraseEndingAt(tokens, i - 1, low)
      : undefined;
  }
  return undefined;
}

/** "who asked not to be named because of the inquiry". Chosen. */
const LONGEST_CLAUSE = 14;

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
    if (comma === undefined) {
      i = afterDay(tokens, i, before);
      break;
    }
    i = comma + 1;
    // "On July 6, 2015, Sanders": the year belongs to the day.
    if ((tokens[i]?.classes ?? 0) & WordClass.number && tokens[i + 1]?.lower === ',') i += 2;
  }
  const subject = phraseBeginningAt(tokens, i, before);
  // "on", "'s", "that month" are nobody.
  if (subject === undefined || isNobody(tokens[subject.from]!)) return undefined;
  return periods.has(tokens[subject.to - 1]!.lower) ? undefined : subject;
}

function isNobody({ lower, classes, capital }: Token): boolean {
  if (lower === "'s" || lower === 'there') return true;
  return (
    !capital &&
    (classes & WordClass.preposition) > 0 &&
    !(classes & (WordClass.determiner | WordClass.pronoun))
  );
}

/** `Late on Friday the ministry`: a day needs no comma. */
function afterDay(tokens: readonly Token[], from: number, before: number): number {
  let i = from;
  while (i < before && tokens[i]!.classes & (WordClass.preposition | WordClass.adverb)) i++;
  const day = i;
  while (i < before && tokens[i]!.classes & (WordClass.calendar | WordClass.number)) i++;
  return i > day ? i : from;
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

/** The subject of a participle beside it: `with Senator McCain telling reporters` → Senator McCain. */
export function participleSubject(
  tokens: readonly Token[],
  verb: number,
  low: number,
): Subject | undefined {
  let end = skipAuxiliaries(tokens, verb - 1, low);
  // "the preacher is shown lecturing".
  if (
    end > low &&
    depicted.has(tokens[end]!.lower) &&
    tokens[end - 1]!.classes & WordClass.auxiliary
  )
    end = skipAuxiliaries(tokens, end - 1, low);
  return end >= low && tokens[end]!.kind === 'word' ? phraseEndingAt(tokens, end, low) : undefined;
}

const depicted: ReadonlySet<string> = new Set(
  'shown seen heard filmed pictured recorded caught'.split(' '),
);

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
    // "the Beast, which ran an article naming him": the clause is the paper's.
    if (opensRelative(tokens, i - 1, low)) return { from: i - 1, to: i, how: 'pronoun' };
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
    if (subject === undefined || subject.to >= verb) continue;
    // "slammed the shift as a conversion and accused": a preposition begins no clause.
    if (token.classes & WordClass.preposition && !isVerbLike(tokens[subject.to]!)) continue;
    return subject;
  }
  return mainSubject(tokens, low, verb);
}

/** "which" behind a comma, right before its verb. */
function opensRelative(tokens: readonly Token[], at: number, low: number): boolean {
  if (tokens[at]!.lower !== 'which' || at <= low || tokens[at - 1]!.lower !== ',') return false;
  const next = tokens[at + 1];
  return (
    next?.kind === 'word' &&
    !next.capital &&
    !(next.classes & (WordClass.determiner | WordClass.pronoun))
  );
}

function isVerbLike({ kind, lower, classes, cue }: Token): boolean {
  if (kind !== 'word') return false;
  return (
    (classes & (WordClass.auxiliary | WordClass.adverb)) > 0 ||
    cue !== undefined ||
    /(?:ed|s)$/u.test(lower)
  );
}

const clauseWords: ReadonlySet<string> = new Set(
  'when while because as if whether although though since where after before until that but'.split(
    ' ',
  ),
);

const floating: ReadonlySet<string> = new Set(['all', 'both', 'each', 'themselves']);

function skipAuxiliaries(tokens: readonly Token[], from: number, low: number): number {
  let i = from;
  while (i >= low) {
    const token = tokens[i]!;
    // "The group this week published": the time is no subject.
    if (i > low && isTime(token) && /^(?:this|last|next)$/u.test(tokens[i - 1]!.lower)) {
      i -= 2;
      continue;
    }
    // "have all used": the word for all of them stands behind the auxiliary.
    const isFloating =
      floating.has(token.lower) && i > low && (tokens[i - 1]!.classes & WordClass.auxiliary) > 0;
    if (
      token.kind !== 'word' ||
      !(isFloating || token.classes & (WordClass.auxiliary | WordClass.adverb))
    )
      return i;
    // "once", "even" and the like are conjunctions as well; before a verb they are adverbs.
    // Nor does an adverb open a sentence beside its verb: "Kelly said".
    if (token.capital && (i > low || (i === from && token.lower.endsWith('ly')))) return i;
    i--;
  }
  return i;
}

/**
 * `Marcel Lehel, the hacker known as “Guccifer,” stated`: the comma that opens what the quoted name ends.
 * A clause with "who" may quote more than once: `Holm, who called him “rude” and “a fool,” meant`.
 */
function insertionBefore(
  tokens: readonly Token[],
  quoted: number,
  low: number,
): number | undefined {
  for (let i = quoted - 1; i >= Math.max(low, quoted - 10); i--) {
    const token = tokens[i]!;
    if (token.kind === 'quoted') break;
    if (token.kind === 'mark') return token.lower === ',' ? i : undefined;
  }
  for (let i = quoted - 1; i >= Math.max(low, quoted - 40); i--) {
    if (tokens[i]!.lower !== ',') continue;
    return tokens[i + 1]!.classes & WordClass.relative ? i : undefined;
  }
  return undefined;
}

function isTime({ lower, classes }: Token): boolean {
  return periods.has(lower) || (classes & WordClass.calendar) > 0;
}

const periods: ReadonlySet<string> = new Set(
  'day week month year decade hour minute days weeks months years decades hours minutes'.split(' '),
);

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
  // "Thirteen years earlier, she".
  if (next !== undefined && periods.has(next.lower)) return true;
  return /(?:ing|ed)$/u.test(token.lower) && next !== undefined && !next.capital;
}
