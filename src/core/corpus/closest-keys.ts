import Fuse from 'fuse.js';
import type { Corpus } from './corpus.ts';

/** A key the writer may have meant. Score 1 is the same key, 0 nothing in common. */
export interface ClosestKey {
  readonly key: string;
  readonly score: number;
}

/**
 * The corpus's keys that look like the one that was written, best first; none when none is near. A
 * guess at what was meant, for "did you mean" and never for what is true: the only fuzzy search.
 */
export function closestKeys(key: string, corpus: Corpus, limit: number): ClosestKey[] {
  return searchOf(corpus)
    .search(key.slice(0, longestKey), { limit })
    .map(({ item, score = 1 }) => ({ key: item, score: 1 - score }));
}

/** Fuse's matching slows with the square of what is looked for. */
const longestKey = 100;

/** Fuse's threshold: 0 finds the same key only, 1 any key. Chosen so that a wrong day or a lost hyphen is forgiven, another outlet is not. */
const farthest = 0.35;

const searches = new WeakMap<Corpus, Fuse<string>>();

function searchOf(corpus: Corpus): Fuse<string> {
  let search = searches.get(corpus);
  if (search === undefined) {
    search = new Fuse(
      corpus.sources.map(({ id }) => id),
      { includeScore: true, threshold: farthest, ignoreLocation: true },
    );
    searches.set(corpus, search);
  }
  return search;
}
