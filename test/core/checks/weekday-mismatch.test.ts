import { describe, expect, it } from 'vitest';
import { createCorpus, type Corpus } from '../../../src/core/corpus/corpus.ts';
import type { Finding } from '../../../src/core/checks/finding.ts';
import { checkDraft } from '../../../src/core/language-service.ts';

const nothing = createCorpus([]);
const forum = createCorpus([
  {
    id: 'a',
    issued: '2023-09-14',
    text: 'Putin spoke at an economic forum in Vladivostok on Tuesday, September 12.',
  },
]);

function find(
  text: string,
  { corpus = nothing, issued }: { corpus?: Corpus; issued?: string } = {},
): Finding[] {
  const draft = issued === undefined ? { text } : { text, issued };
  return checkDraft(draft, corpus).filter(({ code }) => code === 'weekday-mismatch');
}

function flagged(text: string, options?: { corpus?: Corpus; issued?: string }): string[] {
  return find(text, options).map(({ span }) => text.slice(span.start, span.end));
}

function repaired(text: string, { fixes }: Finding, at = 0): string {
  const { span, text: words } = fixes[at]!.edits[0]!;
  return text.slice(0, span.start) + words + text.slice(span.end);
}

describe('weekday-mismatch', () => {
  it.each([
    ['He spoke on Friday, September 12, 2023.', 'Friday, September 12, 2023'],
    ['He spoke on Friday, 12 September 2023, in Baku.', 'Friday, 12 September 2023'],
    ['He spoke on September 12, 2023 (Friday).', 'September 12, 2023 (Friday'],
    ['On Mon., Sept. 12, 2023, he spoke.', 'Mon., Sept. 12, 2023'],
  ])('flags a weekday that is not the date’s: %s', (text, on) => {
    expect(flagged(text)).toEqual([on]);
  });

  it('says which day it was and offers the weekday and the dates near by', () => {
    const text = 'He spoke on Friday, September 12, 2023.';
    const [finding] = find(text);
    expect(finding?.message).toBe(
      'By the calendar, September 12, 2023, is a Tuesday, not a Friday.',
    );
    expect(finding?.expected).toEqual([
      'Tuesday, September 12, 2023',
      'Friday, September 15, 2023',
      'Friday, September 8, 2023',
    ]);
    expect(repaired(text, finding!)).toBe('He spoke on Tuesday, September 12, 2023.');
    expect(repaired(text, finding!, 1)).toBe('He spoke on Friday, September 15, 2023.');
  });

  it('leaves no finding once any of its fixes is applied', () => {
    const text = 'It opened on Wednesday the 3rd of May 2023 and on Sunday, March 1st, 2022.';
    for (const finding of find(text)) {
      finding.fixes.forEach((_, at) => {
        const rest = find(repaired(text, finding, at));
        expect(rest.some(({ span }) => span.start === finding.span.start)).toBe(false);
      });
    }
    expect(find(text)).toHaveLength(1);
  });

  it('shows the passage where a source dates the same event', () => {
    const [finding] = find(
      'Putin spoke at the economic forum in Vladivostok on Friday, September 12, 2023.',
      { corpus: forum },
    );
    expect(finding?.evidence).toMatchObject([{ source: 'a', bearing: 'supports' }]);
  });

  it('flags a date without a year where no year near the draft fits', () => {
    expect(flagged('He spoke on Friday, September 12.', { issued: '2023-09-14' })).toEqual([
      'Friday, September 12',
    ]);
  });

  it.each([
    ['a right weekday', 'He spoke on Tuesday, September 12, 2023.', {}],
    [
      'a right weekday of the year before',
      'He spoke on Monday, September 12.',
      { issued: '2023-06-01' },
    ],
    ['a date without a year in a draft without a date', 'He spoke on Friday, September 12.', {}],
    [
      'a year that the text names',
      'In 2008, the war came. On Friday, September 12, he spoke.',
      { issued: '2023-09-14' },
    ],
    [
      'a weekday apart from the date',
      'He spoke on Friday. By September 12, 2023, it was over.',
      {},
    ],
    ['a quotation', '“It was on Friday, September 12, 2023,” he said.', {}],
    ['a day of the week alone', 'He spoke on Friday.', { issued: '2023-09-14' }],
    ['code', '```\nFriday, September 12, 2023\n```', {}],
    ['a leap day', 'Born on February 29.', {}],
    ['a number after a month', 'In June 31 people died. May 45 voters abstain?', {}],
  ])('leaves alone %s', (_, text, options) => {
    expect(flagged(text, options)).toEqual([]);
  });

  it.each([
    ['It began on 31 June.', 'There is no such day: June has 30 days.'],
    ['It ended on September 45, 2023.', 'There is no such day: September has 30 days.'],
    ['Born on February 29, 2023.', 'There is no such day: February 2023 has 28 days.'],
  ])('says of a date that no calendar has: %s', (text, message) => {
    expect(find(text).map((finding) => finding.message)).toEqual([message]);
  });
});
