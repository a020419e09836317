import { describe, expect, it } from 'vitest';
import { createCorpus } from '../../../src/core/corpus/corpus.ts';
import type { SourceInput } from '../../../src/core/corpus/source.ts';

describe('createCorpus', () => {
  it('takes null for a field that is not known', () => {
    const input = JSON.parse(
      '{"id":"a","text":"The bridge is shut.","issued":null,"title":null}',
    ) as SourceInput; // what a program without types hands in
    const source = createCorpus([input]).source('a');
    expect(source?.issued).toBeUndefined();
    expect(source?.published).toBeUndefined();
  });

  it('keeps the first of two sources with one id', () => {
    const { sources } = createCorpus([
      { id: 'a', text: 'First.' },
      { id: 'a', text: 'Second.' },
    ]);
    expect(sources.map(({ text }) => text)).toEqual(['First.']);
  });
});
