import { createCorpus, type Corpus } from '../core/corpus/corpus.ts';
import { collectSources } from '../sources/collect-sources.ts';
import { readBundledSources, readSourceFolder, stampOf } from '../sources/disk.ts';
import { reasonOf, UsageError, type Console } from './console.ts';

export interface LibraryOptions {
  /** Folders or files given with `--sources`. */
  readonly sources: readonly string[];
  /** False after `--no-bundled`. */
  readonly bundled: boolean;
}

/** The corpus of a command. Problems of single source files are told, and the others load. */
export function loadCorpus(options: LibraryOptions, console: Console): Corpus {
  const files = options.bundled ? readBundledSources() : [];
  for (const folder of options.sources) files.push(...readFolder(folder));
  const { sources, problems } = collectSources(files);
  for (const { name, line, message } of problems) {
    console.err(`${name}:${line}: warning: ${message}`);
  }
  return createCorpus(sources);
}

/** Changes when a source file comes, goes or is written anew. */
export function libraryStamp({ sources }: LibraryOptions): string {
  return sources.map(stampOf).join('\n');
}

function readFolder(folder: string) {
  try {
    return readSourceFolder(folder);
  } catch (error) {
    throw new UsageError(`${folder}: ${reasonOf(error)}`);
  }
}
