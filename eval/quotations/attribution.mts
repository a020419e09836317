import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { readQuotations, type Quotation } from '../../src/core/attribution/index.ts';
import { overlaps, type Span } from '../../src/core/text/span.ts';
import { readRows, share, table } from '../evaluation.mts';
import { lookedAt } from './attribution-looked-at.mts';
import { resolvedSample, type Verdict } from './resolved-sample.mts';

interface ArticleRow {
  readonly id: string;
  readonly text: string;
  readonly quoted_spans: readonly {
    readonly start: number;
    readonly end: number;
    readonly text: string;
  }[];
}

interface QuotationRow {
  readonly id: string;
  readonly doc: string;
  readonly quotes: readonly (Span & { readonly text: string })[];
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly source_kind: 'name' | 'nominal' | 'pronoun' | 'none';
}

/** The sections on finding and attributing, over the whole sample, over what was developed on and over what was set aside. */
export async function attribution(dataDir: string): Promise<string> {
  const folder = join(dataDir, 'quotations');
  const articles = await readRows<ArticleRow>(join(folder, 'polnear-train-articles.jsonl.gz'));
  const rows = await readRows<QuotationRow>(join(folder, 'polnear-train-quotations.jsonl.gz'));
  const all = new Tally();
  const developed = new Tally();
  const aside = new Tally();
  const names = new Map<string, string>();
  const byArticle = grouped(rows);
  for (const article of articles) {
    const gold = byArticle.get(article.id) ?? [];
    const reading = readQuotations(article.text);
    for (const tally of [all, isSetAside(article.id) ? aside : developed]) {
      tally.take(article, gold, reading.quotations);
    }
    for (const row of gold) {
      const found = foundFor(row, reading.quotations);
      names.set(row.id, found?.speaker?.canonical ?? '');
    }
  }
  return `## Finding and attributing

On the PolNeAR train sample (300 articles, 1,780 quotations). Rules were written while looking at five
sixths of the articles; the sixth whose id's MD5 is divisible by six was set aside and looked at only
for the errors below, after the rules stood. Fifty articles of the sample print '' for a double mark
and their quotations are not annotated; by default Stet reads none there either.

${table([
  ['figure', 'target', 'all', 'developed on', 'set aside'],
  ...measures.map(({ name, target, of }) => [name, target, of(all), of(developed), of(aside)]),
])}

Turns of interviews, which are printed without quote marks, are not annotated; of them only what stands
in quote marks is counted. A span counts with 90 % overlap, a speaker or a cue when it shares a character with the annotated one.
Where a report names its own source ("…, Obama said, according to a pool report") the annotation
credits the report and Stet the speaker: those count as errors here and stay.

### Pronouns and descriptions

${resolved(names)}

${lookedAt}`;
}

/** Held back from development. */
function isSetAside(id: string): boolean {
  return BigInt(`0x${createHash('md5').update(id).digest('hex')}`) % 6n === 0n;
}

/** Runs of fewer words may be terms. */
const longRun = 5;

class Tally {
  longFound = 0;
  longRight = 0;
  longGold = 0;
  longMet = 0;
  shortRight = 0;
  short = 0;
  cueRight = 0;
  cue = 0;
  readonly speaker = new Map<string, { right: number; all: number }>();

