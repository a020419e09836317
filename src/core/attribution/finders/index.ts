import type { Finder } from '../credit.ts';
import { accordingTo } from './according-to.ts';
import { answeringNoun } from './answering-noun.ts';
import { afterQuotation } from './after-quotation.ts';
import { beforeQuotation } from './before-quotation.ts';
import { colon } from './colon.ts';
import { aroundVerb } from './around-verb.ts';
import { sentenceSubject } from './sentence-subject.ts';
import { speechNoun } from './speech-noun.ts';

/** One pattern each; ranks decide between their proposals, so the order here means nothing. */
export const finders: readonly Finder[] = [
  afterQuotation,
  answeringNoun,
  beforeQuotation,
  accordingTo,
  colon,
  speechNoun,
  aroundVerb,
  sentenceSubject,
];
