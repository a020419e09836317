import { expect, it } from 'vitest';
import { dateHints } from '../../../src/core/features/date-hints.ts';
import { readDraft } from '../../../src/core/language-service.ts';
import { say } from '../../../src/core/text/phrase.ts';
import { spanOf } from '../../../src/core/text/span.ts';

/** Each hint as `words: day`. */
function hints(text: string): string[] {
  const draft = `---\ndate: 2024-03-07\n---\n\n${text}\n`;
  return dateHints(readDraft({ text: draft }), spanOf(0, draft.length)).map(
    ({ offset, label }) => `${draft.slice(0, offset).split(' ').at(-1) ?? ''}: ${say(label)}`,
  );
}

it('gives the day behind a date that does not say all of itself', () => {
  expect(hints('The council met on Tuesday.')).toEqual(['Tuesday: March 5, 2024']);
});

it.each([
  ['a date in full', 'The council met on March 5, 2024.'],
  ['a length of time', 'The council met for two hours.'],
  ['a quotation, which speaks from a day of its own', 'Lowe said: “We met on Tuesday.”'],
])('leaves alone %s', (_, text) => {
  expect(hints(text)).toEqual([]);
});
