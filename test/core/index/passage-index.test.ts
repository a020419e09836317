import { describe, expect, it } from 'vitest';
import { createCorpus } from '../../../src/core/corpus/corpus.ts';
import { passageIndex, type IndexedPlace } from '../../../src/core/index/passage-index.ts';

const corpus = createCorpus([
  {
    id: 'harbour',
    text: [
      'The mayor opened the new harbour on Tuesday before a crowd of several hundred people.',
      '“We have waited eleven years for this day, and I do not intend to wait for another,” she said.',
      'The old quay will be turned into a market hall, the council decided in the spring.',
    ].join('\n\n'),
  },
  {
    id: 'market',
    text: [
      'Traders have doubts about the market hall that the council wants to build on the old quay.',
      '“Nobody asked the people who would have to pay the rent,” said a fishmonger.',
    ].join('\n\n'),
  },
]);
const index = passageIndex(corpus);

function words(place: IndexedPlace | undefined): string | undefined {
  return place?.source.text.slice(place.span.start, place.span.end);
}

describe('findPhrase', () => {
  it('finds words as typed, the last cut off', () => {
    expect(words(index.findPhrase('waited eleven ye', 3)[0])).toBe('waited eleven years');
  });

  it('respects the order of the words', () => {
    expect(words(index.findPhrase('the council wan', 3)[0])).toBe('the council wants');
  });

  it('finds nothing for words the corpus does not have', () => {
    expect(index.findPhrase('zebra crossings', 3)).toEqual([]);
  });
});

describe('findQuotation', () => {
  it('finds the words as they stand with score 1', () => {
    const [place] = index.findQuotation('nobody asked the people who would have to pay', 3);
    expect(words(place)).toBe('Nobody asked the people who would have to pay');
    expect(place?.score).toBe(1);
  });

  it('finds a quotation with a changed word, and scores it below the exact one', () => {
    const [place] = index.findQuotation('We have waited twelve years for this day', 3);
    expect(words(place)).toBe('We have waited eleven years for this day');
    expect(place?.score).toBeLessThan(1);
  });
});

describe('findPassages', () => {
  it('puts the paragraph that shares the rare words first', () => {
    const [place] = index.findPassages('Traders doubt the plan for the market hall.', 3);
    expect(place?.source.id).toBe('market');
    expect(words(place)).toMatch(/^Traders have doubts/);
  });
});
