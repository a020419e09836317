import { contains, type Span } from '../text/span.ts';
import type { PieceMatch } from './match-piece.ts';
import type { Fidelity, SourceMatch } from './quotation-match.ts';
import type { QuotedPiece } from './quoted-pieces.ts';
import { isFunctionWord } from './sense-words.ts';
import type { SourceWords } from './source-words.ts';

/** What the pieces found in one source come to, and how faithful it is; undefined where none was found. */
export function assemble(
  pieces: readonly QuotedPiece[],
  found: readonly (PieceMatch | undefined)[],
  source: SourceWords,
): SourceMatch | undefined {
  const matched = found.filter((match) => match !== undefined);
  if (matched.length === 0) return undefined;
  const same = sum(matched, (match) => match.same);
  const errors = sum(matched, (match) => match.errors);
  const missing = pieces
    .flatMap((piece, at) => found[at]?.missing ?? [piece.span])
    .sort((a, b) => a.start - b.start);
  const differences = matched.flatMap((match) => match.differences);
  const all = sum(pieces, ({ words }) => words.length);
  const lacking = sum(pieces, (piece, at) => wordsIn(piece, found[at]?.missing ?? [piece.span]));
  const score = same / (same + errors);
  const { standing, number } = standingOf(matched, source);
  const quotation = source.quotations[number];
  return {
    source: source.source,
    fidelity: fidelityOf(matched, score, missing.length > 0, standing),
    score,
    coverage: 1 - lacking / all,
    pieces: matched,
    missing,
    differences,
    unknown: matched.flatMap((match) => match.unknown),
    standing,
    ...(quotation ? { quotation } : {}),
  };
}

function wordsIn({ words }: QuotedPiece, spans: readonly Span[]): number {
  return words.filter((word) => spans.some((span) => contains(span, word))).length;
}

/**
 * From here on, altered words are held against a passage; below, it merely says much the same.
 * Measured on the same quotations in two outlets (docs/eval-quotations.md).
 */
const SAME_PASSAGE = 0.7;
/** In the article's own prose more must agree: a paraphrase of what the draft quotes shares its words by nature. Chosen. */
const SAME_PROSE = 0.85;

function fidelityOf(
  matched: readonly PieceMatch[],
  score: number,
  incomplete: boolean,
  standing: SourceMatch['standing'],
): Fidelity {
  if (score === 1) return isPlain(matched) && !incomplete ? 'verbatim' : 'permitted';
  const agreeing = sum(matched, (match) => match.same);
  const telling = sum(matched, (match) => tellingWords(match));
  const enough =
    score >= (standing === 'prose' ? SAME_PROSE : SAME_PASSAGE) &&
    (telling >= 2 || agreeing >= MANY_WORDS || isOneSlip(matched, standing, agreeing, telling));
  return enough ? 'altered' : 'other-words';
}

/**
 * A short sentence of which one word is another, or "do not" is gone: five and more agree in order, one of them more than
 * grammar, and somebody is quoted with them ("It's not we who abandoned Karabakh"). Chosen.
 */
function isOneSlip(
  matched: readonly PieceMatch[],
  standing: SourceMatch['standing'],
  agreeing: number,
  telling: number,
): boolean {
  const errors = sum(matched, (match) => match.errors);
  const [difference, ...others] = matched.flatMap(({ differences }) => differences);
  const isLostNot =
    others.length === 0 && difference?.kind === 'dropped' && difference.about === 'negation';
  return (
    standing === 'quoted' &&
    (errors === 1 || (isLostNot && errors === 2)) &&
    agreeing >= FEW_WORDS &&
    telling >= 1
  );
}

const FEW_WORDS = 5;

/** So many small words in one order are no chance either ("I just want to know where do we go from here"). Chosen. */
const MANY_WORDS = 8;

/** Agreeing words that are more than grammar. */
function tellingWords(match: PieceMatch): number {
  const theirs = new Set(match.words.keys.slice(match.from, match.to));
  return match.piece.words.filter(({ key }) => !isFunctionWord(key) && theirs.has(key)).length;
}

function isPlain(matched: readonly PieceMatch[]): boolean {
  return matched.every(
    (match) =>
      match.brackets.length === 0 &&
      match.unknown.length === 0 &&
      !match.joined &&
      match.piece.before === 'beginning',
  );
}

function standingOf(
  matched: readonly PieceMatch[],
  { quotation }: SourceWords,
): { standing: SourceMatch['standing']; number: number } {
  const counts = new Map<number, number>();
  let total = 0;
  for (const { from, to } of matched) {
    for (let at = from; at < to; at++) {
      counts.set(quotation[at]!, (counts.get(quotation[at]!) ?? 0) + 1);
      total++;
    }
  }
  const prose = counts.get(-1) ?? 0;
  counts.delete(-1);
  const number = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? -1;
  return { standing: prose === 0 ? 'quoted' : prose > total * MOSTLY ? 'prose' : 'mixed', number };
}

/** More than this share of the words outside quotation marks, and they are the article's. Chosen. */
const MOSTLY = 0.8;

function sum<T>(items: readonly T[], by: (item: T, at: number) => number): number {
  return items.reduce((total, item, at) => total + by(item, at), 0);
}
