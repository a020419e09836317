import type { DraftReading } from './checks/check.ts';
import type { Draft } from './draft/draft.ts';

/** Everything that is read from a draft once and shared by checks and features. */
export function readDraft(draft: Draft): DraftReading {
  return {
    draft: { text: draft.text, frontMatter: {}, blocks: [], problems: [] },
    blocks: [],
    quotations: [],
  };
}
