import { createCorpus, type Corpus } from '../../corpus/corpus.ts';
import type { Source } from '../../corpus/source.ts';
import { passageIndex } from '../../index/passage-index.ts';
import type { SourceSentence } from '../conflict.ts';
import type { SentenceReading } from '../sentence-reading.ts';
import type { Token } from '../tokens.ts';
import { pairSentences, type Pairing } from '../weighed/pairing.ts';

/**
 * How much a word tells about which matter a sentence is of: 0 for a figure or a small word, more for
 * a name than for a verb, and more the fewer passages of the library have it. Weighing words by the
 * passages that hold them is Spärck Jones's (1972).
 */
export type Telling = (token: Token) => number;

/** Chosen: a word that all passages have still tells a little. */
const leastRarity = 0.1;

/** Names say most of what a sentence is about, verbs least. Chosen, as where sentences are weighed. */
const weights: Readonly<Partial<Record<Token['tag'], number>>> = {
  name: 1.5,
  noun: 1,
  adjective: 0.7,
  verb: 0.7,
};

export function tellingIn(corpus: Corpus): Telling {
  const index = passageIndex(corpus);
  return ({ tag, lower }) => {
    const weight = weights[tag];
    if (weight === undefined) return 0;
    return weight * Math.max(leastRarity, index.rarityOf(lower, tag === 'name'));
  };
}

const libraries = new WeakMap<Source, Corpus>();

/** The same where the sources of some sentences are all the library there is. */
export function tellingAmong(sentences: readonly SourceSentence[]): Telling {
  const sources = [...new Set(sentences.map(({ source }) => source))];
  const [first] = sources;
  if (!first) return () => 0;
  let corpus = libraries.get(first);
  if (
    corpus?.sources.length !== sources.length ||
    !sources.every((each) => corpus?.source(each.id) === each)
  ) {
    corpus = createCorpus(sources);
    libraries.set(first, corpus);
  }
  return tellingIn(corpus);
}

/** A sentence of a source laid beside the draft's, value apart. Shares are 0 to 1, by what the words tell. */
export interface Likening {
  readonly sentence: SourceSentence;
  readonly pairing: Pairing;
  /** Of the draft's words the share that the source has. */
  readonly share: number;
  /** Of the source's words the share that the draft has. */
  readonly returned: number;
  /** What the words tell that both sentences have themselves. */
  readonly common: number;
}

/** Two sentences laid beside each other; `isApart` names the draft's tokens that are being compared and do not count. */
export function liken(
  draft: SentenceReading,
  sentence: SourceSentence,
  telling: Telling,
  isApart: (i: number) => boolean,
): Likening | undefined {
  const { reading } = sentence;
  const pairing = pairOf(draft, reading);
  if (!pairing) return undefined;
  let [all, met, common] = [0, 0, 0];
  for (const i of draft.content) {
    if (isApart(i)) continue;
    const weight = telling(draft.tokens[i]!);
    all += weight;
    if (pairing.isKnown[i] !== true) continue;
    met += weight;
    if (pairing.partner[i]! >= 0) common += weight;
  }
  let [theirs, returned] = [0, 0];
  for (const j of reading.content) {
    const weight = telling(reading.tokens[j]!);
    theirs += weight;
    if (pairing.isMet[j] === true) returned += weight;
  }
  return {
    sentence,
    pairing,
    share: all === 0 ? 0 : met / all,
    returned: theirs === 0 ? 0 : returned / theirs,
    common,
  };
}

const pairings = new WeakMap<SentenceReading, WeakMap<SentenceReading, { pairing?: Pairing }>>();

/** Every value of a sentence asks for the same pairings. */
function pairOf(draft: SentenceReading, source: SentenceReading): Pairing | undefined {
  let own = pairings.get(draft);
  if (!own) pairings.set(draft, (own = new WeakMap<SentenceReading, { pairing?: Pairing }>()));
  let kept = own.get(source);
  if (!kept) {
    const pairing = pairSentences(draft, source, leastOfWords);
    own.set(source, (kept = pairing ? { pairing } : {}));
  }
  return kept.pairing;
}

/** Share of the bare words below which two sentences are not laid beside each other. Chosen: what is shared by weight is seldom less by number. */
export const leastOfWords = 0.25;
