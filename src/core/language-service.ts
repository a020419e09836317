import { checks } from './checks/index.ts';
import type { CheckOptions, DraftReading } from './checks/check.ts';
import type { Finding } from './checks/finding.ts';
import type { Corpus } from './corpus/corpus.ts';
import type { Draft } from './draft/draft.ts';
import { byPlace } from './text/span.ts';

/** All findings of a draft against a corpus, in order of place. Never throws on content. */
export function checkDraft(draft: Draft, corpus: Corpus, options: CheckOptions = {}): Finding[] {
  const reading = readDraft(draft);
  const findings = checks.flatMap((check) => [
    ...(check.checkDraft?.(reading, corpus, options) ?? []),
    ...reading.blocks.flatMap((block) => check.checkBlock?.(block, reading, corpus, options) ?? []),
  ]);
  return findings.sort((a, b) => byPlace(a.span, b.span));
}

function readDraft(draft: Draft): DraftReading {
  return {
    draft: { text: draft.text, frontMatter: {}, blocks: [], problems: [] },
    blocks: [],
    quotations: [],
  };
}
