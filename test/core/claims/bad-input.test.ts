import { describe, expect, it } from 'vitest';
import { createCorpus, type Corpus } from '../../../src/core/corpus/corpus.ts';
import { checkDraft } from '../../../src/core/language-service.ts';

const report =
  'The fire in the Gyumri market began on Thursday and killed 12 traders. The mayor, Aram Petrosyan, visited the market on Friday.';
const dated = createCorpus([{ id: 'report', issued: '2024-05-04', text: report }]);

function codes(text: string, corpus: Corpus = dated): string[] {
  return checkDraft({ text }, corpus).map(({ code }) => code);
}

it('compares the facts of the report that the other tests leave alone', () => {
  expect(codes('The fire in the Gyumri market killed 15 traders.')).toEqual(['number-conflict']);
});

describe('a date that no calendar has', () => {
  it.each(['31 June', 'June 31, 2024', 'February 30', '30 February 2024'])(
    'is told as such and held against no source: %s',
    (day) => {
      expect(codes(`The fire in the Gyumri market began on ${day}.`)).toEqual(['weekday-mismatch']);
    },
  );

  it.each(['September 45', '45 September 2024', '2024-13-45', '0 May 2024', 'May 99'])(
    'breaks nothing: %s',
    (day) => {
      const found = codes(`The fire in the Gyumri market began on ${day}.`);
      expect(found.filter((code) => code !== 'weekday-mismatch')).toEqual([]);
    },
  );
});

describe('sources that cannot settle a claim', () => {
  it('are silent where one contradicts itself', () => {
    const corpus = createCorpus([
      {
        id: 'report',
        issued: '2024-05-04',
        text: 'The fire in the Gyumri market killed 12 traders, police said. The fire in the Gyumri market killed 15 traders.',
      },
    ]);
    for (const count of [12, 15]) {
      expect(
        codes(`The fire in the Gyumri market killed ${String(count)} traders.`, corpus),
      ).toEqual([]);
    }
  });

  it.each([
    ['none is dated', { text: report }],
    ['the date is none', { text: report, issued: 'sometime in May' }],
    ['the date does not exist', { text: report, issued: '2024-05-45' }],
  ])('are silent on which day it was where %s', (_, source) => {
    const corpus = createCorpus([{ id: 'report', ...source }]);
    // A Thursday, as the report says; which one, nobody knows.
    expect(codes('The fire in the Gyumri market began on April 4, 2024.', corpus)).toEqual([]);
    expect(codes('The fire in the Gyumri market began in 2019.', corpus)).toEqual([]);
  });

  it('speak of another weekday all the same', () => {
    const corpus = createCorpus([{ id: 'report', text: report }]);
    expect(codes('The fire in the Gyumri market began on Wednesday.', corpus)).toEqual([
      'date-conflict',
    ]);
  });

  it('are silent where they are empty', () => {
    const corpus = createCorpus([{ id: 'report', text: '' }]);
    expect(codes('The fire in the Gyumri market killed 15 traders.', corpus)).toEqual([]);
  });
});

describe('what is no prose', () => {
  it.each([
    ['a heading', '# Fire in Gyumri market: 15 stalls\n\nThe fire killed 12 traders.'],
    [
      'a table',
      '| market | stalls | killed |\n| --- | --- | --- |\n| Gyumri market | 15 | 12 traders |\n| Vanadzor market | 40 | 3 traders |',
    ],
    [
      'a list',
      'The fire in the Gyumri market:\n\n- 12 traders killed\n- 15 stalls burnt\n- 3 days of mourning',
    ],
    [
      'a footnote',
      'The fire killed 12 traders.[^1]\n\n[^1]: The market has 15 stalls; see page 40, May 2019.',
    ],
    ['code', '```\nThe fire in the Gyumri market killed 15 traders.\n```'],
    ['a comment', '<!-- The fire in the Gyumri market killed 15 traders. -->\n\nNothing more.'],
    ['words struck out', '~~The fire in the Gyumri market killed 15 traders.~~'],
    [
      'front matter',
      '---\ntitle: The fire in the Gyumri market killed 15 traders\n---\n\nNothing more.',
    ],
  ])('raises no alarm: %s', (_, text) => {
    expect(codes(text)).toEqual([]);
  });

  it('raises no alarm where a draft is cut short', () => {
    const text =
      'The fire in the Gyumri market began on Thursday, May 2, 2024, and killed 12 traders.';
    for (let length = 0; length <= text.length; length++) {
      expect(codes(text.slice(0, length))).toEqual([]);
    }
  });
});
