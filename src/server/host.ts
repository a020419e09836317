import type { LibraryFiles } from './files.ts';

/** What the server asks of the program it runs in: a process or a worker. */
export interface ServerHost {
  /** The files of the bundled corpus, by name. */
  readonly bundledCorpus: Readonly<Record<string, string>>;
  /** Where `docs/findings.md` can be opened, for clients that name no place of their own. */
  readonly findingsPage: string;
  /** The disk, where there is one. */
  readonly disk?: LibraryFiles;
  /** The writer's name as version control has it in a folder, where there is any. */
  writerName?(folder: string): Promise<string | undefined>;
  /** Lets waiting messages in; long work calls it between slices. */
  breathe(): Promise<void>;
}
