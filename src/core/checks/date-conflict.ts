import { overlaps } from '../text/span.ts';
import type { Check } from './check.ts';
import { areClaimsReadIn, findingsOf } from './claim-findings.ts';
import { wrongDaysOfSaying } from './day-of-saying.ts';

/**
 * The desk's rule: a date belongs to an event, and an event to one date. Where the draft puts an
 * event on one day and the sources that tell of the same event on another, the draft is asked; the
 * same where it is the saying of words that the sources quote.
 */
export const dateConflict: Check = {
  codes: ['date-conflict'],
  checkBlock: (block, reading, corpus, options) => {
    const found = findingsOf('date', block, reading, corpus, options);
    if (!areClaimsReadIn(reading)) return found;
    const said = wrongDaysOfSaying(block, reading, corpus).filter(
      ({ span }) => !found.some((each) => overlaps(each.span, span)),
    );
    return [...found, ...said];
  },
};
