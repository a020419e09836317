import type { Span } from '../text/span.ts';
import { alignWords, type AlignedStep } from './align-words.ts';
import { SHORTEST_ABSENT_SENTENCE } from './may-agree.ts';
import type { PieceElement, QuotedPiece } from './quoted-pieces.ts';
import { spanOfWords, type SourceWords } from './source-words.ts';
import { describeDifference, type Hunk, type WordDifference } from './word-difference.ts';

/** One piece of a quotation laid beside a stretch of one source. */
export interface PieceMatch {
  readonly piece: QuotedPiece;
  readonly words: SourceWords;
  /** The source's words it stands for, half open. */
  readonly from: number;
  readonly to: number;
  /** In the source's text as given. */
  readonly span: Span;
  /** Words of the piece found as they are. */
  readonly same: number;
  /** Words the piece and its stretch differ in; what stands in `missing` is not counted. */
  readonly errors: number;
  /** 1 identical, 0 nothing in common: the share of the longer side's words that agree. */
  readonly score: number;
  readonly differences: readonly WordDifference[];
  /** Whole sentences of the piece that this source does not have. */
  readonly missing: readonly Span[];
  /** Words where the source leaves out its own: it neither has them nor contradicts them. */
  readonly unknown: readonly Span[];
  /** Brackets of the draft and the source's words they stand for. */
  readonly brackets: readonly { readonly span: Span; readonly from: number; readonly to: number }[];
  /** Words between quoted parts or in the source's own brackets were passed over. */
  readonly joined: boolean;
}

/** Lays a piece beside the source's words `low`..`high` at the best place there. */
export function matchPiece(
  piece: QuotedPiece,
  words: SourceWords,
  low: number,
  high: number,
): PieceMatch | undefined {
  const aligned = alignWords(piece.elements, words, low, high);
  const steps = withEndsInTheSpeech(piece.elements, withoutLooseEnds(aligned), words);
  const absent = absentSentences(piece.elements, steps);
  const core = trimmed(steps.filter((step) => !isWithin(step, absent)));
  const first = core[0];
  const last = core.at(-1);
  if (!first || !last) return undefined;
  const same = count(core, 'same', (step) => step.to - step.from);
  if (same === 0) return undefined;
  const unknown = unknownRuns(core);
  const unseen = unknown.reduce((sum, { from, to }) => sum + to - from, 0);
  if (unseen > same * MOST_UNSEEN) return undefined;
  const hunks = hunksOf(core).filter((hunk) => !isJoin(hunk, words));
  const errors = hunks.reduce((sum, hunk) => sum + sizeOf(hunk), 0);
  return {
    piece,
    words,
    from: first.sourceFrom,
    to: last.sourceTo,
    span: spanOfWords(words, first.sourceFrom, last.sourceTo),
    same,
    errors,
    score: same / (same + errors),
    differences: hunks.map((hunk) => describeDifference(piece.elements, words, hunk)),
    missing: absent.map(({ from, to }) => spanOfElements(piece.elements, from, to)),
    unknown: unknown.map(({ from, to }) => spanOfElements(piece.elements, from, to)),
    brackets: core.flatMap((step) =>
      step.kind === 'bracket'
        ? [{ span: piece.elements[step.from]!.span, from: step.sourceFrom, to: step.sourceTo }]
        : [],
    ),
    joined: core.some((step) => step.kind === 'skipped') || hunks.length < hunksOf(core).length,
  };
}

/** More words than this for each agreeing one in the source's own gaps, and the passage is a guess. Chosen. */
const MOST_UNSEEN = 0.5;

interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * Ends that agree by chance only are no part of the passage: as in a local alignment, each end is
 * cut where it has cost more than it brought. Of what is cut only the draft's side counts.
 */
function withoutLooseEnds(steps: readonly AlignedStep[]): AlignedStep[] {
  const first = cheapestCut(steps);
  const last = steps.length - 1 - cheapestCut([...steps].reverse());
  if (first > last) return [...steps];
  const before = steps[first]!.sourceFrom;
  const after = steps[last]!.sourceTo;
  const ours = (step: AlignedStep) => step.to > step.from;
  const added = (step: AlignedStep, at: number): AlignedStep => ({
    ...step,
    kind: 'added',
    sourceFrom: at,
    sourceTo: at,
  });
  return [
    ...steps
      .slice(0, first)
      .filter(ours)
      .map((step) => added(step, before)),
    ...steps.slice(first, last + 1),
    ...steps
      .slice(last + 1)
      .filter(ours)
      .map((step) => added(step, after)),
  ];
}

