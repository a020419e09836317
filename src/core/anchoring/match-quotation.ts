import type { Quotation } from '../attribution/quotation.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Source } from '../corpus/source.ts';
import { passageIndex } from '../index/passage-index.ts';
import { contains, type Span } from '../text/span.ts';
import { matchPiece, type PieceMatch } from './match-piece.ts';
import { quotedPieces, type QuotedPiece } from './quoted-pieces.ts';
import { isFunctionWord } from './sense-words.ts';
import { sourceWords, wordsAt, type SourceWords } from './source-words.ts';
import type { WordDifference } from './word-difference.ts';

/**
 * How a quotation stands to a source. `verbatim`: word for word, as it is; `permitted`: word for word
 * but for what quoting allows; `altered`: the passage is certain, some words are not its own;
 * `other-words`: a passage says much the same and is not certain to be the source.
 */
export type Fidelity = 'verbatim' | 'permitted' | 'altered' | 'other-words';

/** A quotation beside one source. */
export interface SourceMatch {
  readonly source: Source;
  readonly fidelity: Fidelity;
  /** 1 identical, 0 nothing in common. */
  readonly score: number;
  /** The share of the quotation's words that are in pieces found here. */
  readonly coverage: number;
  /** In the draft's order. */
  readonly pieces: readonly PieceMatch[];
  /** What of the draft this source does not have at all. */
  readonly missing: readonly Span[];
  readonly differences: readonly WordDifference[];
  /** Words where the source leaves out its own: it neither has them nor contradicts them. */
  readonly unknown: readonly Span[];
  /** Whether the words stand inside quotation marks there, in the article's own prose, or in both. */
  readonly standing: 'quoted' | 'prose' | 'mixed';
  /** The source's quotation that holds most of the words. */
  readonly quotation?: Quotation;
}

export interface QuotationMatch {
  /** The best match of each source that has the quotation or comes near; best first. */
  readonly matches: readonly SourceMatch[];
  /** The one that counts: a cited source before others that are as faithful. */
  readonly best?: SourceMatch;
  /** Another passage, in other words, comes as near as the best, which is not verbatim: nobody can say which was meant. */
  readonly rival?: SourceMatch;
}

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
    .flatMap(([source, near]) => matchInSource(pieces, sourceWords(source), near) ?? [])
    .sort((a, b) => rank(b, options) - rank(a, options));
  const best = matches[0];
  if (!best) return { matches };
  const rival = isFaithful(best)
    ? undefined
    : matches.slice(1).find((other) => rivals(best, other));
  return { matches, best, ...(rival ? { rival } : {}) };
}

/** All of it, word for word or with no more than quoting permits. */
export function isFaithful(match: SourceMatch): boolean {
  return (
    match.missing.length === 0 && (match.fidelity === 'verbatim' || match.fidelity === 'permitted')
  );
}

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

/** A stretch of a source's words, half open. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Places asked of the index for the whole, and for each piece. Chosen: as many outlets as carry one agency's quotation. */
const PLACES = 8;
/** Pieces of one quotation that are looked for on their own, the longest first. More are found beside these. Chosen: longer lists are noise or attack. */
const SEEDS = 12;

/** For each source, the places to look at for each piece, by the piece's number. */
type Places = Map<Source, Map<number, Stretch[]>>;

function placesOf(
  pieces: readonly QuotedPiece[],
  text: string,
  corpus: Corpus,
  prefer: readonly string[],
): Places {
  const places: Places = new Map();
  const index = passageIndex(corpus);
  const preferred = prefer.flatMap((key) => corpus.source(key) ?? []);
  for (const number of bySize(pieces).slice(0, SEEDS)) {
    const piece = pieces[number]!;
    if (piece.words.length < 2) continue;
    const wording = piece.words.map(({ start, end }) => text.slice(start, end)).join(' ');
    const found =
      piece.words.length < 3
        ? index.findPhrase(wording, PLACES)
        : index.findQuotation(wording, PLACES);
    for (const { source, span } of found) {
      push(places, source, number, wordsAt(sourceWords(source), span));
    }
    for (const source of preferred) {
      for (const near of likelyPlaces(piece, sourceWords(source)))
        push(places, source, number, near);
    }
  }
  return places;
}

function push(places: Places, source: Source, piece: number, near: Stretch): void {
  const ofSource = places.get(source) ?? new Map<number, Stretch[]>();
  places.set(source, ofSource);
  const known = ofSource.get(piece);
  if (known) known.push(near);
  else ofSource.set(piece, [near]);
}

/** The numbers of the pieces, the longest first: it is the surest, and the others are looked for beside it. */
function bySize(pieces: readonly QuotedPiece[]): number[] {
  return pieces
    .map((_, at) => at)
    .sort((a, b) => pieces[b]!.words.length - pieces[a]!.words.length || a - b);
}

/** In a source that must be looked at, the three stretches that share most words with the piece. */
function likelyPlaces(piece: QuotedPiece, source: SourceWords): Stretch[] {
  const sought = new Set(piece.words.map(({ key }) => key));
  const length = Math.max(4, piece.words.length);
  const hits = new Map<number, number>();
  source.keys.forEach((key, at) => {
    if (!sought.has(key) || isFunctionWord(key)) return;
    const cell = Math.floor(at / length);
    hits.set(cell, (hits.get(cell) ?? 0) + 1);
  });
  return [...hits.keys()]
    .map((cell) => ({ cell, votes: (hits.get(cell) ?? 0) + (hits.get(cell + 1) ?? 0) }))
    .sort((a, b) => b.votes - a.votes || a.cell - b.cell)
    .slice(0, 3)
    .map(({ cell }) => ({ from: cell * length, to: (cell + 2) * length }));
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

/**
 * Words around a place that the alignment may use: what the index saw as the end may be a changed
 * word, or stand beyond a "he said". Chosen: a long attribution.
 */
const MARGIN = 30;

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
  return match.score >= NEAR && match.same >= 3;
}

function assemble(
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
 * A short sentence of which one word is another: five and more agree in order, one of them more than
 * grammar, and somebody is quoted with them ("It's not we who abandoned Karabakh"). Chosen.
 */
function isOneSlip(
  matched: readonly PieceMatch[],
  standing: SourceMatch['standing'],
  agreeing: number,
  telling: number,
): boolean {
  const errors = sum(matched, (match) => match.errors);
  return standing === 'quoted' && errors === 1 && agreeing >= FEW_WORDS && telling >= 1;
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
