import { expect, it } from 'vitest';
import { findNames } from '../../../src/core/names/index.ts';

it('takes an adjective made of a name for no name', () => {
  const text =
    'To leave the Russian-led blocs, Kim Jong-un told the Moscow-based agency, is wrong.';
  expect(findNames(text).map((name) => name.text)).toEqual(['Kim Jong-un']);
});

it('takes the letters of a country for no first name, and for part of an office', () => {
  const read = (text: string) =>
    findNames(text).map(({ text: name, title }) => [title, name].filter(Boolean).join(' | '));
  expect(read('Asked about the U.S. Putin said no.')).toEqual(['Asked', 'U.S.', 'Putin']);
  expect(read('Then U.S. President Ada Holm spoke.')).toEqual(['U.S. President | Ada Holm']);
  expect(read('Then the U.S. Supreme Court ruled.')).toEqual(['U.S. Supreme Court']);
});
