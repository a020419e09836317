import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../../src/core/language-service.ts';
import { createCorpus } from '../../../src/core/corpus/corpus.ts';

/** Another source beside the one in question: a library, not a passage that was given as the evidence. */
const beside = {
  id: 'beside',
  text: 'Rain fell over the northern valleys on Friday, and the rivers rose by a metre.',
};

/** What is told of the claims in a draft: the code and the words that it stands on. */
function told(draft: string, source: string, title: string): string[] {
  const corpus = createCorpus([
    { id: 'source', text: source, title, issued: '2024-03-05' },
    beside,
  ]);
  return checkDraft({ text: draft }, corpus)
    .filter(({ code }) => code.endsWith('-conflict'))
    .map(({ code, span }) => `${code} on ${draft.slice(span.start, span.end)}`);
}

interface Case {
  readonly draft: string;
  readonly source: string;
  /** The source's headline: its names are what the article is about throughout. */
  readonly title?: string;
  readonly expect: readonly string[];
}

const cases = readFileSync(new URL('cases/polarity.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  // The file beside this test holds nothing else.
  .map((line) => JSON.parse(line) as Case);

describe('a draft beside the source that it restates', () => {
  it.each(cases)('is told what is turned in it, and nothing else: $draft', (each) => {
    expect(told(each.draft, each.source, each.title ?? '')).toEqual(each.expect);
  });
});
