import { describe, expect, it } from 'vitest';
import { compareQuantities, findQuantities } from '../../../src/core/quantity/index.ts';

function intervals(text: string): string[] {
  return findQuantities(text).map(
    ({ span, low, high, kind }) => `${text.slice(span.start, span.end)}: ${low}–${high} ${kind}`,
  );
}

describe('the quantities of a text', () => {
  it.each([
    ['More than 4,000 soldiers came.', ['More than 4,000: 4000–Infinity count']],
    ['About 2,000 troops were sent.', ['About 2,000: 1800–2200 count']],
    ['Fewer than 48 singles were released.', ['Fewer than 48: -Infinity–48 count']],
    ['Twenty-one men stood guard.', ['Twenty-one: 21–21 count']],
    ['It rose to 64.5 percent.', ['64.5 percent: 64.45–64.55 percent']],
    ['The film made $1.2 million.', ['$1.2 million: 1150000–1250000 money']],
    ['He came third.', ['third: 3–3 ordinal']],
    ['They won 2–1.', ['2–1: 2001–2001 score']],
    ['The council voted 52 to 48 on Monday.', ['52 to 48: 52048–52048 score']],
    [
      'It made $109million and 450crores.',
      ['$109million: 108500000–109500000 money', '450crores: 4495000000–4505000000 count'],
    ],
    ['Some 15percent are.', ['Some 15percent: 13.5–16.5 percent']],
    ['It rose by 10 to 12 in May.', ['10: 10–10 count', '12: 12–12 count']],
  ])('%s', (text, expected) => {
    expect(intervals(text)).toEqual(expected);
  });

  it.each(['COVID-19 spread.', 'The train leaves at 10:30.', 'Children of ages 5-10 came.'])(
    'are none in: %s',
    (text) => {
      expect(intervals(text)).toEqual([]);
    },
  );
});

describe('two quantities', () => {
  it.each([
    ['more than 13', 'over 12', 'open'],
    ['more than 45', '45', 'apart'],
    ['fewer than 200', '138', 'wider'],
    ['about 2,000', '2,100', 'wider'],
    ['4,000', '2,000', 'apart'],
    ['at least 13', '14', 'wider'],
    ['12 percent', '12', 'unknown'],
    ['0.01 percent', '0.0115 percent', 'wider'],
    ['0.1 percent', '0.2 percent', 'apart'],
    ['in a 7-4 ruling', 'in an 8-4 ruling', 'apart'],
  ] as const)('%s and %s are %s', (first, second, bearing) => {
    expect(compareQuantities(findQuantities(first)[0]!, findQuantities(second)[0]!)).toBe(bearing);
  });
});
