import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuotations, readQuotations } from '../../../src/core/attribution/index.ts';
import { stepsOf } from '../../support/steps.ts';

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

  const units: [string, string][] = [
    ['quote marks', '"'],
    ['curly opening marks', '“'],
    ['curly closing marks', '”'],
    ['single opening marks', '‘'],
    ['every mark in turn', '“‘"\'«'],
    ['apostrophes', "a' 'b "],
    ['one endless line of reports', '"a," said B, '],
    ['one endless line of speech', '“We will see what comes of it,” he said. '],
    ['quotations without a word between', '“a” '],
    ['names of things', 'called "a" '],
    ['plural apostrophes', '‘as’ b '],
    ['paragraphs that never close', '“a b c\n\n'],
    ['right-to-left words', 'שלום “עולם” '],
    ['lone surrogates and NUL', '\ud800\u0000"'],
    ['line ends of all kinds', 'a\r\nb\rc\n'],
    ['clauses in clauses', 'X said that '],
    ['questions and answers', 'Q: Is it?\n\nA: It is.\n\n'],
    ['labels of an interview', 'Ana Costa: a b\n\n'],
    ['offices', '“a b c d e,” said the Armenian premier.\n\n'],
    ['letters of countries', 'U.S. U.K. “a b c d e,” said B. '],
    ['clauses with "who"', 'a man who left '],
    ['names for a thing', 'The tax, dubbed “a” by us, '],
    ['answers that come', '“a b” came a reply of the reply '],
    ['others quoted', 'quoted B as saying “a b” '],
    ['views', 'in the words of B “a b” in B’s view '],
    ['feet and inches', '6’2” '],
    ['sides that take turns', 'B: a b\n\nQuarterly: c d\n\n'],
    ['pronouns', 'Ana Costa left. “a b c d e,” he said.\n\n'],
  ];

  // The first reading warms what is kept between texts: words and names that come back.
  it.each(units)('reads twice as much with twice the work: %s', (_, unit) => {
    const [short, long] = [
      unit.repeat(Math.ceil(8_000 / unit.length)),
      unit.repeat(Math.ceil(16_000 / unit.length)),
    ];
    findQuotations(long);
    const once = stepsOf(() => findQuotations(short));
    const twice = stepsOf(() => findQuotations(long));
    expect(twice).toBeLessThan(once * 2.2 + 500);
  });

  it.each([
    ['five million quote marks', '"'.repeat(5_000_000)],
    ['a line of a million characters', '“We will see,” he said. '.repeat(42_000)],
  ])('reads %s', (_, text) => {
    expect(() => findQuotations(text)).not.toThrow();
  });

  it.each([
    ['mixed line ends', '“We\r\nwill\rsee,” Costa said.\r\n\r“Yes,” Alves said.\n'],
    ['right-to-left words', 'אמר: “שלום לכולם” Costa said “we will see” שלום.'],
    ['lone surrogates', '\ud800“We \udc00 will see,” Costa said.'],
    ['NUL characters', '\u0000“We\u0000will see,” Costa\u0000 said.'],
    ['signs of two units', '“We 👩‍🚀 will see,” Costa said 🎉. “Yes,” she said.'],
  ])('gives offsets of the text as it is: %s', (_, text) => {
    const quotations = findQuotations(text);
    expect(quotations.length).toBeGreaterThan(0);
    for (const { parts, text: words } of quotations) {
      const printed = parts.map(({ start, end }) => text.slice(start, end)).join(' ');
      expect(printed.replace(/\s+/gu, ' ')).toBe(words);
    }
  });
});
