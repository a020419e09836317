import { compareQuantities, type Quantity } from '../quantity/index.ts';
import { textOf } from '../text/span.ts';
import { coverageOf, likeness } from './alignment.ts';
import { partInNames } from './apart.ts';
import type { ClaimConflict, Sensitivity, SourceSentence } from './conflict.ts';
import type { CountedThing } from './counted.ts';
import { isContent } from './events.ts';
import { canBeOfOnePlace } from './figure-places.ts';
import { isAnotherCount } from './other-count.ts';
import { isOpen, scopesOf } from './same-count.ts';
import type { SentenceReading } from './sentence-reading.ts';
import { timesPart } from './time-values.ts';

/** So many content words on either side of a figure are its surroundings; those across from it may stand a little further off. Chosen. */
const reach = 3;
const reachAcross = 4;

/** Shares and numbers of the words around a figure that must stand around the other. Measured on half of SummEdits, against news beside itself (DESIGN.md, "Claims"). */
interface Least {
  readonly shared: number;
  readonly share: number;
}
const least: Readonly<Record<Sensitivity, Least>> = {
  careful: { shared: 4, share: 0.6 },
  balanced: { shared: 3, share: 0.5 },
  eager: { shared: 2, share: 0.4 },
};

interface Told {
  readonly sentence: SourceSentence;
  readonly other: CountedThing;
  readonly shared: number;
}

/**
 * What a source counts in the same words with another figure: "a plan with a $1,500 deductible" beside
 * "it comes with a $1,000 deductible". A summary seldom keeps who it is about or how it was put, but it
 * keeps the words next to a figure.
 */
export function restatedFigures(
  text: string,
  draft: SentenceReading,
  sentences: readonly SourceSentence[],
  sensitivity: Sensitivity,
  isPassageGiven: boolean,
): ClaimConflict[] {
  if (draft.isQuestion) return [];
  return draft.counted.flatMap((thing): ClaimConflict[] => {
    if (thing.isArticle || thing.isPart || draft.quoted[thing.at] === true || isOpen(draft, thing))
      return [];
    if (isJoined(draft, thing)) return [];
    // A score is the score of one vote, and what is first is first of something: other rules know them.
    if (!/^(?:count|money|percent)$/.test(thing.quantity.kind) || isBound(thing.quantity))
      return [];
    if (sentences.some(({ reading }) => isStated(thing, reading))) return [];
    const found = sentences.flatMap((sentence) =>
      othersIn(draft, thing, sentence, least[sensitivity], isPassageGiven),
    );
    const most = Math.max(...found.map(({ shared }) => shared));
    const best = found.filter(({ shared }) => shared === most);
    const values = [
      ...new Set(
        best.map(({ sentence, other }) => textOf(sentence.source.text, other.quantity.span)),
      ),
    ];
    const [value] = values;
    // Where other figures stand in the same words, none of them is the draft's.
    if (value === undefined || values.length > 1) return [];
    const { span } = thing.quantity;
    return [
      {
        facet: 'number',
        span,
        found: textOf(text, span),
        expected: [value],
        evidence: best.map(({ sentence, shared }) => ({
          sentence,
          bearing: 'contradicts',
          value,
          coverage: shared / around(draft, thing, reach).length,
        })),
        repair: { span, text: value },
        isDisputed: false,
      },
    ];
  });
}

function othersIn(
  draft: SentenceReading,
  thing: CountedThing,
  sentence: SourceSentence,
  { shared: leastGiven, share }: Least,
  isPassageGiven: boolean,
): Told[] {
  // Among thousands of passages many have a few words in common.
  const leastShared = isPassageGiven ? leastGiven : leastGiven + 1;
  const { reading } = sentence;
  if (reading.isQuestion || timesPart(draft, reading) || partInNames(draft, reading)) return [];
  const own = around(draft, thing, reach);
  return reading.counted.flatMap((other): Told[] => {
    const isOne =
      !other.isArticle &&
      !other.isPart &&
      !isJoined(reading, other) &&
      thing.quantity.kind === other.quantity.kind &&
      thing.quantity.unit === other.quantity.unit &&
      !isBound(other.quantity) &&
      compareQuantities(thing.quantity, other.quantity) === 'apart' &&
      scopesOf(draft, thing) === scopesOf(reading, other) &&
      !isOpen(reading, other) &&
      canBeOfOnePlace(draft, thing, reading, other) &&
      !isTaken(draft, thing, other);
    if (!isOne || (!isPassageGiven && isAnotherCount(draft, thing, reading, other))) return [];
    if (!countOneThing(draft, thing, reading, other)) return [];
    if (!isPassageGiven && !isOneMatter(draft, thing, reading)) return [];
    const there = around(reading, other, reachAcross);
    const shared = own.filter((i) =>
      there.some((j) => likeness(draft.tokens[i]!, reading.tokens[j]!) > 0),
    ).length;
    return shared >= leastShared && shared >= own.length * share
      ? [{ sentence, other, shared }]
      : [];
  });
}

