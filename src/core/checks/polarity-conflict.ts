import type { Check } from './check.ts';
import { findingsOf } from './claim-findings.ts';

/**
 * The desk's rule: a "not" lost or gained turns the story round. The same predicate of the same doer and
 * target, said to be so here and not so there (negation, denial, failure, an antonym), is asked about.
 */
export const polarityConflict: Check = {
  codes: ['polarity-conflict'],
  checkBlock: (block, reading, corpus, options) =>
    findingsOf('polarity', block, reading, corpus, options),
};
