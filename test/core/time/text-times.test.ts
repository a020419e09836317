import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTimes, TextTimes } from '../../../src/core/time/index.ts';

const reference = '2023-09-14';

function values(text: string): string[] {
  return findTimes(text, { reference }).map(({ value }) => value);
}

describe('TextTimes', () => {
  it('reads a stretch asked for alone as it reads it in its place', () => {
    const paragraph = fc.constantFrom(
      'They met on September 3, 2020.',
      'The following day it rained.',
      'In October he came back, as he had on Tuesday.',
      'Two weeks later, at 5 p.m., it ended.',
      'Since 2014 they will not.',
      'Nothing dates this.',
      'Headline of May',
    );
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 12 }), fc.nat(), fc.nat(), (parts, a, b) => {
        const text = parts.join('\n\n');
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        const all = findTimes(text, { reference });
        const touching = all.filter(({ span }) => span.end > start! && span.start < end!);
        const times = new TextTimes(text, { reference });
        expect(times.in({ start: start!, end: end! })).toEqual(touching);
        expect(times.all()).toEqual(all);
      }),
    );
  });

  it('counts from a date of the paragraph before', () => {
    expect(values('They met on September 3.\n\nThe following day it rained.')).toEqual([
      '2023-09-03',
      '2023-09-04',
    ]);
  });

  it('takes no verb of another paragraph for a day', () => {
    expect(values('He will have to see to it.\n\nOn Monday, Simonyan came.')).toEqual([
      '2023-09-11',
    ]);
  });

  it('follows a chain of dates however long, from its end', () => {
    const text = `On September 3, 2020 it began.${'\n\nThe following day it went on.'.repeat(2000)}`;
    const end = { start: text.length - 5, end: text.length };
    expect(new TextTimes(text, { reference }).in(end)).toHaveLength(0);
    const last = { start: text.length - 30, end: text.length };
    expect(new TextTimes(text, { reference }).in(last)[0]?.value).toBe('2026-02-24');
  });
});
