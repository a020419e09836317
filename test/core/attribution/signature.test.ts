import { describe, expect, it } from 'vitest';
import { findQuotations } from '../../../src/core/attribution/index.ts';

const speakers = (text: string) => findQuotations(text).map(({ speaker }) => speaker?.name);

describe('a signed quotation', () => {
  it.each([
    ['“It was the best day we had in years.” ― Ana Ruiz', 'Ana Ruiz'],
    ['“It was the best day we had in years.”— J. M. de la Cruz, Austin', 'J. M. de la Cruz'],
    ['"It was the best day we had in years." -- Ana', 'Ana'],
  ])('is credited to the name under it: %s', (text, name) => {
    expect(speakers(text)).toEqual([name]);
  });

  it.each([
    '“It was the best day we had in years.” — and she laughed.',
    '“It was the best day we had in years.” — Nobody else came that day.',
    '“It was the best day we had in years.”',
  ])('is credited to nobody where no name stands alone: %s', (text) => {
    expect(speakers(text)).toEqual([undefined]);
  });

  it('is each credited to its own', () => {
    expect(
      speakers(
        '“It was the best day we had in years.” ― Ana Ruiz\n\n“It was a very long day for us all.” ― Bo Ek',
      ),
    ).toEqual(['Ana Ruiz', 'Bo Ek']);
  });
});
