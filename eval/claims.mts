import { join } from 'node:path';
import {
  conflictsAgainst,
  findConflicts,
  readSource,
  readText,
  type ClaimConflict,
  type Facet,
  type Sensitivity,
} from '../src/core/claims/index.ts';
import { createCorpus, type Corpus } from '../src/core/corpus/corpus.ts';
import { splitSentences } from '../src/core/text/sentences.ts';
import { findTimes } from '../src/core/time/index.ts';
import { readRows, share, table } from './evaluation.mts';

/** A claim beside a text, as all the conflict sets have it. */
interface ClaimRow {
  readonly id: string;
  readonly label: string;
  readonly claim: string;
  readonly source?: string;
  readonly page?: string;
  readonly distractors?: readonly string[];
  readonly source_sentences?: readonly string[];
}

interface Article {
  readonly id: string;
  readonly date: string | null;
  readonly title: string | null;
  readonly text: string;
}

/** Rows taken of each set, evenly spread: a run stays within minutes on a slow machine. 0 takes all. */
const sets: readonly { name: string; file: string; take: number }[] = [
  { name: 'VitaminC dev', file: 'vitaminc-real-dev.jsonl.gz', take: 1500 },
  { name: 'FEVER symmetric dev', file: 'fever-symmetric-dev.jsonl', take: 0 },
  { name: 'SummEdits, other domains', file: 'summedits-other-domains.jsonl.gz', take: 120 },
  { name: 'Falke', file: 'falke-cnndm.jsonl', take: 300 },
  { name: 'Fool-me-twice dev', file: 'fool-me-twice-dev.jsonl.gz', take: 200 },
  { name: 'WiCE dev', file: 'wice-dev.jsonl.gz', take: 50 },
];
const settings: readonly Sensitivity[] = ['careful', 'balanced', 'eager'];
const facets: readonly Facet[] = ['date', 'number', 'place', 'role', 'actor', 'polarity'];
/** Articles read against themselves, and articles read as drafts against others of their month. */
const selfArticles = 80;
const draftArticles = 6;
const otherArticles = 50;

export async function run(dataDir: string): Promise<string> {
  const conflicts: string[] = [];
  for (const set of sets) {
    const rows = evenly(await readRows<ClaimRow>(join(dataDir, 'conflicts', set.file)), set.take);
    conflicts.push(conflictTable(set.name, rows));
  }
  const articles = await readRows<Article>(join(dataDir, 'news', 'articles-5000.jsonl.gz'));
  return [
    '# Claims, measured',
    'Written by `npm run eval -- claims`. Precision is of the rows flagged, recall of the rows labelled refuted or inconsistent; both count a row as flagged when any facet is.',
    '## Claims against given texts',
    ...conflicts,
    '## News: what should stay silent',
    selfTable(articles),
    othersTable(articles),
  ].join('\n\n');
}

function evenly<T>(rows: readonly T[], take: number): T[] {
  if (take === 0 || rows.length <= take) return [...rows];
  const step = rows.length / take;
  return Array.from({ length: take }, (_, i) => rows[Math.floor(i * step)]!);
}

function textOfRow(row: ClaimRow): string {
  if (row.source_sentences) return row.source_sentences.join('\n');
  return [row.source ?? '', ...(row.distractors ?? [])].join('\n');
}

function conflictTable(name: string, rows: readonly ClaimRow[]): string {
  const judged = rows.map((row) => ({ row, found: conflictsOfClaim(row) }));
  const lines = settings.map((setting, at) => {
    const flagged = judged.filter(({ found }) => found[at]!.length > 0);
    const right = flagged.filter(({ row }) => isConflict(row));
    return [
      setting,
      share(right.length, flagged.length),
      share(right.length, rows.filter(isConflict).length),
      share(flagged.filter(({ row }) => isSupported(row)).length, rows.filter(isSupported).length),
      facets
        .flatMap((facet) => {
          const of = flagged.filter(({ found }) => found[at]!.some((each) => each.facet === facet));
          const good = of.filter(({ row }) => isConflict(row)).length;
          return of.length === 0 ? [] : [`${facet} ${String(good)}/${String(of.length)}`];
        })
        .join(', '),
    ];
  });
  const head = [
    'setting',
    'precision',
    'recall',
    'supported rows flagged',
    'right of flagged, by facet',
  ];
  return `### ${name} (${String(rows.length)} rows)\n\n${table([head, ...lines])}`;
}

