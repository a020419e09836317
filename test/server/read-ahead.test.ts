import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createCorpus } from '../../src/core/corpus/corpus.ts';
import { hasQuotationsRead } from '../../src/core/corpus/readings.ts';
import { ReadAhead } from '../../src/server/read-ahead.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function library(count: number) {
  return createCorpus(
    Array.from({ length: count }, (_, at) => ({
      id: `gazette-${String(at)}`,
      text: `“We have no money for bridge ${String(at)},” Mayor Ann Lowe said on Tuesday.`,
    })),
  );
}

it('reads what the sources have to offer once the library has come to rest', async () => {
  const corpus = library(40);
  new ReadAhead().start(corpus);
  await vi.advanceTimersByTimeAsync(500);
  expect(corpus.sources.some(hasQuotationsRead)).toBe(false);
  await vi.advanceTimersByTimeAsync(5000);
  expect(corpus.sources.every(hasQuotationsRead)).toBe(true);
});

it('leaves a library that another has taken the place of', async () => {
  const [first, second] = [library(3), library(3)];
  const ahead = new ReadAhead();
  ahead.start(first);
  ahead.start(second);
  await vi.advanceTimersByTimeAsync(5000);
  expect(first.sources.some(hasQuotationsRead)).toBe(false);
  expect(second.sources.every(hasQuotationsRead)).toBe(true);
});
