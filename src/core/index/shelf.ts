import type { Passage, Source } from '../corpus/source.ts';
import type { Span } from '../text/span.ts';
import { eachWord } from '../text/words.ts';
import { buildingSegment, buildSegment } from './build-segment.ts';
import { BLOCK_WORDS, sourceOfBlock, type Segment } from './segment.ts';

/** A segment beside the sources it was read from, as one corpus uses it. */
export interface Shelf {
  readonly segment: Segment;
  /** In the order of the segment; undefined where this corpus no longer has the source. */
  readonly sources: readonly (Source | undefined)[];
  readonly isLive: (block: number) => boolean;
}

/** Where sources' words stand. */
export interface Shelved {
  readonly segment: Segment;
  /** In the order of the segment; undefined where a saved segment holds a source that is gone. */
  readonly sources: readonly (Source | undefined)[];
}

const shelved = new WeakMap<Source, Shelved>();

/** So many segments of one size are read again into one: a source is read again once for each size, and a search meets few segments. */
const SEGMENTS_OF_A_SIZE = 8;
/** Segments with more words than this are left as they are, so that no single change costs much. */
const LARGE_SEGMENT_WORDS = 200_000;

/**
 * Shelves that hold the words of exactly these sources. What stands in a segment already stays
 * there, as long as half of the segment's sources are still wanted; the rest is read.
 */
export function shelvesOf(sources: readonly Source[]): Shelf[] {
  const wanted = new Map<Shelved, Set<Source>>();
  const unread: Source[] = [];
  for (const source of sources) {
    const place = shelved.get(source);
    if (!place) {
      unread.push(source);
      continue;
    }
    const others = wanted.get(place);
    if (others) others.add(source);
    else wanted.set(place, new Set([source]));
  }
  for (const [place, kept] of wanted) {
    if (kept.size * 2 >= place.sources.length) continue;
    unread.push(...kept);
    wanted.delete(place);
  }
  if (unread.length > 0) wanted.set(shelve(unread), new Set(unread));
  joinSmall(wanted);
  return [...wanted].map(([place, kept]) => shelfOf(place, kept));
}

function shelve(sources: readonly Source[]): Shelved {
  return placed({ segment: buildSegment(sources), sources });
}

/** Reads, in slices, the words of those sources that stand in no segment yet. */
export function* shelving(sources: readonly Source[]): Generator<undefined, void, void> {
  const unread = sources.filter((source) => !shelved.has(source));
  if (unread.length > 0) placed({ segment: yield* buildingSegment(unread), sources: unread });
}

/** Puts a saved segment in the place of reading its sources; they must be the ones it was read from, in order. */
export function shelveSaved(place: Shelved): void {
  const known = place.sources.filter((source) => source !== undefined);
  if (known.length * 2 >= place.segment.sourceCount) placed(place);
}

function placed(place: Shelved): Shelved {
  for (const source of place.sources) if (source) shelved.set(source, place);
  return place;
}

/** Where these sources stand now, to be saved. */
export function shelvedPlaces(sources: readonly Source[]): Shelved[] {
  return [...new Set(sources.flatMap((source) => shelved.get(source) ?? []))];
}

function joinSmall(wanted: Map<Shelved, Set<Source>>): void {
  const bySize = new Map<number, Shelved[]>();
  for (const place of wanted.keys()) {
    if (place.segment.wordCount > LARGE_SEGMENT_WORDS) continue;
    const size = Math.floor(Math.log(place.segment.wordCount + 1) / Math.log(SEGMENTS_OF_A_SIZE));
    bySize.set(size, [...(bySize.get(size) ?? []), place]);
  }
  for (const places of bySize.values()) {
    if (places.length < SEGMENTS_OF_A_SIZE) continue;
    const sources = places.flatMap((place) => [...wanted.get(place)!]);
    for (const place of places) wanted.delete(place);
    const joined = shelve(sources);
    wanted.set(joined, new Set(sources));
  }
}

function shelfOf({ segment, sources }: Shelved, wanted: ReadonlySet<Source>): Shelf {
  if (wanted.size === sources.length) return { segment, sources, isLive: () => true };
  const live = sources.map((source) => (source && wanted.has(source) ? source : undefined));
  return {
    segment,
    sources: live,
    isLive: (block) => live[sourceOfBlock(segment, block)] !== undefined,
  };
}

/** A live source by its number in the segment. */
export function sourceOf({ sources }: Shelf, number: number): Source {
  return sources[number]!;
}

/** The passage from one word to another, both included; the two stand in one source. */
export function spanOfWords(shelf: Shelf, first: number, last: number): Passage {
  const source = sourceOf(shelf, sourceOfBlock(shelf.segment, blockOf(first)));
  const { start } = wordSpans(shelf, first, first)[0]!;
  const { end } = wordSpans(shelf, last, last)[0]!;
  return { source, span: { start, end } };
}

/** The spans of the words from one place to another, both included. Reads the source's text from the first word's block on. */
export function wordSpans(shelf: Shelf, first: number, last: number): Span[] {
  const block = blockOf(first);
  const { text, paragraphs } = sourceOf(shelf, sourceOfBlock(shelf.segment, block));
  const offset = shelf.segment.blockOffsets[block]!;
  const spans: Span[] = [];
  let toSkip = first % BLOCK_WORDS;
  let toRead = last - first + 1;
  for (let at = paragraphAt(paragraphs, offset); at < paragraphs.length && toRead > 0; at++) {
    const paragraph = paragraphs[at]!;
    eachWord(text, Math.max(offset, paragraph.start), paragraph.end, (start, end) => {
      if (toSkip > 0) {
        toSkip--;
      } else {
        spans.push({ start, end });
        toRead--;
      }
      return toRead > 0;
    });
  }
  return spans;
}

function blockOf(place: number): number {
  return Math.floor(place / BLOCK_WORDS);
}

/** The first paragraph that ends behind the offset. */
function paragraphAt(paragraphs: readonly Span[], offset: number): number {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (paragraphs[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
