import { describe, expect, it } from 'vitest';
import { createCorpus } from '../../../src/core/corpus/corpus.ts';
import { hoverAt } from '../../../src/core/features/hover.ts';
import { readDraft } from '../../../src/core/read-draft.ts';

function hoverOn(words: string, text: string): string | undefined {
  const request = { corpus: createCorpus([]), findings: [], extent: 'full' } as const;
  const hover = hoverAt({
    ...request,
    reading: readDraft({ text }),
    offset: text.indexOf(words) + 1,
  });
  // Marks are escaped for Markdown; the writer does not see the backslashes.
  return hover?.markdown.replaceAll('\\', '');
}

describe('hovering over a date', () => {
  const text =
    '---\ndate: 2023-12-15\n---\n\nTalks opened on Thursday, and on December 1, 2023, before.\n\nThe following day they closed.\n';

  it('says how a weekday was placed', () => {
    expect(hoverOn('Thursday', text)).toContain('is read as December 14, 2023');
  });

  it('counts on from the paragraph before', () => {
    expect(hoverOn('following', text)).toContain('counted from “December 1, 2023”');
  });

  it('explains no date that says all of itself', () => {
    expect(hoverOn('December 1', text)).not.toContain('is read as');
  });
});
