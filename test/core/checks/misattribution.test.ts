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

  it('reads a block quotation of a Markdown source as the words of who signs it', () => {
    const letter = corpusOf(
      'Nineteen members have left.\n\n> We can no longer serve a house that confuses caution with wisdom.\n>\n> — Ana Ruiz, writer\n\nThe secretary, Jonas Rehn, replied in a note:\n\n> The house has lost members before.',
    );
    expectFindings(
      code,
      '> We can no longer serve a house that confuses caution with wisdom.\n>\n> — Ana Ruiz\n\n“The house has lost members before,” Jonas Rehn wrote.',
      letter,
    );
    expectFindings(
      code,
      '“We can no longer serve a house that confuses caution with wisdom,” ⟦Jonas Rehn⟧ wrote.',
      letter,
    );
  });

  it('lets the voice of a company speak for it, and nobody for a person', () => {
    const festival = corpusOf(
      'Ferrox’s head of communications, Dana Whitcombe, hit back. “We have supported the arts for forty years,” Whitcombe said. Donald Holm’s spokeswoman, Ida Moe, agreed. “Nobody needs another film about bees,” Moe said. Holm’s office had no more to say.',
    );
    expectFindings(code, 'Ferrox said it had “supported the arts for forty years”.', festival);
    expectFindings(code, '“Nobody needs another film about bees,” ⟦Holm⟧ said.', festival);
  });

  it('takes a name behind the comma of a description for certain', () => {
    const road = corpusOf(
      'Farmers led by Bertrand Clos blocked the road. The prefect, Hélène Roy, answered that “the law applies to tractors as well”.',
    );
    expectFindings(code, '“The law applies to tractors as well,” ⟦Clos⟧ said.', road);
    expectFindings(code, '“The law applies to tractors as well,” Roy said.', road);
    expectFindings(code, '“The law applies to tractors as well,” the prefect said.', road);
  });

  it('is silent where the draft names the source’s speaker beside its own', () => {
    const court = corpusOf(
      'Prosecutor Grete Vik declined to comment. Aune said Vik had told him in 2023: “This case will make or break me.”',
    );
    expectFindings(
      code,
      'According to Nils Aune, Vik told him that “this case will make or break me”.',
      court,
    );
    expectFindings(code, '“This case will make or break me,” ⟦Odd Fjeld⟧ said.', court);
  });

  it('leaves an office with a capital alone, and says it of a name', () => {
    const synod = corpusOf(
      'The Bishop of Wexbury condemned the plans. “The minister’s plan does not mend anything at all,” the Rt Rev Margaret Osei told the synod.',
    );
    expectFindings(
      code,
      '“The minister’s plan does not mend anything at all,” said the Bishop.',
      synod,
    );
    expectFindings(
      code,
      '“The minister’s plan does not mend anything at all,” said ⟦Hugh Firth⟧.',
      synod,
    );
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
    expect(finding?.message).toContain('relays what the president of Azerbaijan said');
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

  it.each([
    ['somebody else’s office', '⟦the Armenian premier⟧'],
    ['another country', '⟦Yerevan⟧'],
    ['their office', 'the Russian president'],
    ['their country’s capital', 'Moscow'],
    ['the seat of their government', 'the Kremlin'],
  ])('knows who speaks for whom by what the sources say: %s', (_, speaker) => {
    expectFindings(
      code,
      `“The status of Karabakh was decided by Armenia itself,” ${speaker} said.`,
      bundledCorpus,
    );
  });

  it('lets an officer speak for the police', () => {
    const corpus = corpusOf(
      '“It is too early to speak of an inside job,” Inspector Arno Keller said.',
    );
    expectFindings(code, '“It is too early to speak of an inside job,” police said.', corpus);
    expectFindings(code, '“It is too early to speak of an inside job,” ⟦Lund⟧ said.', corpus);
  });

  it('leaves words alone that the draft gives on the relayer’s word', () => {
    const corpus = corpusOf(
      'Adela Quist spoke in parliament. “Jonas told me, ‘Every day of this strike costs us nine million crowns,’” Quist said of Jonas Pell.',
    );
    const words = '“Every day of this strike costs us nine million crowns.”';
    expectFindings(code, `Quist said that Pell had told her: ${words}`, corpus);
    expectFindings(code, `⟦Pell⟧ told parliament: ${words}`, corpus);
  });

  it('says that words are relayed when the draft describes their speaker as the relayer does', () => {
    expectFindings(
      code,
      '⟦The president of Azerbaijan⟧ said: “Armenia has admitted that Karabakh is ours.”',
      bundledCorpus,
    );
  });

  it('flags a phrase of two words that a source quotes by itself', () => {
    expectFindings(code, '⟦Putin⟧ called the reliance a “strategic mistake”.', bundledCorpus);
  });

  it.each([
    [
      'that its speaker is credited with',
      'Costa promised “fair shares”.',
      'Costa promised “fair shares”.',
    ],
    [
      'that stands in the article’s own words as well',
      'Alves promised “fair shares”.',
      'Costa promised “fair shares”. There were to be fair shares for all.',
    ],
    [
      'out of a longer speech',
      'Alves promised “fair shares”.',
      '“We want fair shares for every town,” Costa said.',
    ],
    [
      'that both are quoted with',
      'Alves promised “fair shares”.',
      'Costa promised “fair shares”. Alves wanted “fair shares” too.',
    ],
    [
      'that a speaker further up is not credited with',
      '“We will see,” Alves said.\n\n- “fair shares”',
      'Costa promised “fair shares”.',
    ],
  ])('leaves a phrase %s alone', (_, draft, source) => {
    expectFindings(code, draft, corpusOf(source));
  });

  it.each([
    ['Costa called ⟦Novak⟧ “a traitor to the cause”.'],
    ['Costa said of ⟦Novak⟧: “He is a traitor to the cause.”'],
    ['Costa called Alves “a traitor to the cause”.'],
    ['Costa called him “a traitor to the cause”.'],
    ['Costa called on Novak’s party to end “a traitor to the cause”.'],
  ])('flags words said of somebody else: %s', (draft) => {
    const source = draft.includes('said of')
      ? 'Costa said of Alves: “He is a traitor to the cause.”'
      : 'Costa called Alves “a traitor to the cause”.';
    expectFindings(code, draft, corpusOf(`Minister Ana Costa spoke. ${source}`));
  });

  it('names the right speaker and its fix credits them', () => {
    const draft = '“Nobody will pay more taxes because of this budget,” Alves said.';
    const [finding] = expectFindings(code, draft.replace('Alves', '⟦Alves⟧'), budget);
    expect(finding?.expected).toEqual(['Ana Costa']);
    expectFindings(code, fixed(draft, finding!), budget);
  });
});
