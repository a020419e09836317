export { findQuotations, readQuotations } from './find-quotations.ts';
export type { QuotationOptions, QuotationReading } from './find-quotations.ts';
export type { Quotation, QuotedOtherwise, QuotedTerm, Speaker } from './quotation.ts';
export { titleWords } from './title-words.ts';
export { isQuestionLabel } from './interview.ts';
export { titlesBeside } from './titles-beside.ts';
export { shiftQuotation } from './quotation.ts';
export { isSpeaking } from './beside-names.ts';
