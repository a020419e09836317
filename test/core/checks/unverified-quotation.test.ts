import { describe, expect, it } from 'vitest';
import { createCorpus } from '../../../src/core/corpus/corpus.ts';
import { bundledCorpus } from '../../support/bundled-corpus.ts';
import { corpusOf, expectFindings } from '../../support/findings.ts';

const code = 'unverified-quotation';

describe('unverified-quotation', () => {
  it.each([
    ['a quotation', '“⟦We will never leave the alliance,⟧” Mirzoyan vowed.'],
    [
      'a sentence added to a verbatim one',
      '“There is still a possibility that Armenia will re-engage fully with the organization. ⟦Our door is always open to old friends.⟧”, Putin said.'.replace(
        '⟧”, P',
        '⟧” P',
      ),
    ],
    [
      'a quotation in two parts',
      '“⟦We are tired,” the mayor said, “and we want to sleep at night.⟧”',
    ],
  ])('flags %s that no source has', (_, draft) => {
    expectFindings(code, draft, bundledCorpus);
  });

  it.each([
    [
      'a verbatim quotation',
      '“It’s Armenia that recognized Karabakh as a part of Azerbaijan,” he went on.',
    ],
    [
      'words copied with the source’s own brackets',
      '“the [Commonwealth of Independent States,] the”, he said.',
    ],
    [
      'a question of an interview',
      'Q: Why did the council wait so long for the bridge?\n\nA: No idea.',
    ],
    ['scare quotes', 'The so-called “peace corridor” has been closed since June.'],
    ['the title of a work', 'Her novel “The Long Way Home from the Mountains” won a prize.'],
    ['a fragment of two common words', 'He spoke of a “new beginning” for the region.'],
    [
      'an altered quotation, which is another finding',
      '“The CSTO’s mission is to defend its member states from internal threats,” Putin said.',
    ],
  ])('leaves %s alone', (_, draft) => {
    expectFindings(code, draft, bundledCorpus);
  });

  it('has nothing to say without a source', () => {
    expectFindings(code, '“We will never leave the alliance,” Mirzoyan vowed.', createCorpus([]));
  });

  it('never calls a quotation false', () => {
    const [finding] = expectFindings(
      code,
      '“⟦We will never leave the alliance,⟧” Mirzoyan vowed.',
      bundledCorpus,
    );
    expect(finding?.severity).toBe('information');
    expect(finding?.message).toMatch(/^No source has these words\./);
    expect(finding?.fixes).toEqual([]);
  });

  it('shows the passage that says it in other words', () => {
    const [finding] = expectFindings(
      code,
      '“⟦We must look after this old river before it is too late,⟧” Silva said.',
      corpusOf('“We should look after the river before it is dead,” Silva said.'),
    );
    expect(finding?.message).toContain('in other words');
    expect(finding?.evidence[0]?.text).toContain('the river before it');
  });

  it('is graver when a source is cited for it', () => {
    const [finding] = expectFindings(
      code,
      '“⟦We will never leave the alliance,⟧” Mirzoyan vowed [@oc-media-2023-12-15].',
      bundledCorpus,
    );
    expect(finding?.severity).toBe('warning');
  });
});
