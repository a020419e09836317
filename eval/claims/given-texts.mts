/** The data sets that put a claim beside a text. */
import { join } from 'node:path';
import {
  readSource,
  type ClaimConflict,
  type SourceSentence,
} from '../../src/core/claims/index.ts';
import { createCorpus } from '../../src/core/corpus/corpus.ts';
import { isHeldOut, pageOf } from '../../scripts/train/given.mts';
import { readRows, share, table } from '../evaluation.mts';
import { byFacet, evenly, settings, verdictsBeside, type Verdicts } from './judge.mts';
import type { CurvePoint } from './curve.mts';

/** A claim beside a text, as all the conflict sets have it. */
interface ClaimRow {
  readonly id: string;
  readonly label: string;
  readonly claim: string;
  readonly source?: string;
  readonly page?: string;
  readonly fever_id?: string;
  readonly distractors?: readonly string[];
  readonly source_sentences?: readonly string[];
}

export interface JudgedRow {
  readonly row: ClaimRow;
  readonly found: Verdicts;
}

export interface JudgedSet {
  readonly name: string;
  readonly rows: readonly JudgedRow[];
  readonly total: number;
}

/** Of the sets that weights are fitted on, half of the pages are held out: those rows are told apart. */
const sets: readonly { name: string; file: string; isLearnedFrom?: true }[] = [
  { name: 'VitaminC dev', file: 'vitaminc-real-dev.jsonl.gz', isLearnedFrom: true },
  { name: 'FEVER symmetric dev', file: 'fever-symmetric-dev.jsonl', isLearnedFrom: true },
  { name: 'SummEdits, other domains', file: 'summedits-other-domains.jsonl.gz' },
  { name: 'Falke', file: 'falke-cnndm.jsonl' },
  { name: 'Fool-me-twice dev', file: 'fool-me-twice-dev.jsonl.gz' },
  { name: 'WiCE dev', file: 'wice-dev.jsonl.gz' },
];

export async function judgeSets(dataDir: string, sample: number): Promise<JudgedSet[]> {
  const judged: JudgedSet[] = [];
  for (const { name, file, isLearnedFrom } of sets) {
    const all = await readRows<ClaimRow>(join(dataDir, 'conflicts', file));
    const candidatesOf = textReader();
    const rows = evenly(all, sample).map((row) => ({
      row,
      found: verdictsBeside(row.claim, candidatesOf(row)),
    }));
    if (isLearnedFrom) {
      const heldOut = rows.filter(({ row }) => isHeldOut(pageOf(row)));
      judged.push({ name: `${name}, held out`, rows: heldOut, total: heldOut.length });
      judged.push({ name: `${name}, all`, rows, total: all.length });
    } else {
      judged.push({ name, rows, total: all.length });
    }
  }
  return judged;
}

/** Several rows of a set may speak of one text; it is read once. */
function textReader(): (row: ClaimRow) => readonly SourceSentence[] {
  const known = new Map<string, readonly SourceSentence[]>();
  return (row) => {
    const text = row.source_sentences
      ? row.source_sentences.join('\n')
      : [row.source ?? '', ...(row.distractors ?? [])].join('\n');
    const key = `${row.page ?? ''}\n${text}`;
    let sentences = known.get(key);
    if (!sentences) {
      const corpus = createCorpus([{ id: 'source', text, title: row.page ?? '' }]);
      sentences = corpus.sources.flatMap((source) =>
        readSource(source).sentences.map((reading) => ({ source, reading })),
      );
      known.set(key, sentences);
    }
    return sentences;
  };
}

export function isConflict({ row: { label } }: JudgedRow): boolean {
  return label === 'refuted' || label === 'inconsistent';
}

export function isSupported({ row: { label } }: JudgedRow): boolean {
  return label === 'supported';
}

export function setTable({ name, rows, total }: JudgedSet): string {
  const [conflicts, supported] = [rows.filter(isConflict), rows.filter(isSupported)];
  const lines = settings.map((setting) => {
    const flagged = rows.filter(({ found }) => found[setting].length > 0);
    const right = flagged.filter(isConflict);
    const wrong = flagged.filter(isSupported);
    const recall = right.length / Math.max(1, conflicts.length);
    const specificity = 1 - wrong.length / Math.max(1, supported.length);
    return [
      setting,
      conflicts.length === 0 ? '–' : share(right.length, flagged.length),
      share(right.length, conflicts.length),
      share(wrong.length, supported.length),
      conflicts.length === 0 ? '–' : ((recall + specificity) / 2).toFixed(3),
      byFacet(right.flatMap(oneOfEachFacet(setting)), (facet, count) => {
        const all = byFacetCount(flagged.flatMap(oneOfEachFacet(setting)), facet);
        return `${facet} ${String(count)}/${String(all)}`;
      }),
    ];
  });
  const head = [
    'setting',
    'precision',
    'recall',
    'supported rows flagged',
    'balanced accuracy',
    'right of flagged, by facet',
  ];
  const size =
    rows.length === total
      ? `${String(total)} rows`
      : `${String(rows.length)} of ${String(total)} rows`;
  return `### ${name} (${size})\n\n${table([head, ...lines])}`;
}

