import { isSource, readSource } from './read-source.ts';
import type { Source, SourceInput } from './source.ts';

/** The sources a draft is checked against. Immutable: a changed library is another corpus. */
export interface Corpus {
  readonly sources: readonly Source[];
  source(id: string): Source | undefined;
}

/**
 * The first of several sources with one id counts; telling the writer of the others is the reader's
 * work (`sources/`). What is a `Source` already is taken as it is, with all that is known of it: a
 * corpus with one source more costs that source.
 */
export function createCorpus(inputs: readonly SourceInput[]): Corpus {
  const byId = new Map<string, Source>();
  for (const input of inputs) {
    if (byId.has(input.id)) continue;
    byId.set(input.id, isSource(input) ? input : readSource(whatIsKnown(input)));
  }
  const sources = [...byId.values()];
  return { sources, source: (id) => byId.get(id) };
}

/** Programs without types hand in `null` for what they do not know; it counts as absent. */
function whatIsKnown(input: SourceInput): SourceInput {
  const fields: [string, unknown][] = Object.entries(input);
  const known = fields.filter(([, value]) => value !== null);
  return { ...Object.fromEntries(known), id: input.id, text: input.text };
}

const narrowed = new WeakMap<Corpus, Map<string, Corpus>>();

/** The corpus with these keys only, in its own order; keys that it does not have are passed over. The same corpus for the same keys. */
export function narrowCorpus(corpus: Corpus, keys: readonly string[]): Corpus {
  const wanted = new Set(keys);
  const name = JSON.stringify([...wanted].sort());
  const known = narrowed.get(corpus) ?? new Map<string, Corpus>();
  narrowed.set(corpus, known);
  let narrow = known.get(name);
  if (narrow === undefined) {
    const sources = corpus.sources.filter(({ id }) => wanted.has(id));
    narrow = { sources, source: (id) => (wanted.has(id) ? corpus.source(id) : undefined) };
    known.set(name, narrow);
  }
  return narrow;
}
