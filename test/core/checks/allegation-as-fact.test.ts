import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../../src/core/language-service.ts';
import { createCorpus } from '../../../src/core/corpus/corpus.ts';

function found(draft: string, ...sources: string[]): string[] {
  const corpus = createCorpus(sources.map((text, at) => ({ id: `source-${String(at)}`, text })));
  return checkDraft({ text: draft }, corpus)
    .filter(({ code }) => code === 'allegation-as-fact')
    .map(({ severity, span, message }) => {
      return `${severity} on ${draft.slice(span.start, span.end)}: ${message}`;
    });
}

const alleged = 'The union claimed that Nordvik Shipping had dumped waste oil in the Oster fjord.';
const draft = 'Nordvik Shipping dumped waste oil in the Oster fjord.';

describe('an allegation as a fact', () => {
  it('is told with whose word it is', () => {
    expect(found(draft, alleged)).toEqual([
      'information on dumped: The draft states this as a fact; source-0 says it on the word of the union.',
    ]);
  });

  it.each([
    ['is left alone where a source states it', draft, `${draft} It was fined.`],
    ['is left alone where the draft says whose word it is', `The union said that ${draft}`],
    ['is left alone where the draft says that it is alleged', `Allegedly, ${draft}`],
    ['is left alone where the draft asks', draft.replace('.', '?')],
    ['is left alone where it is something else', 'Nordvik Shipping bought two ferries in May.'],
  ])('%s', (_, text, another = 'The harbour opened at noon.') => {
    expect(found(text, alleged, another)).toEqual([]);
  });
});
