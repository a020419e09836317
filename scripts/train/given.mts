/** Cases to learn from where one passage is given as evidence: VitaminC and FEVER symmetric. */
import { join } from 'node:path';
import {
  readSource,
  readText,
  type SentenceReading,
  type SourceSentence,
} from '../../src/core/claims/index.ts';
import { createCorpus } from '../../src/core/corpus/corpus.ts';
import { splitSentences } from '../../src/core/text/sentences.ts';
import { findTimes } from '../../src/core/time/index.ts';
import { candidatesOf, type Kind } from '../../src/core/claims/weighed/candidates.ts';
import { readRows } from '../../eval/evaluation.mts';
import type { Example } from './logistic-regression.mts';

interface ClaimRow {
  readonly id: string;
  readonly label: string;
  readonly claim: string;
  readonly source: string;
  readonly page?: string;
  readonly fever_id?: string;
}

/** The candidates of one row, all of which are right or wrong with it. */
export interface TrainingRow {
  readonly set: string;
  readonly label: string;
  readonly isHeldOut: boolean;
  readonly examples: Readonly<Record<Kind, readonly Example[]>>;
}

const files = [
  { set: 'VitaminC dev', file: 'vitaminc-real-dev.jsonl.gz' },
  { set: 'FEVER symmetric dev', file: 'fever-symmetric-dev.jsonl' },
];

export async function givenRows(dataDir: string): Promise<TrainingRow[]> {
  const all: TrainingRow[] = [];
  for (const { set, file } of files) {
    const rows = await readRows<ClaimRow>(join(dataDir, 'conflicts', file));
    for (const row of rows) all.push(trainingRow(set, row));
  }
  return all;
}

function trainingRow(set: string, row: ClaimRow): TrainingRow {
  const corpus = createCorpus([{ id: 'source', text: row.source, title: row.page ?? '' }]);
  const sentences = corpus.sources.flatMap((source) =>
    readSource(source).sentences.map((reading): SourceSentence => ({ source, reading })),
  );
  const claim = readText(row.claim, splitSentences(row.claim), findTimes(row.claim));
  const isConflict = row.label === 'refuted';
  const examples = { number: [], date: [], word: [] } as Record<Kind, Example[]>;
  for (const reading of claim.sentences) {
    for (const { kind, features } of candidatesIn(reading, sentences)) {
      examples[kind].push({ features, isConflict });
    }
  }
  return {
    set,
    label: row.label,
    isHeldOut: isHeldOut(pageOf(row)),
    examples,
  };
}

function candidatesIn(
  draft: SentenceReading,
  sentences: readonly SourceSentence[],
): { kind: Kind; features: readonly number[] }[] {
  return draft.isQuestion ? [] : candidatesOf(draft, sentences);
}

/** What rows have in common that speak of one thing. */
export function pageOf({ page, fever_id, id }: Pick<ClaimRow, 'page' | 'fever_id' | 'id'>): string {
  return page ?? fever_id ?? id;
}

/** Half of the pages, whole: no claim is judged by weights that saw its page. */
export function isHeldOut(page: string): boolean {
  let hash = 2166136261;
  for (let i = 0; i < page.length; i++) hash = Math.imul(hash ^ page.charCodeAt(i), 16777619);
  return (hash >>> 16) % 2 === 1;
}
