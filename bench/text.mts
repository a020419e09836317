import type { Bench, Section } from './bench.mts';
import { cpuNow, figure, table } from './measure.mts';
import type { SentenceReading } from './stet.mts';

/** Text read by the quick passes, and by those that take a second a megabyte. */
const QUICK_MB = 3;
const SLOW_MB = 0.4;
/**
 * Each pass reads the text so often; the quickest counts, for another process can only make it slower, and
 * what has many rules (finding quotations) is compiled to its end only when it has read some megabytes.
 */
const ROUNDS = 6;

interface Pass {
  readonly of: string;
  readonly name: string;
  readonly slow?: boolean;
  readonly read: (paragraph: string) => unknown;
}

export async function run(bench: Bench): Promise<Section> {
  const { stet, news, tell, quick } = bench;
  const [quickMb, slowMb, rounds] = quick ? [0.6, 0.1, 2] : [QUICK_MB, SLOW_MB, ROUNDS];
  const passes: Pass[] = [
    { of: 'sentences', name: 'Stet', read: (text) => stet.splitSentences(text) },
    ...(await sentencePeers(bench)),
    { of: 'words', name: 'Stet', read: (text) => stet.words(text) },
    { of: 'names', name: 'Stet', read: (text) => stet.findNames(text) },
    {
      of: 'times',
      name: 'Stet',
      read: (text) => stet.findTimes(text, { reference: '2024-05-14' }),
    },
    { of: 'quotations and speakers', name: 'Stet', read: (text) => stet.findQuotations(text) },
    {
      of: 'claims',
      name: 'Stet',
      slow: true,
      read: (text) =>
        stet
          .readText(
            text,
            stet.splitSentences(text),
            stet.findTimes(text, { reference: '2024-05-14' }),
          )
          .sentences.map(everythingIn),
    },
    ...(await wholePeers(bench)),
  ];
  const articles = news.articles.map(({ paragraphs }) => paragraphs.join('\n\n'));
  const best = new Map<Pass, number>();
  for (let round = 0; round < rounds; round++) {
    for (const pass of passes) {
      tell(`${pass.of}: ${pass.name}, round ${String(round + 1)}`);
      let read = 0;
      const before = cpuNow();
      for (const article of articles) {
        if (read > (pass.slow ? slowMb : quickMb) * 1e6) break;
        pass.read(article);
        read += article.length;
      }
      const speed = read / 1e6 / ((cpuNow() - before) / 1000);
      best.set(pass, Math.max(best.get(pass) ?? 0, speed));
    }
    bench.keep(sectionOf(passes, best, round + 1));
  }
  return sectionOf(passes, best, rounds);
}

function sectionOf(passes: readonly Pass[], best: Map<Pass, number>, rounds: number): Section {
  const speedOf = (pass: Pass) => best.get(pass)!;
  return {
    title: 'Reading text',
    markdown: [
      `Megabytes of news a second on one core, article by article; the best of ${String(rounds)} rounds taken in turn, so that all are warm. *×* is how many times as fast Stet reads quotations with their speakers.`,
      table(
        ['pass', 'by', 'MB/s', '×'],
        passes.map((pass) => [
          pass.of,
          pass.name,
          figure(speedOf(pass)),
          pass.name === 'Stet'
            ? ''
            : figure(
                speedOf(passes.find(({ of }) => of === 'quotations and speakers')!) / speedOf(pass),
              ),
        ]),
      ),
    ].join('\n\n'),
  };
}

/** Nothing is read of a sentence before it is asked for. */
function everythingIn(sentence: SentenceReading) {
  const { keys, units, subject, meant, times, predications, openFrames, counted } = sentence;
  return [keys, units, subject, meant, times, predications, openFrames, counted];
}

/** What a package offers; nothing, and a word on the page, where it does not start here. */
async function offered(
  { absent }: Bench,
  name: string,
  make: () => Promise<Pass[]>,
): Promise<Pass[]> {
  try {
    return await make();
  } catch (error) {
    absent(`${name}: ${String(error).slice(0, 120)}`);
    return [];
  }
}

async function sentencePeers(bench: Bench): Promise<Pass[]> {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  return [
    ...(await offered(bench, 'sbd', async () => {
      const { default: sbd } = (await bench.peer('sbd')) as {
        default: { sentences: (text: string) => string[] };
      };
      return [{ of: 'sentences', name: 'sbd', read: (text) => sbd.sentences(text) }];
    })),
    {
      of: 'sentences',
      name: 'Intl.Segmenter',
      read: (text) => [...segmenter.segment(text)].length,
    },
  ];
}

async function wholePeers(bench: Bench): Promise<Pass[]> {
  return [
    ...(await offered(bench, 'compromise', () => compromise(bench))),
    ...(await offered(bench, 'wink-nlp', () => winkNlp(bench))),
  ];
}

async function compromise({ peer }: Bench): Promise<Pass[]> {
  const { default: nlp } = (await peer('compromise')) as {
    default: (text: string) => {
      people: () => { out: (as: string) => unknown };
      quotations: () => { out: (as: string) => unknown };
    };
  };
  return [
    {
      of: 'people and quotations',
      name: 'compromise',
      slow: true,
      read: (text) => {
        const document = nlp(text);
        return [document.people().out('array'), document.quotations().out('array')];
      },
    },
  ];
}

async function winkNlp({ peer }: Bench): Promise<Pass[]> {
  const { default: wink } = (await peer('wink-nlp')) as {
    default: (model: unknown) => {
      readDoc: (text: string) => { tokens: () => { out: () => unknown } };
    };
  };
  const { default: model } = (await peer('wink-eng-lite-web-model')) as { default: unknown };
  const reader = wink(model);
  return [
    {
      of: 'tokens with parts of speech',
      name: 'wink-nlp',
      slow: true,
      read: (text) => reader.readDoc(text).tokens().out(),
    },
  ];
}
