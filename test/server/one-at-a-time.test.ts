import { expect, it } from 'vitest';
import { oneAtATime } from '../../src/server/one-at-a-time.ts';

/** A run that ends when it is let. */
function held() {
  const ends: (() => void)[] = [];
  let runs = 0;
  const run = () => {
    runs++;
    return new Promise<void>((resolve) => ends.push(resolve));
  };
  return { run, runs: () => runs, end: () => ends.shift()?.() };
}

it('runs once more for all that was asked during a run', async () => {
  const { run, runs, end } = held();
  const ask = oneAtATime(run);
  const first = ask();
  const later = [ask(), ask()];
  expect(runs()).toBe(1);
  end();
  await first;
  await Promise.resolve();
  expect(runs()).toBe(2);
  end();
  await Promise.all(later);
  expect(runs()).toBe(2);
});

it('runs again after a run that failed', async () => {
  let runs = 0;
  const ask = oneAtATime(() => {
    runs++;
    return runs === 1 ? Promise.reject(new Error('no settings')) : Promise.resolve();
  });
  const first = ask();
  const second = ask();
  await expect(first).rejects.toThrow('no settings');
  await second;
  expect(runs).toBe(2);
});
