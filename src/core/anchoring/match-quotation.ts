import type { Corpus } from '../corpus/corpus.ts';
import type { Span } from '../text/span.ts';
import { assemble } from './assemble-match.ts';
import { matchPiece, type PieceMatch } from './match-piece.ts';
import { isFaithful, type QuotationMatch, type SourceMatch } from './quotation-match.ts';
import { bySize, placesOf, type Stretch } from './quotation-places.ts';
import { LEAST_SAME, MARGIN } from './may-agree.ts';
import { quotedPieces, type QuotedPiece } from './quoted-pieces.ts';
import { sourceWords, type SourceWords } from './source-words.ts';

export interface MatchOptions {
  /** Keys of the sources to look at first, and whose match counts before another as faithful. */
  readonly prefer?: readonly string[];
  /** Keys of sources to look through besides those that the words lead to. */
  readonly also?: readonly string[];
}

/** Where the words of a draft's quotation stand in the corpus, and how faithfully. Offsets of pieces are those of `text`. */
export function matchQuotation(
  text: string,
  parts: readonly Span[],
  corpus: Corpus,
  options: MatchOptions = {},
): QuotationMatch {
  const match = matchPieces(quotedPieces(text, parts), text, corpus, options);
  if (match.matches.some((each) => isFaithful(each)) || !hasBrackets(text, parts)) return match;
  // What is copied with the source's own brackets is as faithful as can be.
  const copied = matchPieces(quotedPieces(text, parts, 'words'), text, corpus, options);
  return copied.best && isFaithful(copied.best) ? copied : match;
}

function hasBrackets(text: string, parts: readonly Span[]): boolean {
  return parts.some(({ start, end }) => text.slice(start, end).includes('['));
}

function matchPieces(
  pieces: readonly QuotedPiece[],
  text: string,
  corpus: Corpus,
  options: MatchOptions,
): QuotationMatch {
  const { prefer = [], also = [] } = options;
  const places = placesOf(pieces, text, corpus, [...new Set([...prefer, ...also])]);
  const matches = [...places]
    .flatMap(([source, near]) =>
      near.size === 0 ? [] : (matchInSource(pieces, sourceWords(source), near) ?? []),
    )
    .sort((a, b) => rank(b, options) - rank(a, options));
  const best = matches[0];
  if (!best) return { matches };
  const rival = isFaithful(best)
    ? undefined
    : [...elsewhereIn(best, pieces), ...matches.slice(1)].find((other) => rivals(best, other));
  return { matches, best, ...(rival ? { rival } : {}) };
}

/** The next best passage of the same source, for a quotation in one piece: an article may report two alike. */
function elsewhereIn(
  { source, fidelity, pieces: [found] }: SourceMatch,
  pieces: readonly QuotedPiece[],
): SourceMatch[] {
  const [piece] = pieces;
  if (fidelity !== 'altered' || pieces.length > 1 || !piece || !found) return [];
  const words = sourceWords(source);
  const next = [
    { from: Math.max(0, found.from - ARTICLE), to: found.from },
    { from: found.to, to: Math.min(words.keys.length, found.to + ARTICLE) },
  ]
    .filter(({ from, to }) => from < to)
    .flatMap(({ from, to }) => matchPiece(piece, words, from, to) ?? [])
    .filter(isLikely)
    .reduce<PieceMatch | undefined>(
      (best, each) => (best && weightOf(best) >= weightOf(each) ? best : each),
      undefined,
    );
  const match = next && assemble(pieces, [next], words);
  return match ? [match] : [];
}

/** A long article's words. Chosen. */
const ARTICLE = 2000;

/** The order of fidelity comes before any score; a cited source comes first among equals. */
function rank(match: SourceMatch, { prefer = [] }: MatchOptions): number {
  const kind = isFaithful(match) ? 4 : match.fidelity === 'other-words' ? 0 : 2;
  return (
    kind +
    match.score +
    (prefer.includes(match.source.id) ? 1 : 0) +
    (match.standing === 'prose' ? 0 : 0.1)
  );
}

/** Scores nearer than this are as good as one. Chosen: one word in twelve, the usual length of a quoted sentence. */
const AS_NEAR = 0.08;

function rivals(best: SourceMatch, other: SourceMatch): boolean {
  if (other.fidelity !== best.fidelity || best.score - other.score > AS_NEAR) return false;
  const words = ({ differences }: SourceMatch) =>
    differences.map(({ expected }) => expected).join('|');
  return words(best) !== words(other);
}

function matchInSource(
  pieces: readonly QuotedPiece[],
  source: SourceWords,
  places: ReadonlyMap<number, readonly Stretch[]>,
): SourceMatch | undefined {
  const found: (PieceMatch | undefined)[] = pieces.map(() => undefined);
  for (const at of bySize(pieces)) {
    const beside = nearest(found, at).flatMap(neighbourhood);
    found[at] = bestPiece(pieces[at]!, source, [...(places.get(at) ?? []), ...beside]);
  }
  return assemble(pieces, found, source);
}

/** Pieces further apart in the draft than this say nothing of each other's place. Chosen. */
const NEAR_PIECES = 4;

/** The nearest pieces already found on either side. */
function nearest(found: readonly (PieceMatch | undefined)[], at: number): PieceMatch[] {
  const before = found.slice(Math.max(0, at - NEAR_PIECES), at).findLast((match) => match);
  const after = found.slice(at + 1, at + 1 + NEAR_PIECES).find((match) => match);
  return [before, after].filter((match) => match !== undefined);
}

/** A short piece is looked for as far from its neighbours as a speech printed in one article may spread. Chosen: some eight paragraphs. */
const NEIGHBOURHOOD = 300;

function neighbourhood({ from, to }: PieceMatch): Stretch[] {
  return [
    { from: to, to: to + NEIGHBOURHOOD },
    { from: from - NEIGHBOURHOOD, to: from },
  ];
}

function bestPiece(
  piece: QuotedPiece,
  source: SourceWords,
  places: readonly Stretch[],
): PieceMatch | undefined {
  let best: PieceMatch | undefined;
  for (const place of places) {
    const margin = MARGIN + Math.max(0, piece.elements.length - (place.to - place.from));
    const low = Math.max(0, place.from - margin);
    const high = Math.min(source.keys.length, place.to + margin);
    if (high <= low) continue;
    const match = matchPiece(piece, source, low, high);
    if (match && isLikely(match) && (!best || weightOf(match) > weightOf(best))) best = match;
    if (best?.errors === 0 && best.missing.length === 0) return best;
  }
  return best;
}

function weightOf(match: PieceMatch): number {
  return match.same - match.errors;
}

/**
 * A passage comes near when this share of the words agrees: half of them, or the two texts have a
 * subject in common and no more. Chosen.
 */
const NEAR = 0.5;

function isLikely(match: PieceMatch): boolean {
  if (match.errors === 0 && match.missing.length === 0) return true;
  return match.score >= NEAR && match.same >= LEAST_SAME;
}
