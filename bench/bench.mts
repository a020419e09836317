import type * as Stet from './stet.mts';
import type { News } from './news.mts';

/** What a part of the bench is given. */
export interface Bench {
  readonly stet: typeof Stet;
  readonly news: News;
  /** Fewer queries and smaller libraries, for a machine that has other work; the page says so. */
  readonly quick: boolean;
  /** Imports a package of bench/package.json. */
  readonly peer: (name: string) => Promise<unknown>;
  /** Says on the page that something could not be measured, and why. */
  readonly absent: (what: string) => void;
  /** Tells whoever waits what is being measured. */
  readonly tell: (what: string) => void;
  /** Puts down what has been measured so far: it stands on the page if the part does not reach its end. */
  readonly keep: (soFar: Section) => void;
}

/** A part of docs/bench.md: Markdown under one heading, and the lines of its picture if it has one. */
export interface Section {
  readonly title: string;
  readonly markdown: string;
  readonly targets?: readonly Target[];
  readonly picture?: readonly Line[];
}

/** What was aimed at, and what this run reached. */
export interface Target {
  readonly work: string;
  readonly target: string;
  readonly value: string;
  readonly met: boolean;
  /** Why it is missed where it is: a sentence that a profile has shown, not a guess. */
  readonly why?: string;
}

/** Cost in milliseconds against passages. */
export interface Line {
  readonly name: string;
  readonly points: readonly (readonly [passages: number, ms: number])[];
}

/** Each part is a module bench/<name>.mts that exports `run`. */
export type Run = (bench: Bench) => Promise<Section>;
