import type { SourceInput } from '../core/corpus/source.ts';
import { phrase, saying } from '../core/text/phrase.ts';
import type { SourceFile, SourceProblem } from './read-source-file.ts';

/** A file of the library: `name` tells it from the others (a path, a URI), `shownAs` is for the writer's eyes. */
export interface NamedSourceFile extends SourceFile {
  readonly name: string;
  readonly shownAs?: string;
}

export interface CollectedSources {
  readonly sources: SourceInput[];
  readonly problems: (SourceProblem & { readonly name: string })[];
}

/** The sources of several files, in order. Of two with one `id` the first counts, and the second is a problem of its file. */
export function collectSources(files: readonly NamedSourceFile[]): CollectedSources {
  const sources: SourceInput[] = [];
  const problems: CollectedSources['problems'] = [];
  const firstFiles = new Map<string, string>();
  for (const { name, shownAs, source, problems: own } of files) {
    problems.push(...own.map((problem) => ({ ...problem, name })));
    if (source === undefined) continue;
    const first = firstFiles.get(source.id);
    if (first === undefined) {
      firstFiles.set(source.id, shownAs ?? name);
      sources.push(source);
    } else {
      const why = phrase(
        'The id “{0}” is already that of {1}; this file is not read.',
        source.id,
        first,
      );
      problems.push({ name, line: 1, ...saying(why) });
    }
  }
  return { sources, problems };
}
