import type { Check } from './check.ts';
import { findingsOf } from './claim-findings.ts';

/**
 * The desk's rule: who did it to whom is the story. Doer and target in each other's place, for a deed
 * that does not go both ways, is asked about.
 */
export const actorConflict: Check = {
  codes: ['actor-conflict'],
  checkBlock: (block, reading, corpus, options) =>
    findingsOf('actor', block, reading, corpus, options),
};
