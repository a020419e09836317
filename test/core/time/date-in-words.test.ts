import { expect, it } from 'vitest';
import { dateInWords, dayTemplate } from '../../../src/core/time/date-in-words.ts';

it.each([
  ['2023-12-14', 'December 14, 2023'],
  ['2023-09', 'September 2023'],
  ['2023', '2023'],
  ['2023-09-01/2023-09-03', 'September 1, 2023 – September 3, 2023'],
  ['2024-11-28~', 'November 28, 2024 (approximate)'],
  ['2023-21', '2023-21'],
  ['last spring', 'last spring'],
])('prints %s as a newspaper does: %s', (edtf, words) => {
  expect(dateInWords(edtf)).toBe(words);
});

it('prints a date in the order and with the names of another language', () => {
  const german = { [dayTemplate]: '{1}. {0} {2}', December: 'Dezember' };
  expect(dateInWords('2023-12-14', german)).toBe('14. Dezember 2023');
  expect(dateInWords('2023-12', german)).toBe('Dezember 2023');
});
