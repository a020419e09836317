/** News that should be left alone: articles against themselves, and against others of their month. */
import { readSource, type ClaimConflict } from '../../src/core/claims/index.ts';
import { conflictsAgainst } from '../../src/core/claims/index.ts';
import type { Corpus } from '../../src/core/corpus/corpus.ts';
import { createCorpus } from '../../src/core/corpus/corpus.ts';
import type { Source } from '../../src/core/corpus/source.ts';
import { splitSentences } from '../../src/core/text/sentences.ts';
import { table } from '../evaluation.mts';
import { byFacet, evenly, settings, verdictsOn } from './judge.mts';
import type { Article } from './news.mts';

/** Articles read against themselves, and articles read as drafts against others of their month. */
const selfArticles = 150;
const draftArticles = 300;
const otherArticles = 50;

/** What each setting flagged in so many sentences. `id` names the article and the offset in it. */
export interface Flags {
  readonly articles: number;
  readonly sentences: number;
  readonly flags: readonly Flag[];
}

export interface Flag {
  readonly id: string;
  readonly setting: (typeof settings)[number];
  readonly conflict: ClaimConflict;
  readonly draft: string;
}

/** Every sentence of an article against the rest of it: an article seldom contradicts itself. */
export function flagsAgainstSelf(articles: readonly Article[], sample: number): Flags {
  const taken = evenly(articles, Math.min(selfArticles, sample));
  const flags: Flag[] = [];
  let sentences = 0;
  for (const source of corpusOf(taken).sources) {
    const all = readSource(source).sentences.map((reading) => ({ source, reading }));
    sentences += all.length;
    for (const { reading } of all) {
      const others = all.filter((each) => each.reading !== reading);
      for (const setting of settings) {
        for (const conflict of conflictsAgainst(source.text, reading, others, setting)) {
          if (!conflict.isDisputed) flags.push(flagOf(source.id, source.text, setting, conflict));
        }
      }
    }
  }
  return { articles: taken.length, sentences, flags };
}

/** Articles as drafts against others of the same month, candidates from the index as in the editor. */
export function flagsAgainstOthers(articles: readonly Article[], sample: number): Flags {
  const dated = articles.filter(({ date }) => date !== null);
  const sources = new Map(corpusOf(dated).sources.map((source) => [source.id, source]));
  const flags: Flag[] = [];
  let sentences = 0;
  const taken = evenly(dated, Math.min(draftArticles, sample));
  for (const draft of taken) {
    const month = draft.date!.slice(0, 7);
    const others = dated.filter(({ id, date }) => date!.startsWith(month) && id !== draft.id);
    const corpus = corpusFrom(others.slice(0, otherArticles).map(({ id }) => sources.get(id)!));
    sentences += splitSentences(draft.text).length;
    const found = verdictsOn(draft.text, corpus, draft.date);
    for (const setting of settings) {
      for (const conflict of found[setting]) {
        flags.push(flagOf(draft.id, draft.text, setting, conflict));
      }
    }
  }
  return { articles: taken.length, sentences, flags };
}

function flagOf(
  article: string,
  draft: string,
  setting: Flag['setting'],
  conflict: ClaimConflict,
): Flag {
  return { id: `${article}@${String(conflict.span.start)}`, setting, conflict, draft };
}

export function flagsTable({ sentences, flags }: Flags): string {
  const lines = settings.map((setting) => {
    const own = flags.filter((flag) => flag.setting === setting).map(({ conflict }) => conflict);
    return [
      setting,
      sentences,
      ((1000 * own.length) / Math.max(1, sentences)).toFixed(2),
      byFacet(own, (facet, count) => `${facet} ${String(count)}`),
    ];
  });
  return table([['setting', 'sentences', 'flags per 1,000', 'by facet'], ...lines]);
}

function corpusOf(articles: readonly Article[]): Corpus {
  return createCorpus(
    articles.map(({ id, date, title, text }) => ({
      id,
      text,
      ...(date !== null && { issued: date }),
      ...(title !== null && { title }),
    })),
  );
}

/** Sources that are read already, in another company: their readings stay with them. */
function corpusFrom(sources: readonly Source[]): Corpus {
  return { sources, source: (id) => sources.find((source) => source.id === id) };
}