  take(article: ArticleRow, gold: readonly QuotationRow[], quotations: readonly Quotation[]): void {
    const parts = quotations.flatMap((quotation) => partsInMarks(quotation, article.text));
    const quotes = gold.flatMap((row) => row.quotes);
    for (const part of parts) {
      if (wordsIn(article.text.slice(part.start, part.end)) < longRun) continue;
      this.longFound++;
      if (quotes.some((quote) => agrees(quote, part))) this.longRight++;
    }
    for (const quote of quotes) {
      if (wordsIn(quote.text) < longRun) continue;
      this.longGold++;
      if (parts.some((part) => agrees(quote, part))) this.longMet++;
    }
    for (const span of article.quoted_spans) {
      if (wordsIn(span.text.replace(/^[“”"'‘’]+|[“”"'‘’]+$/gu, '')) >= longRun) continue;
      this.short++;
      const isSpeech = quotes.some((quote) => overlaps(quote, span));
      if (isSpeech === parts.some((part) => overlaps(part, span))) this.shortRight++;
    }
    for (const row of gold) this.#takeCredit(row, foundFor(row, quotations));
  }

  #takeCredit(row: QuotationRow, found: Quotation | undefined): void {
    const [source] = row.source;
    const [cue] = row.cue;
    if (source !== undefined) {
      const right = found?.speaker !== undefined && overlaps(found.speaker.span, source);
      for (const kind of ['all', row.source_kind]) {
        const counted = this.speaker.get(kind) ?? { right: 0, all: 0 };
        this.speaker.set(kind, { right: counted.right + Number(right), all: counted.all + 1 });
      }
    }
    if (cue !== undefined) {
      this.cue++;
      if (found?.cue !== undefined && overlaps(found.cue, cue)) this.cueRight++;
    }
  }
}

/** The set annotates words in quote marks: of a turn of an interview, which needs none, those inside it. */
function partsInMarks({ parts, inner = [] }: Quotation, text: string): Span[] {
  const first = parts[0]!;
  const isMarked = /[“”"'‘’«„]/u.test(text.slice(Math.max(0, first.start - 2), first.start));
  return isMarked ? parts : inner.flatMap((quotation) => partsInMarks(quotation, text));
}

const measures: readonly { name: string; target: string; of: (tally: Tally) => string }[] = [
  { name: 'spans of 5 or more words, F1', target: '0.99', of: f1 },
  {
    name: 'spans under 5 words: speech or not, accuracy',
    target: '0.90',
    of: ({ shortRight, short }) => share(shortRight, short),
  },
  ...(
    [
      ['all', '0.93'],
      ['name', '0.96'],
      ['nominal', '0.90'],
      ['pronoun', '0.90'],
    ] as const
  ).map(([kind, target]) => ({
    name:
      kind === 'all'
        ? 'speaker, all'
        : `speaker, ${kind === 'name' ? 'named' : kind === 'nominal' ? 'described' : kind}`,
    target,
    of: ({ speaker }: Tally) => share(speaker.get(kind)?.right ?? 0, speaker.get(kind)?.all ?? 0),
  })),
  { name: 'cue', target: '0.92', of: ({ cueRight, cue }) => share(cueRight, cue) },
];

function f1({ longFound, longRight, longGold, longMet }: Tally): string {
  const precision = longRight / longFound;
  const recall = longMet / longGold;
  return `${((2 * precision * recall) / (precision + recall)).toFixed(3)} (P ${precision.toFixed(3)}, R ${recall.toFixed(3)})`;
}

function resolved(names: ReadonlyMap<string, string>): string {
  const count = (verdict: Verdict) => resolvedSample.filter((row) => row[2] === verdict).length;
  const [right, wrong, open, missed] = [
    count('right'),
    count('wrong'),
    count('open'),
    count('missed'),
  ];
  const changed = resolvedSample.filter(([row, answer]) => names.get(row) !== answer).length;
  return `Two hundred speakers given by a pronoun or a description, drawn by a hash of the row's id, were held
against their articles (rows, answers and verdicts: \`eval/quotations/resolved-sample.mts\`); answers that the
set's own automatic coreference confirms, about eighty, were taken as right, the others read. Of the answers
${share(right, right + wrong)} name the right person or body (target 0.85); counting the ${missed} that the
article would have named and Stet left open, ${share(right, right + wrong + missed)}. ${open} are left open because
the article names nobody ("young voters", "the document"). ${changed} of the answers have changed since they were read.`;
}

function foundFor(row: QuotationRow, quotations: readonly Quotation[]): Quotation | undefined {
  return quotations.find(({ parts }) =>
    parts.some((part) => row.quotes.some((quote) => overlaps(quote, part))),
  );
}

function agrees(a: Span, b: Span): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared / Math.max(a.end - a.start, b.end - b.start) >= 0.9;
}

function wordsIn(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== '').length;
}

function grouped(rows: readonly QuotationRow[]): ReadonlyMap<string, QuotationRow[]> {
  const groups = new Map<string, QuotationRow[]>();
  for (const row of rows) groups.set(row.doc, [...(groups.get(row.doc) ?? []), row]);
  return groups;
}
