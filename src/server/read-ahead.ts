import { readOffers } from '../core/anchoring/index.ts';
import type { Corpus } from '../core/corpus/corpus.ts';

/** A rest after the library has changed: the first check and the first hover come first. */
const restMs = 1000;

/** Reading is done in pieces of this length, with as long a rest after each. */
const pieceMs = 8;

/** Sources of which everything is read ahead. Chosen: some seconds' work, and some twenty megabytes. */
const mostSources = 1000;

/** Reads what completion will offer before it is asked for, so that no opening mark waits for it. */
export class ReadAhead {
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Takes the place of what was read ahead of another library. */
  start({ sources }: Corpus): void {
    let at = 0;
    const read = () => {
      const until = performance.now() + pieceMs;
      while (at < Math.min(sources.length, mostSources) && performance.now() < until) {
        readOffers(sources[at++]!);
      }
      if (at < Math.min(sources.length, mostSources)) this.#later(read, pieceMs);
    };
    this.#later(read, restMs);
  }

  #later(read: () => void, ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(read, ms);
    // A server that has nothing else to do may end.
    if (typeof this.#timer === 'object') this.#timer.unref();
  }
}
