import type { Corpus } from '../corpus/corpus.ts';
import type { Passage, Source } from '../corpus/source.ts';
import { fold, words } from '../text/words.ts';

/** A passage that was looked for and how near it comes: 1 is identical, 0 nothing in common. */
export interface IndexedPlace extends Passage {
  readonly score: number;
}

/** Where words stand in a corpus. Every answer is best first, and empty when nothing comes near. */
export interface PassageIndex {
  /** 2 to 8 words as typed, the last of them perhaps cut off. The span covers the words found. */
  findPhrase(typed: string, limit: number): IndexedPlace[];
  /** Where a quotation of 3 to 200 words may stand, changed words and all. The span covers the words aligned. */
  findQuotation(text: string, limit: number): IndexedPlace[];
  /** Paragraphs that speak of what the sentence speaks of. */
  findPassages(sentence: string, limit: number): IndexedPlace[];
}

const indexes = new WeakMap<Corpus, PassageIndex>();

/** The index of a corpus, made when first asked for and kept as long as the corpus lives. */
export function passageIndex(corpus: Corpus): PassageIndex {
  let index = indexes.get(corpus);
  if (!index) {
    index = indexOf(postingsOf(corpus.sources));
    indexes.set(corpus, index);
  }
  return index;
}

interface Postings {
  readonly sources: readonly Source[];
  /** The places of each folded word, in rising order. */
  readonly byWord: ReadonlyMap<string, readonly number[]>;
  /** For each place: its word's span, its source, its paragraph. */
  readonly start: readonly number[];
  readonly end: readonly number[];
  readonly source: readonly number[];
  readonly paragraph: readonly number[];
  readonly paragraphs: readonly Passage[];
}

function postingsOf(sources: readonly Source[]): Postings {
  const byWord = new Map<string, number[]>();
  const start: number[] = [];
  const end: number[] = [];
  const source: number[] = [];
  const paragraph: number[] = [];
  const paragraphs: Passage[] = [];
  sources.forEach((each, number) => {
    for (const span of each.paragraphs) {
      for (const word of words(each.text.slice(span.start, span.end))) {
        const places = byWord.get(word.folded);
        if (places) places.push(start.length);
        else byWord.set(word.folded, [start.length]);
        start.push(span.start + word.start);
        end.push(span.start + word.end);
        source.push(number);
        paragraph.push(paragraphs.length);
      }
      paragraphs.push({ source: each, span });
    }
  });
  return { sources, byWord, start, end, source, paragraph, paragraphs };
}

function indexOf(postings: Postings): PassageIndex {
  return {
    findPhrase: (typed, limit) => findPhrase(postings, typed, limit),
    findQuotation: (text, limit) => findAligned(postings, wordPlaces(postings, text), limit),
    findPassages: (sentence, limit) => findPassages(postings, sentence, limit),
  };
}

function findPhrase(postings: Postings, typed: string, limit: number): IndexedPlace[] {
  const places = wordPlaces(postings, typed);
  const cutOff = fold(typed).match(/[\p{L}\p{N}]+$/u)?.[0];
  if (cutOff !== undefined && places.length > 0) {
    const begun = [...postings.byWord].filter(([word]) => word.startsWith(cutOff));
    places[places.length - 1] = begun.flatMap(([, at]) => at);
  }
  return findAligned(postings, places, limit);
}

function wordPlaces(postings: Postings, text: string): (readonly number[])[] {
  return words(text).map(({ folded }) => postings.byWord.get(folded) ?? []);
}

/** A word of the query and a place where it stands. */
interface Vote {
  readonly at: number;
  readonly place: number;
}

/** Places are grouped by diagonal (place in the corpus less place in the query), near diagonals together. */
function findAligned(
  postings: Postings,
  query: readonly (readonly number[])[],
  limit: number,
): IndexedPlace[] {
  const slack = 4 + (query.length >> 3);
  const votes = new Map<number, Vote[]>();
  query.forEach((places, at) => {
    for (const place of places) {
      const diagonal = Math.floor((place - at) / slack);
      for (const near of [diagonal - 1, diagonal]) {
        const voted = votes.get(near);
        if (voted) voted.push({ at, place });
        else votes.set(near, [{ at, place }]);
      }
    }
  });
  const best = [...votes.values()].sort((a, b) => b.length - a.length).slice(0, 4 * limit);
  const found = best.map((voted): IndexedPlace => {
    const aligned = inOrder(postings, voted);
    const first = aligned[0]!.place;
    const last = aligned[aligned.length - 1]!.place;
    return {
      source: postings.sources[postings.source[first]!]!,
      span: { start: postings.start[first]!, end: postings.end[last]! },
      score: aligned.length / Math.max(query.length, last - first + 1),
    };
  });
  return withoutOverlaps(found.sort((a, b) => b.score - a.score)).slice(0, limit);
}

/** One place for each word, the nearest to the diagonal of most, in rising order and in one source. */
function inOrder(postings: Postings, votes: readonly Vote[]): Vote[] {
  const diagonals = votes.map(({ at, place }) => place - at).sort((a, b) => a - b);
  const middle = diagonals[diagonals.length >> 1]!;
  const off = ({ at, place }: Vote) => Math.abs(place - at - middle);
  const nearest = new Map<number, Vote>();
  for (const vote of votes) {
    const other = nearest.get(vote.at);
    if (!other || off(vote) < off(other)) nearest.set(vote.at, vote);
  }
  const aligned: Vote[] = [];
  for (const vote of nearest.values()) {
    const before = aligned[aligned.length - 1];
    const follows =
      !before ||
      (vote.place > before.place && postings.source[vote.place] === postings.source[before.place]);
    if (follows) aligned.push(vote);
  }
  return aligned;
}

function withoutOverlaps(found: readonly IndexedPlace[]): IndexedPlace[] {
  const kept: IndexedPlace[] = [];
  for (const place of found) {
    const taken = kept.some(
      ({ source, span }) =>
        source === place.source && span.start < place.span.end && place.span.start < span.end,
    );
    if (!taken) kept.push(place);
  }
  return kept;
}

function findPassages(postings: Postings, sentence: string, limit: number): IndexedPlace[] {
  const weights = new Map<number, number>();
  let whole = 0;
  for (const folded of new Set(words(sentence).map((word) => word.folded))) {
    const holding = new Set(
      (postings.byWord.get(folded) ?? []).map((at) => postings.paragraph[at]!),
    );
    const weight = Math.log(1 + (postings.paragraphs.length + 1) / (holding.size + 0.5));
    whole += weight;
    for (const paragraph of holding) {
      weights.set(paragraph, (weights.get(paragraph) ?? 0) + weight);
    }
  }
  return [...weights]
    .sort(([a, one], [b, other]) => other - one || a - b)
    .slice(0, limit)
    .map(([paragraph, weight]) => ({ ...postings.paragraphs[paragraph]!, score: weight / whole }));
}
