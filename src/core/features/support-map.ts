import type { Finding } from '../checks/finding.ts';
import type { QuotationStanding } from '../checks/standing.ts';
import type { TouchingPassage } from '../claims/index.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Passage, Source } from '../corpus/source.ts';
import { overlaps, type Span } from '../text/span.ts';

/** A sentence of a draft and the passages that bear on it. Offsets are the draft's. */
export interface WeighedSentence {
  readonly span: Span;
  readonly text: string;
  readonly passages: readonly TouchingPassage[];
}

/**
 * What a source says of a sentence. `touches`: it speaks of the same and neither supports nor
 * contradicts. A source that is silent has no cell: nothing in it came near, which is no word against
 * the sentence.
 */
export interface SupportCell {
  readonly bearing: TouchingPassage['bearing'];
  /** Share of the sentence's words that the passage has, 0 to 1; 1 where it is quoted or judged. */
  readonly score: number;
  readonly passage: Passage;
}

export interface SupportRow {
  readonly span: Span;
  readonly text: string;
  /** At most one for each source. */
  readonly cells: readonly SupportCell[];
}

export interface SupportMap {
  /** The sentences of the draft in order. */
  readonly rows: readonly SupportRow[];
  /** The columns, in order of outlet and day. */
  readonly sources: readonly Source[];
  /** Sources that have no column: silent throughout, or beyond what a picture holds. */
  readonly unshownSources: number;
  /** Sentences behind the last row of a draft that is longer than a picture. */
  readonly unshownSentences: number;
}

/** Rows and columns at most. Chosen: what a person still scrolls through and tells apart. */
export const mostSentences = 1500;
const mostSources = 30;

/**
 * The sentences of a draft by the sources. That a source contradicts a sentence is said only where a
 * finding says so, so that picture and underlines never part. A sentence with a quotation that no
 * source has as it stands is supported by none, however many of its words they share.
 */
export function supportMapOf(
  sentences: readonly WeighedSentence[],
  standings: readonly QuotationStanding[],
  findings: readonly Finding[],
  corpus: Corpus,
): SupportMap {
  const drawn = sentences.slice(0, mostSentences);
  const findingsOf = bySentence(drawn, findings);
  const standingsOf = bySentence(drawn, standings);
  const rows = drawn.map(({ span, text, passages }, at) => {
    const quotations = standingsOf[at]!;
    const isQuotedWell = quotations.every(({ isFaithful }) => isFaithful);
    const cells = [
      ...findingsOf[at]!.flatMap((finding) => judgedCells(finding, corpus)),
      ...quotations.flatMap(({ isFaithful, passage }) =>
        passage && isFaithful ? [cell('supports', 1, passage)] : [],
      ),
      ...passages.map(({ source, span: place, bearing, score }) =>
        cell(bearing === 'supports' && isQuotedWell ? 'supports' : 'touches', score, {
          source,
          span: place,
        }),
      ),
    ];
    return { span, text, cells: strongestOfEach(cells) };
  });
  const sources = columnsOf(rows, corpus);
  const columns = new Set(sources);
  const isShown = ({ passage }: SupportCell) => columns.has(passage.source);
  return {
    rows: rows.map((row) => ({ ...row, cells: row.cells.filter(isShown) })),
    sources,
    unshownSources: corpus.sources.length - sources.length,
    unshownSentences: Math.max(0, sentences.length - mostSentences),
  };
}

/** For each sentence what stands on it. The sentences are in order and share nothing. */
function bySentence<T extends { readonly span: Span }>(
  sentences: readonly WeighedSentence[],
  items: readonly T[],
): T[][] {
  const found = sentences.map((): T[] => []);
  for (const item of items) {
    let [from, to] = [0, sentences.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (sentences[middle]!.span.end <= item.span.start) from = middle + 1;
      else to = middle;
    }
    for (let at = from; at < sentences.length && overlaps(sentences[at]!.span, item.span); at++)
      found[at]!.push(item);
  }
  return found;
}

/** A quotation that no source has was compared with a passage near it, which supports nothing. */
function judgedCells({ code, evidence }: Finding, corpus: Corpus): SupportCell[] {
  return evidence.flatMap(({ source: id, span, bearing }) => {
    const source = corpus.source(id);
    if (!source) return [];
    return [cell(code === 'unverified-quotation' ? 'touches' : bearing, 1, { source, span })];
  });
}

function cell(bearing: SupportCell['bearing'], score: number, passage: Passage): SupportCell {
  return { bearing, score, passage };
}

const weight: Readonly<Record<SupportCell['bearing'], number>> = {
  contradicts: 2,
  supports: 1,
  touches: 0,
};

/** What a source contradicts outweighs what it supports: that is what a writer must see. */
function strongestOfEach(cells: readonly SupportCell[]): SupportCell[] {
  const strongest = new Map<Source, SupportCell>();
  for (const each of cells) {
    const known = strongest.get(each.passage.source);
    const by = known ? weight[each.bearing] - weight[known.bearing] || each.score - known.score : 1;
    if (by > 0) strongest.set(each.passage.source, each);
  }
  return [...strongest.values()];
}

/** All sources of a small library; of a larger one those that speak of most sentences. */
function columnsOf(rows: readonly SupportRow[], corpus: Corpus): Source[] {
  const spoken = new Map<Source, number>();
  for (const { passage } of rows.flatMap(({ cells }) => cells))
    spoken.set(passage.source, (spoken.get(passage.source) ?? 0) + 1);
  const shown =
    corpus.sources.length <= mostSources
      ? [...corpus.sources]
      : [...spoken.keys()]
          .sort((a, b) => spoken.get(b)! - spoken.get(a)! || byOutlet(a, b))
          .slice(0, mostSources);
  return shown.sort(byOutlet);
}

function byOutlet(a: Source, b: Source): number {
  const order = (x = '', y = '') => (x < y ? -1 : x > y ? 1 : 0);
  return order(a.outlet, b.outlet) || order(a.issued, b.issued) || order(a.id, b.id);
}
