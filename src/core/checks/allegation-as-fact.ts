import type { Check } from './check.ts';
import { allegationsIn } from './claim-findings.ts';

/**
 * The desk's rule: what the sources hold only on somebody's word is that person's to say. A draft that
 * states it as a fact is told on whose word it stands.
 */
export const allegationAsFact: Check = {
  codes: ['allegation-as-fact'],
  checkBlock: allegationsIn,
};
