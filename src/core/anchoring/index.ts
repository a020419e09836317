export { matchQuotation, type MatchOptions } from './match-quotation.ts';
export {
  isFaithful,
  type Fidelity,
  type QuotationMatch,
  type SourceMatch,
} from './quotation-match.ts';
export type { PieceMatch } from './match-piece.ts';
export type { WordDifference } from './word-difference.ts';
export { sameWordsIn, type SameWords } from './same-words.ts';
export { isFunctionWord } from './sense-words.ts';
export { lostSense, restoresSense, type LostSense } from './lost-sense.ts';
export {
  anchorSelector,
  createAnchor,
  describeSpan,
  type TextQuoteSelector,
} from './text-quote-selector.ts';
export { personByTitle } from './person-by-title.ts';
export { certainSpeaker, mayBeSamePerson, tellingWords } from './speaker-names.ts';
export { readOffers } from './offers.ts';
export { suggestQuotations } from './suggest-quotations.ts';
export type { Suggestion, SuggestionQuery } from './suggestion.ts';
