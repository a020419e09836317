import { join } from 'node:path';
import type { Finding, FindingCode } from '../../src/core/checks/finding.ts';
import { createCorpus, type Corpus } from '../../src/core/corpus/corpus.ts';
import { checkDraft } from '../../src/core/language-service.ts';
import { overlaps, type Span } from '../../src/core/text/span.ts';
import { readRows, share, table } from '../evaluation.mts';
import { looked } from './verification-looked-at.mts';

/** A draft sentence against one article. `was` and `now` are set on altered rows; a dropped word has no `now`. */
interface SyntheticRow {
  readonly id: string;
  readonly label:
    | 'verbatim'
    | 'verbatim_typography'
    | 'verbatim_partial'
    | 'altered'
    | 'misattributed'
    | 'not_found';
  readonly doc: string;
  readonly quote: string;
  readonly draft: string;
  readonly was?: string;
  readonly now?: string | null;
}

interface ArticleRow {
  readonly id: string;
  readonly text: string;
}

/** The same quotation in two outlets. \`diff\` holds pairs of differing words: ours, theirs. */
interface NaturalRow {
  readonly id: string;
  readonly label: string;
  readonly quote: string;
  readonly diff: readonly (readonly [string, string])[];
  readonly source_doc: string;
  readonly source_text: string;
}

export async function verification(dataDir: string): Promise<string> {
  const folder = join(dataDir, 'quotations');
  const articles = await readRows<ArticleRow>(
    join(folder, 'verification-synthetic-articles.jsonl'),
  );
  const rows = await readRows<SyntheticRow>(join(folder, 'verification-synthetic.jsonl'));
  const natural = await readRows<NaturalRow>(join(folder, 'same-quotation-two-outlets.jsonl.gz'));
  return [
    '## Verifying',
    synthetic(rows, articles),
    outlets(natural),
    '### Errors looked at',
    looked,
  ].join('\n\n');
}

const quotationCodes: readonly FindingCode[] = [
  'misquotation',
  'misattribution',
  'unverified-quotation',
  'quotation-out-of-context',
];

export function synthetic(rows: readonly SyntheticRow[], articles: readonly ArticleRow[]): string {
  const corpora = new Map(articles.map(({ id, text }) => [id, createCorpus([{ id, text }])]));
  const checked = rows.map((row) => ({
    row,
    findings: findingsOf(row.draft, corpora.get(row.doc) ?? createCorpus([])),
  }));
  const of = (...labels: SyntheticRow['label'][]) =>
    checked.filter(({ row }) => labels.includes(row.label));
  const faithful = of('verbatim', 'verbatim_typography', 'verbatim_partial');
  const altered = of('altered');
  const attributed = of('verbatim', 'verbatim_typography', 'verbatim_partial', 'altered');
  const line = (
    name: string,
    group: typeof checked,
    isRight: (each: (typeof checked)[number]) => boolean,
    target: string,
  ) => {
    const right = group.filter(isRight);
    report(
      name,
      group.filter((each) => !right.includes(each)).map(({ row }) => row.id),
    );
    return [name, share(right.length, group.length), target];
  };
  return `### Drafts made from PolNeAR's articles (545 rows)

Each draft sentence is checked against its article alone.

${table([
  ['figure', 'measured', 'target'],
  line('verbatim left alone', of('verbatim'), ({ findings }) => findings.length === 0, '0.995'),
  line(
    'other typography left alone',
    of('verbatim_typography'),
    ({ findings }) => findings.length === 0,
    '0.995',
  ),
  line(
    'a part left alone',
    of('verbatim_partial'),
    ({ findings }) => findings.length === 0,
    '0.995',
  ),
  line(
    '… of all these, no misquotation and nothing unverified',
    faithful,
    ({ findings }) => !has(findings, 'misquotation', 'unverified-quotation'),
    '0.995',
  ),
  line(
    'altered: flagged as misquotation',
    altered,
    ({ findings }) => has(findings, 'misquotation'),
    '0.99',
  ),
  line(
    'altered: on exactly the altered words',
    altered,
    ({ row, findings }) => isExact(row, findings),
    '0.99',
  ),
  line(
    'misattributed: flagged',
    of('misattributed'),
    ({ findings }) => has(findings, 'misattribution'),
    '0.92',
  ),
  line(
    'rightly attributed: not flagged',
    attributed,
    ({ findings }) => !has(findings, 'misattribution'),
    '0.99',
  ),
  line(
    'not found: said to be not found',
    of('not_found'),
    ({ findings }) => has(findings, 'unverified-quotation') && !has(findings, 'misquotation'),
    '0.99',
  ),
])}`;
}

/**
 * One finding, on the altered words and nothing more; for a dropped word, on the two words it stood
 * between, of which one may be missing at an end.
 */
