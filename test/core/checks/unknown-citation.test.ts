import { describe, expect, it } from 'vitest';
import { checkDraft, createCorpus } from '../../../src/index.ts';
import { bundledCorpus } from '../../support/bundled-corpus.ts';
import { expectFindings, fixed } from '../../support/findings.ts';

const code = 'unknown-citation';

describe('unknown-citation', () => {
  it.each([
    ['a key with a hyphen lost', 'So he said [⟦@ocmedia-2023-12-15⟧].'],
    ['a key of another day', 'So he said [see ⟦@oc-media-2023-12-16⟧, p. 3].'],
    ['one item of several', 'So he said [@oc-media-2023-12-15; ⟦@nobody⟧].'],
    ['a bare key near a source’s', 'As ⟦@oc-media-2023-12-14⟧ reports, it rained.'],
    ['a bare key with a year', 'As ⟦@doe2019⟧ reports, it rained.'],
    ['a key in a footnote', 'It rained.[^1]\n\n[^1]: See [⟦@doe⟧].'],
  ])('flags %s', (_, draft) => {
    expectFindings(code, draft, bundledCorpus);
  });

  it.each([
    ['a source’s key', 'So he said [@oc-media-2023-12-15, p. 3].'],
    ['a name on a social network', 'The minister, @AraratMirzoyan on X, said so.'],
    ['an e-mail address', 'Write to desk@paper2019.org.'],
    ['a cross-reference', 'The map in @fig:map and [@tbl:votes] shows it.'],
    ['code', 'Write `[@key]` to cite.'],
    ['a comment', 'It rained. <!-- [@nobody] -->'],
  ])('leaves %s alone', (_, draft) => {
    expectFindings(code, draft, bundledCorpus);
  });

  it('offers the key that was meant', () => {
    const draft = 'So he said [@ocmedia-2023-12-15].';
    const [finding] = checkDraft({ text: draft }, bundledCorpus);
    expect(fixed(draft, finding!)).toBe('So he said [@oc-media-2023-12-15].');
  });

  it('offers nothing when no key is near', () => {
    const [finding] = checkDraft(
      { text: 'So [@doe2019].' },
      createCorpus([{ id: 'courier', text: 'x' }]),
    );
    expect(finding).toMatchObject({ code, expected: [], fixes: [] });
  });
});
