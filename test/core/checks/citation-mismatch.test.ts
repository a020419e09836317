import { describe, expect, it } from 'vitest';
import { bundledCorpus } from '../../support/bundled-corpus.ts';
import { expectFindings, fixed } from '../../support/findings.ts';

const code = 'citation-mismatch';

describe('citation-mismatch', () => {
  it.each([
    [
      'another source',
      '“How the CSTO positions itself is another matter,” said Simonyan [⟦@azatutyun-2023-09-25⟧].',
    ],
    [
      'another outlet’s translation',
      '“Ultimately, it is the choice of the state,” Putin said [⟦@azatutyun-2023-12-14⟧].',
    ],
    [
      'a source cited after the stop',
      '“How the CSTO positions itself is another matter,” said Simonyan. [⟦@azatutyun-2023-09-25⟧]',
    ],
  ])('flags words of %s', (_, draft) => {
    expectFindings(code, draft, bundledCorpus);
  });

  it.each([
    [
      'the right source',
      '“How the CSTO positions itself is another matter,” said Simonyan [@oc-media-2023-12-15].',
    ],
    [
      'the right source among others',
      '“How the CSTO positions itself is another matter,” said Simonyan [@azatutyun-2023-09-25; @oc-media-2023-12-15].',
    ],
    [
      'words that several sources have',
      'Pashinyan spoke of a “strategic mistake” [@azatutyun-2023-09-25].',
    ],
    [
      'a quotation that no source has',
      '“We will never leave the alliance,” Mirzoyan vowed [@oc-media-2023-12-15].',
    ],
    [
      'a citation of a sentence without quotation',
      'Papikyan went to Greece [@azatutyun-2023-09-25].',
    ],
    [
      'the citation of the next sentence',
      '“How the CSTO positions itself is another matter,” said Simonyan. Moscow was angry [@azatutyun-2023-09-25].',
    ],
    [
      'a key that no source has',
      '“How the CSTO positions itself is another matter,” said Simonyan [@nobody-2020].',
    ],
  ])('leaves %s alone', (_, draft) => {
    expectFindings(code, draft, bundledCorpus);
  });

  it('offers the right key', () => {
    const draft =
      '“How the CSTO positions itself is another matter,” said Simonyan [@azatutyun-2023-09-25].';
    const [finding] = expectFindings(code, draft.replace(/@[^\]]*/, '⟦$&⟧'), bundledCorpus);
    expect(finding?.expected).toEqual(['@oc-media-2023-12-15']);
    expectFindings(code, fixed(draft, finding!), bundledCorpus);
  });
});
