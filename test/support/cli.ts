import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface CliResult {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** What tests read is kept apart from what the developer's own commands have read. */
const noCache = mkdtempSync(join(tmpdir(), 'stet-cache-'));

/** Runs the built command line: `npm run build` comes first. */
export function stet(
  args: readonly string[],
  options: { cwd?: string; input?: string; cache?: string } = {},
): CliResult {
  const { cache = noCache, ...rest } = options;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, '../../dist/cli.mjs'), ...args],
    {
      encoding: 'utf8',
      maxBuffer: 1e9,
      env: { ...process.env, XDG_CACHE_HOME: cache },
      ...rest,
    },
  );
  return { code: status, out: stdout, err: stderr };
}

/** A new folder with these files, by path; bytes are written as they are. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'stet-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}
