import Fuse from 'fuse.js';
import type { Corpus } from '../corpus/corpus.ts';
import { quotationsIn } from '../corpus/readings.ts';
import { bylineOf } from '../corpus/reference.ts';
import type { Passage } from '../corpus/source.ts';
import { textOf } from '../text/span.ts';
import type { Span } from '../text/span.ts';

/** A quotation of the library as a list shows it. `passage` covers one unbroken part of it, word for word. */
export interface ListedQuotation {
  readonly text: string;
  readonly passage: Passage;
  readonly speaker?: string;
  /** Outlet and day. */
  readonly byline: string;
  /** The paragraph it stands in. */
  readonly context: string;
}

/**
 * Quotations that a few words describe, best first: words of the quotation, the speaker, the outlet,
 * the paragraph around it. A guess at what the writer means, typing slips and all; without a query,
 * all of them, the newest source first. This is the one place where fuse.js is used: a person looks
 * at the list before anything is inserted, and what is inserted stands in the source.
 */
export function searchQuotations(corpus: Corpus, query: string, limit: number): ListedQuotation[] {
  const listed = listOf(corpus);
  if (query.trim() === '') return listed.all.slice(0, limit);
  return listed.fuse.search(query, { limit }).map(({ item }) => item);
}

interface List {
  readonly all: readonly ListedQuotation[];
  readonly fuse: Fuse<ListedQuotation>;
}

const lists = new WeakMap<Corpus, List>();

function listOf(corpus: Corpus): List {
  let list = lists.get(corpus);
  if (!list) {
    const all = [...corpus.sources]
      .sort((a, b) => ((a.issued ?? '') < (b.issued ?? '') ? 1 : -1))
      .flatMap((source) => quotationsIn(source).flatMap((quotation) => listed(source, quotation)));
    list = { all, fuse: new Fuse(all, options) };
    lists.set(corpus, list);
  }
  return list;
}

/** Weights say what a writer looks for by: the words first, then who said them. Chosen. */
const options = {
  keys: [
    { name: 'text', weight: 3 },
    { name: 'speaker', weight: 2 },
    { name: 'byline', weight: 1 },
    { name: 'context', weight: 0.5 },
  ],
  // The words may stand anywhere in a long paragraph; as it comes fuse.js looks at its first sixty characters.
  ignoreLocation: true,
  // Several words need not stand side by side.
  useExtendedSearch: true,
  // 0 is perfect in fuse.js, 1 matches anything. Chosen: two letters that changed places in a word of six.
  threshold: 0.34,
};

function listed(
  source: Passage['source'],
  { parts, speaker }: ReturnType<typeof quotationsIn>[number],
): ListedQuotation[] {
  const name = speaker?.canonical ?? (speaker?.how === 'pronoun' ? undefined : speaker?.name);
  return parts.map((span) => ({
    text: textOf(source.text, span),
    passage: { source, span },
    byline: bylineOf(source),
    context: paragraphAround(source, span),
    ...(name !== undefined && { speaker: name }),
  }));
}

function paragraphAround(source: Passage['source'], span: Span): string {
  const paragraph = source.paragraphs.find(
    ({ start, end }) => start <= span.start && span.start < end,
  );
  return textOf(source.text, paragraph ?? span);
}