function isConflict({ label }: ClaimRow): boolean {
  return label === 'refuted' || label === 'inconsistent';
}

function isSupported({ label }: ClaimRow): boolean {
  return label === 'supported';
}

/** What each setting flags, the texts read once. */
function conflictsOfClaim(row: ClaimRow): ClaimConflict[][] {
  const corpus = createCorpus([{ id: 'source', text: textOfRow(row), title: row.page ?? '' }]);
  const candidates = corpus.sources.flatMap((source) =>
    readSource(source).sentences.map((reading) => ({ source, reading })),
  );
  const { sentences } = readText(row.claim, splitSentences(row.claim), findTimes(row.claim));
  return settings.map((setting) =>
    sentences
      .flatMap((sentence) => conflictsAgainst(row.claim, sentence, candidates, setting))
      .filter(({ isDisputed }) => !isDisputed),
  );
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

/** Every sentence of an article against the rest of it: an article seldom contradicts itself. */
function selfTable(articles: readonly Article[]): string {
  const sample = evenly(articles, selfArticles);
  const corpus = corpusOf(sample);
  const lines = settings.map((setting) => {
    let sentences = 0;
    const flags = new Map<Facet, number>();
    for (const source of corpus.sources) {
      const { sentences: readings } = readSource(source);
      const all = readings.map((reading) => ({ source, reading }));
      for (const reading of readings) {
        sentences++;
        const others = all.filter((each) => each.reading !== reading);
        for (const { facet, isDisputed } of conflictsAgainst(
          source.text,
          reading,
          others,
          setting,
        )) {
          if (!isDisputed) flags.set(facet, (flags.get(facet) ?? 0) + 1);
        }
      }
    }
    return [setting, sentences, ...perThousand(flags, sentences)];
  });
  return `### ${String(sample.length)} articles, every sentence against the rest of its own article\n\n${table([['setting', 'sentences', 'flags per 1,000', 'by facet'], ...lines])}`;
}

/** Articles as drafts against others of the same month, candidates from the index as in the editor. */
function othersTable(articles: readonly Article[]): string {
  let sentences = 0;
  const flags = new Map<Facet, number>();
  const dated = articles.filter(({ date }) => date !== null);
  for (const draft of evenly(dated, draftArticles)) {
    const month = draft.date!.slice(0, 7);
    const others = dated.filter((other) => other.date!.startsWith(month) && other.id !== draft.id);
    const corpus = corpusOf(others.slice(0, otherArticles));
    const spans = splitSentences(draft.text);
    const times = findTimes(draft.text, { reference: draft.date! });
    sentences += spans.length;
    const prose = { text: draft.text, sentences: spans, times };
    for (const { facet, isDisputed } of findConflicts(prose, corpus, 'balanced')) {
      if (!isDisputed) flags.set(facet, (flags.get(facet) ?? 0) + 1);
    }
  }
  return `### ${String(draftArticles)} articles as drafts, each against up to ${String(otherArticles)} others of its month, balanced\n\n${table(
    [
      ['sentences', 'flags per 1,000', 'by facet'],
      [sentences, ...perThousand(flags, sentences)],
    ],
  )}`;
}

function perThousand(flags: ReadonlyMap<Facet, number>, sentences: number): [string, string] {
  const all = [...flags.values()].reduce((sum, count) => sum + count, 0);
  const parts = [...flags].map(([facet, count]) => `${facet} ${String(count)}`);
  return [((1000 * all) / Math.max(1, sentences)).toFixed(2), parts.join(', ')];
}
