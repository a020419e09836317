import { describe, expect, it } from 'vitest';
import { wordKey } from '../../../src/core/anchoring/word-key.ts';

describe('wordKey', () => {
  it.each([
    ['recognise', 'recognize'],
    ['organisations', 'organizations'],
    ['neighbours', 'neighbors'],
    ['centre', 'center'],
    ['defence', 'defense'],
    ['travelled', 'traveled'],
    ['co-operation', 'cooperation'],
    ['ten', '10'],
    ['twenty-five', '25'],
    ['4,000', '4000'],
    ['dont', "don't"],
    ['whilst', 'while'],
    ['cheque', 'check'],
    ['practising', 'practicing'],
  ])('gives %s and %s one key', (one, other) => {
    expect(wordKey(one)).toBe(wordKey(other));
  });

  it.each([
    ["it's", 'its'],
    ['filled', 'filed'],
    ['four', 'for'],
    ["we'll", 'well'],
    ['19', '20'],
    ['rise', 'rize'],
    ['is', 'was'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(wordKey(one)).not.toBe(wordKey(other));
  });
});
