import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeText } from '../../../src/core/text/normalized-text.ts';
import { textOf } from '../../../src/core/text/span.ts';

describe('normalizeText', () => {
  it('makes straight and curly marks, dashes, ellipses and spaces one', () => {
    const curly = normalizeText('“It’s\u00a0over… –\n we’ll see,” he said.');
    const straight = normalizeText('"It\'s over... - we\'ll see," he said.');
    expect(curly.text).toBe(straight.text);
  });

  it('leaves words and their case alone', () => {
    expect(normalizeText('Żółć, NATO and naïve').text).toBe('Żółć, NATO and naïve');
  });

  it('goes back to the characters as given', () => {
    const given = 'He said:  “wait... no”.';
    const { text, given: back } = normalizeText(given);
    const start = text.indexOf('wait');
    expect(textOf(given, back({ start, end: text.indexOf('no') }))).toBe('wait... ');
  });

  it('goes forward over characters that vanish', () => {
    const given = 'co\u00adop\u200beration';
    const normal = normalizeText(given);
    expect(normal.text).toBe('cooperation');
    expect(normal.normalized({ start: 0, end: given.length })).toEqual({ start: 0, end: 11 });
  });

  it('maps every span of any text into that text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), fc.nat(), (given, a, b) => {
        const { text, given: back } = normalizeText(given);
        const start = Math.min(a, b) % (text.length + 1);
        const end = start + (Math.abs(a - b) % (text.length - start + 1));
        const span = back({ start, end });
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThanOrEqual(span.start);
        expect(span.end).toBeLessThanOrEqual(given.length);
        expect(normalizeText(textOf(given, span)).text).toBe(text.slice(start, end));
      }),
    );
  });

  it('does nothing more to a text that is normal already', () => {
    fc.assert(
      fc.property(fc.string(), (given) => {
        const once = normalizeText(given).text;
        expect(normalizeText(once).text.replace(/ +/g, ' ')).toBe(once.replace(/ +/g, ' '));
      }),
    );
  });
});
