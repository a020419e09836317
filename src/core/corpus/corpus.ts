import { readSource } from './read-source.ts';
import type { Source, SourceInput } from './source.ts';

/** The sources a draft is checked against. Immutable: a changed library is another corpus. */
export interface Corpus {
  readonly sources: readonly Source[];
  source(id: string): Source | undefined;
}

/** The first of several sources with one id counts; telling the writer of the others is the reader's work (`sources/`). */
export function createCorpus(inputs: readonly SourceInput[]): Corpus {
  const byId = new Map<string, Source>();
  for (const input of inputs) {
    if (!byId.has(input.id)) byId.set(input.id, readSource(input));
  }
  const sources = [...byId.values()];
  return { sources, source: (id) => byId.get(id) };
}
