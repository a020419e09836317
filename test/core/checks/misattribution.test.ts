import { describe, it, expect } from 'vitest';
import { bundledCorpus } from '../../support/bundled-corpus.ts';
import { corpusOf, expectFindings, fixed } from '../../support/findings.ts';

const code = 'misattribution';
const budget = corpusOf(
  'Finance Minister Ana Costa defended the plan. “Nobody will pay more taxes because of this budget,” Costa said. Opposition leader Rui Alves called it a gamble.',
);

describe('misattribution', () => {
  it.each([
    ['another person', '“Nobody will pay more taxes because of this budget,” ⟦Alves⟧ said.'],
    [
      'another person before the quotation',
      '⟦Alves⟧ said: “Nobody will pay more taxes because of this budget.”',
    ],
  ])('flags %s', (_, draft) => {
    expectFindings(code, draft, budget);
  });

  it.each([
    ['the surname alone', '“Nobody will pay more taxes because of this budget,” Costa said.'],
    ['the full name', '“Nobody will pay more taxes because of this budget,” Ana Costa said.'],
    ['a title', '“Nobody will pay more taxes because of this budget,” Minister Costa said.'],
    ['an accent', '“Nobody will pay more taxes because of this budget,” Cósta said.'],
    ['a pronoun', '“Nobody will pay more taxes because of this budget,” he said.'],
    ['a description', '“Nobody will pay more taxes because of this budget,” the politician said.'],
    ['no speaker', '“Nobody will pay more taxes because of this budget.”'],
    ['a fragment that anyone may use', 'Alves spoke of “this budget”.'],
    ['words that no source has', '“Schools will open on Monday as planned,” Alves said.'],
  ])('leaves %s alone', (_, draft) => {
    expectFindings(code, draft, budget);
  });

  it('leaves two spellings of a name alone', () => {
    expectFindings(
      code,
      '“At the moment, our records say that the CSTO’s de facto actions or inactions do not address its obligations towards the Republic of Armenia,” Pashinian noted.',
      bundledCorpus,
    );
  });

  it('leaves a body and its spokeswoman alone', () => {
    expectFindings(
      code,
      '“The border will stay closed until the talks are over,” the Interior Ministry said.',
      corpusOf(
        '“The border will stay closed until the talks are over,” Interior Ministry spokeswoman Olga Petrova said.',
      ),
    );
  });

  it('flags words of a speaker whom the source calls "he"', () => {
    expectFindings(
      code,
      '“The CSTO’s mission is to defend its member states from external threats,” ⟦Pashinyan⟧ said.',
      bundledCorpus,
    );
  });

  it('says when the words are relayed', () => {
    const [finding] = expectFindings(
      code,
      '“Armenia has admitted that Karabakh is ours,” ⟦Aliyev⟧ said.',
      bundledCorpus,
    );
    expect(finding?.message).toContain('relays what another said');
  });

  it('leaves a person and their spokesman alone', () => {
    expectFindings(
      code,
      '“The campaign will not accept the result of this count,” Horvat said.',
      corpusOf(
        '“The campaign will not accept the result of this count,” Horvat campaign spokesman Jan Novak said.',
      ),
    );
  });

  it('is silent when one source credits the draft’s speaker', () => {
    expectFindings(
      code,
      '“The bridge will be ready by next spring,” Novak said.',
      corpusOf(
        '“The bridge will be ready by next spring,” Horvat said.',
        '“The bridge will be ready by next spring,” Novak said.',
      ),
    );
  });

  it('is silent when the source leaves the speaker open', () => {
    expectFindings(
      code,
      '“The bridge will be ready by next spring,” Novak said.',
      corpusOf('There were cheers in the hall. “The bridge will be ready by next spring.”'),
    );
  });

  it('says when a source gives the words as its own', () => {
    const [finding] = expectFindings(
      code,
      '“The ferry sank within minutes of leaving the crowded harbour,” ⟦Novak⟧ said.',
      corpusOf(
        'The ferry sank within minutes of leaving the crowded harbour. “It was terrible,” Novak said.',
      ),
    );
    expect(finding?.message).toBe('a says this in its own words; it does not quote Novak.');
  });

  it('names the right speaker and its fix credits them', () => {
    const draft = '“Nobody will pay more taxes because of this budget,” Alves said.';
    const [finding] = expectFindings(code, draft.replace('Alves', '⟦Alves⟧'), budget);
    expect(finding?.expected).toEqual(['Ana Costa']);
    expectFindings(code, fixed(draft, finding!), budget);
  });
});
