import { describe, expect, it } from 'vitest';
import { createCorpus } from '../../../src/core/corpus/corpus.ts';
import { checkDraft } from '../../../src/core/language-service.ts';

// Monday, March 4, 2024, to Wednesday, March 6.
const herald = {
  id: 'herald',
  outlet: 'The Herald',
  issued: '2024-03-06',
  text: `Speaking at the harbour on Monday, captain Ada Moss stated that the strike was “not over”.

“We will not sail before the owners have signed a new contract,” said Moss.

“Nobody has asked the islanders what a winter without a ferry means to them,” Mayor Ines Duarte told reporters on Tuesday.

“The company has made its last offer to the crews,” its director, Paul Lind, said.`,
};
const gazette = {
  id: 'gazette',
  outlet: 'The Gazette',
  issued: '2024-03-07',
  text: '“Nobody has asked the islanders what a winter without a ferry means to them,” Duarte said on Wednesday.',
};

function daysAsked(text: string, sources = [herald]): string[] {
  return checkDraft({ text }, createCorpus(sources))
    .filter(({ code }) => code === 'date-conflict')
    .map(({ span, expected }) => `${text.slice(span.start, span.end)}: ${(expected ?? []).join()}`);
}

const moss = '“We will not sail before the owners have signed a new contract,” Moss said';
const duarte =
  '“Nobody has asked the islanders what a winter without a ferry means to them,” Duarte said';
const lind = '“The company has made its last offer to the crews,” Lind said';

describe('the day on which words were said', () => {
  it('is asked about where the verb of the source has another', () => {
    expect(daysAsked(`${duarte} on Friday.`)).toEqual(['Friday: March 5, 2024']);
    expect(daysAsked(`${duarte} on March 1, 2024.`)).toEqual(['March 1: March 5, 2024']);
  });

  it('is that of the sentence before where the same person goes on', () => {
    expect(daysAsked(`${moss} on Thursday.`)).toEqual(['Thursday: March 4, 2024']);
  });

  it.each([
    `${duarte} on Tuesday.`,
    `${duarte} on March 5.`,
    `${duarte} last week.`,
    `${duarte} in March.`,
    `${duarte}. On Friday she left.`,
    `${moss} on Monday.`,
    `${lind} on Friday.`,
    `${lind} on Tuesday.`,
    '“Not over,” Moss said on Friday.',
  ])('is left alone where it fits, is not given or cannot be known: %s', (text) => {
    expect(daysAsked(text)).toEqual([]);
  });

  it('is left alone where one of two sources has it', () => {
    expect(daysAsked(`${duarte} on Wednesday.`, [herald, gazette])).toEqual([]);
    expect(daysAsked(`${duarte} on Friday.`, [herald, gazette])).toHaveLength(1);
  });
});
