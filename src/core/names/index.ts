export { foldWord, nameKey, nameWords } from './fold-name.ts';
export { isAcronymOf, meetingKeys, sameName } from './same-name.ts';
export { findNames, type Name, type NameKind } from './find-names.ts';
