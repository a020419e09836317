import type { Bench, Line, Section } from './bench.mts';
import { cpuOf, figure, heldBytes, table, Times, wallOf } from './measure.mts';
import { searchTargets, type MillionFacts, type SearchFacts } from './search-targets.mts';
import {
  alteredQuotations,
  typedPhrases,
  type AlteredQuotation,
  type TypedPhrase,
} from './queries.mts';
import {
  alteredPeers,
  heavyPeers,
  phrasePeers,
  type AlteredPeer,
  type Made,
  type PhrasePeer,
} from './search-peers.mts';
import type { Article } from './news.mts';

/** A library of so many passages (paragraphs), and what is needed to judge an answer. */
export interface Library {
  readonly size: number;
  readonly articles: readonly Article[];
  readonly passages: readonly string[];
  /** The folded words of each passage between spaces, to look for words in order. */
  readonly folded: readonly string[];
}

const sizes = [1_000, 10_000, 100_000] as const;
const MILLION = 1_000_000;
/** Queries for the engine that has most; a slow one answers the first of them only. */
const PHRASES = 600;
const QUOTATIONS = 150;

interface Outcome {
  readonly times: Times;
  first: number;
  ten: number;
  typos: number;
  typosFound: number;
}

/** Other questions that an engine is asked first, until it has taken so long: milliseconds of its own. One that answers a single question is not. */
const WARM_UP = 100;
const WARM_UP_MS = 1000;

/** What was measured on one library, engine by engine; its tables can be printed at any time. */
interface Report {
  readonly library: Library;
  readonly engines: { readonly name: string; readonly made: Made; readonly asked: Outcome }[];
  /** The rows of the second table. */
  readonly altered: string[][];
  readonly facts: SearchFacts;
}

export async function run(bench: Bench): Promise<Section> {
  const reports: Report[] = [];
  let atMillion: Million | undefined;
  const section = () => sectionOf(reports, atMillion);
  const keep = () => {
    bench.keep(section());
  };
  for (const size of sizes) {
    const library = libraryOf(bench, bench.news.articles, size);
    bench.tell(`${size.toLocaleString('en-US')} passages`);
    const report = emptyReport(library);
    reports.push(report);
    const phrases = typedPhrases(
      bench.stet,
      library,
      (bench.quick ? PHRASES / 3 : PHRASES) + WARM_UP,
    );
    const engines = await phrasePeers(bench, library);
    bench.tell('phrases as typed');
    await ask(bench, report, engines, phrases);
    keep();
    const quotations = alteredQuotations(
      bench.stet,
      library,
      (bench.quick ? QUOTATIONS / 3 : QUOTATIONS) + WARM_UP,
    );
    await askAltered(bench, await alteredPeers(bench, library, engines), quotations, report);
    keep();
    // One that takes all the memory there is ends the part: by then the others have been measured.
    for await (const heavy of heavyPeers(bench, library)) {
      bench.tell(`phrases as typed: ${heavy.name}`);
      await ask(bench, report, [engines[0]!, heavy], phrases);
      heavy.close();
      keep();
    }
    for (const engine of engines) engine.close();
  }
  if (!bench.quick) {
    try {
      atMillion = await million(bench);
    } catch (error) {
      bench.absent(`a million passages: ${String(error).slice(0, 120)}`);
    }
  }
  return section();
}

function emptyReport(library: Library): Report {
  return {
    library,
    engines: [],
    altered: [],
    facts: {
      size: library.size,
      textBytes: textBytes(library),
      made: new Map(),
      phrases: new Map(),
      altered: new Map(),
    },
  };
}

function sectionOf(reports: readonly Report[], atMillion: Million | undefined): Section {
  const growth = new Map<string, [number, number][]>();
  const point = (name: string, at: [number, number]) => {
    growth.set(name, [...(growth.get(name) ?? []), at]);
  };
  const parts = reports.flatMap(({ library, engines, altered, facts }) => {
    for (const { name, asked } of engines) point(name, [library.size, asked.times.mean]);
    return [
      `### ${library.passages.length.toLocaleString('en-US')} passages, ${figure(facts.textBytes / 1e6)} MB`,
      buildTable(engines, facts.textBytes),
      phraseTable(engines),
      ...(altered.length === 0 ? [] : [table(alteredHead, altered)]),
    ];
  });
  if (atMillion) {
    parts.push(atMillion.markdown);
    point('Stet', [MILLION, atMillion.facts.mean]);
  }
  parts.push('![Mean cost of a phrase as typed against library size](bench.svg)');
  const picture: Line[] = [...growth].map(([name, points]) => ({ name, points }));
  const targets = searchTargets(
    reports.map(({ facts }) => facts),
    atMillion?.facts,
  );
  return { title: 'Search', markdown: [intro, ...parts].join('\n\n'), picture, targets };
}

