import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../../src/index.ts';
import { bundledCorpus } from '../../support/bundled-corpus.ts';
import { fixed } from '../../support/findings.ts';

const codes = { 'uncited-quotation': true };

function uncited(text: string) {
  return checkDraft({ text }, bundledCorpus, { codes }).filter(
    ({ code }) => code === 'uncited-quotation',
  );
}

describe('uncited-quotation', () => {
  it('flags words of a source that cite none, and offers the citation', () => {
    const text = '“How the CSTO positions itself is another matter,” said Simonyan.';
    const [finding] = uncited(text);
    expect(finding?.expected).toEqual(['@oc-media-2023-12-15']);
    expect(fixed(text, finding!)).toBe(
      '“How the CSTO positions itself is another matter,” said Simonyan [@oc-media-2023-12-15].',
    );
    expect(uncited(fixed(text, finding!))).toEqual([]);
  });

  it('puts the citation after the quote mark that ends a sentence', () => {
    const text = 'Simonyan said: “How the CSTO positions itself is another matter.”';
    const [finding] = uncited(text);
    expect(fixed(text, finding!)).toBe(
      'Simonyan said: “How the CSTO positions itself is another matter.” [@oc-media-2023-12-15]',
    );
  });

  it.each([
    [
      'a cited quotation',
      '“How the CSTO positions itself is another matter,” said Simonyan [@oc-media-2023-12-15].',
    ],
    [
      'a source named before',
      'As @oc-media-2023-12-15 reports, Simonyan said: “How the CSTO positions itself is another matter.”',
    ],
    [
      'a citation at the end of the paragraph',
      '“How the CSTO positions itself is another matter,” said Simonyan. He spoke in Yerevan [@oc-media-2023-12-15].',
    ],
    ['a phrase', 'Simonyan spoke of “criminal inaction”.'],
    ['words that no source has', '“We will never leave the alliance,” Mirzoyan vowed.'],
  ])('leaves %s alone', (_, text) => {
    expect(uncited(text)).toEqual([]);
  });

  it('is silent unless it is asked for', () => {
    const text = '“How the CSTO positions itself is another matter,” said Simonyan.';
    expect(checkDraft({ text }, bundledCorpus)).toEqual([]);
  });
});

describe('codes', () => {
  it('leaves out a code that is switched off', () => {
    const draft = { text: 'So he said [@ocmedia-2023-12-15].' };
    expect(checkDraft(draft, bundledCorpus)).toHaveLength(1);
    expect(checkDraft(draft, bundledCorpus, { codes: { 'unknown-citation': false } })).toEqual([]);
  });
});
