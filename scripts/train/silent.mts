/** Cases that must stay silent: sentences of news against each other sentence of their own article. */
import { join } from 'node:path';
import { readSource } from '../../src/core/claims/index.ts';
import { candidatesOf, type Kind } from '../../src/core/claims/weighed/candidates.ts';
import { leastWhereFound } from '../../src/core/claims/weighed/pairing.ts';
import { createCorpus } from '../../src/core/corpus/corpus.ts';
import { readRows } from '../../eval/evaluation.mts';
import type { Example } from './logistic-regression.mts';

interface Article {
  readonly id: string;
  readonly date: string | null;
  readonly title: string | null;
  readonly text: string;
}

/** Evenly spread over the set. */
const articlesRead = 150;

/** Whether an article of the set is learned from, by its number: it is then not measured on. */
export function isLearnedFrom(at: number, articles: number): boolean {
  return at % Math.floor(articles / articlesRead) === 0;
}
/** An article of more is a list or a transcript. */
const mostSentences = 80;

/** An article seldom contradicts itself, so every candidate in it is a look-alike. */
export async function silentExamples(dataDir: string): Promise<Record<Kind, Example[]>> {
  const articles = await readRows<Article>(join(dataDir, 'news', 'articles-5000.jsonl.gz'));
  const step = Math.floor(articles.length / articlesRead);
  const examples = { number: [], date: [], word: [] } as Record<Kind, Example[]>;
  for (let at = 0; at < articles.length; at += step) {
    const { id, date, title, text } = articles[at]!;
    const issued = date === null ? {} : { issued: date };
    const [source] = createCorpus([{ id, text, title: title ?? '', ...issued }]).sources;
    const readings = source ? readSource(source).sentences : [];
    if (!source || readings.length > mostSentences) continue;
    for (const draft of readings) {
      for (const reading of readings) {
        if (reading === draft || draft.isQuestion) continue;
        for (const { kind, features } of candidatesOf(
          draft,
          [{ source, reading }],
          leastWhereFound,
        ))
          examples[kind].push({ features, isConflict: false });
      }
    }
  }
  return examples;
}
