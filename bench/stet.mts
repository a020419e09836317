/** What the bench measures of Stet, bundled as it ships so that no loader slows it. */
export { createCorpus } from '../src/core/corpus/corpus.ts';
export type { Corpus } from '../src/core/corpus/corpus.ts';
export type { Source } from '../src/core/corpus/source.ts';
export { buildSegment } from '../src/core/index/build-segment.ts';
export { openSegment } from '../src/core/index/segment.ts';
export { passageIndex, type PassageIndex } from '../src/core/index/passage-index.ts';
export { checkDraft, createDraftChecker } from '../src/core/language-service.ts';
export { findQuotations } from '../src/core/attribution/index.ts';
export { findNames } from '../src/core/names/index.ts';
export { findTimes } from '../src/core/time/index.ts';
export { splitSentences } from '../src/core/text/sentences.ts';
export { words } from '../src/core/text/words.ts';
export { readText, type SentenceReading } from '../src/core/claims/index.ts';
