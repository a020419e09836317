import type { Connection } from 'vscode-languageserver';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { progressOf } from '../../src/server/reading-progress.ts';

/** A client's notification: what was shown, and its button. */
function shownBy(workDoneProgress: boolean) {
  const said: unknown[] = [];
  let cancel: (() => void) | undefined;
  const reporter = {
    begin: (title: string, share: number) => said.push([title, share]),
    report: (share: number) => said.push(share),
    done: () => said.push('done'),
    token: { onCancellationRequested: (listener: () => void) => (cancel = listener) },
  };
  const window = { createWorkDoneProgress: () => Promise.resolve(reporter) };
  // Of a connection nothing but this is used.
  const connection = { window } as unknown as Connection;
  const start = progressOf(connection, () => ({ window: { workDoneProgress } }));
  return { said, start, cancel: () => cancel?.() };
}

describe('progressOf', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('shows nothing for what is done within a second', async () => {
    const { said, start } = shownBy(true);
    const progress = start('Reading');
    await vi.advanceTimersByTimeAsync(900);
    progress.done();
    await vi.advanceTimersByTimeAsync(900);
    expect(said).toEqual([]);
  });

  it('shows how far longer work is, and that the writer has ended it', async () => {
    const { said, start, cancel } = shownBy(true);
    const progress = start('Reading');
    progress.report(1, 4);
    await vi.advanceTimersByTimeAsync(1100);
    progress.report(2, 4);
    expect(progress.isCancelled).toBe(false);
    cancel();
    expect(progress.isCancelled).toBe(true);
    progress.done();
    expect(said).toEqual([['Reading', 25], 50, 'done']);
  });

  it('shows nothing where the client has no place for it', async () => {
    const { said, start } = shownBy(false);
    const progress = start('Reading');
    await vi.advanceTimersByTimeAsync(1100);
    progress.report(2, 4);
    progress.done();
    expect(said).toEqual([]);
  });
});
