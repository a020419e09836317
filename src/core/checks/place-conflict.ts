import type { Check } from './check.ts';
import { findingsOf } from './claim-findings.ts';

/**
 * The desk's rule: one event has one place. A city against another city, a country against another
 * country; a place that may lie in the other, or that no source names a kind for, is left alone.
 */
export const placeConflict: Check = {
  codes: ['place-conflict'],
  checkBlock: (block, reading, corpus, options) =>
    findingsOf('place', block, reading, corpus, options),
};
