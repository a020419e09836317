import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../../src/core/language-service.ts';
import { bundledCorpus } from '../../support/bundled-corpus.ts';
import { corpusOf, expectFindings, fixed } from '../../support/findings.ts';

const code = 'misquotation';

describe('misquotation', () => {
  it.each([
    [
      'a replaced word',
      '“The CSTO’s mission is to defend its member states from ⟦internal⟧ threats,” Putin said.',
    ],
    [
      'the last word',
      '“There is still a possibility that Armenia will re-engage fully with the ⟦alliance⟧,” Putin said.',
    ],
    [
      'an added negation',
      '“The CSTO’s mission is ⟦not⟧ to defend its member states from external threats,” Putin said.',
    ],
    ['one word of a short sentence', '“It’s not we who ⟦betrayed⟧ Karabakh,” Putin said.'],
    [
      'each of two alterations',
      '“It’s Armenia that ⟦recognised⟧ ⟦Nakhchivan⟧ as a part of Azerbaijan. They did so ⟦reluctantly⟧,” he said.'.replace(
        '⟦recognised⟧',
        'recognised',
      ),
    ],
    [
      'the place where words are missing',
      '“Armenia did not recognize Karabakh as an ⟦independent and⟧ did not include it within its borders,” Putin said.',
    ],
  ])('flags %s', (_, draft) => {
    expectFindings(code, draft, bundledCorpus);
  });

  it.each([
    [
      'a verbatim quotation',
      '“The CSTO’s mission is to defend its member states from external threats,” Putin said.',
    ],
    [
      'straight marks',
      '"The CSTO\'s mission is to defend its member states from external threats," Putin said.',
    ],
    [
      'other dashes, spaces and capitals',
      '“it is Armenia…”, and “the CSTO’s mission is to defend its member states from external threats”',
    ],
    ['an ellipsis', '“The CSTO’s mission is to defend … from external threats,” Putin said.'],
    ['three points', '“The CSTO’s mission is to defend... from external threats,” Putin said.'],
    [
      'a bracketed insertion',
      '“The [alliance’s] mission is to defend its member states from external threats,” Putin said.',
    ],
    [
      'the source’s own brackets',
      '“to end its membership in the [Commonwealth of Independent States,] the [Eurasian Economic Union,] and”',
    ],
    [
      'a bracketed capital',
      '“[M]ission is to defend its member states from external threats,” Putin said.',
    ],
    [
      'the source’s own bracket left out',
      '“It is also a platform for cooperation, which benefits our state, as well as economically, in connection with the EEU, we are in one economic zone,” said Simonyan.',
    ],
    [
      'a quotation joined across its attribution',
      '“How the CSTO positions itself is another matter. Is it a structure that is created to take some action?” said Simonyan.',
    ],
    [
      'a quotation parted by an attribution',
      '“The CSTO’s mission,” Putin said, “is to defend its member states from external threats.”',
    ],
    ['a short fragment', 'Armenia “can and should be active” in the CIS.'],
    ['one of two translations', '“Ultimately, this is still the choice of the state,” he said.'],
    ['the other translation', '“Ultimately, it is the choice of the state,” he said.'],
    [
      'British spelling of a word heard',
      '“It’s Armenia that recognised Karabakh as a part of Azerbaijan,” he went on.',
    ],
    ['a quotation that no source has', '“We will never leave the alliance,” Mirzoyan vowed.'],
    ['code', '`“The CSTO’s mission is to defend its member states from internal threats,”`'],
  ])('leaves %s alone', (_, draft) => {
    expectFindings(code, draft, bundledCorpus);
  });

  it.each([
    '“The CSTO’s mission is to defend its member states from internal threats,” Putin said.',
    '“The CSTO’s mission is not to defend its member states from external threats,” Putin said.',
    '“Armenia did not recognize Karabakh as an independent and did not include it within its borders,” Putin said.',
    '“There is still a possibility that Armenia will re-engage fully with the organization now,” Putin said.',
  ])('is gone once its fix is applied: %s', (draft) => {
    const found = checkDraft({ text: draft }, bundledCorpus).filter(
      (finding) => finding.code === code,
    );
    expect(found).toHaveLength(1);
    expectFindings(code, fixed(draft, found[0]!), bundledCorpus);
  });

  it('says what was found, what the source has and where', () => {
    const [finding] = expectFindings(
      code,
      '“The economy grew by ⟦five⟧ percent in May,” Lee said.',
      corpusOf('“The economy grew by three percent in May,” Lee said.'),
    );
    expect(finding).toMatchObject({
      severity: 'error',
      expected: ['three'],
      message: 'Number altered in this quotation: “five” stands where a has “three”.',
      evidence: [{ source: 'a', bearing: 'contradicts' }],
    });
  });

  it('says that a negation is missing where only the first or the last word stands beyond it', () => {
    const talks = corpusOf(
      '“I do not want any of their money, and we will pay with money we simply do not have,” Holm said.',
    );
    const message = (draft: string) => expectFindings(code, draft, talks)[0]?.message;
    expect(message('“⟦I want⟧ any of their money,” Holm said.')).toMatch(/^Negation missing/u);
    expect(message('“We will pay with money we ⟦simply have⟧,” Holm said.')).toMatch(
      /^Negation missing/u,
    );
    expect(message('“We will pay with money we simply ⟦want⟧,” Holm said.')).toMatch(
      /^Negation altered|^Words altered/u,
    );
  });

  it('tells a name from the capital of a sentence', () => {
    const inquiry = corpusOf(
      '“That is what the inquiry will tell us in Bergen,” Okafor said on the radio.',
    );
    const message = (draft: string) => expectFindings(code, draft, inquiry)[0]?.message;
    expect(message('“⟦That’s⟧ what the inquiry will tell us in Bergen,” Okafor said.')).toMatch(
      /^Words/u,
    );
    expect(message('“That is what the inquiry will tell us in ⟦Oslo⟧,” Okafor said.')).toMatch(
      /^Name/u,
    );
  });

  it('says so when two passages of one article come as near, unless the draft names a speaker of one', () => {
    const teams = corpusOf(
      'Mira Tanaka was pleased. “We played the better football in the first half and deserved to win by two goals,” Tanaka said. Dieter Voll saw his own match in the same light. “We played the better football in the second half and deserved to win by three goals,” Voll said.',
    );
    const finding = (draft: string) => expectFindings(code, draft, teams)[0];
    const open = finding(
      '“We played the better football in the ⟦second⟧ half and deserved to win by two goals,” the coach said.',
    );
    expect(open?.expected).toEqual(['first']);
    expect(open?.message).toContain('comes as near');
    expect(open?.evidence).toHaveLength(2);
    const named = finding(
      '“We played the better football in the second half and deserved to win by ⟦two⟧ goals,” Voll said.',
    );
    expect(named?.expected).toEqual(['three']);
    expect(named?.message).not.toContain('comes as near');
  });

  it('names both passages when two come equally near', () => {
    const corpus = corpusOf(
      'The minister spoke. “Our borders will remain open to all neighbours this winter,” he said.',
      'The minister spoke. “Our borders will remain open to most neighbours this winter,” he said.',
    );
    const [finding] = expectFindings(
      code,
      '“Our borders will remain open to ⟦our⟧ neighbours this winter,” the minister said.',
      corpus,
    );
    expect(finding?.expected).toEqual(['all', 'most']);
    expect(finding?.severity).toBe('warning');
    expect(finding?.message).toContain('comes as near');
  });

  it.each([
    [
      'an ellipsis',
      '“The harbour must be rebuilt before winter, whatever it costs us, and the state must pay,” Ek said.',
      '“The harbour must be rebuilt … and the state must pay,” Ek said.',
    ],
    [
      'a bracket',
      '“She told the council everything in March, and nobody answered,” Ek said.',
      '“[The engineer] told the council everything in March, and nobody answered,” Ek said.',
    ],
  ])(
    'does not call words altered that the source replaced by %s of its own',
    (_, draft, source) => {
      expectFindings(code, draft, corpusOf(source));
    },
  );

  it('stands on the speech, not on small words of the prose before it', () => {
    expectFindings(
      code,
      '“⟦It is clear⟧ that the evidence was weak, the witnesses were gone and the case of the city was lost,” Ek said.',
      corpusOf(
        'Ek complained that “the evidence was weak, the witnesses were gone and the case of the city was lost”.',
      ),
    );
  });

  it('takes a number in words and in figures for the same', () => {
    const corpus = corpusOf(
      '“We play with the livelihoods of eleven thousand families,” Reuel said.',
    );
    const words = '“We play with the livelihoods of 11,000 families,” Reuel said.';
    expectFindings(code, words, corpus);
    expectFindings(code, words.replace('11,000', '⟦12,000⟧'), corpus);
  });

  it('does not take a lookalike for the source', () => {
    expectFindings(
      code,
      '“We are very pleased with the verdict and thank the jury,” Adams said.',
      corpusOf('“We are very pleased with the budget and thank the council,” Brown said.'),
    );
  });

  it('does not hold a paraphrase against the words of a speaker', () => {
    expectFindings(
      code,
      '“We will go on reforming the army with our partners,” Lee said.',
      corpusOf('Lee said the country would go on reforming its army with its partners.'),
    );
  });
});
