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

  it('takes a rare word for a slip of a commoner one where nothing stands as typed', () => {
    const filler = Array.from(
      { length: 5000 },
      (_, at) => `On day ${String(at)} the council met in the hall, and it sat without an end.`,
    );
    const large = createCorpus([
      { id: 'letter', text: 'The mayor had meant it. Administrations differ.' },
      { id: 'minutes', text: [...filler, 'It shows administrations at work.'].join('\n\n') },
      {
        id: 'weather',
        text: 'It shows in May. It shows in June. It snowed, and the town snows in.',
      },
    ]);
    const [place] = passageIndex(large).findPhrase('It snows adminis', 3);
    expect(words(place)).toBe('It shows administrations');
  });

  it('finds nothing for words the corpus does not have', () => {
    expect(index.findPhrase('zebra crossings', 3)).toEqual([]);
  });
});

describe('findPhrase on words mistyped', () => {
  it.each([
    ['a letter wrong', 'waited elefen years for', 'waited eleven years for'],
    ['a letter missing', 'the counil wants to', 'the council wants to'],
    ['letters swapped', 'nobody aksed the peo', 'Nobody asked the people'],
    ['a word missing', 'intend to for another', 'intend to wait for another'],
    ['two words swapped', 'will turned be into a market', 'will be turned into a market'],
    ['a word too many', 'have to pay all the rent', 'have to pay the rent'],
    ['two words misspelt', 'have dubts about the markt hal', 'have doubts about the market hall'],
  ])('finds a phrase with %s', (_, typed, found) => {
    expect(words(index.findPhrase(typed, 3)[0])).toBe(found);
  });

  it('scores a phrase with a mistake below the same phrase without', () => {
    expect(index.findPhrase('the counil wants', 1)[0]!.score).toBeLessThan(
      index.findPhrase('the council wants', 1)[0]!.score,
    );
  });

  it('does not take two words of which one is wrong for a phrase', () => {
    expect(index.findPhrase('market stalls ', 3)).toEqual([]);
  });
});

describe('findQuotation', () => {
  it('says which words differ', () => {
    const text = 'We waited twelve years for this very day';
    const [place] = index.findQuotation(text, 1);
    const changes = place!.changes.map(({ kind, quoted, given }) => [
      kind,
      text.slice(quoted.start, quoted.end),
      place!.source.text.slice(given.start, given.end),
    ]);
    expect(changes).toEqual([
      ['extra', '', 'have'],
      ['other', 'twelve', 'eleven'],
      ['missing', 'very', ''],
    ]);
  });

  it('counts nothing for words left out at an ellipsis', () => {
    const [place] = index.findQuotation('We have waited eleven years … I do not intend to wait', 1);
    expect(place?.score).toBe(1);
    expect(words(place)).toBe(
      'We have waited eleven years for this day, and I do not intend to wait',
    );
  });

  it('finds nothing for words that are not there', () => {
    expect(index.findQuotation('Inflation has fallen to its lowest level since 1999', 3)).toEqual(
      [],
    );
  });

  it('finds the words as they stand with score 1', () => {
    const [place] = index.findQuotation('nobody asked the people who would have to pay', 3);
    expect(words(place)).toBe('Nobody asked the people who would have to pay');
    expect(place?.score).toBe(1);
  });

  it('finds words that are all common where they stand together', () => {
    const common = ['there', 'is', 'no', 'line', 'for', 'them', 'to', 'get', 'into'];
    const rest = ' Rain fell.'.repeat(50);
    // Each source has all of the words but two, and none of them beside its neighbour.
    const others = Array.from({ length: 4600 }, (_, at) => {
      const left = common.filter((_, word) => word !== at % 9 && word !== (at + 1 + (at % 8)) % 9);
      return { id: `other-${String(at)}`, text: `${left.reverse().join(' with ')}.${rest}` };
    });
    const spoken = { id: 'spoken', text: 'There is no line for them to get into, he said.' };
    const [place] = passageIndex(createCorpus([...others, spoken])).findQuotation(
      'There is no line for us to get into',
      1,
    );
    expect(words(place)).toBe('There is no line for them to get into');
  });

  it('finds a quotation with a changed word, and scores it below the exact one', () => {
    const [place] = index.findQuotation('We have waited twelve years for this day', 3);
    expect(words(place)).toBe('We have waited eleven years for this day');
    expect(place?.score).toBeLessThan(1);
  });
});

describe('findPassages', () => {
  it('meets names across spellings', () => {
    const spelt = createCorpus([
      { id: 'a', text: 'A spokesman for Pashinian declined to say more on the matter.' },
      { id: 'b', text: 'A spokesman for Mirzoyan declined to say more on the matter.' },
    ]);
    const [place] = passageIndex(spelt).findPassages('Yesterday Pashinyan’s office spoke.', 1);
    expect(place?.source.id).toBe('a');
  });

  it('puts the paragraph that shares the rare words first', () => {
    const [place] = index.findPassages('Traders doubt the plan for the market hall.', 3);
    expect(place?.source.id).toBe('market');
    expect(words(place)).toMatch(/^Traders have doubts/);
  });

  it('weighs a paragraph alike wherever it stands in its source', () => {
    const paragraph =
      'Traders have doubts about the market hall that the council wants to build on the old quay.';
    const before = (count: number) => 'The council met in the spring. '.repeat(count);
    const sources = Array.from({ length: 14 }, (_, count) => ({
      id: `after-${String(count)}`,
      text: `${before(count)}\n\n${paragraph}\n\n${before(20)}`,
    }));
    const found = passageIndex(createCorpus(sources)).findPassages(
      'Traders doubt the plan for the market hall on the quay.',
      20,
    );
    const scores = found.filter((place) => words(place) === paragraph).map(({ score }) => score);
    expect(scores).toHaveLength(14);
    expect(new Set(scores).size).toBe(1);
  });
});
