/** Stet's public face: an engine free of editor, disk, clock and network. Names and shapes may grow, never break. */
export type { Span } from './core/text/span.ts';
export type { Draft } from './core/draft/draft.ts';
export type { SourceInput } from './core/corpus/source.ts';
export type { Corpus } from './core/corpus/corpus.ts';
export type { Quotation, Speaker } from './core/attribution/quotation.ts';
export type { TimeExpression } from './core/time/time-expression.ts';
export type { Suggestion, SuggestionQuery } from './core/anchoring/suggestion.ts';
export type { CheckOptions } from './core/checks/check.ts';
export type { Evidence, Finding, FindingCode, Fix, Severity } from './core/checks/finding.ts';
export { findingCodes } from './core/checks/finding.ts';
export { createCorpus } from './core/corpus/corpus.ts';
export { findQuotations } from './core/attribution/index.ts';
export { splitSentences } from './core/text/sentences.ts';
export { findTimes } from './core/time/find-times.ts';
export { checkDraft } from './core/language-service.ts';
export { suggestQuotations } from './core/anchoring/suggest-quotations.ts';
