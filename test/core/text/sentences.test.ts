import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/core/text/sentences.ts';

/** Sentences are marked in the text by a `|` between them. */
function expectSentences(marked: string): void {
  const expected = marked.split('|').map((sentence) => sentence.trim());
  const text = marked.replace(/ ?\| ?/g, ' ');
  expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
}

describe('splitSentences', () => {
  it.each([
    ['a title before a name', 'Gen. Mark Milley met Lt. Col. J. R. Vance. | Sen. Lee did not.'],
    ['an initial', 'George W. Bush and J. K. Rowling spoke. | Both left.'],
    ['an acronym before a name', 'The U.S. Government sent U.N. Secretary-General aides.'],
    ['an acronym before a new sentence', 'He flew to the U.S. | The talks failed.'],
    ['a month before a day', 'They met on Sept. 19. | On Oct. 3 they met again.'],
    ['a state after a comma', 'A man from Springfield, Ill. Democrats won, said Rep. Lee, D-Ill.'],
    [
      'a company before a verb or a new sentence',
      'Acme Inc. said so. | He left Acme Inc. | The firm fell.',
    ],
    ['a number', 'Room No. 5 was shut. | The answer is no. | Nobody asked.'],
    ['a decimal number and an amount', 'It rose 3.5 percent to $1.2 billion. | In 2020 it fell.'],
    ['a clock time', 'It began at 8 p.m. Friday and ended at 6 a.m. | Police left at 5 p.m. EST.'],
    ['a street and a saint', 'St. Petersburg lies north of 5th Ave. and Mt. Vernon.'],
    ['Latin shorthand', 'Several groups, e.g. Hamas vs. Fatah, i.e. Palestinians, met.'],
    ['a web address', 'See www.example.com/News.Page for more. | It is free.'],
    ['an academic title', 'She holds a Ph.D. in law. | He has an M.D. | They met.'],
  ])('sees through %s', (_, marked) => {
    expectSentences(marked);
  });

  it.each([
    [
      'a quotation that closes after the stop',
      '“We will stay.” | He left. | "Why?" | She did not say.',
    ],
    [
      'a quotation that the sentence goes on after',
      '“Will you stay?” Smith asked. | “Never!” he said.',
    ],
    ['a nested quotation', '“He told me, ‘Go.’” | I went.'],
    ['a bracket that closes after the stop', 'He left. | (She stayed.) | It rained.'],
    ['a bracket in the middle', 'He left (she did not.) and wept.'],
    ['an ellipsis that ends', 'It was over… | The army left. | We lost.... | They won.'],
    [
      'an ellipsis that only pauses',
      'If it is part of Azerbaijan… then what … are we … Armenians talking about?',
    ],
    [
      'bracketed words left out',
      '“Everything that happened […] has a [...] Legal connection,” he said.',
    ],
    ['a footnote mark', 'The army left.[12] | The talks began.'],
    ['a missing space', 'The army left.The talks began.'.replace('.The', '.|The')],
    ['a question and an exclamation', 'What now?! | Go! | Yahoo! in the news.'],
    ['a dash after a stop', '“Go!” — he said so. | — Reuters'.replace(' | —', ' —')],
  ])('decides %s', (_, marked) => {
    const text = marked.replace(/ ?\| ?/g, marked.includes('.|') ? '' : ' ');
    expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(
      marked.split('|').map((sentence) => sentence.trim()),
    );
  });

  it('ends a sentence at an empty line, after a headline and between paragraphs', () => {
    const text = 'Russia Again Blames Armenia\n\nMOSCOW — Putin spoke.\nLavrov did not.\n';
    expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Russia Again Blames Armenia',
      'MOSCOW — Putin spoke.',
      'Lavrov did not.',
    ]);
  });

  it('reads a wrapped line on into the next', () => {
    const text =
      'The humanitarian crisis is a result of the decision of Armenian Prime Minister\nNikol Pashinyan to recognize the region. He said so to U.S. reporters and to Gen.\nSmith on Tuesday.';
    expect(splitSentences(text)).toHaveLength(2);
  });

  it('cuts a list into its items, on lines or in one line', () => {
    for (const text of [
      '1. Talks\n2. Votes',
      '1. Talks 2. Votes',
      'a) Talks b) Votes',
      '• Talks • Votes',
    ])
      expect(splitSentences(text)).toHaveLength(2);
  });

  it('finds nothing in an empty or blank text', () => {
    expect(splitSentences('')).toEqual([]);
    expect(splitSentences(' \n\u00a0\n')).toEqual([]);
  });

  it('covers every printed character once, in order, whatever the text', () => {
    const printed = fc.string({
      unit: fc.oneof(
        fc.constantFrom(
          '.',
          ' ',
          '\n',
          '…',
          '”',
          '"',
          'A',
          'b',
          '1',
          '!',
          '(',
          ')',
          '•',
          'U.S. ',
          'Mr. ',
        ),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      ),
      maxLength: 120,
    });
    fc.assert(
      fc.property(printed, (text) => {
        const spans = splitSentences(text);
        const joined = spans.map(({ start, end }) => text.slice(start, end)).join('');
        expect(joined.replace(/[\s\0-\x20\u200b]/g, '')).toBe(
          text.replace(/[\s\0-\x20\u200b]/g, ''),
        );
        spans.reduce((end, span) => {
          expect(span.start).toBeGreaterThanOrEqual(end);
          return span.end;
        }, 0);
      }),
    );
  });

  it('ends on a long text of one repeated mark', () => {
    for (const piece of [
      '.',
      '. ',
      '1. ',
      'a\n',
      '(',
      'Mr. ',
      '“',
      'A',
      '\n',
      '…',
      '. . ',
      '1. x ',
    ])
      expect(splitSentences(piece.repeat(200_000)).length).toBeGreaterThanOrEqual(0);
  });
});
