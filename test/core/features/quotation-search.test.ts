import { describe, expect, it } from 'vitest';
import { createCorpus } from '../../../src/core/corpus/corpus.ts';
import { searchQuotations } from '../../../src/core/features/quotation-search.ts';
import { peopleIn } from '../../../src/core/features/speakers.ts';

const corpus = createCorpus([
  {
    id: 'gazette',
    outlet: 'The Gazette',
    issued: '2024-03-05',
    text: '“We have no money for the bridge before the winter,” Mayor Ann Lowe told reporters.\n\n“The harbour is another matter,” Lowe said.',
  },
  {
    id: 'herald',
    outlet: 'The Herald',
    issued: '2024-04-01',
    text: '“The ferry will sail on Sunday,” said Ben Hart, the captain.\n\n“We will not wait for the bridge,” Lowe said.',
  },
]);

const found = (query: string) => searchQuotations(corpus, query, 10).map(({ text }) => text);

describe('searchQuotations', () => {
  it('finds by words in any order, and forgives a slip', () => {
    expect(found('winter brigde')[0]).toMatch(/^We have no money/u);
  });

  it('finds by speaker and by outlet', () => {
    expect(found('Hart')[0]).toMatch(/^The ferry/u);
    expect(found('Herald')[0]).toMatch(/^The ferry/u);
  });

  it('lists everything without a query, the newest source first', () => {
    expect(found('')[0]).toMatch(/^The ferry/u);
    expect(found('')).toHaveLength(4);
  });

  it('finds nothing for what nobody said', () => {
    expect(found('submarine')).toEqual([]);
  });
});

it('searches a large library where its index finds the words', () => {
  const large = createCorpus([
    ...Array.from({ length: 150 }, (_, at) => ({
      id: `paper-${at}`,
      issued: '2024-05-01',
      text: `“We will mend road number ${at} by the summer,” the mayor of ward ${at} said.`,
    })),
    { id: 'bridge', text: '“The old bridge carries nobody safely,” Ann Lowe said.' },
  ]);
  expect(searchQuotations(large, 'bridge safely', 5)[0]?.text).toBe(
    'The old bridge carries nobody safely,',
  );
  expect(searchQuotations(large, '', 20)).toHaveLength(20);
});

describe('peopleIn', () => {
  it('brings together what one person said under several names', () => {
    expect(peopleIn(corpus).get('Lowe')).toBe('Ann Lowe');
  });
});
