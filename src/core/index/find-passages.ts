import type { Source } from '../corpus/source.ts';
import { nameKey } from '../names/index.ts';
import type { Span } from '../text/span.ts';
import { words } from '../text/words.ts';
import { closeWords } from './close-words.ts';
import { blocksWith, eachBlock, sourceOfBlock, wordId, wordText, type Segment } from './segment.ts';

/** A word of the sentence, with every spelling under which passages may hold it. */
export interface Term {
  /** Folded; the word itself first. */
  readonly spellings: readonly string[];
  readonly isName: boolean;
}

/** The different words of a sentence. A capitalised word that does not begin it is taken for a name. */
export function termsOf(sentence: string): Term[] {
  const terms = new Map<string, Term>();
  words(sentence).forEach(({ start, folded }, place) => {
    const isName = place > 0 && /\p{Lu}/u.test(sentence.charAt(start));
    const stem = folded.replace(/'s$/, '');
    if (terms.get(stem)?.isName !== true) terms.set(stem, { spellings: inflected(stem), isName });
  });
  return [...terms.values()];
}

/** `talk` is also `talks` and `talk's`; `talks` is also `talk`. Enough to meet; nothing is decided here. */
function inflected(stem: string): string[] {
  const singular = /[^s]s$/.test(stem) && stem.length > 3 ? stem.slice(0, -1) : undefined;
  return singular === undefined
    ? [stem, `${stem}'s`, `${stem}s`]
    : [stem, `${stem}'`, singular, `${singular}'s`];
}

/** A term as one segment knows it. */
interface KnownTerm {
  readonly ids: readonly number[];
  /** Blocks that hold it; a block that holds two spellings counts twice, which does no harm. */
  readonly blocks: number;
}

/** The term's words in this segment, names also in other spellings of the same name. */
export function knownTerm(segment: Segment, { spellings, isName }: Term): KnownTerm {
  const ids = spellings.map((word) => wordId(segment, word)).filter((id) => id >= 0);
  if (isName) ids.push(...otherSpellings(segment, spellings[0]!).filter((id) => !ids.includes(id)));
  return { ids, blocks: ids.reduce((sum, id) => sum + blocksWith(segment, id), 0) };
}

const spellingsKept = new WeakMap<Segment, Map<string, number[]>>();

/** `pashinian` and `pashinyan's` for `pashinyan`. */
function otherSpellings(segment: Segment, name: string): number[] {
  let kept = spellingsKept.get(segment);
  if (!kept || kept.size > MAX_NAMES_KEPT) {
    kept = new Map<string, number[]>();
    spellingsKept.set(segment, kept);
  }
  let ids = kept.get(name);
  if (!ids) {
    const key = nameKey(name);
    ids = [name, `${name}'s`]
      .flatMap((word) => closeWords(segment, word, false))
      .filter((id) => nameKey(wordText(segment, id)) === key);
    kept.set(name, ids);
  }
  return ids;
}

const MAX_NAMES_KEPT = 10_000;

/** A word in more than this part of all blocks says nothing about what a passage speaks of. Chosen: about the 60 commonest. */
const COMMON = 0.15;

/** Robertson's weight of a word by how few of all blocks hold it; never below 0. */
export function termWeight(blocksOfAll: number, blocks: number): number {
  if (blocks === 0 || blocks > blocksOfAll * COMMON + 8) return 0;
  return Math.log(1 + (blocksOfAll - blocks + 0.5) / (blocks + 0.5));
}

/** Bytes of postings after which no further term is read. Measured: more changes one answer in fifty. */
const MAX_READ = 12_000;

const roomForWeights = new WeakMap<Segment, Float32Array>();

/** The live blocks that hold most of the terms by weight, at most `limit`, best first. */
export function blocksSpeakingOf(
  segment: Segment,
  terms: readonly { readonly ids: readonly number[]; readonly weight: number }[],
  limit: number,
  isLive: (block: number) => boolean,
): { block: number; weight: number }[] {
  let room = roomForWeights.get(segment);
  if (!room) roomForWeights.set(segment, (room = new Float32Array(segment.blockCount)));
  const weights = room;
  const touched: number[] = [];
  let read = 0;
  for (const { ids, weight } of terms.toSorted((a, b) => b.weight - a.weight)) {
    // The rarest words decide which blocks are in question; the common ones count when their paragraphs are read.
    if (weight === 0 || read > MAX_READ) break;
    for (const id of ids) {
      read += segment.postingStarts[id + 1]! - segment.postingStarts[id]!;
      eachBlock(segment, id, (block) => {
        if (weights[block] === 0) touched.push(block);
        weights[block]! += weight;
      });
    }
  }
  const best: { block: number; weight: number }[] = [];
  let least = 0;
  for (const block of touched) {
    const weight = weights[block]!;
    weights[block] = 0;
    if ((best.length === limit && weight <= least) || !isLive(block)) continue;
    best.push({ block, weight });
    best.sort((a, b) => b.weight - a.weight || a.block - b.block);
    if (best.length > limit) best.pop();
    if (best.length === limit) least = best[limit - 1]!.weight;
  }
  return best;
}

/** A longer paragraph is no passage any more but a text without line ends: only the block of it is read. Chosen: some thirty lines of print. */
const LONGEST_PARAGRAPH = 4000;

/** The paragraphs of a source that touch a block; of one that is too long the part in the block. */
export function paragraphsOfBlock(segment: Segment, source: Source, block: number): Span[] {
  const start = segment.blockOffsets[block]!;
  const isLast = segment.sourceBlocks[sourceOfBlock(segment, block) + 1] === block + 1;
  const end = isLast ? source.text.length : segment.blockOffsets[block + 1]!;
  return source.paragraphs
    .filter((paragraph) => paragraph.end > start && paragraph.start < end)
    .map((paragraph) =>
      paragraph.end - paragraph.start <= LONGEST_PARAGRAPH
        ? paragraph
        : { start: Math.max(paragraph.start, start), end: Math.min(paragraph.end, end) },
    );
}

/** How fast a word said again adds less, and how much a long paragraph is held against it: Robertson's k1 and b, as usual for short texts. */
const SATURATION = 1.2;
const LENGTH_PENALTY = 0.4;
/** Words of a usual paragraph of news. Measured: 39. */
const USUAL_LENGTH = 40;

/** BM25 of a paragraph, as a part of what a paragraph with every term once would have. */
export function paragraphScore(
  text: string,
  weightOf: ReadonlyMap<string, { readonly term: number; readonly weight: number }>,
  whole: number,
): number {
  const counts = new Map<number, { count: number; weight: number }>();
  const found = words(text);
  for (const { folded } of found) {
    const known = weightOf.get(folded);
    if (!known) continue;
    const counted = counts.get(known.term);
    if (counted) counted.count++;
    else counts.set(known.term, { count: 1, weight: known.weight });
  }
  const length = 1 - LENGTH_PENALTY + (LENGTH_PENALTY * found.length) / USUAL_LENGTH;
  let sum = 0;
  for (const { count, weight } of counts.values()) {
    sum += (weight * (count * (SATURATION + 1))) / (count + SATURATION * length);
  }
  return whole === 0 ? 0 : Math.min(1, sum / whole);
}
