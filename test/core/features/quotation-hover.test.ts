import { describe, expect, it } from 'vitest';
import { createCorpus } from '../../../src/core/corpus/corpus.ts';
import { hoverAt } from '../../../src/core/features/hover.ts';
import { checkDraft } from '../../../src/core/language-service.ts';
import { readDraft } from '../../../src/core/read-draft.ts';

const article = (id: string, outlet: string, text: string) => ({
  id,
  outlet,
  issued: '2024-03-02',
  text,
});

const corpus = createCorpus([
  article(
    'gazette-2024',
    'The Gazette',
    '“We will close the old bridge to all traffic before the winter,” Mayor Ana Costa said.',
  ),
  article(
    'herald-2024',
    'The Herald',
    '“We will shut the old bridge to all vehicles before the winter,” Mayor Ana Costa said.',
  ),
]);

function hover(draft: string): string {
  const text = { text: draft };
  const shown = hoverAt({
    reading: readDraft(text),
    corpus,
    findings: checkDraft(text, corpus),
    offset: draft.indexOf('“') + 3,
    extent: 'full',
  });
  return (shown?.markdown ?? '').replaceAll('\\', '');
}

describe('the hover on a quotation', () => {
  it('names outlet and day once', () => {
    const text = hover(
      '“We will close the old bridge to all traffic before the winter,” Costa said.',
    );
    expect(text).toContain('**Verified**');
    expect(text.split('The Gazette').length - 1).toBe(1);
    expect(text).toMatch(/— Ana Costa$/mu);
  });

  it('verifies no words that are credited to somebody else, found as they are', () => {
    const text = hover(
      '“We will close the old bridge to all traffic before the winter,” Mayor Ines Duarte said.',
    );
    expect(text).toContain('**Found, but not verified**: word for word in The Gazette');
    expect(text).toMatch(/— Ana Costa$/mu);
  });

  it.each(['', ' [@gazette-2024]'])(
    'shows what other outlets have instead, with and without a citation%s',
    (citation) => {
      const text = hover(
        `“We will close the old bridge to all traffic before the summer,” Costa said${citation}.`,
      );
      expect(text).toContain('“summer” where the source says “winter”');
      expect(text).toContain('In other words in The Herald');
    },
  );

  it('shows both of two passages that come equally near, each with its outlet', () => {
    const text = hover(
      '“We will lock the old bridge to all people before the winter,” Costa said.',
    );
    expect(text).toContain('two passages come equally near');
    expect(text).toContain('— Ana Costa, The Gazette, March 2, 2024');
    expect(text).toContain('— Ana Costa, The Herald, March 2, 2024');
  });
});
