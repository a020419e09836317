import { compareQuantities, type QuantityBearing } from '../quantity/index.ts';
import { textOf } from '../text/span.ts';
import { coverageOf } from './alignment.ts';
import { conflictAt } from './conflict-at.ts';
import type { ClaimConflict, ClaimEvidence, Sensitivity, SourceSentence } from './conflict.ts';
import type { CountedThing } from './counted.ts';
import { isAnotherCount } from './other-count.ts';
import {
  canSupport,
  clauseOf,
  countsTheSame,
  isApart,
  leastForScore,
  sharedDescribers,
} from './same-count.ts';
import type { SentenceReading } from './sentence-reading.ts';

/** Share of the clause's words, the figure apart, that a source's sentence must have. Chosen on the open drafts and on news against itself. */
export const leastCoverage: Readonly<Record<Sensitivity, number>> = {
  careful: 0.7,
  balanced: 0.6,
  eager: 0.3,
};

/** Share of the source's clause that the draft's sentence must have in turn. */
const leastReturned: Readonly<Record<Sensitivity, number>> = {
  careful: 0.5,
  balanced: 0.4,
  eager: 0,
};

/** Coverage from which two sources are said to disagree. Chosen high: nothing can be repaired by it. */
const beyondDoubt = 0.85;

/** A thing that the sources count in more ways than this is counted again and again. */
const mostValues = 2;

interface Comparison {
  readonly sentence: SourceSentence;
  readonly thing: CountedThing;
  readonly bearing: QuantityBearing;
  readonly coverage: number;
}

/** The quantities of a draft's sentence that the sources give otherwise, of the same things in the same clause. */
export function numberConflicts(
  text: string,
  draft: SentenceReading,
  sentences: readonly SourceSentence[],
  sensitivity: Sensitivity,
  isPassageGiven: boolean,
): ClaimConflict[] {
  if (draft.isQuestion) return [];
  return draft.counted.flatMap((thing) => {
    if (thing.noun === undefined || thing.isArticle || draft.quoted[thing.at] === true) return [];
    const comparisons = sentences
      .flatMap((sentence) => compare(draft, thing, sentence, sensitivity))
      .filter(
        ({ bearing, sentence: { reading }, thing: other }) =>
          bearing !== 'apart' ||
          isPassageGiven ||
          sensitivity === 'eager' ||
          !isAnotherCount(draft, thing, reading, other),
      );
    return judge(text, thing, comparisons) ?? [];
  });
}

function compare(
  draft: SentenceReading,
  thing: CountedThing,
  sentence: SourceSentence,
  sensitivity: Sensitivity,
): Comparison[] {
  const isScore = thing.quantity.kind === 'score';
  const least = isScore ? leastForScore : leastCoverage[sensitivity];
  const { reading } = sentence;
  return reading.counted.flatMap((other) => {
    const bearing = compareQuantities(thing.quantity, other.quantity);
    if (bearing === 'unknown') return [];
    const agrees = bearing === 'same' || bearing === 'wider';
    if (agrees && canSupport(draft, thing, reading, other)) {
      return [
        {
          sentence,
          thing: other,
          bearing,
          coverage: coverageOf(draft, clauseOf(draft, thing), reading),
        },
      ];
    }
    if (
      other.noun === undefined ||
      other.isArticle ||
      !countsTheSame(draft, thing, reading, other, sensitivity)
    )
      return [];
    const content = clauseOf(draft, thing);
    const coverage = coverageOf(draft, content, reading);
    const supports = bearing === 'same' || bearing === 'wider';
    const returned = other.event
      ? coverageOf(
          reading,
          other.event.content.filter((i) => reading.tokens[i]!.tag !== 'number'),
          draft,
        )
      : 1;
    if (
      !supports &&
      (coverage < least ||
        returned <
          leastReturned[sensitivity] /
            (sharedDescribers(draft, thing, reading, other) > 0 ? 2 : 1) ||
        isApart(draft, thing, reading, other, sensitivity))
    )
      return [];
    return [{ sentence, thing: other, bearing, coverage }];
  });
}

function judge(
  text: string,
  thing: CountedThing,
  comparisons: readonly Comparison[],
): ClaimConflict | undefined {
  const backing = comparisons.filter((c) => c.bearing === 'same');
  if (backing.length > 0) return disputed(text, thing, backing, comparisons);
  if (comparisons.some((c) => c.bearing !== 'apart') || isDifference(thing, comparisons))
    return undefined;
  if (new Set(comparisons.map((c) => c.thing.quantity.value)).size > mostValues) return undefined;
  const against = comparisons
    .filter((c) => !areOtherEnds(thing, c.thing))
    .sort((a, b) => b.coverage - a.coverage);
  const best = against[0];
  if (!best) return undefined;
  const { quantity } = thing;
  const found = textOf(text, quantity.span);
  const replacement = textOf(best.sentence.source.text, best.thing.quantity.span);
  return conflictAt(
    text,
    'number',
    quantity.span,
    against.map((c) => ({ ...c, value: valueOf(c) })),
    capitalLike(found, replacement),
  );
}

/** Another source counts what is beyond doubt the same otherwise: shown, not held against the draft. */
function disputed(
  text: string,
  thing: CountedThing,
  supports: readonly Comparison[],
  all: readonly Comparison[],
): ClaimConflict | undefined {
  const backing = new Set(supports.map((c) => c.sentence.source));
  const others = all.filter(
    (c) => c.bearing === 'apart' && c.coverage >= beyondDoubt && !backing.has(c.sentence.source),
  );
  const firm = supports.filter((c) => c.coverage >= beyondDoubt);
  if (others.length === 0 || firm.length === 0 || thing.endOfChange !== undefined) return undefined;
  const evidence = [...firm, ...others].map((c): ClaimEvidence => ({
    sentence: c.sentence,
    bearing: c.bearing === 'apart' ? 'contradicts' : 'supports',
    value: valueOf(c),
    coverage: c.coverage,
  }));
  const { span } = thing.quantity;
  return {
    facet: 'number',
    span,
    found: textOf(text, span),
    expected: [...new Set(evidence.map(({ value }) => value))],
    evidence,
    isDisputed: true,
  };
}

/**
 * Of two changes start stands against start and end against end: "from 138 to 290" is wrong about
 * 209, not about 138. Support is not held to it: the end of one change is the start of the next.
 */
function areOtherEnds(thing: CountedThing, other: CountedThing): boolean {
  return (
    thing.endOfChange !== undefined &&
    other.endOfChange !== undefined &&
    thing.endOfChange !== other.endOfChange
  );
}

/** 71 more than 138 is 209: the distance between two ends of a change is said as well. */
function isDifference(thing: CountedThing, comparisons: readonly Comparison[]): boolean {
  const ends = comparisons.filter((c) => c.thing.endOfChange).map((c) => c.thing.quantity.value);
  return ends.some((a) => ends.some((b) => b > a && b - a === thing.quantity.value));
}

function capitalLike(written: string, words: string): string {
  return /^\p{Lu}/u.test(written)
    ? words.slice(0, 1).toUpperCase() + words.slice(1)
    : words.replace(/^\p{Lu}(?=\p{Ll})/u, (c) => c.toLowerCase());
}

function valueOf({ sentence, thing }: Comparison): string {
  return textOf(sentence.source.text, thing.quantity.span);
}
