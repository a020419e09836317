import type { Corpus } from '../corpus/corpus.ts';
import type { Passage } from '../corpus/source.ts';
import { Recent } from '../text/recent.ts';
import type { Span } from '../text/span.ts';
import type { WordStep } from './align-words.ts';
import {
  blocksSpeakingOf,
  inflected,
  knownTerm,
  paragraphsOfBlock,
  scoreParagraphs,
  termsOf,
  termWeight,
  type IndexedWords,
  type Term,
} from './find-passages.ts';
import { findPhrase, leniencies, parsePhrase } from './find-phrase.ts';
import { findQuotation, readQuotedWords, type QuotationRun } from './find-quotation.ts';
import { shelvesOf, sourceOf, spanOfWords, wordSpans, type Shelf } from './shelf.ts';
import { sourceOfBlock } from './segment.ts';

/** A passage that was looked for and how near it comes: 1 is identical, 0 nothing in common. */
export interface IndexedPlace extends Passage {
  readonly score: number;
}

/** A paragraph with the place of its words in the index. */
export interface IndexedPassage extends IndexedPlace {
  readonly indexed: IndexedWords;
}

/** Where a quotation may stand, and where its words differ from the source's. */
export interface AlignedPlace extends IndexedPlace {
  /** In order; empty where every word is the same. */
  readonly changes: readonly WordChange[];
}

/**
 * A word that differs. `quoted` is a span of the quotation, `given` one of the source's text; an
 * `extra` word of the source has an empty `quoted` span, a `missing` one an empty `given` span.
 */
export interface WordChange {
  readonly kind: Exclude<WordStep['kind'], 'same'>;
  readonly quoted: Span;
  readonly given: Span;
}

/** Where words stand in a corpus. Every answer is best first, and empty when nothing comes near. */
export interface PassageIndex {
  /**
   * 2 to 8 words as typed, the last of them perhaps cut off; of more, the last 8. Word for word
   * first; where it stands nowhere so, with up to two words misspelt, missing or swapped. The span
   * covers the words found.
   */
  findPhrase(typed: string, limit: number): IndexedPlace[];
  /** Where a quotation of 3 to 200 words may stand, changed words and all. The span covers the words aligned. */
  findQuotation(text: string, limit: number): AlignedPlace[];
  /** Paragraphs that speak of what the sentence speaks of; spellings of one name count as one. */
  findPassages(sentence: string, limit: number): readonly IndexedPassage[];
  /** How rare a word is: 0 where every stretch of the sources has it, 1 where none has, by the logarithm of how many do. */
  rarityOf(word: string, isName: boolean): number;
}

/** Several checks ask for a sentence's passages, and an edit asks again for those of its neighbours: some drafts' sentences are kept. */
const SENTENCES_KEPT = 3000;

/** Words whose rarity is kept: those of a long draft and of the passages it is held against. */
const WORDS_KEPT = 20_000;

const indexes = new WeakMap<Corpus, PassageIndex>();

/**
 * The index of a corpus, made when first asked for and kept as long as the corpus lives. Sources
 * that it shares with a corpus indexed before are not read again.
 */
export function passageIndex(corpus: Corpus): PassageIndex {
  let index = indexes.get(corpus);
  if (!index) {
    const shelves = shelvesOf(corpus.sources);
    const passages = new Recent<string, IndexedPassage[]>(SENTENCES_KEPT);
    const rarities = new Recent<string, number>(WORDS_KEPT);
    index = {
      findPhrase: (typed, limit) => phrasePlaces(shelves, typed, limit),
      findQuotation: (text, limit) => quotationPlaces(shelves, text, limit),
      findPassages: (sentence, limit) =>
        passages.get(`${limit} ${sentence}`, () => passagesSpeakingOf(shelves, sentence, limit)),
      rarityOf: (word, isName) =>
        rarities.get(`${isName ? 'name' : 'word'} ${word}`, () => rarityIn(shelves, word, isName)),
    };
    indexes.set(corpus, index);
  }
  return index;
}

