import type { Check } from './check.ts';

/**
 * The checks, in the order in which they speak where two findings start at the same place:
 * what is quoted before what is cited before what is claimed.
 */
export const checks: readonly Check[] = [];
