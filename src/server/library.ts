import type { Corpus } from '../core/corpus/corpus.ts';
import { createCorpus } from '../core/corpus/corpus.ts';
import { collectSources } from '../sources/collect-sources.ts';
import { isSourceFileName, readSourceFile } from '../sources/read-source-file.ts';
import type { SourceFile, SourceProblem } from '../sources/read-source-file.ts';
import { shelving } from '../core/index/shelf.ts';
import type { LibraryFiles } from './files.ts';
import type { ServerHost } from './host.ts';
import { LibraryKeeper } from './library-keeper.ts';
import type { Settings, StatusParams } from './protocol/index.ts';
import type { Progress, StartProgress } from './reading-progress.ts';

/** How many files are read at a time: enough to keep a disk busy, few enough for a browser's file system. */
const readsAtOnce = 16;

/** Saving several files, or a checkout, comes as many events within this time and is read once. */
const settleMs = 120;

/** A few files are read before anyone would look up. */
const unwatched: Progress = {
  isCancelled: false,
  report: () => undefined,
  done: () => undefined,
};

/** What a library says of itself where it cannot be read: to a log, never as an exception. */
interface Log {
  warn(message: string): void;
}

/**
 * The sources that drafts are checked against: the bundled corpus and the writer's own folders.
 * Owns their files' readings, by URI; a changed file is read again, the others are kept.
 */
