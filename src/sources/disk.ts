import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { phrase, saying } from '../core/text/phrase.ts';
import type { NamedSourceFile } from './collect-sources.ts';
import { isSourceFileName, readSourceFile, type SourceFile } from './read-source-file.ts';

/** A source from a file's name and bytes: read, or known from before. */
export type ReadSource = (name: string, bytes: Uint8Array) => SourceFile;

/**
 * The sources of a folder and the folders below it, in order of name, or of a single file. Throws
 * what the disk throws when the folder cannot be listed; a file that cannot be read is a problem of
 * that file.
 */
export function readSourceFolder(
  path: string,
  read: ReadSource = readSourceFile,
): NamedSourceFile[] {
  return sourcePaths(path).map((file) => readFile(file, read));
}

/** The files that `readSourceFolder` would read, with when and how long each was written; changes when one of them does. */
export function stampOf(path: string): string {
  try {
    return sourcePaths(path)
      .map((file) => {
        const { mtimeMs, size } = statSync(file);
        return `${file} ${mtimeMs} ${size}`;
      })
      .join('\n');
  } catch {
    // Gone, or going while it was looked at: reading it will say what is wrong.
    return '';
  }
}

function sourcePaths(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isSourceFileName(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function readFile(path: string, read: ReadSource): NamedSourceFile {
  try {
    return { name: path, ...read(basename(path), readFileSync(path)) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const why = phrase('The file cannot be read: {0}', reason);
    return { name: path, problems: [{ line: 1, ...saying(why) }] };
  }
}
