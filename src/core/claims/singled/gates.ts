import type { Sensitivity } from '../conflict.ts';
import type { Likening } from './likening.ts';

/** What two sentences must have in common before a value that one of them lacks is held against the other's. */
interface Gate {
  readonly share: number;
  readonly returned: number;
  readonly common: number;
}

/**
 * Measured on news against itself and on drafts that restate it freely (DESIGN.md, "Claims").
 */
const gates: Readonly<Record<'figure' | 'share', Readonly<Record<Sensitivity, Gate>>>> = {
  figure: {
    careful: { share: 0.7, returned: 0.3, common: 2.25 },
    balanced: { share: 0.6, returned: 0.2, common: 1.75 },
    eager: { share: 0.5, returned: 0.15, common: 1.5 },
  },
  // A survey asks many questions, and each has its percentage.
  share: {
    careful: { share: 0.85, returned: 0.3, common: 2.25 },
    balanced: { share: 0.75, returned: 0.2, common: 1.75 },
    eager: { share: 0.65, returned: 0.15, common: 1.5 },
  },
};

/** Share of the draft's words with which a sentence that has the draft's own value bears it out. Chosen: support is believed much sooner. */
const leastToSupport = 0.3;

/** True where a sentence speaks of so much of what the draft speaks of, both ways, that it is of the same matter. */
export function isSameMatter(
  likening: Likening,
  kind: keyof typeof gates,
  sensitivity: Sensitivity,
): boolean {
  const { share, returned, common } = gates[kind][sensitivity];
  return likening.share >= share && likening.returned >= returned && likening.common >= common;
}

export function mayBearOut({ share }: Likening): boolean {
  return share >= leastToSupport;
}

/** Words that set one of a kind apart from another: the one side that has them speaks of the other one. */
const marks =
  /^(?:another|other|others|second|third|fourth|previous|previously|earlier|latest|interim|initial|original|preliminary|final|follow-up|former|ex|separate|different|rival)$/;

export function isMarkedOff({ sentence: { reading }, pairing }: Likening): boolean {
  const { draft } = pairing;
  return (
    draft.tokens.some(
      ({ lower }, i) =>
        marks.test(lower) && pairing.isKnown[i] !== true && !reading.keys.has(lower),
    ) ||
    reading.tokens.some(
      ({ lower }, j) => marks.test(lower) && pairing.isMet[j] !== true && !draft.keys.has(lower),
    )
  );
}