function isExact(
  { draft, quote, was = '', now }: SyntheticRow,
  findings: readonly Finding[],
): boolean {
  const found = findings.filter(({ code }) => code === 'misquotation');
  const [finding] = found;
  if (found.length !== 1 || !finding) return false;
  const words = draft.slice(finding.span.start, finding.span.end);
  if (typeof now !== 'string') {
    return (
      draft.includes(quote) &&
      words.split(/\s+/).length <= 2 &&
      (finding.expected ?? []).some((each) => bare(each).includes(bare(was)))
    );
  }
  return bare(now).split(' ').includes(bare(words)) || bare(words) === bare(now);
}

function bare(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .trim();
}

export function outlets(rows: readonly NaturalRow[]): string {
  const everything = createCorpus(
    [...new Map(rows.map((row) => [row.source_doc, row.source_text]))].map(([id, text]) => ({
      id,
      text,
    })),
  );
  const checked = rows.map((row, at) => {
    const draft = `“${row.quote}” the speaker said.`;
    const stranger = rows[(at + STRIDE) % rows.length]!;
    return {
      row,
      findings: findingsOf(draft, createCorpus([{ id: row.source_doc, text: row.source_text }])),
      among: findingsOf(draft, everything),
      elsewhere: findingsOf(draft, createCorpus([{ id: 'stranger', text: stranger.source_text }])),
    };
  });
  const isLeft = (findings: readonly Finding[]) =>
    !has(findings, 'misquotation', 'unverified-quotation');
  const kinds = [...new Set(rows.map(({ label }) => label))].sort();
  const body = kinds.map((kind) => {
    const group = checked.filter(({ row }) => row.label === kind);
    report(
      `two outlets, ${kind}: left alone`,
      group.filter(({ findings }) => !isLeft(findings)).map(({ row }) => row.id),
    );
    return [
      kind,
      group.length,
      share(group.filter(({ findings }) => isLeft(findings)).length, group.length),
      share(group.filter(({ findings }) => !has(findings, 'misquotation')).length, group.length),
      share(group.filter(({ among }) => isLeft(among)).length, group.length),
    ];
  });
  const altered = checked.filter(({ row }) => row.label === 'altered');
  const onWords = altered.filter(({ row, findings }) => isOnADifference(row, findings));
  report(
    'two outlets, altered: not on the words',
    altered.filter((each) => !onWords.includes(each)).map(({ row }) => row.id),
  );
  const mistaken = checked.filter(({ elsewhere }) => has(elsewhere, 'misquotation'));
  report(
    'two outlets, stranger taken for the source',
    mistaken.map(({ row }) => row.id),
  );
  return `### The same quotation in two outlets (${String(rows.length)} rows)

The one outlet's quotation is the draft, the other's article the source: alone, then among all
${String(everything.sources.length)} articles of the set, where an outlet that has the words as drafted is enough. "Left alone" is
neither misquotation nor unverified.

${table([['label of the row', 'rows', 'left alone', 'no misquotation', 'left alone among all'], ...body])}

Altered rows with a finding on words that the row lists as different: ${share(onWords.length, altered.length)}.
The same drafts against an article of another story: ${share(mistaken.length, checked.length)} taken for a misquotation of it (lower is better).`;
}

/** Far enough that two neighbouring rows, which are often of one story, do not meet. */
const STRIDE = 997;

function isOnADifference({ quote, diff }: NaturalRow, findings: readonly Finding[]): boolean {
  const ours = diff.flatMap(([mine]) => mine.split(' ')).filter((word) => word !== '');
  const spans = findings.map(({ span }) => ({ start: span.start - 1, end: span.end - 1 }));
  if (spans.length === 0) return false;
  if (ours.length === 0) return true;
  return (
    ours.some((word) =>
      placesOf(word, quote).some((place) => spans.some((span) => overlaps(span, place))),
    ) || diff.some(([mine]) => mine === '')
  );
}

function placesOf(word: string, quote: string): Span[] {
  const places: Span[] = [];
  const lower = quote.toLowerCase().replaceAll('’', "'");
  for (let at = lower.indexOf(word); at !== -1; at = lower.indexOf(word, at + 1))
    places.push({ start: at, end: at + word.length });
  return places;
}

function findingsOf(text: string, corpus: Corpus): Finding[] {
  return checkDraft({ text }, corpus).filter(({ code }) => quotationCodes.includes(code));
}

function has(findings: readonly Finding[], ...codes: FindingCode[]): boolean {
  return findings.some(({ code }) => codes.includes(code));
}

/** The rows that are wrong, for whoever looks at them; the page has the figures. */
function report(name: string, ids: readonly string[]): void {
  if (ids.length > 0) console.log(`${name}: ${ids.slice(0, 60).join(' ')}`);
}