/**
 * Shares of the draft's sentence and clause that a passage found for it must have, and of the sentence
 * for a percentage: each question of a survey has its own. Measured on news beside itself.
 */
const leastOfFound = { sentence: 0.4, clause: 0.5, percent: 0.75 };

function isOneMatter(
  draft: SentenceReading,
  { quantity, event }: CountedThing,
  source: SentenceReading,
): boolean {
  const words = (all: readonly number[]): number[] =>
    all.filter((i) => draft.tokens[i]!.tag !== 'number');
  const sentence = coverageOf(draft, words(draft.content), source);
  const { percent } = leastOfFound;
  return (
    sentence >= (quantity.kind === 'percent' ? percent : leastOfFound.sentence) &&
    coverageOf(draft, words(event?.content ?? draft.content), source) >= leastOfFound.clause
  );
}

/** The word that a figure stands before is the same, or for sums and shares one of the two beside it. */
function countOneThing(
  draft: SentenceReading,
  thing: CountedThing,
  source: SentenceReading,
  other: CountedThing,
): boolean {
  const isOne = (i: number | undefined, j: number | undefined): boolean =>
    i !== undefined && j !== undefined && likeness(draft.tokens[i]!, source.tokens[j]!) > 0;
  if (thing.quantity.kind === 'count') return isOne(thing.noun, other.noun);
  const [before, behind] = [around(draft, thing, 1), around(source, other, 1)];
  return before.some((i) => behind.some((j) => isOne(i, j)));
}

/** "Twenty - five" in a transcript, "4-7%", "30 and 50 reviews": the words around it belong to two figures. */
function isJoined({ tokens }: SentenceReading, { at }: CountedThing): boolean {
  const joins = (i: number): boolean => /^(?:[-–—]|and|or|to)$/u.test(tokens[i]?.lower ?? '');
  return (
    (joins(at - 1) && tokens[at - 2]?.tag === 'number') ||
    (joins(at + 1) && tokens[at + 2]?.tag === 'number')
  );
}

/** What lies beyond a bound is weighed. */
function isBound({ low, high }: Quantity): boolean {
  return !Number.isFinite(low) || !Number.isFinite(high);
}

/** The figure itself stands somewhere, whatever it counts. */
function isStated({ quantity }: CountedThing, { counted }: SentenceReading): boolean {
  return counted.some(
    (other) =>
      quantity.kind === other.quantity.kind &&
      /same|wider|open/.test(compareQuantities(quantity, other.quantity)),
  );
}

/** What another figure of the draft states is that figure's counterpart. */
function isTaken(draft: SentenceReading, thing: CountedThing, other: CountedThing): boolean {
  return draft.counted.some(
    (each) =>
      each !== thing &&
      each.quantity.kind === other.quantity.kind &&
      compareQuantities(each.quantity, other.quantity) === 'same',
  );
}

/** Said of every figure of its kind. */
const isUnit =
  /^(?:percent|percentage|point|points|dollars?|euros?|pounds?|million|billion|years?)$/;

/** The content words next to a figure, so many on either side, figures apart. */
function around({ tokens }: SentenceReading, { at }: CountedThing, width: number): number[] {
  const found: number[] = [];
  for (const step of [-1, 1]) {
    let left = width;
    for (let i = at + step; left > 0 && tokens[i]; i += step) {
      const token = tokens[i]!;
      if (!isContent(token) || token.tag === 'number' || isUnit.test(token.lower)) continue;
      found.push(i);
      left--;
    }
  }
  return found;
}
