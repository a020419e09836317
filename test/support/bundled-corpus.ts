import { readdirSync, readFileSync } from 'node:fs';
import { createCorpus, type Corpus } from '../../src/core/corpus/corpus.ts';
import { findFrontMatter } from '../../src/core/text/front-matter.ts';

/** The five bundled articles. */
export const bundledCorpus: Corpus = createCorpus(
  readdirSync('corpus')
    .filter((name) => name !== 'README.md')
    .map((name) => {
      const text = readFileSync(`corpus/${name}`, 'utf8');
      const fields = findFrontMatter(text)?.fields;
      return {
        id: name.replace(/\.md$/, ''),
        text: text.slice(findFrontMatter(text)?.span.end ?? 0),
        outlet: written(fields?.get('container-title')),
        issued: written(fields?.get('issued')),
      };
    }),
);

function written(field: unknown): string {
  return typeof field === 'string' ? field : '';
}
