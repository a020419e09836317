import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchPiece } from '../../../src/core/anchoring/match-piece.ts';
import { MARGIN, mayAgree } from '../../../src/core/anchoring/may-agree.ts';
import { quotedPieces, type QuotedPiece } from '../../../src/core/anchoring/quoted-pieces.ts';
import { sourceWords, spanOfWords } from '../../../src/core/anchoring/source-words.ts';
import { createCorpus } from '../../../src/core/corpus/corpus.ts';
import type { Source } from '../../../src/core/corpus/source.ts';
import { bundledCorpus } from '../../support/bundled-corpus.ts';

function pieceOf(quotation: string): QuotedPiece {
  const [piece] = quotedPieces(quotation, [{ start: 0, end: quotation.length }]);
  return piece!;
}

function sourceOf(text: string): Source {
  return createCorpus([{ id: 'a', text }]).sources[0]!;
}

/** Whether the alignment itself finds a passage around some words of a source. */
function isFound(piece: QuotedPiece, source: Source, from: number, to: number): boolean {
  const words = sourceWords(source);
  const margin = MARGIN + Math.max(0, piece.elements.length - (to - from));
  const low = Math.max(0, from - margin);
  const high = Math.min(words.keys.length, to + margin);
  const match = matchPiece(piece, words, low, high);
  if (!match) return false;
  return (
    (match.errors === 0 && match.missing.length === 0) || (match.score >= 0.5 && match.same >= 3)
  );
}

describe('telling from the words around a place that a quotation is not there', () => {
  it('says so of words that merely share the small ones', () => {
    const source = sourceOf(
      'The minister spoke of the price of bread and of the state of the roads.',
    );
    const piece = pieceOf('nobody remembers the man who built the harbour wall of this town');
    expect(mayAgree(piece, source, { start: 0, end: source.text.length })).toBe(false);
  });

  it('leaves a changed, a joined and a shortened quotation to the alignment', () => {
    const source = sourceOf(
      '“We will rebuild the harbour,” the mayor said on Monday at a meeting that lasted for hours, “and the old bridge beside it.”',
    );
    for (const quotation of [
      'We will restore the harbor',
      'We will rebuild the harbour and the old bridge beside it.',
      'rebuild the harbour … the old bridge',
    ]) {
      const piece = pieceOf(quotation);
      expect(mayAgree(piece, source, { start: 1, end: 28 })).toBe(true);
    }
  });

  it('never says so where the alignment finds a passage', () => {
    let found = 0;
    let refused = 0;
    fc.assert(
      fc.property(
        fc.nat(bundledCorpus.sources.length - 1),
        fc.nat(100_000),
        fc.integer({ min: 1, max: 40 }),
        fc.array(fc.record({ at: fc.nat(39), how: fc.constantFrom('drop', 'change', 'add') }), {
          maxLength: 24,
        }),
        fc.nat(400),
        (number, begin, length, edits, shift) => {
          const source = bundledCorpus.sources[number]!;
          const words = sourceWords(source);
          const from = begin % Math.max(1, words.keys.length - length);
          const to = Math.min(words.keys.length, from + length);
          const { start, end } = spanOfWords(words, from, to);
          const taken = source.text
            .slice(start, end)
            .replace(/[“”[\]]/gu, ' ')
            .split(/\s+/u);
          for (const { at, how } of edits) {
            if (how === 'drop') taken.splice(at % taken.length, 1, '');
            else if (how === 'change') taken.splice(at % taken.length, 1, 'zebra');
            else taken.splice(at % taken.length, 0, 'the');
          }
          const piece = quotedPieces(taken.join(' '), [
            { start: 0, end: taken.join(' ').length },
          ])[0];
          if (!piece) return;
          const there = Math.min(words.keys.length - 1, from + (shift % 60));
          const last = Math.min(words.keys.length, there + length);
          const may = mayAgree(piece, source, spanOfWords(words, there, last));
          if (isFound(piece, source, there, last)) {
            found++;
            expect(may).toBe(true);
          } else if (!may) refused++;
        },
      ),
      { numRuns: 1500, seed: 7 },
    );
    // Both kinds were met.
    expect(found).toBeGreaterThan(100);
    expect(refused).toBeGreaterThan(100);
  });
});
