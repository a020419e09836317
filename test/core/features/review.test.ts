import { describe, expect, it } from 'vitest';
import { createCorpus } from '../../../src/core/corpus/corpus.ts';
import type { Finding, FindingCode } from '../../../src/core/checks/finding.ts';
import { reviewOf } from '../../../src/core/features/review.ts';
import { createDraftChecker } from '../../../src/core/language-service.ts';

const corpus = createCorpus([
  {
    id: 'gazette',
    outlet: 'The Gazette',
    issued: '2024-03-05',
    text: '“We have no money for the bridge before the winter, and I will not pretend that we do,” Mayor Ann Lowe told reporters.',
  },
]);

/** Each statement as `state: words`; findings of the codes named last were dismissed. */
function review(text: string, ...dismissed: FindingCode[]): string[] {
  const checker = createDraftChecker(corpus);
  checker.update({ text });
  const slices = checker.check();
  let slice = slices.next();
  while (!slice.done) slice = slices.next();
  const isDismissed = ({ code }: Finding) => dismissed.includes(code);
  const open = slice.value.filter((finding) => !isDismissed(finding));
  return reviewOf(text, checker.standings(), open, slice.value.filter(isDismissed), corpus).map(
    ({ state, text: words }) => `${state}: ${words}`,
  );
}

describe('reviewOf', () => {
  it('lists a quotation that stands in a source as verified', () => {
    expect(review('Lowe said: “We have no money for the bridge before the winter.”')).toEqual([
      'verified: We have no money for the bridge before the winter.',
    ]);
  });

  it('lists an altered one as a conflict, once', () => {
    expect(review('Lowe said: “We have no money for the bridge before the summer.”')).toEqual([
      'conflict: We have no money for the bridge before the summer.',
    ]);
  });

  it('tells what no source has from what is wrong', () => {
    expect(
      review('Lowe said: “The old harbour was sold to strangers by my predecessors last year.”'),
    ).toEqual(['unverified: The old harbour was sold to strangers by my predecessors last year.']);
  });

  it('lists a finding outside quotations among them, in order of place', () => {
    expect(
      review('The bridge waits [@nobody]. Lowe said: “We have no money for the bridge.”'),
    ).toEqual(['conflict: @nobody', 'verified: We have no money for the bridge.']);
  });

  it('takes a matter of style for a note', () => {
    expect(review('Ann Petrosyan spoke. Later Petrossian left, and Petrosyan stayed.')).toEqual([
      'note: Petrossian',
    ]);
  });

  it('lists a dismissed finding in the place of the quotation it stands in', () => {
    expect(
      review('Lowe said: “We have no money for the bridge before the summer.”', 'misquotation'),
    ).toEqual(['dismissed: We have no money for the bridge before the summer.']);
  });

  it('is empty for a draft without statements', () => {
    expect(review('# Notes\n')).toEqual([]);
  });
});
