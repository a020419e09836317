import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { LibraryFiles } from './files.ts';

export const diskFiles: LibraryFiles = {
  async list(folder) {
    const root = fileURLToPath(folder);
    try {
      const entries = await readdir(root, { recursive: true, withFileTypes: true });
      return entries
        .filter((entry) => entry.isFile())
        .map((entry) => pathToFileURL(join(entry.parentPath, entry.name)).href);
    } catch (error) {
      if (isMissing(error)) return [];
      throw error;
    }
  },
  read: (uri) => readFile(fileURLToPath(uri)),
  async readIfThere(uri) {
    try {
      return await readFile(fileURLToPath(uri));
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  },
  async write(uri, text) {
    const path = fileURLToPath(uri);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  },
};

function isMissing(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'ENOENT' || error.code === 'ENOTDIR')
  );
}
