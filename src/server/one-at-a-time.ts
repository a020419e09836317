/**
 * Runs something again when it is asked for in the middle of a run: once, however often it was asked
 * for, so that the last run has seen everything. Each answer comes when the run that serves it has ended.
 */
export function oneAtATime(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const begin = () => {
    running = run().finally(() => {
      running = undefined;
    });
    return running;
  };
  const again = () => {
    next = undefined;
    return begin();
  };
  return () => {
    if (!running) return begin();
    next ??= running.then(again, again);
    return next;
  };
}
