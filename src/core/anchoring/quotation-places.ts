import type { Corpus } from '../corpus/corpus.ts';
import type { Source } from '../corpus/source.ts';
import { passageIndex } from '../index/passage-index.ts';
import { mayAgree } from './may-agree.ts';
import type { QuotedPiece } from './quoted-pieces.ts';
import { isFunctionWord } from './sense-words.ts';
import { areWordsRead, sourceWords, wordsAt, type SourceWords } from './source-words.ts';

/** A stretch of a source's words, half open. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Places asked of the index for the whole, and for each piece. Chosen: as many outlets as carry one agency's quotation. */
const PLACES = 8;
/** Pieces of one quotation that are looked for on their own, the longest first. More are found beside these. Chosen: longer lists are noise or attack. */
const SEEDS = 12;

/** For each source, the places to look at for each piece, by the piece's number; none for a source that has nothing near enough. */
export type Places = Map<Source, Map<number, Stretch[]>>;

export function placesOf(
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
      // A source keeps its turn, whether or not it comes to anything: of two as good the first counts.
      if (!places.has(source)) places.set(source, new Map());
      if (areWordsRead(source) || mayAgree(piece, source, span)) {
        push(places, source, number, wordsAt(sourceWords(source), span));
      }
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
export function bySize(pieces: readonly QuotedPiece[]): number[] {
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
