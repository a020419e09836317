import { compareQuantities } from '../../quantity/index.ts';
import { overlaps, textOf, type Span } from '../../text/span.ts';
import { likeness } from '../alignment.ts';
import { partInNames } from '../apart.ts';
import { conflictAt, type Contradiction } from '../conflict-at.ts';
import type { ClaimConflict, Sensitivity, SourceSentence } from '../conflict.ts';
import type { CountedThing } from '../counted.ts';
import { isAnotherCount } from '../other-count.ts';
import { scopesOf } from '../same-count.ts';
import type { SentenceReading } from '../sentence-reading.ts';
import { timesPart } from '../time-values.ts';
import { isMarkedOff, isSameMatter, mayBearOut } from './gates.ts';
import { liken, type Likening, type Telling } from './likening.ts';

/**
 * What is singled out: a sentence of a source says, in words of its own, nearly all that the draft's
 * says, but has another figure of the same things in the one place, and no passage has the draft's.
 * Words count by how few passages of the library have them, so that a matter is known by what it alone
 * has, however freely the rest is worded.
 */
export function singledFigures(
  text: string,
  draft: SentenceReading,
  sentences: readonly SourceSentence[],
  telling: Telling,
  sensitivity: Sensitivity,
): ClaimConflict[] {
  return draft.counted.flatMap((thing): ClaimConflict[] => {
    if (thing.isArticle || thing.isPart || thing.quantity.kind === 'score') return [];
    if (isUncertain(draft, thing)) return [];
    const against: Contradiction[] = [];
    for (const sentence of sentences) {
      const likening = liken(draft, sentence, telling, within(draft, thing.quantity.span));
      if (!likening || !mayBearOut(likening)) continue;
      const there = figureInStead(likening, thing, sensitivity);
      if (there === 'its own') return [];
      if (there === undefined) continue;
      const value = textOf(sentence.source.text, there.quantity.span);
      against.push({ sentence, value, coverage: likening.share });
    }
    const [best] = against;
    if (!best || against.some(({ value }) => value !== best.value)) return [];
    return [conflictAt(text, 'number', thing.quantity.span, against, best.value)];
  });
}

/** The one figure that a sentence has in the draft's stead; `its own` where it has the draft's, or one that leaves room for it. */
function figureInStead(
  likening: Likening,
  thing: CountedThing,
  sensitivity: Sensitivity,
): CountedThing | 'its own' | undefined {
  const { draft, source } = likening.pairing;
  const alike = source.counted.filter((other) => countsAlike(draft, thing, source, other));
  const bearings = alike.map((other) => compareQuantities(thing.quantity, other.quantity));
  const isRepeated = source.counted.some(({ quantity }) => quantity.value === thing.quantity.value);
  if (isRepeated || bearings.includes('same')) return 'its own';
  if (!isOneMatter(likening, thing, sensitivity)) return undefined;
  if (bearings.some((bearing) => /wider|open/.test(bearing))) return 'its own';
  const [only, another] = alike.filter((_, at) => bearings[at] === 'apart');
  if (!only || another || only.isPart || isUncertain(source, only)) return undefined;
  return scopesOf(draft, thing) !== scopesOf(source, only) ||
    isAnotherCount(draft, thing, source, only)
    ? undefined
    : only;
}

/** The same noun, or where neither names one the same kind of figure. */
function countsAlike(
  draft: SentenceReading,
  thing: CountedThing,
  source: SentenceReading,
  other: CountedThing,
): boolean {
  if (thing.quantity.kind !== other.quantity.kind) return false;
  if (thing.noun === undefined || other.noun === undefined)
    return thing.noun === other.noun && /money|percent/.test(thing.quantity.kind);
  return likeness(draft.tokens[thing.noun]!, source.tokens[other.noun]!) > 0;
}

/** Enough in common both ways, of one time, and no parties on either side that the other does not have. */
function isOneMatter(
  likening: Likening,
  { quantity }: CountedThing,
  sensitivity: Sensitivity,
): boolean {
  const { draft, source } = likening.pairing;
  return (
    isSameMatter(likening, quantity.kind === 'percent' ? 'share' : 'figure', sensitivity) &&
    !source.isQuestion &&
    !timesPart(draft, source) &&
    !isMarkedOff(likening) &&
    !partInNames(draft, source)
  );
}

/** Quoted, supposed or asked: nothing that can be contradicted, or contradict. */
function isUncertain(reading: SentenceReading, { at, event }: CountedThing): boolean {
  if (reading.quoted[at] === true) return true;
  const frame = event?.frame;
  return frame !== undefined && reading.openFrames.has(frame) && !frame.future;
}

function within({ tokens }: SentenceReading, span: Span): (i: number) => boolean {
  return (i) => overlaps(tokens[i]!, span);
}
