import type { CheckOptions } from './checks/check.ts';
import type { Finding } from './checks/finding.ts';
import type { Corpus } from './corpus/corpus.ts';
import { createDraftChecker } from './draft-checker.ts';
import type { Draft } from './draft/draft.ts';

export { createDraftChecker, type CheckSlice, type DraftChecker } from './draft-checker.ts';
export { readDraft } from './read-draft.ts';

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
