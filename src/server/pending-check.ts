import type { Corpus } from '../core/corpus/corpus.ts';
import type { Settings } from './protocol/index.ts';

/** All that what a check finds depends on: with the same, it need not be begun again. */
export interface CheckBasis {
  /** Of the draft. */
  readonly version: number;
  readonly library: Corpus;
  readonly settings: Settings;
  /** Of the decisions. */
  readonly generation: number;
}

export function isSameBasis(a: CheckBasis, b: CheckBasis): boolean {
  return (
    a.version === b.version &&
    a.library === b.library &&
    a.settings === b.settings &&
    a.generation === b.generation
  );
}

/** How a check ended: `superseded` by what came in between, which has a check of its own. */
export type CheckEnd = 'checked' | 'superseded' | 'failed';

/**
 * A check of a draft from when it is asked for to its end. It pauses where the writer may go on, and
 * no longer than until somebody waits for it.
 */
export class PendingCheck {
  /** Undefined until it begins: till then it is of whatever the draft will be. */
  basis: CheckBasis | undefined;
  readonly done: Promise<CheckEnd>;
  #isAborted = false;
  #isHurried = false;
  #wake: () => void = () => undefined;

  /** `run` begins at once; what it waits for by `pause` ends early when the check is hurried or given up. */
  constructor(run: (check: PendingCheck) => Promise<CheckEnd>) {
    this.done = run(this);
  }

  isAborted(): boolean {
    return this.#isAborted;
  }

  pause(ms: number): Promise<void> {
    if (ms === 0 || this.#isAborted || this.#isHurried) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  hurry(): void {
    this.#isHurried = true;
    this.#wake();
  }

  abort(): void {
    this.#isAborted = true;
    this.#wake();
  }
}
