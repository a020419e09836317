import type { CheckOptions } from './checks/check.ts';
import type { Finding } from './checks/finding.ts';
import type { Corpus } from './corpus/corpus.ts';
import { createDraftChecker } from './draft-checker.ts';
import { frontMatterOf } from './draft-sections.ts';
import type { Draft } from './draft/draft.ts';
import { corpusFor } from './section-results.ts';

export {
  createDraftChecker,
  type CheckedPart,
  type CheckSlice,
  type DraftChecker,
  type DraftPart,
  type SilencedFinding,
} from './draft-checker.ts';
export { readDraft } from './read-draft.ts';
export { shiftFinding } from './section-results.ts';

/** The sources that a draft is held against: those its front matter lists, else all. */
export function corpusOfDraft(text: string, library: Corpus): Corpus {
  return corpusFor(frontMatterOf(text).frontMatter, library);
}

/** All findings of a draft against a corpus, in order of place. Never throws on content. */
export function checkDraft(draft: Draft, corpus: Corpus, options: CheckOptions = {}): Finding[] {
  const checker = createDraftChecker(corpus, options);
  checker.update(draft);
  const slices = checker.check();
  for (;;) {
    const slice = slices.next();
    if (slice.done) return slice.value;
  }
}
