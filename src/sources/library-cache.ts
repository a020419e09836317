import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { KeptLibrary, type Keeping, type KeptFile } from './kept-library.ts';
import type { Sha256 } from './shelf-file.ts';

/** Names a source file by all that its reading depends on: its name and its bytes. */
export function keyOfFile(name: string, bytes: Uint8Array): string {
  return createHash('sha256').update(name).update('\0').update(bytes).digest('hex');
}

/** The folder of a library below the one for all of them; told apart by what the library is read from. */
export function cacheFolderOf(storage: string, origins: readonly string[]): string {
  const sum = createHash('sha256').update(JSON.stringify(origins)).digest('hex');
  return join(storage, `library-${sum.slice(0, 16)}`);
}

/** What is kept in a folder. One that is not there, or cannot be read, holds nothing. */
export async function openLibraryCache(folder: string): Promise<KeptLibrary> {
  const files: KeptFile[] = [];
  for (const name of await readdir(folder).catch(() => [])) {
    if (!isKept(name)) continue;
    const bytes = await readFile(join(folder, name)).catch(() => undefined);
    if (bytes) files.push({ name, bytes: new Uint8Array(bytes) });
  }
  return new KeptLibrary(files, sha256);
}

/** Each file appears whole or not at all: it is written beside its place and then renamed. */
export async function writeLibraryCache(folder: string, { write, remove }: Keeping): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const { name, bytes } of write) {
    const beside = join(folder, `${randomUUID()}.part`);
    try {
      await writeFile(beside, bytes, { mode: 0o600 });
      await rename(beside, join(folder, name));
    } catch (error) {
      await rm(beside, { force: true });
      throw error;
    }
  }
  for (const name of remove) await rm(join(folder, name), { force: true });
}

/** The same for a program that has nothing else to do meanwhile. */
export function openLibraryCacheSync(folder: string): KeptLibrary {
  const files: KeptFile[] = [];
  for (const name of orNothing(() => readdirSync(folder)) ?? []) {
    const bytes = isKept(name) ? orNothing(() => readFileSync(join(folder, name))) : undefined;
    if (bytes) files.push({ name, bytes: new Uint8Array(bytes) });
  }
  return new KeptLibrary(files, sha256);
}

export function writeLibraryCacheSync(folder: string, { write, remove }: Keeping): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const { name, bytes } of write) {
    const beside = join(folder, `${randomUUID()}.part`);
    try {
      writeFileSync(beside, bytes, { mode: 0o600 });
      renameSync(beside, join(folder, name));
    } catch (error) {
      rmSync(beside, { force: true });
      throw error;
    }
  }
  for (const name of remove) rmSync(join(folder, name), { force: true });
}

const sha256: Sha256 = (bytes) => createHash('sha256').update(bytes).digest();

function isKept(name: string): boolean {
  return name.endsWith('.shelf');
}

/** A cache that cannot be read is as good as none. */
function orNothing<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
