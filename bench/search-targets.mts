import type { Target } from './bench.mts';
import { figure } from './measure.mts';
import type { Made } from './search-peers.mts';

/** What was measured on a library of one size, by the engine's name. */
export interface SearchFacts {
  readonly size: number;
  readonly textBytes: number;
  readonly made: Map<string, Made>;
  readonly phrases: Map<string, PhraseFacts>;
  readonly altered: Map<string, AlteredFacts>;
}

interface PhraseFacts {
  readonly mean: number;
  readonly p95: number;
  readonly p99: number;
  readonly first: number;
  readonly ten: number;
  readonly typo: number;
}

interface AlteredFacts {
  readonly mean: number;
  readonly passage: number;
  readonly span: number;
  readonly words: number;
}

export interface MillionFacts {
  readonly mean: number;
  readonly p95: number;
  readonly buildMs: number;
}

const ours = 'Stet';

/** The targets of the index; those whose peers were not measured in this run are left out. */
export function searchTargets(
  measured: readonly SearchFacts[],
  million: MillionFacts | undefined,
): Target[] {
  const large = measured.find(({ size }) => size === 100_000);
  const small = measured.find(({ size }) => size === 10_000);
  if (!large) return [];
  return [
    ...phraseTargets(large),
    ...alteredTargets(large),
    ...indexTargets(large),
    ...growthTargets(small, large, million),
  ];
}

function phraseTargets({ phrases }: SearchFacts): Target[] {
  const stet = phrases.get(ours);
  if (!stet) return [];
  const cheaper = (name: string, factor: number, why: string): Target[] => {
    const peer = phrases.get(name);
    return peer
      ? [
          atLeast(
            `a phrase as typed costs less than ${name}, mean`,
            peer.mean / stet.mean,
            factor,
            '×',
            why,
          ),
        ]
      : [];
  };
  return [
    atLeast(
      'phrase as typed: right passage first',
      stet.first,
      0.98,
      '',
      'Of words that stand in several passages another one is printed first; all of them have the words.',
    ),
    atLeast('phrase as typed: right passage in ten', stet.ten, 0.995, '', slips),
    atLeast('phrase as typed, with a slip: right passage in ten', stet.typo, 0.985, '', slips),
    ...cheaper('MiniSearch', 200, slowPhrases),
    ...cheaper('SQLite FTS5 (native)', 11, slowPhrases),
    ...cheaper('FlexSearch, forward', 5, slowPhrases),
    atMost('phrase as typed, p95', stet.p95, 5, ' ms', slowPhrases),
    atMost('phrase as typed, p99', stet.p99, 16, ' ms', slowPhrases),
  ];
}

const slips =
  'A slip that makes another common word (“here” for “where”) in a phrase of three leaves too little to tell the passage by.';

const slowPhrases =
  'The slowest phrases are all common words (“Most of them wi”): their blocks are many, and each must be looked into.';

function alteredTargets({ altered }: SearchFacts): Target[] {
  const stet = altered.get(ours);
  if (!stet) return [];
  const peer = altered.get('MiniSearch top 10, approx-string-match');
  return [
    atLeast(
      'altered quotation: right passage',
      stet.passage,
      0.99,
      '',
      'Words that are all common stand nearly so in many places.',
    ),
    atLeast(
      'altered quotation: right span',
      stet.span,
      0.97,
      '',
      'Where a changed word repeats its neighbour, an end may be read in two ways.',
    ),
    atLeast(
      'altered quotation: the altered words exactly',
      stet.words,
      0.9,
      '',
      'Two changes that stand together have several readings with as few errors.',
    ),
    ...(peer
      ? [
          atLeast(
            'an altered quotation costs less than MiniSearch + approx-string-match, mean',
            peer.mean / stet.mean,
            200,
            '×',
            'Ten places are aligned word by word, whatever they look like.',
          ),
        ]
      : []),
  ];
}

function indexTargets({ made, textBytes }: SearchFacts): Target[] {
  const stet = made.get(ours);
  if (!stet) return [];
  const mini = made.get('MiniSearch');
  const saved = stet.savedBytes ?? Number.NaN;
  return [
    ...(mini
      ? [
          atLeast(
            'build, faster than MiniSearch',
            mini.buildMs / stet.buildMs,
            6,
            '×',
            'A quarter of the time goes into cutting the text into words, nearly half into their letters and looking them up.',
          ),
          atLeast(
            'memory, smaller than MiniSearch',
            mini.bytes / stet.bytes,
            6,
            '×',
            'Three bytes a running word is what its place and its word take.',
          ),
          ...(mini.loadMs !== undefined && stet.loadMs !== undefined
            ? [
                atLeast(
                  'load, faster than MiniSearch',
                  mini.loadMs / stet.loadMs,
                  20,
                  '×',
                  'All of loading is the checksum over the bytes.',
                ),
              ]
            : []),
        ]
      : []),
    atMost(
      'saved, bytes a byte of text',
      saved / textBytes,
      0.7,
      '',
      'In a small library the vocabulary weighs more than its words.',
    ),
  ];
}

function growthTargets(
  small: SearchFacts | undefined,
  large: SearchFacts,
  million: MillionFacts | undefined,
): Target[] {
  if (!large.phrases.has(ours)) return [];
  const at = (facts: SearchFacts) => facts.phrases.get(ours)?.mean ?? Number.NaN;
  const built = (facts: SearchFacts) => facts.made.get(ours)?.buildMs ?? Number.NaN;
  const why =
    'Phrases of common words touch blocks in proportion to the library; all others hardly grow.';
  const slow = 'Postings and words no longer fit the processor’s caches.';
  return [
    ...(small
      ? [
          atMost(
            'ten times the passages (10k to 100k), per query',
            at(large) / at(small),
            3,
            '×',
            why,
          ),
          atMost(
            'ten times the passages (10k to 100k), to build',
            built(large) / built(small),
            11,
            '×',
            slow,
          ),
        ]
      : []),
    ...(million
      ? [
          atMost(
            'ten times the passages (100k to 1M), per query',
            million.mean / at(large),
            3,
            '×',
            why,
          ),
          atMost(
            'ten times the passages (100k to 1M), to build',
            million.buildMs / built(large),
            11,
            '×',
            slow,
          ),
          atMost('a million passages, p95', million.p95, 33, ' ms', why),
        ]
      : []),
  ];
}

export function atLeast(
  work: string,
  value: number,
  target: number,
  unit: string,
  why: string,
): Target {
  const met = value >= target;
  return { work, target: `≥ ${target}${unit}`, value: `${figure(value)}${unit}`, met, why };
}

export function atMost(
  work: string,
  value: number,
  target: number,
  unit: string,
  why: string,
): Target {
  const met = value <= target;
  return { work, target: `≤ ${target}${unit}`, value: `${figure(value)}${unit}`, met, why };
}