function phrasePlaces(shelves: readonly Shelf[], typed: string, limit: number): IndexedPlace[] {
  const phrase = parsePhrase(typed);
  if (phrase.words.length === 0) return [];
  for (const leniency of leniencies(phrase)) {
    const found = shelves.flatMap((shelf) =>
      findPhrase(shelf.segment, phrase, leniency, limit, shelf.isLive).map((run) => ({
        shelf,
        run,
      })),
    );
    if (found.length === 0) continue;
    return found
      .sort((a, b) => b.run.score - a.run.score)
      .slice(0, limit)
      .map(({ shelf, run }) => ({ ...spanOfWords(shelf, run.first, run.last), score: run.score }));
  }
  return [];
}

function quotationPlaces(shelves: readonly Shelf[], text: string, limit: number): AlignedPlace[] {
  const quotation = readQuotedWords(text);
  return shelves
    .flatMap((shelf) =>
      findQuotation(shelf.segment, quotation, limit, shelf.isLive).map((run) => ({ shelf, run })),
    )
    .sort((a, b) => b.run.score - a.run.score)
    .slice(0, limit)
    .map(({ shelf, run }) => ({
      ...spanOfWords(shelf, run.first, run.last),
      score: run.score,
      changes: changesOf(shelf, run, quotation.words),
    }));
}

function changesOf(shelf: Shelf, run: QuotationRun, quoted: readonly Span[]): WordChange[] {
  if (run.score === 1 && run.alignment.steps.length === quoted.length) return [];
  const given = wordSpans(shelf, run.first, run.last);
  const at = (spans: readonly Span[], place: number): Span =>
    spans[place] ?? emptyAt(spans[spans.length - 1]?.end ?? 0);
  return run.alignment.steps.flatMap(({ kind, quoted: ours, found }) => {
    if (kind === 'same') return [];
    const theirs = run.window + found - run.first;
    return [
      {
        kind,
        quoted: kind === 'extra' ? emptyAt(at(quoted, ours).start) : at(quoted, ours),
        given: kind === 'missing' ? emptyAt(at(given, theirs).start) : at(given, theirs),
      },
    ];
  });
}

function emptyAt(offset: number): Span {
  return { start: offset, end: offset };
}

function rarityIn(shelves: readonly Shelf[], word: string, isName: boolean): number {
  const term: Term = { spellings: inflected(word), isName };
  let [all, having] = [0, 0];
  for (const { segment } of shelves) {
    all += segment.blockCount;
    having += knownTerm(segment, term).blocks;
  }
  const rarity = Math.log((all + 1) / (having + 0.5)) / Math.log(all + 1);
  return Math.min(1, Math.max(0, rarity));
}

/** Blocks are weighed first; of the paragraphs they touch, so many times `limit` are read word by word. */
const BLOCKS_PER_PASSAGE = 3;

function passagesSpeakingOf(
  shelves: readonly Shelf[],
  sentence: string,
  limit: number,
): IndexedPassage[] {
  const terms = termsOf(sentence);
  const known = shelves.map(({ segment }) => terms.map((term) => knownTerm(segment, term)));
  const blocksOfAll = shelves.reduce((sum, { segment }) => sum + segment.blockCount, 0);
  const weights = terms.map((_, term) =>
    termWeight(
      blocksOfAll,
      known.reduce((sum, each) => sum + each[term]!.blocks, 0),
    ),
  );
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  if (whole === 0) return [];
  const found = new Map<Span, IndexedPassage>();
  shelves.forEach((shelf, number) => {
    const { segment, isLive } = shelf;
    const weighed = known[number]!.map(({ ids }, term) => ({ ids, weight: weights[term]! }));
    const blocks = blocksSpeakingOf(segment, weighed, BLOCKS_PER_PASSAGE * limit, isLive);
    const scorer = scoreParagraphs(segment, weighed, whole);
    for (const { block } of blocks) {
      const source = sourceOf(shelf, sourceOfBlock(segment, block));
      for (const paragraph of paragraphsOfBlock(segment, source, block)) {
        const { span, from, to, isWhole } = paragraph;
        if (found.has(span)) continue;
        const indexed = { segment, from, to, isWhole };
        found.set(span, { source, span, score: scorer.score(paragraph), indexed });
      }
    }
    scorer.close();
  });
  return [...found.values()]
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit);
}