const intro = `Phrases as typed: 3 to 8 words of a real quotation, the last cut off, one in five with a slip in one word. A passage is right when it has the words meant, in order. Altered quotations: real ones with one to three words replaced, dropped or added, not at either end; *span* is right when it runs from the first word to the last, *words* when exactly the changed words are named. Engines answer the same queries in turn, each after a second of others that nobody counts; a slow one answers fewer, as *n* says. *×* is how many times Stet's cost it is.`;

function libraryOf({ stet }: Bench, articles: readonly Article[], size: number): Library {
  const taken: Article[] = [];
  let count = 0;
  for (const article of articles) {
    if (count >= size) break;
    const paragraphs = article.paragraphs.slice(0, size - count);
    taken.push({ ...article, paragraphs });
    count += paragraphs.length;
  }
  const passages = taken.flatMap(({ paragraphs }) => paragraphs);
  const folded = passages.map(
    (passage) =>
      ` ${stet
        .words(passage)
        .map((word) => word.folded)
        .join(' ')} `,
  );
  return { size, articles: taken, passages, folded };
}

function textBytes({ passages }: Library): number {
  return passages.reduce((sum, passage) => sum + Buffer.byteLength(passage), 0);
}

function buildTable(engines: Report['engines'], bytes: number): string {
  const ours = engines[0]?.made;
  if (!ours) return '';
  return table(
    ['index', 'build, s', '×', 'memory, MB', '×', 'saved, bytes a byte of text', 'load, ms', '×'],
    engines
      .filter(({ made }) => made.buildMs > 0)
      .map(({ name, made }) => [
        name,
        figure(made.buildMs / 1000),
        figure(made.buildMs / ours.buildMs),
        figure(made.bytes / 1e6),
        figure(made.bytes / ours.bytes),
        made.savedBytes === undefined ? '–' : figure(made.savedBytes / bytes),
        made.loadMs === undefined ? '–' : figure(made.loadMs),
        made.loadMs === undefined ? '–' : figure(made.loadMs / (ours.loadMs ?? 1)),
      ]),
  );
}

function phraseTable(engines: Report['engines']): string {
  const ours = engines[0]?.asked.times.mean ?? Number.NaN;
  return table(
    [
      'phrase as typed',
      'n',
      'first',
      'in ten',
      'in ten, typo',
      'mean, ms',
      '×',
      'p50',
      'p95',
      'p99',
    ],
    engines.map(({ name, asked: { times, first, ten, typos, typosFound } }) => [
      name,
      String(times.count),
      share(first, times.count),
      share(ten, times.count),
      share(typosFound, typos),
      figure(times.mean),
      figure(times.mean / ours),
      figure(times.quantile(0.5)),
      figure(times.quantile(0.95)),
      figure(times.quantile(0.99)),
    ]),
  );
}

/** An engine that was asked before (Stet, beside the late ones) keeps its first answers. */
async function ask(
  bench: Bench,
  report: Report,
  engines: readonly PhrasePeer[],
  phrases: readonly TypedPhrase[],
): Promise<void> {
  const outcomes = await askInTurn(bench, engines, phrases, report.library);
  engines.forEach(({ name, made }, at) => {
    const asked = outcomes[at]!;
    const { times, first, ten, typos, typosFound } = asked;
    if (times.count === 0 || report.facts.phrases.has(name)) return;
    report.engines.push({ name, made, asked });
    report.facts.made.set(name, made);
    report.facts.phrases.set(name, {
      mean: times.mean,
      p95: times.quantile(0.95),
      p99: times.quantile(0.99),
      first: first / times.count,
      ten: ten / times.count,
      typo: typosFound / Math.max(1, typos),
    });
  });
}

