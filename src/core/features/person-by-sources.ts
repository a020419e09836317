import { rolesOf, type RoleBySource } from '../claims/index.ts';
import type { Corpus } from '../corpus/corpus.ts';

export interface PersonBySources {
  /** Titles with where and when they stand, as the sources write them. */
  readonly roles: readonly RoleBySource[];
  /** The spellings of the surname that the sources use, commonest first. */
  readonly spellings: readonly string[];
}

/** Who a name is by the sources. Both lists are empty for a name that no source gives a title. */
export function personBySources(name: string, corpus: Corpus): PersonBySources {
  const roles = rolesOf(name, corpus);
  const counts = new Map<string, number>();
  for (const { written } of roles) counts.set(written, (counts.get(written) ?? 0) + 1);
  return {
    roles,
    spellings: [...counts].sort(([, a], [, b]) => b - a).map(([spelling]) => spelling),
  };
}
