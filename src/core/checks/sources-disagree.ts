import type { Check } from './check.ts';
import { disputesIn } from './claim-findings.ts';

/**
 * The desk's rule: where the sources part among themselves, the writer is told so, with each value
 * and its outlet. It is no fault of the draft's.
 */
export const sourcesDisagree: Check = {
  codes: ['sources-disagree'],
  checkBlock: disputesIn,
};
