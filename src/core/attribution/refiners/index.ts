import type { Refiner } from '../statement.ts';
import { borrowIntroduction } from './borrow-introduction.ts';
import { carryCredit } from './carry-credit.ts';
import { chooseCredit } from './choose-credit.ts';
import { tellSpeech } from './tell-speech.ts';

/** In this order, each for the reason beside it. */
export const refiners: readonly Refiner[] = [
  // One credit a quotation, before anything is carried from one to the next.
  chooseCredit,
  // Neighbours lend their speaker before silence is taken for "not speech".
  carryCredit,
  // Only then the sentence before: a neighbour's own attribution is nearer.
  borrowIntroduction,
  // Last, because who is credited is the best sign of speech.
  tellSpeech,
];
