import { afterEach, beforeEach } from 'vitest';

/**
 * Said of a suite whose tests share a window, each going on where the last one left it: after one
 * that fails, the window is in no state that the others know, and they would wait in it for minutes.
 */
export function inOneWindow(): void {
  let isBroken = false;
  beforeEach(() => {
    if (isBroken) throw new Error('not tried: an earlier test in this window has failed');
  });
  afterEach(({ task }) => {
    isBroken ||= task.result?.state === 'fail';
  });
}