async function askInTurn(
  bench: Bench,
  engines: readonly PhrasePeer[],
  phrases: readonly TypedPhrase[],
  { folded }: Library,
): Promise<Outcome[]> {
  const isDone = patience(bench, engines);
  const outcomes = engines.map(() => ({
    times: new Times(),
    first: 0,
    ten: 0,
    typos: 0,
    typosFound: 0,
  }));
  await warmUp(bench, engines, phrases.slice(-WARM_UP), ({ typed }) => typed);
  for (const [number, phrase] of phrases.slice(0, -WARM_UP).entries()) {
    for (const [at, engine] of engines.entries()) {
      const outcome = outcomes[at]!;
      if (number >= engine.queries || isDone(engine.name, outcome.times)) continue;
      const answer = await answerOf(bench, engine.name, () =>
        (engine.wall ? wallOf : cpuOf)(() => engine.find(phrase.typed)),
      );
      if (!answer) continue;
      const { ms, result } = answer;
      outcome.times.add(ms);
      const isRight = (passage: number) => folded[passage]?.includes(phrase.meant) ?? false;
      const found = result.slice(0, 10).some(isRight);
      if (result[0] !== undefined && isRight(result[0])) outcome.first++;
      if (found) outcome.ten++;
      if (phrase.hasTypo) outcome.typos++;
      if (phrase.hasTypo && found) outcome.typosFound++;
    }
  }
  return outcomes;
}

/** A writer asks a program that runs: no engine is measured before its code has been compiled. */
async function warmUp<T>(
  bench: Bench,
  engines: readonly {
    readonly name: string;
    readonly queries: number;
    readonly find: (text: string) => unknown;
  }[],
  questions: readonly T[],
  textOf: (question: T) => string,
): Promise<void> {
  for (const { name, queries, find } of engines) {
    let spent = 0;
    for (const question of questions) {
      if (queries < 3 || spent > WARM_UP_MS) break;
      const answer = await answerOf(bench, name, () => cpuOf(() => find(textOf(question))));
      spent += answer?.ms ?? WARM_UP_MS;
    }
  }
}

/** No engine is asked on when it has taken so much: milliseconds of its own. */
const PATIENCE = 30_000;
const QUICK_PATIENCE = 12_000;

function patience({ quick }: Bench, engines: readonly { readonly name: string }[]) {
  const own = engines[0]?.name;
  const most = quick ? QUICK_PATIENCE : PATIENCE;
  return (name: string, times: Times) => name !== own && times.mean * times.count > most;
}

const failed = new Set<string>();

/** Undefined when the engine has failed, then or before: it is told once, and the others go on. */
async function answerOf<T>(
  bench: Bench,
  name: string,
  find: () => Promise<T>,
): Promise<T | undefined> {
  if (failed.has(name)) return undefined;
  try {
    return await find();
  } catch (error) {
    failed.add(name);
    bench.absent(`${name} from here on: ${String(error).slice(0, 120)}`);
    return undefined;
  }
}

const alteredHead = [
  'altered quotation',
  'n',
  'passage',
  'span',
  'words',
  'mean, ms',
  '×',
  'p95',
] as const;

async function askAltered(
  bench: Bench,
  engines: readonly AlteredPeer[],
  quotations: readonly AlteredQuotation[],
  report: Report,
): Promise<void> {
  bench.tell('altered quotations');
  const outcomes = engines.map(() => ({ times: new Times(), passage: 0, span: 0, words: 0 }));
  const isDone = patience(bench, engines);
  await warmUp(bench, engines, quotations.slice(-WARM_UP), ({ text }) => text);
  for (const [number, quotation] of quotations.slice(0, -WARM_UP).entries()) {
    for (const [at, engine] of engines.entries()) {
      const outcome = outcomes[at]!;
      if (number >= engine.queries || isDone(engine.name, outcome.times)) continue;
      const answer = await answerOf(bench, engine.name, () =>
        cpuOf(() => engine.find(quotation.text)),
      );
      if (!answer) continue;
      const { ms, result } = answer;
      outcome.times.add(ms);
      if (result?.text.includes(quotation.anchor)) outcome.passage++;
      if (
        result &&
        bench.stet
          .words(result.text)
          .map((word) => word.folded)
          .join(' ') === quotation.source
      )
        outcome.span++;
      if (result?.changed === quotation.changed) outcome.words++;
    }
  }
  const ours = outcomes[0]!.times.mean;
  engines.forEach(({ name, namesWords }, at) => {
    const { times, passage, span, words } = outcomes[at]!;
    if (times.count === 0) return;
    report.facts.altered.set(name, {
      mean: times.mean,
      passage: passage / times.count,
      span: span / times.count,
      words: words / times.count,
    });
    report.altered.push([
      name,
      String(times.count),
      share(passage, times.count),
      share(span, times.count),
      namesWords ? share(words, times.count) : '–',
      figure(times.mean),
      figure(times.mean / ours),
      figure(times.quantile(0.95)),
    ]);
  });
}

