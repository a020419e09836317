/**
 * What only editor hosts need is fetched on demand into `.cache/` of the checkout, from the npm
 * registry, in exact versions. A folder there is either whole or absent: it is filled under
 * another name and renamed when ready, so an interrupted fetch is never taken for a finished one
 * and two runs at once do not meet.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { heartbeat } from './progress.mts';

/** The root of the checkout. */
export const root = resolve(import.meta.dirname, '../..');

/** The ignored folder of the checkout for what is fetched and what runs leave behind. */
export const cacheFolder = join(root, '.cache');

/**
 * The folder `.cache/<name>`, filled by `fill` when it is not there yet. `name` carries the
 * versions of what is inside, so that a new version is a new folder.
 */
export async function cached(
  name: string,
  what: string,
  fill: (folder: string) => Promise<void>,
): Promise<string> {
  const folder = join(cacheFolder, name);
  if (existsSync(folder)) return folder;
  await mkdir(cacheFolder, { recursive: true });
  await removeAbandoned(name);
  const partial = await mkdtemp(join(cacheFolder, `${name}.partial-${process.pid}-`));
  const beat = heartbeat(`Fetching ${what} (once, into .cache/${name})`);
  try {
    await fill(partial);
    await rename(partial, folder);
    beat.done();
  } catch (problem) {
    await rm(partial, { recursive: true, force: true });
    if (existsSync(folder)) {
      // Another run finished the same folder first; either is as good.
      beat.done();
      return folder;
    }
    beat.fail();
    throw new Error(
      `Could not fetch ${what}: ${problem instanceof Error ? problem.message : String(problem)}`,
      { cause: problem },
    );
  }
  return folder;
}

/** Installs exact versions of packages into a folder. Scripts do not run: nothing is compiled. */
export async function installPackages(folder: string, packages: readonly string[]): Promise<void> {
  // Without a package.json of its own npm would install into the checkout around the folder.
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
  await npm(folder, ['install', '--save-exact', ...packages]);
}

/** Installs what the package.json in a folder asks for at run time. */
export async function installDependencies(folder: string): Promise<void> {
  await npm(folder, ['install', '--omit=dev']);
}

function npm(folder: string, args: readonly string[]): Promise<void> {
  return new Promise((done, failed) => {
    const child = spawn('npm', [...args, '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      // On Windows npm is a .cmd file, which only a shell starts.
      shell: process.platform === 'win32',
    });
    let output = '';
    const keep = (chunk: Buffer) => (output += chunk.toString());
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', failed);
    child.on('close', (code) => {
      if (code === 0) done();
      else
        failed(
          new Error(`npm ${args.join(' ')} ended with code ${String(code)}\n${lastLines(output)}`),
        );
    });
  });
}

const lastLines = (text: string) => text.trim().split('\n').slice(-15).join('\n');

/** Removes what an interrupted run left; a folder whose process still runs is being filled. */
async function removeAbandoned(name: string): Promise<void> {
  for (const entry of await readdir(cacheFolder)) {
    const pid = entry.startsWith(`${name}.partial-`) ? entry.split('-').at(-2) : undefined;
    if (pid !== undefined && !isRunning(Number(pid)))
      await rm(join(cacheFolder, entry), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (problem) {
    // EPERM means that it runs as another user.
    return (problem as NodeJS.ErrnoException).code === 'EPERM';
  }
}
