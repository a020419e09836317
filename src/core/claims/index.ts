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
export { areDaysApart, dayOfSaying, partingOf, type DayOfSaying } from './days-of-saying.ts';
export type { SentenceReading } from './sentence-reading.ts';
export { readSource, readText } from './text-reading.ts';
export {
  claimEvidenceAt,
  datesPlacedIn,
  evidenceFor,
  evidenceReader,
  type ClaimEvidenceAt,
  type TouchingPassage,
} from './evidence.ts';
export { nameBySources, type NameBySources, type RoleBySource, type Spelling } from './roles.ts';
export { areClaimsRead, readsAsEnglish } from './language.ts';
export { countryNamed, demonymOf, placeKey, seatOf } from './places.ts';
