import { compareQuantities } from '../../quantity/index.ts';
import { likeness } from '../alignment.ts';
import type { CountedThing } from '../counted.ts';
import { areOfOneExtent, canBeOfOnePlace, hasPlace, reachesElsewhere } from '../figure-places.ts';
import { isOpen } from '../same-count.ts';
import type { SentenceReading } from '../sentence-reading.ts';
import { areComparable, isStated, parts } from './figure-bearings.ts';
import { isAddition, isDenominator, isPartOfWhole } from './figure-parts.ts';
import { featuresOf, reach } from './number-features.ts';
import type { Pairing } from './pairing.ts';

export interface NumberCandidate {
  readonly thing: CountedThing;
  readonly other: CountedThing;
  readonly features: readonly number[];
}

/** The figures of a draft's sentence that part from the figure of the same kind that stands in their place in a source's. */
export function numberCandidates(pairing: Pairing): NumberCandidate[] {
  const { draft, source } = pairing;
  if (draft.counted.length === 0 || source.counted.length === 0) return [];
  return draft.counted.flatMap((thing) => {
    if (thing.isArticle || draft.quoted[thing.at] === true || isOpen(draft, thing)) return [];
    if (isAveragedOver(draft, thing)) return [];
    // What another figure of the draft states is that figure's counterpart.
    const isOfWhole = !hasPlace(draft, thing);
    const comparable = source.counted.filter(
      (other) =>
        areComparable(thing, other) &&
        !isTaken(draft, thing, other) &&
        !isDenominator(source, other) &&
        !(
          isOfWhole &&
          isPartOfWhole(source, other) &&
          !areOfOneExtent(draft, thing, source, other)
        ),
    );
    if (comparable.some((other) => isBorneOutBeside(pairing, thing, other))) return [];
    const others = wholes(pairing, thing, ofOnePlace(pairing, thing, comparable));
    if (others.length === 0) return [];
    const scored = others
      .map((other) => ({ other, near: closeness(pairing, thing, other) }))
      .sort((a, b) => b.near - a.near);
    const { other, near } = scored[0]!;
    if (!parts(thing.quantity, other.quantity)) return [];
    const fitting = scored.filter((each) => !parts(thing.quantity, each.other.quantity));
    const margin = near - (scored[1]?.near ?? 0);
    const rivals = { count: others.length - 1, margin, fitting: near - (fitting[0]?.near ?? -9) };
    return [{ thing, other, features: featuresOf(pairing, thing, other, rivals) }];
  });
}

/** "Averaged over seven critics": there "over" says of whom, not how many more. */
function isAveragedOver({ tokens }: SentenceReading, { quantity }: CountedThing): boolean {
  const at = tokens.findIndex((token) => token.end > quantity.span.start);
  return tokens[at]?.lower === 'over' && /^averaged?$/.test(tokens[at - 1]?.lower ?? '');
}

/** Where there are others, what was added is left out for a draft that speaks of no addition. */
function wholes(
  { draft, source }: Pairing,
  thing: CountedThing,
  all: readonly CountedThing[],
): readonly CountedThing[] {
  const rest = isAddition(draft, thing) ? [] : all.filter((other) => !isAddition(source, other));
  return rest.length > 0 ? rest : all;
}

/** Those of the draft's place; where none is, any whose place the draft need not say. */
function ofOnePlace(
  { draft, source }: Pairing,
  thing: CountedThing,
  all: readonly CountedThing[],
): readonly CountedThing[] {
  const same = all.filter((other) => areOfOneExtent(draft, thing, source, other));
  if (same.length > 0) return same;
  const there = all.filter((other) => canBeOfOnePlace(draft, thing, source, other));
  return there.length > 0
    ? there
    : all.filter((other) => !reachesElsewhere(draft, thing, source, other));
}

function isTaken(draft: SentenceReading, thing: CountedThing, other: CountedThing): boolean {
  return draft.counted.some(
    (each) =>
      each !== thing &&
      !each.isArticle &&
      areComparable(each, other) &&
      compareQuantities(each.quantity, other.quantity) === 'same',
  );
}

/** True when a sentence states a figure as it is, of a thing of that kind. */
export function isCounted(
  draft: SentenceReading,
  thing: CountedThing,
  source: SentenceReading,
): boolean {
  return source.counted.some(
    (other) => areComparable(thing, other) && isBorneOut({ draft, source }, thing, other),
  );
}

/** The figure itself, or for a bound a figure of the same noun within it ("more than 200" and "from 138 to 209 observers"). */
function isBorneOut(
  { draft, source }: Pick<Pairing, 'draft' | 'source'>,
  thing: CountedThing,
  other: CountedThing,
): boolean {
  if (isStated(thing.quantity, other.quantity)) return true;
  if (thing.noun === undefined || other.noun === undefined) return false;
  if (parts(thing.quantity, other.quantity)) return false;
  // "Nine new cases" lie within "fewer than 62 cases", and say nothing of them.
  if (isAddition(source, other) && !isAddition(draft, thing)) return false;
  if (!canBeOfOnePlace(draft, thing, source, other)) return false;
  return likeness(draft.tokens[thing.noun]!, source.tokens[other.noun]!) > 0;
}

/**
 * The same within the sentence that is compared. Sums and shares have no noun of their own, and most
 * small ones lie within a bound: there the nearest counts.
 */
function isBorneOutBeside(
  pairing: Pick<Pairing, 'draft' | 'source'>,
  thing: CountedThing,
  other: CountedThing,
): boolean {
  return /^(?:money|percent)$/.test(thing.quantity.kind)
    ? isStated(thing.quantity, other.quantity)
    : isBorneOut(pairing, thing, other);
}

/** How near two figures stand to each other: what surrounds both, the noun first. */
function closeness(pairing: Pairing, thing: CountedThing, other: CountedThing): number {
  const { draft, source } = pairing;
  const noun = thing.noun === undefined ? undefined : draft.tokens[thing.noun]!;
  const far = other.noun === undefined ? undefined : source.tokens[other.noun]!;
  const nouns = noun && far ? likeness(noun, far) : 0;
  let shared = 0;
  for (let d = 1; d <= reach; d++) {
    for (const i of [thing.at - d, thing.at + d]) {
      const j = pairing.partner[i];
      if (j !== undefined && j >= 0 && Math.abs(j - other.at) <= reach)
        shared += 1 / (d + Math.abs(j - other.at));
    }
  }
  // Who names a bound has a figure near it in mind.
  const distance = Math.abs(
    Math.log((thing.quantity.value || 0.5) / (other.quantity.value || 0.5)),
  );
  return nouns + shared - Math.min(distance, 4) / 4 + (thing.isPart === other.isPart ? 0.1 : 0);
}