/** How many steps to cut from the beginning, so that what is cut has more errors than agreement, by the most. */
function cheapestCut(steps: readonly AlignedStep[]): number {
  let sum = 0;
  let lowest = 0;
  let cut = 0;
  steps.forEach((step, at) => {
    sum += step.kind === 'same' ? step.to - step.from : isError(step) ? -1 : 0;
    if (sum < lowest) {
      lowest = sum;
      cut = at + 1;
    }
  });
  return cut;
}

function isError({ kind }: AlignedStep): boolean {
  return kind === 'replaced' || kind === 'added' || kind === 'dropped';
}

/**
 * Words at either end that agree with nothing stand for the source's words there, as far as speech
 * and sentence go on: the last word of “build a wall around Donald Their” stands for "Trump". Where
 * the speech ends, they were added.
 */
function withEndsInTheSpeech(
  elements: readonly PieceElement[],
  steps: readonly AlignedStep[],
  words: SourceWords,
): AlignedStep[] {
  const result = [...steps];
  const isSpeech = steps.some(
    ({ kind, sourceFrom }) => kind === 'same' && words.quotation[sourceFrom] !== -1,
  );
  const leading = result.findIndex((step) => step.kind !== 'added');
  const first = result[leading];
  if (first && leading > 0) {
    const length = loose(elements, result.slice(0, leading), 'last');
    const edge = keyOf(elements[result[leading - length]!.from]);
    const room = speechBefore(words, first.sourceFrom, length, isSpeech, edge);
    result.splice(
      leading - length,
      length,
      ...replacing(
        elements,
        words,
        result.slice(leading - length, leading),
        first.sourceFrom - room,
        first.sourceFrom,
      ),
    );
  }
  const closing = result.findLastIndex((step) => step.kind !== 'added');
  const last = result[closing];
  if (last && closing < result.length - 1) {
    const length = loose(elements, result.slice(closing + 1), 'first');
    const edge = keyOf(elements[result[closing + length]!.from]);
    const room = speechAfter(words, last.sourceTo, length, isSpeech, edge);
    result.splice(
      closing + 1,
      length,
      ...replacing(
        elements,
        words,
        result.slice(closing + 1, closing + 1 + length),
        last.sourceTo,
        last.sourceTo + room,
      ),
    );
  }
  return result;
}

/** How many of the loose steps belong to the sentence that agrees. */
function loose(
  elements: readonly PieceElement[],
  steps: readonly AlignedStep[],
  nearest: 'first' | 'last',
): number {
  const near = nearest === 'first' ? steps[0] : steps.at(-1);
  const sentence = elements[near?.from ?? 0]?.sentence;
  return steps.filter((step) => elements[step.from]?.sentence === sentence).length;
}

/** Loose steps against the source's words there: what agrees at either edge is the same after all. */
function replacing(
  elements: readonly PieceElement[],
  words: SourceWords,
  steps: readonly AlignedStep[],
  sourceFrom: number,
  sourceTo: number,
): AlignedStep[] {
  let [from, to] = [steps[0]!.from, steps.at(-1)!.to];
  const agree = (at: number, other: number) => {
    const element = elements[at]!;
    return element.kind === 'word' && element.word.key === words.keys[other];
  };
  const before: AlignedStep[] = [];
  const after: AlignedStep[] = [];
  while (from < to && sourceFrom < sourceTo && agree(from, sourceFrom)) {
    before.push({ kind: 'same', from, to: from + 1, sourceFrom, sourceTo: sourceFrom + 1 });
    from++;
    sourceFrom++;
  }
  while (from < to && sourceFrom < sourceTo && agree(to - 1, sourceTo - 1)) {
    after.unshift({ kind: 'same', from: to - 1, to, sourceFrom: sourceTo - 1, sourceTo });
    to--;
    sourceTo--;
  }
  const kind = from === to ? 'dropped' : sourceTo > sourceFrom ? 'replaced' : 'added';
  const rest: AlignedStep[] =
    from === to && sourceFrom === sourceTo ? [] : [{ kind, from, to, sourceFrom, sourceTo }];
  return [...before, ...rest, ...after];
}

function keyOf(element: PieceElement | undefined): string | undefined {
  return element?.kind === 'word' ? element.word.key : undefined;
}

/**
 * Up to `most` words that go on after `at` in the same speech and sentence; all that are left if it is
 * about as many. Up to two more if the last of them is the draft's own last word, `edge`: what stands
 * between was dropped (“money we simply have” for "money we simply do not have").
 */
function speechAfter(
  words: SourceWords,
  at: number,
  most: number,
  isSpeech: boolean,
  edge: string | undefined,
): number {
  let room = 0;
  while (room < most + 2 && goesOn(words, at - 1, at + room, isSpeech)) room++;
  return roomFor(room, most, edge, (far) => words.keys[at + far - 1]);
}