/** A row counts once for each facet, however many words of it are flagged. */
function oneOfEachFacet(setting: keyof Verdicts) {
  return ({ found }: JudgedRow): ClaimConflict[] => [
    ...new Map(found[setting].map((conflict) => [conflict.facet, conflict])).values(),
  ];
}

function byFacetCount(conflicts: readonly ClaimConflict[], facet: ClaimConflict['facet']): number {
  return conflicts.filter((each) => each.facet === facet).length;
}

/** Precision and recall as the least share of the draft's words that a contradicting sentence must have falls, in the eager setting. */
export function curveOf({ rows }: JudgedSet): CurvePoint[] {
  const all = rows.filter(isConflict).length;
  const flagged = rows
    .filter(({ found }) => found.eager.length > 0)
    .map((row) => ({ right: isConflict(row), strength: strengthOf(row) }))
    .sort((a, b) => b.strength - a.strength);
  const points: CurvePoint[] = [];
  let right = 0;
  for (const [at, each] of flagged.entries()) {
    if (each.right) right++;
    if (flagged[at + 1]?.strength === each.strength) continue;
    // Precision of a handful of flags says nothing.
    if (at + 1 >= 10) points.push({ recall: right / all, precision: right / (at + 1) });
  }
  return points;
}

function strengthOf({ found }: JudgedRow): number {
  return Math.max(
    ...found.eager.flatMap(({ evidence }) =>
      evidence.filter(({ bearing }) => bearing === 'contradicts').map(({ coverage }) => coverage),
    ),
  );
}

export function pointOf({ rows }: JudgedSet, setting: keyof Verdicts): CurvePoint | undefined {
  const flagged = rows.filter(({ found }) => found[setting].length > 0);
  if (flagged.length === 0) return undefined;
  const right = flagged.filter(isConflict).length;
  return { recall: right / rows.filter(isConflict).length, precision: right / flagged.length };
}

/** What the refuted rows differ by, told from their words alone, and how many of each are found. */
export function lossTable(judged: readonly JudgedSet[]): string {
  const lines = judged.flatMap(({ name, rows }) =>
    differences.flatMap(({ kind }) => {
      const of = rows.filter((each) => isConflict(each) && differenceOf(each.row) === kind);
      if (of.length === 0) return [];
      const found = settings.map(
        (setting) => of.filter((each) => each.found[setting].length > 0).length,
      );
      return [[name, kind, of.length, ...found.map((count) => share(count, of.length))]];
    }),
  );
  return table([['set', 'what the texts differ by', 'rows', ...settings], ...lines]);
}

const month =
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:1[6-9]|20)\d\d)\b/giu;
const denial =
  /\b(?:not|never|no|none|nobody|nothing|neither|without|fail(?:s|ed)?|refuse[sd]?|den(?:y|ies|ied)|cannot)\b|n['’]t\b/iu;

/** In order: the first that a row shows is what it is counted under. */
const differences: readonly {
  kind: string;
  isShown: (claim: string, source: string) => boolean;
}[] = [
  { kind: 'a year, month or weekday', isShown: (claim, source) => hasOther(month, claim, source) },
  {
    kind: 'a figure',
    isShown: (claim, source) => hasOther(/(?<![\w.,])\d+(?:[.,]\d+)*/gu, claim, source),
  },
  {
    kind: 'a negation',
    isShown: (claim, source) => denial.test(claim) !== denial.test(source),
  },
  {
    kind: 'a name',
    isShown: (claim, source) => hasOther(/(?<=[a-z,] )\p{Lu}[\p{L}-]+/gu, claim, source),
  },
  { kind: 'other words', isShown: () => true },
];

function differenceOf(row: ClaimRow): string {
  const source = [
    row.page ?? '',
    row.source ?? '',
    ...(row.distractors ?? []),
    ...(row.source_sentences ?? []),
  ].join(' ');
  return differences.find(({ isShown }) => isShown(row.claim, source))!.kind;
}

function hasOther(pattern: RegExp, claim: string, source: string): boolean {
  const theirs = source.toLowerCase();
  return (claim.match(pattern) ?? []).some((word) => !theirs.includes(word.toLowerCase()));
}
