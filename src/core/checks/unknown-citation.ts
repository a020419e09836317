import { closestKeys } from '../corpus/closest-keys.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Citation, CitationItem } from '../draft/draft.ts';
import { inTurn, phrase } from '../text/phrase.ts';
import type { Check } from './check.ts';
import { offering, saying, type Finding } from './finding.ts';

/**
 * A citation must lead the reader to a source: the key is that of none. A bare `@name` may be
 * somebody's name on a social network, so it counts only where it looks like a key: it has a year
 * in it, or a source's key is near. Cross-references to figures and tables are no citations.
 */
export const unknownCitation: Check = {
  codes: ['unknown-citation'],
  checkBlock: ({ block }, _reading, corpus) =>
    block.citations.flatMap((citation) =>
      citation.items.flatMap((item) => unknownItem(item, citation, corpus)),
    ),
};

function unknownItem(item: CitationItem, citation: Citation, corpus: Corpus): Finding[] {
  if (corpus.source(item.key) !== undefined || crossReference.test(item.key)) return [];
  const near = closestKeys(item.key, corpus, mostGuesses).map(({ key }) => key);
  if (!citation.bracketed && near.length === 0 && !yearPattern.test(item.key)) return [];
  const [first] = near;
  const said = phrase('No source has the key “{0}”.', item.key);
  return [
    {
      code: 'unknown-citation',
      severity: 'error',
      span: item.span,
      ...saying(first === undefined ? said : inTurn(said, phrase('Did you mean “{0}”?', first))),
      expected: near.map((key) => `@${key}`),
      evidence: [],
      fixes: near.map((key) => ({
        ...offering(phrase('Cite {0}', `@${key}`)),
        edits: [{ span: item.span, text: `@${key}` }],
      })),
    },
  ];
}

/** Enough to choose from at a glance. */
const mostGuesses = 3;

/** Pandoc-crossref's labels. Takes `fig:map`, `tbl:votes`; refuses `figaro-2023`. */
const crossReference = /^(?:fig|tbl|sec|eq|lst):/u;

const yearPattern = /(?:19|20)\d\d/u;
