import { expect, it } from 'vitest';
import { coverageByHeading } from '../../../src/core/features/coverage.ts';
import type { ReviewState } from '../../../src/core/features/review.ts';
import { readDraft } from '../../../src/core/language-service.ts';
import { spanOf, textOf } from '../../../src/core/text/span.ts';

const text = 'Before.\n\n# One\n\nFirst. Second.\n\n## Two\n\nThird.\n\n# Three\n\nNothing.\n';

/** Each heading with the states counted below it. */
function coverage(statements: Readonly<Record<string, ReviewState>>): [string, object][] {
  const placed = Object.entries(statements).map(([words, state]) => {
    const start = text.indexOf(words);
    return { span: spanOf(start, start + words.length), state };
  });
  const { blocks } = readDraft({ text }).draft;
  return coverageByHeading(text, blocks, placed).map(({ heading, states }) => [
    textOf(text, heading).replace(/^#+ /u, ''),
    Object.fromEntries(states),
  ]);
}

it('counts under a heading what stands below it, up to the next one', () => {
  expect(
    coverage({ First: 'verified', Second: 'conflict', Third: 'verified', Before: 'silent' }),
  ).toEqual([
    ['One', { verified: 1, conflict: 1 }],
    ['Two', { verified: 1 }],
  ]);
});

it('says nothing of a heading without statements', () => {
  expect(coverage({})).toEqual([]);
});
