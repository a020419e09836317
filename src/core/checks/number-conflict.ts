import type { Check } from './check.ts';
import { findingsOf } from './claim-findings.ts';

/**
 * The desk's rule: a figure counts one thing in one scope. Where the sources count the same things otherwise
 * ("more than" and "about" read as the intervals they are), the draft is asked; what may be another count is left alone.
 */
export const numberConflict: Check = {
  codes: ['number-conflict'],
  checkBlock: (block, reading, corpus, options) =>
    findingsOf('number', block, reading, corpus, options),
};
