import { describe, expect, it } from 'vitest';
import { createCorpus } from '../../../src/core/corpus/corpus.ts';
import { bylineOf, referenceOf } from '../../../src/core/corpus/reference.ts';

const source = (fields: object) =>
  createCorpus([{ id: 'gazette-1', text: 'A bridge.', ...fields }]).sources[0]!;

describe('referenceOf', () => {
  it('names author, headline, outlet and day', () => {
    const given = {
      author: 'Ann Lowe',
      title: 'Council delays the bridge',
      outlet: 'The Gazette',
      issued: '2024-03-05',
    };
    expect(referenceOf(source(given))).toBe(
      'Ann Lowe. “Council delays the bridge.” The Gazette, March 5, 2024.',
    );
  });

  it('adds no second mark to a headline that ends in one', () => {
    expect(referenceOf(source({ title: 'Who pays?' }))).toBe('“Who pays?” gazette-1.');
  });

  it('says so where the headline is not known', () => {
    expect(referenceOf(source({ outlet: 'The Gazette' }))).toBe('The Gazette; headline not known.');
  });

  it('says that a day is approximate or in doubt', () => {
    expect(bylineOf(source({ outlet: 'Oragark', issued: '2024-11-28~' }))).toBe(
      'Oragark, November 28, 2024 (approximate)',
    );
    expect(bylineOf(source({ issued: '2023-09?' }))).toBe('gazette-1, September 2023 (uncertain)');
  });
});
