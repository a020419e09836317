import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggestQuotations } from '../../../src/core/anchoring/suggest-quotations.ts';
import { createCorpus } from '../../../src/core/corpus/corpus.ts';
import { checkDraft } from '../../../src/core/language-service.ts';
import { bundledCorpus } from '../../support/bundled-corpus.ts';
import { corpusOf } from '../../support/findings.ts';

const first = (typed: string, before = '') =>
  suggestQuotations(bundledCorpus, { typed, before })[0]?.text ?? '';

describe('suggestQuotations', () => {
  it.each([
    ['a beginning', 'The CSTO’s miss'],
    ['a beginning in straight marks', "the csto's mission is"],
    ['words in any order', 'threats external mission'],
    ['words with a slip', 'the CSTO’s mision is to defned'],
  ])('finds a quotation by %s', (_, typed) => {
    expect(first(typed)).toContain('The CSTO’s mission is to defend');
  });

  it('offers the sentence that is meant before the longer speech around it is read through', () => {
    expect(suggestQuotations(bundledCorpus, { typed: 'The CSTO’s mission' })[0]?.text).toBe(
      'The CSTO’s mission is to defend its member states from external threats.',
    );
  });

  it('offers what the person credited before has said, and nobody else', () => {
    const offered = suggestQuotations(bundledCorpus, { typed: '', before: 'Simonyan said: ' });
    expect(offered.length).toBeGreaterThan(2);
    expect(offered.every(({ speaker }) => speaker?.includes('Simonyan'))).toBe(true);
  });

  it('knows the person across spellings', () => {
    const offered = suggestQuotations(bundledCorpus, {
      typed: 'At the moment',
      before: 'Pashinian noted, ',
    });
    expect(offered[0]?.text).toMatch(/^At the moment, our records say/);
  });

  it('puts what speaks of the sentence’s subject first', () => {
    const before = 'On the legal status of Karabakh and its borders, Putin said ';
    expect(first('', before)).toContain('Karabakh');
  });

  it('puts the newer of two first, and what the draft quotes already last', () => {
    const corpus = createCorpus([
      {
        id: 'old',
        issued: '2020-01-01',
        text: '“The harbour will be closed for a year,” Ek said.',
      },
      { id: 'new', issued: '2024-01-01', text: '“The harbour will be open for a month,” Ek said.' },
    ]);
    const order = (draft?: string) =>
      suggestQuotations(corpus, {
        typed: 'The harbour',
        ...(draft === undefined ? {} : { draft }),
      }).map(({ source }) => source);
    expect(order()).toEqual(['new', 'old']);
    expect(order('Ek said, "The harbour will be open for a month."')).toEqual(['old', 'new']);
  });

  it('offers the words of several outlets once', () => {
    const corpus = corpusOf('“We are not for sale,” Ek said.', '"We are not for sale," Ek said.');
    expect(suggestQuotations(corpus, { typed: 'We are' })).toHaveLength(1);
  });

  it('has nothing for words that nobody said', () => {
    expect(suggestQuotations(bundledCorpus, { typed: 'purple elephants dance' })).toEqual([]);
  });

  it('offers only what stands in a source as it is', () => {
    const typed = fc.oneof(
      fc.string(),
      fc.constantFrom('', 'the', 'Armenia', 'is not', 'CSTO mission', '“We', 'Karabkh', 'we will'),
    );
    fc.assert(
      fc.property(typed, fc.constantFrom('', 'Putin said ', 'He said: “'), (words, before) => {
        for (const { text, source, span } of suggestQuotations(bundledCorpus, {
          typed: words,
          before,
        })) {
          expect(bundledCorpus.source(source)?.text.slice(span.start, span.end)).toBe(text);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('finds among many sources those that have the words typed, or speak of what the sentence does', () => {
    const many = createCorpus([
      ...Array.from({ length: 150 }, (_, at) => ({
        id: `paper-${at}`,
        text: `The council of ward ${at} met. “We will mend road number ${at} by the summer,” the mayor of ward ${at} said.`,
      })),
      {
        id: 'bridge',
        text: 'Ann Lowe spoke at the bridge. “The old bridge carries nobody safely,” Lowe said.',
      },
    ]);
    const first = (typed: string, before = '') =>
      suggestQuotations(many, { typed, before })[0]?.source;
    expect(first('the old bridge carr')).toBe('bridge');
    expect(first('safely nobody bridge')).toBe('bridge');
    expect(first('', 'At the bridge, Ann Lowe said: ')).toBe('bridge');
    expect(first('we will mend road number 77')).toBe('paper-77');
  });

  it('offers nothing that a check would then object to', () => {
    for (const name of ['Putin', 'Simonyan', 'Pashinyan', 'Mirzoyan']) {
      for (const { text } of suggestQuotations(bundledCorpus, {
        typed: '',
        before: `${name} said `,
      })) {
        expect(checkDraft({ text: `${name} said “${text}”` }, bundledCorpus)).toEqual([]);
      }
    }
  });
});
