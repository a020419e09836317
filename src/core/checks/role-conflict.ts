import type { Check } from './check.ts';
import { findingsOf } from './claim-findings.ts';

/**
 * The desk's rule: a title is checked against the sources like a name. Two offices of one list that
 * exclude each other, or the same office of another country, for one person; former and future offices are left alone.
 */
export const roleConflict: Check = {
  codes: ['role-conflict'],
  checkBlock: (block, reading, corpus, options) =>
    findingsOf('role', block, reading, corpus, options),
};
