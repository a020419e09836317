/** Cases from news restated with one value altered: what a draft gets wrong about passages found for it. */
import { join } from 'node:path';
import { sentencesAbout, readText } from '../../src/core/claims/index.ts';
import { candidatesOf, spanOf, type Kind } from '../../src/core/claims/weighed/candidates.ts';
import { leastWhereFound } from '../../src/core/claims/weighed/pairing.ts';
import { createCorpus } from '../../src/core/corpus/corpus.ts';
import { splitSentences } from '../../src/core/text/sentences.ts';
import { textOf } from '../../src/core/text/span.ts';
import { findTimes } from '../../src/core/time/index.ts';
import { restatedRows, type RestatedRow } from '../../eval/claims/restated.mts';
import { mostRows } from '../../eval/claims/restated-news.mts';
import { readRows } from '../../eval/evaluation.mts';
import type { Example } from './logistic-regression.mts';

interface Article {
  readonly id: string;
  readonly date: string | null;
  readonly title: string | null;
  readonly text: string;
}

/** Less than the evaluation asks: there are few rows, and what a draft restates it seldom copies. */
const leastShared = 0.4;

/** The rows that the evaluation judges, and all others of their articles, are kept out. */
export async function restatedExamples(dataDir: string): Promise<Record<Kind, Example[]>> {
  const articles = await readRows<Article>(join(dataDir, 'news', 'articles-5000.jsonl.gz'));
  const judged = new Set(restatedRows(articles, mostRows).map((row) => row.source.id));
  const free = articles.filter(({ id }) => !judged.has(id));
  const examples = { number: [], date: [], word: [] } as Record<Kind, Example[]>;
  for (const row of restatedRows(free, Infinity, leastShared)) {
    if (row.kind === 'role') continue;
    for (const { kind, features, isAltered } of candidatesIn(row, row.draft))
      if (isAltered) examples[kind].push({ features, isConflict: true });
    for (const { kind, features } of candidatesIn(row, row.printed))
      examples[kind].push({ features, isConflict: false });
  }
  return examples;
}

function candidatesIn(
  { source: { id, text, date, title }, change, restating }: RestatedRow,
  draft: string,
): { kind: Kind; features: readonly number[]; isAltered: boolean }[] {
  const issued = date === null ? {} : { issued: date };
  const corpus = createCorpus([{ id, text, title: title ?? '', ...issued }]);
  const times = findTimes(draft, date === null ? {} : { reference: date });
  return readText(draft, splitSentences(draft), times).sentences.flatMap((reading) =>
    candidatesOf(reading, sentencesAbout(draft, corpus), leastWhereFound).map((candidate) => {
      const { start, end } = spanOf(candidate);
      const there = textOf(text, candidate.sentence.reading.span).trim();
      const isAltered =
        there === restating.trim() && start < change.at + change.to.length && change.at < end;
      return { kind: candidate.kind, features: candidate.features, isAltered };
    }),
  );
}
