/**
 * Builds Stet and opens the example draft in VS Code with the extension loaded: `npm start`.
 * The desktop editor if `code` is on the PATH, else VS Code in the browser.
 *
 * `-- --browser` takes the browser in any case, `-- --no-open` prints where it is and opens nothing.
 */
import { execFileSync, spawn } from 'node:child_process';
import { accessSync, constants, copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { delimiter, join, relative } from 'node:path';
import { cacheFolder, root } from './host/cache.mts';
import { startVsCodeServer } from './host/vscode-server.mts';

const DRAFT = 'offensive.md';
const options = new Set(process.argv.slice(2));

console.log('Building Stet …');
execFileSync(process.execPath, [
  join(root, 'node_modules/tsx/dist/cli.mjs'),
  join(root, 'scripts/build.mts'),
  '--no-types',
]);
const workspace = copyOfTheExample();
const desktop = options.has('--browser') ? undefined : findOnPath('code');
if (desktop === undefined) await openInBrowser();
else openOnDesktop(desktop);

/** The draft is for playing with, so the writer gets a copy; what was written in it stays. */
function copyOfTheExample(): string {
  const folder = join(cacheFolder, 'examples');
  const copy = join(folder, DRAFT);
  const original = join(root, 'examples', DRAFT);
  mkdirSync(folder, { recursive: true });
  const place = relative(process.cwd(), copy);
  if (!existsSync(copy)) copyFileSync(original, copy);
  else if (readFileSync(copy, 'utf8') !== readFileSync(original, 'utf8'))
    console.log(`Your edited draft is kept. For a fresh one, delete ${place} and start again.`);
  console.log(`The draft: ${place} (a copy of examples/${DRAFT})`);
  return folder;
}

function openOnDesktop(code: string): void {
  console.log(`Opening it in VS Code on the desktop (${code}).`);
  spawn(
    code,
    [
      '--new-window',
      `--extensionDevelopmentPath=${root}`,
      workspace,
      '--goto',
      join(workspace, DRAFT),
    ],
    { stdio: 'ignore', detached: true, shell: process.platform === 'win32' },
  ).unref();
}

async function openInBrowser(): Promise<void> {
  const host = await startVsCodeServer({ workspace, openFile: DRAFT, extension: root });
  console.log(`
VS Code runs in the browser, with Stet loaded:

  ${host.url}

It listens on this machine only. Ctrl-C ends it.`);
  openPage(host.url);
  const stop = () => {
    void host.close().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

/** Shows a page in the browser of the desktop, where there is a desktop. */
function openPage(url: string): void {
  if (options.has('--no-open') || process.env['CI'] !== undefined) return;
  const opener = pageOpener();
  if (opener === undefined) return;
  const child = spawn(opener, [url], { stdio: 'ignore', detached: true });
  // The address stands on the terminal: whoever has no opener opens it by hand.
  child.once('error', () => undefined);
  child.unref();
}

function pageOpener(): string | undefined {
  switch (process.platform) {
    case 'darwin':
      return 'open';
    case 'win32':
      return 'explorer';
    default:
      return process.env['DISPLAY'] !== undefined || process.env['WAYLAND_DISPLAY'] !== undefined
        ? findOnPath('xdg-open')
        : undefined;
  }
}

function findOnPath(name: string): string | undefined {
  const endings = process.platform === 'win32' ? ['.cmd', '.exe'] : [''];
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => endings.map((ending) => join(folder, name + ending)))
    .find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Absent and not executable are the same to whoever looks for a program.
    return false;
  }
}