interface Million {
  readonly markdown: string;
  readonly facts: MillionFacts;
}

/** Ten times the largest library with every seventh word changed: what grows is the index, not the chance of a tie. */
async function million(bench: Bench): Promise<Million> {
  bench.tell('a million passages, Stet alone');
  const { stet } = bench;
  const base = libraryOf(bench, bench.news.articles, 100_000);
  const vocabulary = [...new Set(base.folded.slice(0, 20_000).join(' ').split(' '))].filter(
    (word) => word !== '',
  );
  const articles = Array.from({ length: 10 }, (_, copy) => copy).flatMap((copy) =>
    base.articles.map((article) => ({
      ...article,
      id: `${article.id}-${String(copy)}`,
      paragraphs:
        copy === 0
          ? article.paragraphs
          : article.paragraphs.map((each) => changed(each, copy, vocabulary)),
    })),
  );
  const before = heldBytes();
  const corpus = stet.createCorpus(
    articles.map(({ id, paragraphs }) => ({ id, text: paragraphs.join('\n\n') })),
  );
  const withText = heldBytes();
  const { ms, result: index } = await cpuOf(() => stet.passageIndex(corpus));
  const held = heldBytes() - withText;
  const times = new Times();
  let first = 0;
  const phrases = typedPhrases(stet, base, 300 + WARM_UP);
  for (const { typed } of phrases.slice(300)) index.findPhrase(typed, 10);
  for (const phrase of phrases.slice(0, 300)) {
    const answer = await cpuOf(() => index.findPhrase(phrase.typed, 10));
    times.add(answer.ms);
    const [place] = answer.result;
    const around = place?.source.text.slice(
      Math.max(0, place.span.start - 30),
      place.span.end + 40,
    );
    if (
      around &&
      ` ${stet
        .words(around)
        .map((word) => word.folded)
        .join(' ')} `.includes(phrase.meant)
    )
      first++;
  }
  const quoted = new Times();
  for (const quotation of alteredQuotations(stet, base, 100)) {
    quoted.add((await cpuOf(() => index.findQuotation(quotation.text, 3))).ms);
  }
  const facts = { mean: times.mean, p95: times.quantile(0.95), buildMs: ms };
  const markdown = [
    `### ${(base.passages.length * 10).toLocaleString('en-US')} passages (ten times the text, every seventh word changed), Stet alone`,
    table(
      ['work', 'n', 'first', 'mean, ms', 'p50', 'p95', 'p99'],
      [
        [
          'phrase as typed',
          String(times.count),
          share(first, times.count),
          figure(times.mean),
          figure(times.quantile(0.5)),
          figure(times.quantile(0.95)),
          figure(times.quantile(0.99)),
        ],
        [
          'altered quotation',
          String(quoted.count),
          '–',
          figure(quoted.mean),
          figure(quoted.quantile(0.5)),
          figure(quoted.quantile(0.95)),
          figure(quoted.quantile(0.99)),
        ],
      ],
    ),
    `Build ${figure(ms / 1000)} s, memory ${figure(held / 1e6)} MB beside ${figure((withText - before) / 1e6)} MB of text.`,
  ].join('\n\n');
  return { markdown, facts };
}

function changed(paragraph: string, copy: number, vocabulary: readonly string[]): string {
  return paragraph
    .split(' ')
    .map((word, at) =>
      (at + copy) % 7 === 0
        ? vocabulary[(at * 7919 + copy * 104_729 + paragraph.length) % vocabulary.length]!
        : word,
    )
    .join(' ');
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : (part / whole).toFixed(3);
}
