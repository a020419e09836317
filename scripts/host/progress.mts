/** Progress on the terminal: one line that lives while something long happens. */

export interface Heartbeat {
  done(): void;
  fail(): void;
}

/** How often a log that is not a terminal hears that the work goes on. */
const LOG_EVERY_MS = 15_000;

export function heartbeat(what: string): Heartbeat {
  const started = performance.now();
  const live = process.stderr.isTTY;
  if (!live) process.stderr.write(`${what} …\n`);
  const show = () => {
    if (live) process.stderr.write(`\r${what} … ${seconds(started)}`);
    else process.stderr.write(`  … still working, ${seconds(started)}\n`);
  };
  if (live) show();
  const timer = setInterval(show, live ? 500 : LOG_EVERY_MS);
  timer.unref();
  const end = (word: string) => {
    clearInterval(timer);
    process.stderr.write(
      live
        ? `\r${what} … ${word} in ${seconds(started)}\n`
        : `  … ${word} in ${seconds(started)}\n`,
    );
  };
  return {
    done() {
      end('done');
    },
    fail() {
      end('failed');
    },
  };
}

/** Time since `started` (of `performance.now()`) as a person reads it. */
export function seconds(started: number): string {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`;
}
