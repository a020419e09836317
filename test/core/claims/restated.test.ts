import { readdirSync, readFileSync } from 'node:fs';
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
  /** What an editor would say of it. */
  readonly rule?: string;
  readonly expect: readonly string[];
}

const folder = new URL('restated/', import.meta.url);

function casesIn(file: string): Case[] {
  const lines = readFileSync(new URL(file, folder), 'utf8').trim().split('\n');
  // The files of that folder hold nothing else.
  return lines.map((line) => JSON.parse(line) as Case);
}

for (const file of readdirSync(folder).sort()) {
  describe(`a draft beside the source that it restates, ${file}`, () => {
    it.each(casesIn(file))('is told what is wrong in it, and nothing else: $draft', (each) => {
      expect(told(each.draft, each.source, each.title ?? '')).toEqual(each.expect);
    });
  });
}
