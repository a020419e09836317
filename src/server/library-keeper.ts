import { hasQuotationsRead, quotationsIn } from '../core/corpus/readings.ts';
import type { Source } from '../core/corpus/source.ts';
import type { KeptLibrary } from '../sources/kept-library.ts';
import { readSourceFile, type SourceFile } from '../sources/read-source-file.ts';
import type { KeyedSource } from '../sources/shelf-file.ts';
import type { LibraryCache, ServerHost } from './host.ts';

/** A rest after the last change before a library is written down: whoever changes one file may change the next. */
const restMs = 3000;

/** Work beside the writer's own is done in pieces of this length, with as long a rest after each. */
const pieceMs = 8;

/** Keeps on the disk what has been read of a library, and gives it back at the next start. */
export class LibraryKeeper {
  readonly #cache: LibraryCache;
  readonly #host: ServerHost;
  readonly #log: { warn(message: string): void };
  #folder: string | undefined;
  #kept: KeptLibrary | undefined;
  readonly #keys = new WeakMap<Source, string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Rises with each change; writing that finds a newer one leaves it to that. */
  #generation = 0;

  constructor(cache: LibraryCache, host: ServerHost, log: { warn(message: string): void }) {
    this.#cache = cache;
    this.#host = host;
    this.#log = log;
  }

  /** What is kept of the library that is read from these places; nothing without a storage. */
  async open(storage: string | undefined, origins: readonly string[]): Promise<void> {
    this.#folder = storage === undefined ? undefined : this.#cache.folderOf(storage, origins);
    this.#kept = this.#folder === undefined ? undefined : await this.#cache.open(this.#folder);
  }

  /** A file's reading, from what is kept if its name and bytes are the same. */
  read(name: string, bytes: Uint8Array): SourceFile | undefined {
    if (!this.#kept) return undefined;
    const key = this.#cache.keyOf(name, bytes);
    const file = this.#kept.find(key) ?? readSourceFile(name, bytes);
    if (file.source) this.#keys.set(file.source, key);
    return file;
  }

  shelve(): void {
    this.#kept?.shelve();
  }

  /** Reads what is still to be read of these files and writes it down, once the writer rests. */
  keepSoon(files: Iterable<SourceFile>): void {
    const kept = this.#kept;
    const folder = this.#folder;
    if (!kept || folder === undefined) return;
    const keyed = [...files].flatMap(({ source, problems }): KeyedSource[] => {
      const key = source && this.#keys.get(source);
      return key === undefined ? [] : [{ key, source: source!, problems }];
    });
    const generation = ++this.#generation;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#keep(folder, kept, keyed, generation).catch((error: unknown) => {
        this.#log.warn(`keeping what was read of the sources in ${folder}: ${String(error)}`);
      });
    }, restMs);
    // A server that has nothing else to do may end.
    if (typeof this.#timer === 'object') this.#timer.unref();
  }

  async #keep(
    folder: string,
    kept: KeptLibrary,
    files: readonly KeyedSource[],
    generation: number,
  ): Promise<void> {
    let since = performance.now();
    for (const { source } of files) {
      if (hasQuotationsRead(source)) continue;
      quotationsIn(source);
      if (performance.now() - since < pieceMs) continue;
      await rest();
      if (generation !== this.#generation) return;
      since = performance.now();
    }
    const slices = kept.keeping(files);
    for (let slice = slices.next(); ; slice = slices.next()) {
      if (slice.done) {
        const { write, remove } = slice.value;
        if (write.length + remove.length > 0) await this.#cache.write(folder, slice.value);
        return;
      }
      await this.#host.breathe();
      if (generation !== this.#generation) return;
    }
  }
}

function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, pieceMs));
}
