import { execFile } from 'node:child_process';
import { homedir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** A name that takes longer than this is done without. */
const patienceMs = 2000;

/** The name that Git puts under a commit in this folder; undefined without Git or without a name. */
export async function gitName(folder: string): Promise<string | undefined> {
  if (!folder.startsWith('file:')) return undefined;
  try {
    const { stdout } = await promisify(execFile)(
      'git',
      ['-C', fileURLToPath(folder), 'config', 'user.name'],
      // Not in the folder itself: some systems run a program that lies where they are started.
      { cwd: homedir(), timeout: patienceMs },
    );
    return stdout.trim() || undefined;
  } catch {
    // No Git here, or nobody has told it a name: a decision needs none.
    return undefined;
  }
}
