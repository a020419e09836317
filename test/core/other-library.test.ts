import { describe, it, expect } from 'vitest';
import type { FindingCode } from '../../src/core/checks/finding.ts';
import { createCorpus } from '../../src/core/corpus/corpus.ts';
import { checkDraft } from '../../src/core/language-service.ts';
import { readSourceFile } from '../../src/sources/read-source-file.ts';
import { expectFindings } from '../support/findings.ts';
import { valleyLibrary } from '../support/valley-library.ts';

const corpus = createCorpus(
  Object.entries(valleyLibrary).flatMap(
    ([name, text]) => readSourceFile(name, new TextEncoder().encode(text)).source ?? [],
  ),
);

describe('quotations against a library that nobody has seen', () => {
  it.each<[FindingCode, string]>([
    ['misquotation', '“We will not flood the valley for the sake of a few ⟦dollars⟧,” Holm said.'],
    ['misquotation', '“I will stay until the last plank of the ⟦dam⟧ is paid for,” Aas said.'],
    [
      'misattribution',
      '“I will stay until the last plank of the bridge is paid for,” ⟦Lunde⟧ said.',
    ],
    ['misattribution', '⟦Holm⟧ called it a “missed chance”.'],
    ['misattribution', 'Berge called ⟦Lunde⟧ “a guest in our valley”.'],
    [
      'misattribution',
      '“We will not flood the valley for the sake of a few megawatts,” ⟦Paris⟧ said.',
    ],
    ['quotation-out-of-context', 'Berge said that “⟦the river belongs to anyone⟧”.'],
    ['quotation-out-of-context', '“⟦I would look at a smaller plan⟧,” Holm said.'],
    ['unverified-quotation', '“⟦The valley has waited long enough for this,⟧” Aas said.'],
  ])('are flagged: %s in %s', (code, draft) => {
    expectFindings(code, draft, corpus);
  });

  it.each([
    '“We will not flood the valley for the sake of a few megawatts,” Holm said.',
    '“We will not flood the valley for the sake of a few megawatts,” the Norwegian environment minister said.',
    '“We will not flood the valley for the sake of a few megawatts,” Oslo said.',
    '“We are not going to drown the valley …,” Holm said [@fjord-times-2024-03-06].',
    'Lunde spoke of a “missed chance”.',
    'Berge called Holm “a guest in our valley”.',
    'Berge does not think “that the river belongs to anyone”.',
    '“I will stay until the last plank of the bridge is paid for,” Aas told Harbour Weekly.',
    '“After that the town will decide,” said Siri Aas, the mayor.',
    'The so-called “valley of tears” is a hamlet.',
  ])('are left alone: %s', (text) => {
    expect(checkDraft({ text }, corpus).map(({ code, message }) => `${code}: ${message}`)).toEqual(
      [],
    );
  });
});
