import { shelvedPlaces, shelveSaved } from '../core/index/shelf.ts';
import type { Source } from '../core/corpus/source.ts';
import type { Segment } from '../core/index/segment.ts';
import { buildId } from './build-id.ts';
import type { SourceFile } from './read-source-file.ts';
import {
  openShelf,
  writingShelf,
  type KeyedSource,
  type Sha256,
  type ShelfFile,
  type ShelvedFile,
} from './shelf-file.ts';

/** A file of the cache. */
export interface KeptFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What is to be done to the cache's files so that they hold a library. */
export interface Keeping {
  readonly write: readonly KeptFile[];
  /** Names of those that hold nothing of it any more, or nothing that can be trusted. */
  readonly remove: readonly string[];
}

/** Fewer sources are read sooner than they are looked up. Chosen. */
const WORTH_KEEPING = 20;

/**
 * What has been read of a library, as it was kept the last time. Nothing of it is believed without
 * proof: a file must be of this build and unchanged to the byte, a source is found by the hash of its
 * content, a segment of the index serves the sources it was read from; whatever fails is read anew.
 */
export class KeptLibrary {
  readonly #sha256: Sha256;
  readonly #names: ReadonlySet<string>;
  readonly #shelves: readonly ShelfFile[];
  readonly #nameOf = new Map<Segment, string>();
  readonly #byKey = new Map<string, ShelvedFile>();
  readonly #opened = new Map<string, ReturnType<ShelvedFile['file']>>();

  constructor(files: readonly KeptFile[], sha256: Sha256) {
    this.#sha256 = sha256;
    this.#names = new Set(files.map(({ name }) => name));
    this.#shelves = files.flatMap(({ name, bytes }) => {
      const shelf = openShelf(bytes, buildId, sha256);
      if (shelf) this.#nameOf.set(shelf.segment, name);
      return shelf ?? [];
    });
    for (const { entries } of this.#shelves) {
      for (const entry of entries) this.#byKey.set(entry.key, entry);
    }
  }

  /** The reading of the file with this key; undefined where there is none. */
  find(key: string): SourceFile | undefined {
    let file = this.#opened.get(key);
    if (!file) {
      file = this.#byKey.get(key)?.file();
      if (file) this.#opened.set(key, file);
    }
    return file;
  }

  /** Lets the index take its words from the kept segments, for the sources that have been found. */
  shelve(): void {
    for (const { entries, segment } of this.#shelves) {
      shelveSaved({ segment, sources: entries.map(({ key }) => this.#opened.get(key)?.source) });
    }
  }

  /** How to keep these sources as the index holds them now; in slices. */
  *keeping(files: readonly KeyedSource[]): Generator<undefined, Keeping, void> {
    const known = new Map<Source, KeyedSource>(files.map((file) => [file.source, file]));
    const places = files.length < WORTH_KEEPING ? [] : shelvedPlaces([...known.keys()]);
    const kept = new Set<string>();
    const write: KeptFile[] = [];
    for (const { segment, sources } of places) {
      const entries = sources.flatMap((source) => (source && known.get(source)) ?? []);
      const name =
        this.#nameOf.get(segment) ??
        // A segment that has lost sources since it was made is not written any more.
        (entries.length === sources.length ? this.#nameFor(entries) : undefined);
      if (name === undefined) continue;
      kept.add(name);
      if (this.#nameOf.has(segment)) continue;
      const bytes = yield* writingShelf(entries, segment, buildId, this.#sha256);
      write.push({ name, bytes });
      this.#nameOf.set(segment, name);
    }
    return { write, remove: [...this.#names].filter((name) => !kept.has(name)) };
  }

  #nameFor(entries: readonly KeyedSource[]): string {
    const sum = this.#sha256(new TextEncoder().encode(entries.map(({ key }) => key).join('')));
    const hex = Array.from(sum.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0'));
    return `${hex.join('')}.shelf`;
  }
}
