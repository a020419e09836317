import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, words } from '../../../src/core/text/words.ts';

const folded = (text: string) => words(text).map((word) => word.folded);

describe('words', () => {
  it('reads words, numbers and names as a reader counts them', () => {
    expect(folded('Pashinyan’s 19–20 U.S. COVID-19 talks cost $1,200.50.')).toEqual([
      "pashinyan's",
      '19',
      '20',
      'us',
      'covid-19',
      'talks',
      'cost',
      '1,200.50',
    ]);
  });

  it('keeps marks at the edge of a word out of it', () => {
    expect(folded('‘Well,’ the states’ envoy said—“no”. End.Start')).toEqual([
      'well',
      'the',
      'states',
      'envoy',
      'said',
      'no',
      'end',
      'start',
    ]);
  });

  it('folds case, diacritics, apostrophes, hyphens and invisible characters', () => {
    expect(folded('Şuşa Nagorno‑Karabakh don’t co\u00adoperate ŁÓDŹ İzmir')).toEqual([
      'susa',
      'nagorno-karabakh',
      "don't",
      'cooperate',
      'lodz',
      'izmir',
    ]);
  });

  it('folds a composed and a decomposed letter alike', () => {
    expect(fold('Café')).toBe(fold('Cafe\u0301'));
  });

  it('gives ordered, non-empty words that lie in the text, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let end = 0;
        for (const word of words(text)) {
          expect(word.start).toBeGreaterThanOrEqual(end);
          expect(word.end).toBeGreaterThan(word.start);
          expect(word.end).toBeLessThanOrEqual(text.length);
          expect(word.folded).not.toBe('');
          end = word.end;
        }
      }),
    );
  });
});