function speechBefore(
  words: SourceWords,
  at: number,
  most: number,
  isSpeech: boolean,
  edge: string | undefined,
): number {
  let room = 0;
  while (room < most + 2 && goesOn(words, at, at - 1 - room, isSpeech)) room++;
  return roomFor(room, most, edge, (far) => words.keys[at - far]);
}

function roomFor(
  room: number,
  most: number,
  edge: string | undefined,
  keyAt: (far: number) => string | undefined,
): number {
  for (let far = most + 1; far <= room; far++) if (keyAt(far) === edge) return far;
  return room > most + 1 ? most : room;
}

function goesOn(words: SourceWords, here: number, there: number, isSpeech: boolean): boolean {
  if (isSpeech && words.quotation[there] === -1) return false;
  return (
    words.quotation[there] !== undefined &&
    words.quotation[there] === words.quotation[here] &&
    words.sentence[there] === words.sentence[here]
  );
}

/** It is absent when no more than this share of its words agree. Chosen: function words agree by chance. */
const CHANCE_AGREEMENT = 0.34;

/** The sentences of a piece, of at least two, that agree with nothing; as ranges of elements. */
function absentSentences(
  elements: readonly PieceElement[],
  steps: readonly AlignedStep[],
): Range[] {
  const sentences: { from: number; to: number; same: number }[] = [];
  elements.forEach((element, at) => {
    const current = sentences.at(-1);
    if (current && elements[at - 1]?.sentence === element.sentence) current.to = at + 1;
    else sentences.push({ from: at, to: at + 1, same: 0 });
  });
  if (sentences.length < 2) return [];
  for (const step of steps) {
    if (step.kind !== 'same') continue;
    const sentence = sentences.find(({ from, to }) => from <= step.from && step.from < to);
    if (sentence) sentence.same += step.to - step.from;
  }
  return sentences.filter(
    ({ from, to, same }) =>
      to - from >= SHORTEST_ABSENT_SENTENCE && same <= (to - from) * CHANCE_AGREEMENT,
  );
}

function isWithin(step: AlignedStep, ranges: readonly Range[]): boolean {
  return ranges.some(({ from, to }) =>
    step.to > step.from ? from <= step.from && step.to <= to : from < step.from && step.from < to,
  );
}

/** Source words dropped before the first and after the last step that takes a word of the draft are nobody's loss. */
function trimmed(steps: readonly AlignedStep[]): AlignedStep[] {
  const ours = (step: AlignedStep) => step.to > step.from;
  const first = steps.findIndex(ours);
  return first === -1 ? [] : steps.slice(first, steps.findLastIndex(ours) + 1);
}

function count(
  steps: readonly AlignedStep[],
  kind: AlignedStep['kind'],
  by: (step: AlignedStep) => number,
): number {
  return steps.reduce((sum, step) => (step.kind === kind ? sum + by(step) : sum), 0);
}

function hunksOf(steps: readonly AlignedStep[]): Hunk[] {
  const hunks: { from: number; to: number; sourceFrom: number; sourceTo: number }[] = [];
  let open = false;
  for (const step of steps) {
    const differs = isError(step);
    const current = hunks.at(-1);
    if (differs && open && current) {
      current.to = step.to;
      current.sourceTo = step.sourceTo;
    } else if (differs) {
      hunks.push({
        from: step.from,
        to: step.to,
        sourceFrom: step.sourceFrom,
        sourceTo: step.sourceTo,
      });
    }
    open = differs;
  }
  return hunks;
}

function unknownRuns(steps: readonly AlignedStep[]): Range[] {
  const runs: { from: number; to: number }[] = [];
  for (const step of steps) {
    if (step.kind !== 'unknown') continue;
    const current = runs.at(-1);
    if (current?.to === step.from) current.to = step.to;
    else runs.push({ from: step.from, to: step.to });
  }
  return runs;
}

function sizeOf(hunk: Hunk): number {
  return Math.max(hunk.to - hunk.from, hunk.sourceTo - hunk.sourceFrom);
}

/**
 * Words of the article between two quotations that the draft prints as one: the speech is joined,
 * not altered. Only between sentences or so: what is passed over must be the article's own words,
 * with speech on either side.
 */
function isJoin(hunk: Hunk, words: SourceWords): boolean {
  if (hunk.to > hunk.from || words.quotation[hunk.sourceFrom - 1] === -1) return false;
  if ((words.quotation[hunk.sourceTo] ?? -1) === -1) return false;
  for (let at = hunk.sourceFrom; at < hunk.sourceTo; at++)
    if (words.quotation[at] !== -1) return false;
  return true;
}

function spanOfElements(elements: readonly PieceElement[], from: number, to: number): Span {
  return { start: elements[from]!.span.start, end: elements[to - 1]!.span.end };
}
