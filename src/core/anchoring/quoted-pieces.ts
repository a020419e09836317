import type { Span } from '../text/span.ts';
import { splitSentences } from '../text/sentences.ts';
import type { AlignedElement } from './align-words.ts';
import { bracketsIn, spokenWords, type SpokenWord } from './spoken-words.ts';

/**
 * A run of quoted words that claims to be uninterrupted: from one ellipsis, or one "he said", to the
 * next. Offsets are the draft's.
 */
export interface QuotedPiece {
  readonly span: Span;
  /** What stands before it: the quotation's beginning, an ellipsis (its span), or an attribution between two parts. */
  readonly before: 'beginning' | 'ellipsis' | 'attribution';
  readonly ellipsisBefore?: Span;
  readonly ellipsisAfter?: Span;
  readonly elements: readonly PieceElement[];
  /** Words outside brackets. */
  readonly words: readonly SpokenWord[];
}

/** Every element knows its place and its sentence of the piece. */
export type PieceElement = AlignedElement & { readonly span: Span; readonly sentence: number };

/** `…`, `...`, `. . .`, each also in brackets or parentheses. Not the two points of a range. */
const ellipses = /[[(]\s*(?:…|\.{3,}|\.(?:\s\.){2,})\s*[\])]|…\.?|\.{3,}|\.(?:[ \u00a0]\.){2,}/g;

/**
 * An alignment takes the product of both lengths, so a piece never has more words than this; a
 * longer speech goes on in the next piece as if an attribution stood between. Chosen: two printed
 * paragraphs; the sentence ends where it is cut.
 */
const LONGEST_PIECE = 200;

/**
 * Whose square brackets a quotation has: the draft's, which may stand for anything, or the source's,
 * copied with its words.
 */
export type Brackets = 'insertions' | 'words';

/** The pieces of a quotation, in order; those without a single word are left out. */
export function quotedPieces(
  text: string,
  parts: readonly Span[],
  brackets: Brackets = 'insertions',
): QuotedPiece[] {
  return parts.flatMap((part, number) => piecesOfPart(text, part, number === 0, brackets));
}

function piecesOfPart(text: string, part: Span, first: boolean, brackets: Brackets): QuotedPiece[] {
  const within = text.slice(part.start, part.end);
  const cuts = [...within.matchAll(ellipses)].map((match) => ({
    start: part.start + match.index,
    end: part.start + match.index + match[0].length,
  }));
  const pieces: QuotedPiece[] = [];
  for (let number = 0; number <= cuts.length; number++) {
    const ellipsisBefore = cuts[number - 1];
    const ellipsisAfter = cuts[number];
    const span = {
      start: ellipsisBefore?.end ?? part.start,
      end: ellipsisAfter?.start ?? part.end,
    };
    const elements = elementsOf(text, span, brackets);
    for (const [at, run] of inShortRuns(elements).entries()) {
      const words = run.flatMap((element) => (element.kind === 'word' ? [element.word] : []));
      if (words.length === 0) continue;
      const opens = at === 0 && ellipsisBefore !== undefined;
      pieces.push({
        span: { start: run[0]!.span.start, end: run.at(-1)!.span.end },
        before: opens ? 'ellipsis' : first && pieces.length === 0 ? 'beginning' : 'attribution',
        ...(opens ? { ellipsisBefore } : {}),
        ...(at === 0 && ellipsisAfter !== undefined ? { ellipsisAfter } : {}),
        elements: run,
        words,
      });
    }
  }
  return pieces;
}

function elementsOf(text: string, span: Span, reading: Brackets): PieceElement[] {
  const within = text.slice(span.start, span.end);
  const ends = splitSentences(within).map(({ end }) => end);
  const elements: PieceElement[] = [];
  const isOurs = reading === 'insertions';
  const brackets = isOurs && within.includes('[') ? bracketsIn(within) : [];
  let sentence = 0;
  let bracket = 0;
  const pushBracketsBefore = (offset: number) => {
    for (; bracket < brackets.length && brackets[bracket]!.start < offset; bracket++) {
      const { start, end } = brackets[bracket]!;
      elements.push({ kind: 'bracket', span: at(span.start, start, end), sentence });
    }
  };
  for (const word of spokenWords(within)) {
    pushBracketsBefore(word.start);
    while ((ends[sentence] ?? Infinity) <= word.start) sentence++;
    if (word.bracketed && isOurs) continue;
    const place = at(span.start, word.start, word.end);
    elements.push({ kind: 'word', word: { ...word, ...place }, span: place, sentence });
  }
  pushBracketsBefore(Infinity);
  return elements;
}

function at(by: number, start: number, end: number): Span {
  return { start: by + start, end: by + end };
}

/** Runs of at most `LONGEST_PIECE` elements, cut where a sentence ends if one does. */
function inShortRuns(elements: readonly PieceElement[]): (readonly PieceElement[])[] {
  if (elements.length <= LONGEST_PIECE) return [elements];
  const runs: PieceElement[][] = [];
  let from = 0;
  while (from < elements.length) {
    let to = Math.min(from + LONGEST_PIECE, elements.length);
    const cut = to;
    while (to < elements.length && to > from + 1 && sameSentence(elements, to - 1, to)) to--;
    if (to === from + 1) to = cut;
    runs.push(elements.slice(from, to));
    from = to;
  }
  return runs;
}

function sameSentence(elements: readonly PieceElement[], one: number, other: number): boolean {
  return elements[one]?.sentence === elements[other]?.sentence;
}
