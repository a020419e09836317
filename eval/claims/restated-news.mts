import { createCorpus } from '../../src/core/corpus/corpus.ts';
import { share, table } from '../evaluation.mts';
import { evenly, settings, verdictsOn, type Verdicts } from './judge.mts';
import type { Article } from './news.mts';
import { altered, restatedRows, type Altered, type RestatedRow } from './restated.mts';

export interface JudgedRestatement {
  readonly row: RestatedRow;
  readonly found: Verdicts;
  /** What is held against the sentence as it was printed: it should be nothing. */
  readonly printed: Verdicts;
}

/** Recall that was asked for, and what a prototype had. */
const targets: Readonly<Record<Altered, readonly [string, string]>> = {
  number: ['0.65', '0.58'],
  date: ['0.65', '0.38'],
  polarity: ['0.40', '0.08'],
  role: ['0.40', '0.22'],
  name: ['0.40', '0.19'],
  actor: ['0.30', '0'],
};
/** Of each kind; the commonest have more. No article of these is trained on. */
export const mostRows = 150;
/** So many of them are judged: a run stays within minutes. */
const judgedRows = 80;

export function judgeRestated(articles: readonly Article[], sample: number): JudgedRestatement[] {
  const rows = restatedRows(articles, mostRows);
  const taken = altered.flatMap((kind) =>
    evenly(
      rows.filter((row) => row.kind === kind),
      Math.min(judgedRows, sample),
    ),
  );
  return taken.map((row) => {
    const { id, text, date, title } = row.source;
    const corpus = createCorpus([
      { id, text, ...(date !== null && { issued: date }), ...(title !== null && { title }) },
    ]);
    return {
      row,
      found: verdictsOn(row.draft, corpus, date),
      printed: verdictsOn(row.printed, corpus, date),
    };
  });
}

/** Found is a flag of the altered facet, or one on the altered words: any other flag is luck. */
export function isFound({ row, found }: JudgedRestatement, setting: keyof Verdicts): boolean {
  const { at, to } = row.change;
  return found[setting].some(
    ({ facet, span }) => facet === row.kind || (span.start < at + to.length && at < span.end),
  );
}

export function restatedTable(judged: readonly JudgedRestatement[]): string {
  const lines = altered.map((kind) => {
    const rows = judged.filter(({ row }) => row.kind === kind);
    const close = rows.filter(({ row }) => row.shared >= 0.8);
    const far = rows.filter(({ row }) => row.shared < 0.8);
    const [target, prototype] = targets[kind];
    return [
      kind,
      ...settings.map((setting) => foundShare(rows, setting)),
      foundShare(far, 'balanced'),
      foundShare(close, 'balanced'),
      target,
      prototype,
    ];
  });
  const printed = settings.map((setting) => {
    const flagged = judged.filter((each) => each.printed[setting].length > 0).length;
    return `${setting} ${share(flagged, judged.length)}`;
  });
  const head = [
    'altered',
    ...settings,
    'balanced, 60–80 % of the words shared',
    'balanced, over 80 %',
    'target',
    'prototype',
  ];
  return `${table([head, ...lines])}\n\nThe same sentences as printed, flagged: ${printed.join(', ')}.`;
}

function foundShare(rows: readonly JudgedRestatement[], setting: keyof Verdicts): string {
  return share(rows.filter((row) => isFound(row, setting)).length, rows.length);
}
