import Fuse from 'fuse.js';
import type { Corpus } from '../corpus/corpus.ts';
import { quotationsIn } from '../corpus/readings.ts';
import { bylineOf } from '../corpus/reference.ts';
import type { Passage, Source } from '../corpus/source.ts';
import { passageIndex } from '../index/passage-index.ts';
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
  if (query.trim() === '') return newest(corpus, limit);
  if (corpus.sources.length <= FEW_SOURCES) return search(listOf(corpus), query, limit);
  const found = new Set(
    [
      ...passageIndex(corpus).findPhrase(query, PLACES),
      ...passageIndex(corpus).findPassages(query, PLACES),
    ].map(({ source }) => source),
  );
  return search(fuseOf(inOrder([...found])), query, limit);
}

/** Up to so many sources all that is quoted is searched; of more, what stands where the index finds the words. Chosen: some hundred lines to scan. */
const FEW_SOURCES = 100;
const PLACES = 60;

function newest(corpus: Corpus, limit: number): ListedQuotation[] {
  const all: ListedQuotation[] = [];
  for (const source of inOrder(corpus.sources)) {
    all.push(...listedIn(source));
    if (all.length >= limit) break;
  }
  return all.slice(0, limit);
}

function search(fuse: Fuse<ListedQuotation>, query: string, limit: number): ListedQuotation[] {
  return fuse.search(query, { limit }).map(({ item }) => item);
}

const lists = new WeakMap<Corpus, Fuse<ListedQuotation>>();

function listOf(corpus: Corpus): Fuse<ListedQuotation> {
  let list = lists.get(corpus);
  if (!list) {
    list = fuseOf(inOrder(corpus.sources));
    lists.set(corpus, list);
  }
  return list;
}

function fuseOf(sources: readonly Source[]): Fuse<ListedQuotation> {
  return new Fuse(sources.flatMap(listedIn), options);
}

/** The newest first. */
function inOrder(sources: readonly Source[]): Source[] {
  return [...sources].sort((a, b) => ((a.issued ?? '') < (b.issued ?? '') ? 1 : -1));
}

function listedIn(source: Source): ListedQuotation[] {
  return quotationsIn(source).flatMap((quotation) => listed(source, quotation));
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
  source: Source,
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

function paragraphAround(source: Source, span: Span): string {
  const paragraph = source.paragraphs.find(
    ({ start, end }) => start <= span.start && span.start < end,
  );
  return textOf(source.text, paragraph ?? span);
}
