import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
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
};

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
