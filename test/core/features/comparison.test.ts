import { expect, it } from 'vitest';
import { createCorpus } from '../../../src/core/corpus/corpus.ts';
import { comparisonAt } from '../../../src/core/features/comparison.ts';
import { checkDraft, readDraft } from '../../../src/core/language-service.ts';

const corpus = createCorpus([
  {
    id: 'gazette',
    text: `The council will not rebuild the old bridge over the river before the winter.

“We have no money for the bridge before the winter, and I will not pretend that we do, not even to you,” Mayor Ann Lowe told reporters.`,
  },
]);

/** What is compared where some words of the draft stand. */
function compared(text: string, words: string) {
  const found = comparisonAt({
    reading: readDraft({ text }),
    corpus,
    findings: checkDraft({ text }, corpus),
    offset: text.indexOf(words) + 1,
  });
  return found && [found.draft, found.source];
}

it('lays a quotation beside its passage, piece by piece, in one typography', () => {
  const draft =
    'Lowe said: "We have no money for the bridge … and I will not pretend that we did."';
  expect(compared(draft, 'no money')).toEqual([
    'We have no money for the bridge\n\nand I will not pretend that we did',
    'We have no money for the bridge\n\nand I will not pretend that we do',
  ]);
});

it('lays a sentence beside the passage that speaks of it', () => {
  const draft = 'It rained. The council will not rebuild the old bridge before the winter.';
  expect(compared(draft, 'council')?.[1]).toBe(
    'The council will not rebuild the old bridge over the river before the winter.',
  );
});

it('has nothing to show where no source speaks of it', () => {
  expect(compared('The harbour was sold to strangers.', 'harbour')).toBeUndefined();
});
