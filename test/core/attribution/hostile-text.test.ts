import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuotations, readQuotations } from '../../../src/core/attribution/index.ts';

const marks = fc.string({
  unit: fc.constantFrom(
    ...Array.from('“”‘’"\'«»„ \n.,:?!—-()[]'),
    ' said ',
    'He',
    ' the ministry ',
    'שלום',
    '\ud800',
    '\u0000',
    '\r\n',
    'a',
    'B',
  ),
  maxLength: 120,
});

describe('findQuotations on any text', () => {
  it('gives ordered parts that lie in the text, begin and end with no space, and never overlap', () => {
    fc.assert(
      fc.property(fc.oneof(marks, fc.string({ unit: 'binary' })), (text) => {
        const { quotations, otherwise } = readQuotations(text);
        const parts = [
          ...quotations.flatMap((quotation) => quotation.parts),
          ...otherwise.map(({ span }) => span),
        ].sort((a, b) => a.start - b.start);
        let end = 0;
        for (const part of parts) {
          expect(part.start).toBeGreaterThanOrEqual(end);
          expect(part.end).toBeGreaterThan(part.start);
          end = part.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
        for (const { cue, speaker, text: words } of quotations) {
          expect(words.trim()).toBe(words);
          for (const span of [cue, speaker?.span]) {
            if (span === undefined) continue;
            expect(span.start).toBeLessThan(span.end);
            expect(span.end).toBeLessThanOrEqual(text.length);
          }
        }
      }),
    );
  });

  it('gives the same answer for the same text', () => {
    fc.assert(
      fc.property(marks, (text) => {
        expect(findQuotations(text)).toEqual(findQuotations(text));
      }),
    );
  });

  // A quadratic reading of these would run into the test's time limit many times over.
  it.each([
    ['quote marks', '"'],
    ['curly opening marks', '“'],
    ['single opening marks', '‘'],
    ['every mark in turn', '“‘"\'«'],
    ['apostrophes', "a' 'b "],
    ['one endless line of reports', '"a," said B, '],
    ['quotations without a word between', '“a” '],
    ['names of things', 'called "a" '],
    ['plural apostrophes', '‘as’ b '],
    ['paragraphs that never close', '“a b c\n\n'],
    ['right-to-left words', 'שלום “עולם” '],
    ['lone surrogates and NUL', '\ud800\u0000"'],
    ['line ends of all kinds', 'a\r\nb\rc\n'],
    ['clauses in clauses', 'X said that '],
  ])('ends on a long text of nothing but %s', (_, unit) => {
    expect(() => findQuotations(unit.repeat(Math.ceil(40_000 / unit.length)))).not.toThrow();
  });
});
