export type {
  ClaimConflict,
  ClaimEvidence,
  Facet,
  Sensitivity,
  SourceSentence,
} from './conflict.ts';
export {
  conflictsAgainst,
  findConflicts,
  sentencesAbout,
  type DraftProse,
} from './find-conflicts.ts';
export type { SentenceReading } from './sentence-reading.ts';
export { readSource, readText } from './text-reading.ts';
export {
  evidenceFor,
  evidenceReader,
  rolesOf,
  type RoleBySource,
  type TouchingPassage,
} from './evidence.ts';
export { readsAsEnglish } from './language.ts';
