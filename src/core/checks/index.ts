import { actorConflict } from './actor-conflict.ts';
import { allegationAsFact } from './allegation-as-fact.ts';
import type { Check } from './check.ts';
import { citationMismatch } from './citation-mismatch.ts';
import { dateConflict } from './date-conflict.ts';
import { misattribution } from './misattribution.ts';
import { misquotation } from './misquotation.ts';
import { nameVariant } from './name-variant.ts';
import { numberConflict } from './number-conflict.ts';
import { placeConflict } from './place-conflict.ts';
import { polarityConflict } from './polarity-conflict.ts';
import { quotationOutOfContext } from './quotation-out-of-context.ts';
import { uncitedQuotation } from './uncited-quotation.ts';
import { unknownCitation } from './unknown-citation.ts';
import { roleConflict } from './role-conflict.ts';
import { sourcesDisagree } from './sources-disagree.ts';
import { unverifiedQuotation } from './unverified-quotation.ts';
import { weekdayMismatch } from './weekday-mismatch.ts';

/**
 * The checks, in the order in which they speak where two findings start at the same place:
 * what is quoted before what is cited before what is claimed.
 */
export const checks: readonly Check[] = [
  misquotation,
  misattribution,
  quotationOutOfContext,
  unverifiedQuotation,
  unknownCitation,
  citationMismatch,
  uncitedQuotation,
  weekdayMismatch,
  dateConflict,
  numberConflict,
  placeConflict,
  roleConflict,
  actorConflict,
  polarityConflict,
  sourcesDisagree,
  allegationAsFact,
  nameVariant,
];
