import { describe, expect, it } from 'vitest';
import { dayOfEdtf, parseEdtf } from '../../../src/core/corpus/edtf.ts';

describe('the days an EDTF date can mean', () => {
  it.each([
    ['2023-12-14', '2023-12-14', '2023-12-14'],
    ['2023-12', '2023-12-01', '2023-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023', '2023-01-01', '2023-12-31'],
    ['199X', '1990-01-01', '1999-12-31'],
    ['2023-12-XX', '2023-12-01', '2023-12-31'],
    ['2023-XX', '2023-01-01', '2023-12-31'],
    ['2023-22', '2023-06-01', '2023-08-31'],
    ['2023-12-14T10:00:00Z', '2023-12-14', '2023-12-14'],
    ['2023-09/2023-10-05', '2023-09-01', '2023-10-05'],
    ['2023-09/..', '2023-09-01', undefined],
    ['/2023-09', undefined, '2023-09-30'],
  ])('reads %s', (text, earliest, latest) => {
    expect(parseEdtf(text)).toMatchObject({
      ...(earliest === undefined ? {} : { earliest }),
      ...(latest === undefined ? {} : { latest }),
      approximate: false,
      uncertain: false,
    });
  });

  it.each([
    ['2024-11-28~', true, false],
    ['2024-11-28?', false, true],
    ['2024-11-28%', true, true],
    ['2023-09~/2023-10', true, false],
  ])('keeps how surely %s is known', (text, approximate, uncertain) => {
    expect(parseEdtf(text)).toMatchObject({ approximate, uncertain });
  });

  it.each([
    '',
    '..',
    '/',
    '2023-13',
    '2023-02-29',
    '2023-00-10',
    '2023-12-32',
    '2023-02-30',
    'yesterday',
    '12/14/2023',
    '2023-12-14/2023-12-01',
    '2023-1-4',
  ])('finds no date in %j', (text) => {
    expect(parseEdtf(text)).toBeUndefined();
  });

  it('names a single day only where there is one', () => {
    expect(dayOfEdtf('2024-11-28~')).toBe('2024-11-28');
    expect(dayOfEdtf('2024-11')).toBeUndefined();
    expect(dayOfEdtf('2024-11-28/..')).toBeUndefined();
  });
});
