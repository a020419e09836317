import { expect, it } from 'vitest';
import type { LibraryFiles } from '../../src/server/files.ts';
import { Library } from '../../src/server/library.ts';
import { defaultSettings } from '../../src/server/settings.ts';

const folder = 'mem:/sources';
const settings = { ...defaultSettings, bundledCorpus: false };

/** A folder whose files are read when the test lets them be. */
class SlowFiles implements LibraryFiles {
  readonly texts = new Map<string, string>();
  #waiting: (() => void)[] = [];

  list = () => Promise.resolve([...this.texts.keys()]);

  read = async (uri: string) => {
    const bytes = new TextEncoder().encode(this.texts.get(uri));
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
    return bytes;
  };

  readIfThere = this.read;

  write = (uri: string, text: string) => {
    this.texts.set(uri, text);
    return Promise.resolve();
  };

  /** Lets go on, until something holds, whatever is being read. */
  async until(holds: () => boolean): Promise<void> {
    while (!holds()) {
      for (const resolve of this.#waiting.splice(0)) resolve();
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  }

  get areBeingRead(): boolean {
    return this.#waiting.length > 0;
  }
}

function libraryOf(files: LibraryFiles): Library {
  const host = {
    bundledSources: () => [],
    findingsPage: '',
    breathe: () => Promise.resolve(),
  };
  const unwatched = { isCancelled: false, report: () => undefined, done: () => undefined };
  return new Library(host, files, { warn: () => undefined }, () => unwatched);
}

it('reads a file again that has changed while the library was being read', async () => {
  const files = new SlowFiles();
  const uri = `${folder}/gazette.md`;
  files.texts.set(uri, 'The bridge will be rebuilt in March.');
  const library = libraryOf(files);
  void library.load([folder], settings);
  while (!files.areBeingRead) await new Promise((resolve) => setTimeout(resolve, 1));
  files.texts.set(uri, 'The bridge will not be rebuilt.');
  library.filesChanged([uri]);
  await files.until(() => library.corpus.sources[0]?.text === 'The bridge will not be rebuilt.');
  expect(library.ready).toBe(true);
});

it('does not read anew what it has when a file outside its folders changes', async () => {
  const files = new SlowFiles();
  files.texts.set(`${folder}/gazette.md`, 'The bridge will be rebuilt in March.');
  const library = libraryOf(files);
  void library.load([folder], settings);
  await files.until(() => library.ready);
  const { corpus } = library;
  library.filesChanged(['mem:/drafts/draft.md']);
  expect(library.corpus).toBe(corpus);
});
