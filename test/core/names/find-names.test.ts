import { expect, it } from 'vitest';
import { findNames } from '../../../src/core/names/index.ts';

it('takes an adjective made of a name for no name', () => {
  const text =
    'To leave the Russian-led blocs, Kim Jong-un told the Moscow-based agency, is wrong.';
  expect(findNames(text).map((name) => name.text)).toEqual(['Kim Jong-un']);
});
