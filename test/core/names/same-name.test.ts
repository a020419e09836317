import { describe, expect, it } from 'vitest';
import { meetingKeys, nameKey, sameName } from '../../../src/core/names/index.ts';

describe('sameName', () => {
  it.each([
    ['Pashinian', 'Nikol Pashinyan'],
    ['Zelenskyy', 'Volodymyr Zelensky'],
    ['Prime Minister Ararat Mirzoyan', 'Mirzoian'],
    ['CSTO', 'Collective Security Treaty Organization'],
    ['José Díaz', 'Jose Diaz'],
    ['George W. Bush', 'George Bush'],
    ['Qaddafi', 'Gaddafi'.replace('G', 'K')],
  ])('takes %s for %s', (a, b) => {
    expect(sameName(a, b)).toBe(true);
    expect(sameName(b, a)).toBe(true);
    expect(meetingKeys(a).some((key) => meetingKeys(b).includes(key))).toBe(true);
  });

  it.each([
    ['Ilham Aliyev', 'Heydar Aliyev'],
    ['Putin', 'Pashinyan'],
    ['Armenia', 'Azerbaijan'],
    ['Foreign Ministry', 'Defense Ministry'],
    ['', 'Putin'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(sameName(a, b)).toBe(false);
  });

  it('has one key for one name in two spellings', () => {
    expect(nameKey('Pashinyan')).toBe(nameKey('Pashinian'));
    expect(nameKey('Putin')).not.toBe(nameKey('Rutin'));
  });
});