export class Library {
  readonly #host: ServerHost;
  readonly #files: LibraryFiles;
  readonly #log: Log;
  readonly #readings = new Map<string, SourceFile>();
  readonly #listeners: (() => void)[] = [];
  readonly #startProgress: StartProgress;
  readonly #keeper: LibraryKeeper | undefined;
  #problems = new Map<string, SourceProblem[]>();
  #bundled: readonly SourceFile[] = [];
  #folders: readonly string[] = [];
  #corpus: Corpus = createCorpus([]);
  /** Rises with each load; a load that finds a newer one keeps its results to itself. */
  #generation = 0;
  #loading = true;
  /** Rises with each corpus. */
  #revision = 0;
  readonly #changed = new Set<string>();
  /** Readings under way. A file that changes meanwhile is read after them: they may have its old text. */
  #busy = 0;
  #settling: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ServerHost, files: LibraryFiles, log: Log, startProgress: StartProgress) {
    this.#host = host;
    this.#files = files;
    this.#log = log;
    this.#startProgress = startProgress;
    this.#keeper = host.cache && new LibraryKeeper(host.cache, host, log);
  }

  get corpus(): Corpus {
    return this.#corpus;
  }

  /** False until the first load is done: a draft is not held against half a library. */
  get ready(): boolean {
    return !this.#loading;
  }

  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** True for the writer's own source files: they are not drafts. */
  isSourceFile(uri: string): boolean {
    return this.#folders.some((folder) => isBelow(folder, uri));
  }

  /** The problems of each source file that has been read, empty where there are none. */
  *problems(): Iterable<[uri: string, problems: SourceFile['problems']]> {
    for (const uri of this.#readings.keys()) yield [uri, this.#problems.get(uri) ?? []];
  }

  status(): StatusParams['library'] {
    let problems = 0;
    for (const [, found] of this.problems()) problems += found.length;
    const { sources } = this.#corpus;
    const revision = this.#revision;
    return { sources: sources.length, problems, loading: this.#loading, revision };
  }

  /** `storage` is a folder, as a URI, where what is read may be kept. */
  async load(folders: readonly string[], settings: Settings, storage?: string): Promise<void> {
    const generation = ++this.#generation;
    this.#busy++;
    const progress = this.#startProgress('Stet: reading the sources');
    try {
      this.#folders = folders;
      this.#bundled = settings.bundledCorpus ? this.#host.bundledSources() : [];
      const uris: string[] = [];
      for (const folder of folders) uris.push(...(await this.#list(folder)));
      await this.#keeper?.open(storage, folders);
      const readings = await this.#readAll(uris, progress, generation);
      if (generation !== this.#generation) return;
      this.#keeper?.shelve();
      await this.#index([...readings.values()], progress, generation);
      if (generation !== this.#generation) return;
      if (progress.isCancelled) {
        this.#log.warn(`ended by the writer: ${readings.size} of ${uris.length} sources are read`);
      }
      this.#readings.clear();
      for (const [uri, reading] of readings) this.#readings.set(uri, reading);
      this.#loading = false;
      this.#rebuild();
    } finally {
      progress.done();
      this.#rested();
    }
  }

  async #index(own: readonly SourceFile[], progress: Progress, generation: number): Promise<void> {
    const slices = shelving(own.flatMap(({ source }) => source ?? []));
    while (slices.next().done !== true) {
      await this.#host.breathe();
      if (generation !== this.#generation) return;
    }
    progress.report(1, 1);
  }

  /** Files that were created, changed or deleted; those that are no sources are ignored. */
  filesChanged(uris: readonly string[]): void {
    for (const uri of uris) if (this.isSourceFile(uri)) this.#changed.add(uri);
    this.#readSoon();
  }

  #readSoon(): void {
    if (this.#changed.size === 0 || this.#busy > 0) return;
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => {
      if (this.#busy > 0) return;
      this.#busy++;
      void this.#readChanged().finally(() => {
        this.#rested();
      });
    }, settleMs);
  }

  #rested(): void {
    this.#busy--;
    this.#readSoon();
  }

  async #readChanged(): Promise<void> {
    const generation = this.#generation;
    // A deleted folder is one event for the folder: everything below it is looked at again.
    const known = [...this.#readings.keys()];
    const changed = [...this.#changed].flatMap((uri) => [
      uri,
      ...known.filter((other) => isBelow(uri, other)),
    ]);
    this.#changed.clear();
    const readings = await this.#readAll(
      changed.filter((uri) => isSourceFileName(fileName(uri))),
      unwatched,
      generation,
    );
    if (generation !== this.#generation) return;
    for (const uri of changed) {
      const reading = readings.get(uri);
      if (reading) this.#readings.set(uri, reading);
      else this.#readings.delete(uri);
    }
    this.#rebuild();
  }

  #rebuild(): void {
    // In order of URI, so that of two sources with one id the same one counts after every change.
    const own = [...this.#readings].sort(([a], [b]) => (a < b ? -1 : 1));
    const { sources, problems } = collectSources([
      ...this.#bundled.map((file) => ({ ...file, name: 'the bundled corpus' })),
      ...own.map(([uri, file]) => ({ ...file, name: uri, shownAs: fileName(uri) })),
    ]);
    this.#corpus = createCorpus(sources);
    this.#revision++;
    this.#problems = new Map();
    for (const { name, ...problem } of problems) {
      this.#problems.set(name, [...(this.#problems.get(name) ?? []), problem]);
    }
    for (const listener of this.#listeners) listener();
    this.#keeper?.keepSoon(this.#readings.values());
  }

  async #list(folder: string): Promise<string[]> {
    try {
      const uris = await this.#files.list(folder);
      return uris.filter((uri) => isSourceFileName(fileName(uri)));
    } catch (error) {
      this.#log.warn(`listing the sources in ${folder}: ${String(error)}`);
      return [];
    }
  }

  async #readAll(
    uris: readonly string[],
    progress: Progress,
    generation: number,
  ): Promise<Map<string, SourceFile>> {
    const readings = new Map<string, SourceFile>();
    for (let at = 0; at < uris.length; at += readsAtOnce) {
      const batch = uris.slice(at, at + readsAtOnce);
      const files = await Promise.all(batch.map((uri) => this.#bytesOf(uri)));
      for (const [index, uri] of batch.entries()) {
        const bytes = files[index];
        if (!bytes) continue;
        readings.set(uri, this.#read(fileName(uri), bytes));
        await this.#host.breathe();
      }
      if (generation !== this.#generation || progress.isCancelled) break;
      // Reading is most of it, the index the rest.
      progress.report(0.8 * (at + batch.length), uris.length);
    }
    return readings;
  }

  #read(name: string, bytes: Uint8Array): SourceFile {
    return this.#keeper?.read(name, bytes) ?? readSourceFile(name, bytes);
  }

  /** Undefined for a file that is gone or cannot be opened. */
  async #bytesOf(uri: string): Promise<Uint8Array | undefined> {
    try {
      return await this.#files.read(uri);
    } catch (error) {
      this.#log.warn(`reading the source ${uri}: ${String(error)}`);
      return undefined;
    }
  }
}

function isBelow(folder: string, uri: string): boolean {
  return uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

function fileName(uri: string): string {
  const last = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(last);
  } catch {
    // Not percent-encoded: a client may send names as they are.
    return last;
  }
}
