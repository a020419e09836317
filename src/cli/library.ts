import { resolve } from 'node:path';
import { createCorpus, type Corpus } from '../core/corpus/corpus.ts';
import { shelving } from '../core/index/shelf.ts';
import { bundledSources } from '../sources/bundled-sources.ts';
import { collectSources } from '../sources/collect-sources.ts';
import { readSourceFolder, stampOf, type ReadSource } from '../sources/disk.ts';
import { userCache } from '../sources/kept-code.ts';
import type { KeptLibrary } from '../sources/kept-library.ts';
import {
  cacheFolderOf,
  keyOfFile,
  openLibraryCacheSync,
  writeLibraryCacheSync,
} from '../sources/library-cache.ts';
import { readSourceFile } from '../sources/read-source-file.ts';
import type { KeyedSource } from '../sources/shelf-file.ts';
import { reasonOf, UsageError, type Console } from './console.ts';

export interface LibraryOptions {
  /** Folders or files given with `--sources`. */
  readonly sources: readonly string[];
  /** False after `--no-bundled`. */
  readonly bundled: boolean;
  /** False after `--no-cache`. */
  readonly cache: boolean;
}

/**
 * The corpus of a command. Problems of single source files are told, and the others load. What is
 * read of folders is kept in the user's cache folder, so that the next command need not read it.
 */
export function loadCorpus(options: LibraryOptions, console: Console): Corpus {
  const files = options.bundled ? [...bundledSources()] : [];
  const own = options.cache && options.sources.length > 0 ? new Own(options.sources) : undefined;
  for (const folder of options.sources) files.push(...readFolder(folder, own?.read));
  const { sources, problems } = collectSources(files);
  for (const { name, line, message } of problems) {
    console.err(`${name}:${line}: warning: ${message}`);
  }
  own?.keep(console);
  return createCorpus(sources);
}

/** The folders of a command, and what is kept of them from one command to the next. */
class Own {
  readonly #folder: string;
  readonly #kept: KeptLibrary;
  readonly #files: KeyedSource[] = [];

  constructor(folders: readonly string[]) {
    this.#folder = cacheFolderOf(
      userCache(),
      folders.map((folder) => resolve(folder)),
    );
    this.#kept = openLibraryCacheSync(this.#folder);
  }

  readonly read: ReadSource = (name, bytes) => {
    const key = keyOfFile(name, bytes);
    const file = this.#kept.find(key) ?? readSourceFile(name, bytes);
    const { source, problems } = file;
    if (source) this.#files.push({ key, source, problems });
    return file;
  };

  keep(console: Console): void {
    this.#kept.shelve();
    drain(shelving(this.#files.map(({ source }) => source)));
    const keeping = drain(this.#kept.keeping(this.#files));
    if (keeping.write.length + keeping.remove.length === 0) return;
    try {
      writeLibraryCacheSync(this.#folder, keeping);
    } catch (error) {
      // The command has all it needs; only the next one will take longer.
      console.err(`stet: what was read of the sources could not be kept: ${reasonOf(error)}`);
    }
  }
}

function drain<T>(slices: Generator<undefined, T, void>): T {
  for (;;) {
    const slice = slices.next();
    if (slice.done) return slice.value;
  }
}

/** Changes when a source file comes, goes or is written anew. */
export function libraryStamp({ sources }: LibraryOptions): string {
  return sources.map(stampOf).join('\n');
}

function readFolder(folder: string, read?: ReadSource) {
  try {
    return readSourceFolder(folder, read);
  } catch (error) {
    throw new UsageError(`${folder}: ${reasonOf(error)}`);
  }
}
