import { wordsAt } from '../../index/find-passages.ts';
import type { IndexedPassage } from '../../index/passage-index.ts';
import type { Segment } from '../../index/segment.ts';
import type { Need, Prospect, Share, Wanted } from './prospect.ts';
import { antonymTraits, synonymTraits, traitsOf, type WordTraits } from './word-traits.ts';

/**
 * For each facet the passages that can bear on one of its prospects, in their order; none where no
 * passage can contradict one, for support alone is nothing to tell.
 */
export function promisingPassages(
  passages: readonly IndexedPassage[],
  facets: readonly (readonly Prospect[])[],
): IndexedPassage[][] {
  const prospects = facets.flat();
  const looks = new Map<Segment, PassageLook>();
  const canContradict = new Set<Prospect>();
  const bearers = new Map(prospects.map((prospect) => [prospect, new Set<IndexedPassage>()]));
  for (const passage of passages) {
    const { indexed } = passage;
    let look = looks.get(indexed.segment);
    if (!look) looks.set(indexed.segment, (look = new PassageLook(traitsOf(indexed.segment))));
    // A sentence may run out of the part of a paragraph, so a part is read in any case.
    if (indexed.isWhole) look.at(wordsAt(indexed), prospects);
    for (const prospect of prospects) {
      if (!indexed.isWhole || look.meets(prospect.toContradict)) canContradict.add(prospect);
      if (!indexed.isWhole || look.meets(prospect.toBear)) bearers.get(prospect)!.add(passage);
    }
  }
  return facets.map((own) => {
    const able = own.filter((prospect) => canContradict.has(prospect));
    return passages.filter((passage) =>
      able.some((prospect) => bearers.get(prospect)!.has(passage)),
    );
  });
}

/** Looks at passages of one segment for the words that some prospects need. */
class PassageLook {
  readonly #traits: WordTraits;
  /** For each trait that is needed its slot and one. */
  #slotOf: Uint16Array | undefined;
  /** For each word that is needed the slots that tell it. */
  readonly #slots = new Map<Wanted, readonly number[]>();
  #isHit = new Uint8Array(0);
  #signs = 0;

  constructor(traits: WordTraits) {
    this.#traits = traits;
  }

  /** Reads the words of a passage, for `meets` to answer from. */
  at(words: Int32Array, prospects: readonly Prospect[]): void {
    const slotOf = (this.#slotOf ??= this.#numberSlots(prospects));
    const traits = this.#traits;
    const isHit = this.#isHit.fill(0);
    let signs = 0;
    for (const word of words) {
      for (const trait of traits.of(word)) {
        const slot = slotOf[trait];
        if (slot !== undefined && slot > 0) isHit[slot - 1] = 1;
      }
      signs |= traits.signsOf(word);
    }
    this.#signs = signs;
  }

  meets({ words, signs, shares }: Need): boolean {
    if ((this.#signs & signs) !== signs) return false;
    if (!words.every((one) => one.some((wanted) => this.#has(wanted)))) return false;
    return shares.length === 0 || shares.some((share) => this.#reaches(share));
  }

  #has(wanted: Wanted): boolean {
    return (
      wanted.kind === 'anything' || this.#slots.get(wanted)!.some((at) => this.#isHit[at] === 1)
    );
  }

  #reaches({ words, least }: Share): boolean {
    if (words.length === 0) return false;
    let met = 0;
    for (const wanted of words) if (this.#has(wanted)) met++;
    return met >= least * words.length - tolerance;
  }

  #numberSlots(prospects: readonly Prospect[]): Uint16Array {
    const slots = new Map<number, number>();
    const add = (wanted: Wanted): void => {
      if (wanted.kind === 'anything' || this.#slots.has(wanted)) return;
      const own = this.#traitsOf(wanted).map((trait) => {
        let slot = slots.get(trait);
        if (slot === undefined) slots.set(trait, (slot = slots.size));
        return slot;
      });
      this.#slots.set(wanted, own);
    };
    for (const { toContradict, toBear } of prospects) {
      for (const { words, shares } of [toContradict, toBear]) {
        words.flat().forEach(add);
        for (const share of shares) share.words.forEach(add);
      }
    }
    this.#isHit = new Uint8Array(slots.size);
    let largest = 0;
    for (const trait of slots.keys()) largest = Math.max(largest, trait);
    const slotOf = new Uint16Array(largest + 1);
    for (const [trait, slot] of slots) slotOf[trait] = slot + 1;
    return slotOf;
  }

  #traitsOf(wanted: Wanted & { kind: 'word' }): number[] {
    return [
      ...wanted.keys.map((key) => this.#traits.key(key)),
      ...wanted.synonymsOf.flatMap(synonymTraits),
      ...wanted.antonymsOf.flatMap(antonymTraits),
    ];
  }
}

/** Shares are counted once in words and once, where sentences are compared, as a quotient: rounding must not part them. */
const tolerance = 1e-9;
