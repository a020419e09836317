import type { Check } from './check.ts';
import { findingsOf } from './claim-findings.ts';

/**
 * The desk's rule: a date belongs to an event, and an event to one date. Where the draft puts an
 * event on one day and the sources that tell of the same event on another, the draft is asked.
 */
export const dateConflict: Check = {
  codes: ['date-conflict'],
  checkBlock: (block, reading, corpus, options) =>
    findingsOf('date', block, reading, corpus, options),
};
