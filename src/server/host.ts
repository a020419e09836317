import type { KeptLibrary, Keeping } from '../sources/kept-library.ts';
import type { SourceFile } from '../sources/read-source-file.ts';
import type { LibraryFiles } from './files.ts';

/** What the server asks of the program it runs in: a process or a worker. */
export interface ServerHost {
  /** The articles that come with Stet. */
  bundledSources(): readonly SourceFile[];
  /** Where `docs/findings.md` can be opened, for clients that name no place of their own. */
  readonly findingsPage: string;
  /** The disk, where there is one. */
  readonly disk?: LibraryFiles;
  /** Where what has been read of a library is kept for the next start; nowhere in a browser. */
  readonly cache?: LibraryCache;
  /** The writer's name as version control has it in a folder, where there is any. */
  writerName?(folder: string): Promise<string | undefined>;
  /** Lets waiting messages in; long work calls it between slices. */
  breathe(): Promise<void>;
}

/** Folders are paths of the disk. */
export interface LibraryCache {
  /** Names a source file by all that its reading depends on. */
  keyOf(name: string, bytes: Uint8Array): string;
  /** Below `storage`, a URI, the folder of the library that is read from these places. */
  folderOf(storage: string, origins: readonly string[]): string;
  open(folder: string): Promise<KeptLibrary>;
  write(folder: string, keeping: Keeping): Promise<void>;
}
