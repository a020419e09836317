import { describe, expect, it } from 'vitest';
import { readText, type SentenceReading } from '../../../src/core/claims/index.ts';
import { splitSentences } from '../../../src/core/text/sentences.ts';
import { findTimes } from '../../../src/core/time/index.ts';
import { stepsOf } from '../../support/steps.ts';

const report =
  'The mayor of Gyumri, Aram Petrosyan, told a press conference on Tuesday that 12 traders were killed. He did not say who had built the market in 1988, and he refused to name its owner. “We will rebuild it,” he insisted.\n\n';

function readingOf(text: string): readonly SentenceReading[] {
  return readText(text, splitSentences(text), findTimes(text, { reference: '2024-05-04' }))
    .sentences;
}

/** Everything that can be asked of a sentence. */
function readAll({ keys, units, subject, meant, times, predications, counted }: SentenceReading) {
  return [keys, units, subject, meant, times, predications, counted];
}

describe('the claims of a text', () => {
  const [short, long] = [report.repeat(20), report.repeat(40)];

  // The first reading warms what is kept between texts: words and names that come back.
  it('takes twice the work for twice as many', () => {
    readingOf(long).forEach(readAll);
    const once = stepsOf(() => {
      readingOf(short).forEach(readAll);
    });
    const twice = stepsOf(() => {
      readingOf(long).forEach(readAll);
    });
    expect(twice).toBeLessThan(once * 2.2 + 500);
  });

  it('are in no quotation before the first quotation mark, whatever the words', () => {
    const [sentence] = readingOf('The constructor has lost its valueOf, a reader said.');
    expect(sentence!.quoted).not.toContain(true);
  });

  it('are not read where only words are asked for', () => {
    const finding = stepsOf(() => {
      readingOf(short);
    });
    const words = stepsOf(() => {
      readingOf(short).forEach(({ keys }) => keys);
    });
    const everything = stepsOf(() => {
      readingOf(short).forEach(readAll);
    });
    expect(words - finding).toBeLessThan((everything - finding) / 3);
  });
});
