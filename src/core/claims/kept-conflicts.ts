import type { Corpus } from '../corpus/corpus.ts';
import { Recent } from '../text/recent.ts';
import { shift, type Span } from '../text/span.ts';
import type { TimeExpression } from '../time/index.ts';
import type { ClaimConflict, Sensitivity } from './conflict.ts';

/** A piece of a draft as far as it bears on a sentence of it: up to that sentence's end. */
export interface DraftPart {
  readonly text: string;
  /** Those so far, the one in question last. */
  readonly sentences: readonly Span[];
  readonly times: readonly TimeExpression[];
}

/** Sentences kept for each library and sensitivity: of some open drafts, and what was lately written. */
const SENTENCES_KEPT = 3000;

/** From here on a piece is so long that keeping every beginning of it would cost more than it saves: no paragraph of print is. */
const LONGEST_PART = 4000;

type Memory = Recent<string, readonly ClaimConflict[]>;

const kept = new WeakMap<Corpus, Map<Sensitivity, Memory>>();

/**
 * What the sources contradict in a sentence, asked of `find` only where the same words, after the
 * same words, with the same times, have not been held against the same library before. A sentence
 * takes over from what stands before it in its paragraph and from nothing behind it, so that a letter
 * typed in one leaves those before it as they were.
 */
export function keptConflicts(
  part: DraftPart,
  corpus: Corpus,
  sensitivity: Sensitivity,
  find: () => readonly ClaimConflict[],
): readonly ClaimConflict[] {
  const start = part.sentences[0]!.start;
  const { end } = part.sentences.at(-1)!;
  if (end - start > LONGEST_PART) return find();
  const found = memoryOf(corpus, sensitivity).get(keyOf(part, { start, end }), () =>
    find().map((conflict) => shiftConflict(conflict, -start)),
  );
  return found.map((conflict) => shiftConflict(conflict, start));
}

function memoryOf(corpus: Corpus, sensitivity: Sensitivity): Memory {
  const bySensitivity = kept.get(corpus) ?? new Map<Sensitivity, Memory>();
  kept.set(corpus, bySensitivity);
  const memory = bySensitivity.get(sensitivity) ?? new Recent(SENTENCES_KEPT);
  bySensitivity.set(sensitivity, memory);
  return memory;
}

/** Everything that what is found depends on, wherever in the draft the piece stands. */
function keyOf({ text, sentences, times }: DraftPart, { start, end }: Span): string {
  const before = times.filter(({ span }) => span.start < end);
  const meant = before.map(({ span, inferred, ...time }) => [
    shift(span, -start),
    // Where another date stands that this one counts from changes nothing that it means.
    inferred?.from,
    time,
  ]);
  const spans = sentences.map(({ start: from, end: to }) => [from - start, to - start]);
  return JSON.stringify([spans, meant]) + text.slice(start, end);
}

function shiftConflict(conflict: ClaimConflict, by: number): ClaimConflict {
  const { span, repair } = conflict;
  return {
    ...conflict,
    span: shift(span, by),
    ...(repair && { repair: { ...repair, span: shift(repair.span, by) } }),
  };
}
