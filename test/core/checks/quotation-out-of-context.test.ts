import { describe, expect, it } from 'vitest';
import { bundledCorpus } from '../../support/bundled-corpus.ts';
import { corpusOf, expectFindings, fixed } from '../../support/findings.ts';

const code = 'quotation-out-of-context';
const tax = corpusOf(
  'The senator was asked again. “I would vote for this tax if the poor were spared, and I said so last year,” she said. “It is not a good law, but we can live with it. The committee, which nobody elected, has almost always been right.”',
);

const rescue = corpusOf(
  'The ministry was asked about the flights. “We expect, but cannot promise, that everyone will be brought home,” its spokesman said. “If the bank is right, then we should have known. This does not mean that planes are unsafe. The crew, which had no warning, did well, but the rest is not for me to say, and the inquiry has begun.”',
);

describe('quotation-out-of-context', () => {
  it.each([
    [
      'an ellipsis in place of an aside that takes it back',
      '“We expect ⟦…⟧ that everyone will be brought home,” the spokesman said.',
      rescue,
    ],
    ['a beginning after “If …, then”', '“⟦we should have known⟧,” the spokesman said.', rescue],
    [
      'a beginning with a letter in brackets after a negation',
      '“⟦[P]lanes are unsafe⟧,” the spokesman said.',
      rescue,
    ],
    [
      'an ellipsis in place of “no”',
      '“Therefore, everything that happened in Karabakh has ⟦…⟧ legal connection to Armenia,” Putin said.',
      bundledCorpus,
    ],
    [
      'a beginning after “I don’t think that”',
      '“⟦it is in Armenia’s interests to end its membership⟧,” he told a news conference.',
      bundledCorpus,
    ],
    ['an end before a condition', '“⟦I would vote for this tax⟧,” she said.', tax],
    [
      'an ellipsis in place of a condition',
      '“I would vote for this tax ⟦…⟧ and I said so last year,” she said.',
      tax,
    ],
    ['a beginning after a negation', '“⟦a good law⟧,” she said.', tax],
    [
      'an ellipsis in place of a hedge',
      '“The committee, which nobody elected, has ⟦…⟧ always been right,” she said.',
      tax,
    ],
    ['a bracket in place of a negation', '“It ⟦[is]⟧ a good law,” she said.', tax],
  ])('flags %s', (_, draft, corpus) => {
    expectFindings(code, draft, corpus);
  });

  it.each([
    [
      'the whole sentence',
      '“Therefore, everything that happened in Karabakh has no legal connection to Armenia,” Putin said.',
      bundledCorpus,
    ],
    [
      'an ellipsis that leaves the sense',
      '“Armenia did not recognize Karabakh … and did not include it within its borders,” Putin noted.',
      bundledCorpus,
    ],
    [
      'a negation kept in the draft’s own words',
      'Putin does not think “it is in Armenia’s interests to end its membership”.',
      bundledCorpus,
    ],
    [
      'a condition kept in the draft’s own words',
      '“I would vote for this tax,” she said, if the poor were spared.',
      tax,
    ],
    ['a parenthesis left out', '“The committee … has almost always been right,” she said.', tax],
    ['a cut before another clause', '“we can live with it,” she said.', tax],
    ['a fragment', 'She called it a “good law”.', tax],
    [
      'an aside with a “no” of its own left out',
      '“The crew … did well,” the spokesman said.',
      rescue,
    ],
    [
      'a whole statement with “but” left out',
      '“The crew, which had no warning, did well … and the inquiry has begun,” the spokesman said.',
      rescue,
    ],
  ])('leaves %s alone', (_, draft, corpus) => {
    expectFindings(code, draft, corpus);
  });

  it('shows what was left out and puts it back', () => {
    const draft =
      '“Therefore, everything that happened in Karabakh has … legal connection to Armenia,” Putin said.';
    const [finding] = expectFindings(code, draft.replace('…', '⟦…⟧'), bundledCorpus);
    expect(finding?.message).toContain('“no”');
    expect(finding?.evidence[0]?.text).toContain('has no legal connection');
    expectFindings(code, fixed(draft, finding!), bundledCorpus);
  });

  it('puts back what stood before a cut', () => {
    const draft =
      '“it is in Armenia’s interests to end its membership,” he told a news conference.';
    const [finding] = expectFindings(
      code,
      draft.replace(/it is.*membership/u, '⟦$&⟧'),
      bundledCorpus,
    );
    expectFindings(code, fixed(draft, finding!), bundledCorpus);
  });

  it('is silent when another source has the words as they are quoted', () => {
    expectFindings(
      code,
      '“We will leave the union,” Berg said.',
      corpusOf(
        '“Nobody believes that we will leave the union,” Berg said.',
        '“We will leave the union,” Berg said.',
      ),
    );
  });
});
