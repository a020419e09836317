/** The two kinds of VS Code that the editor suites run in. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { cacheFolder, root } from '../../scripts/host/cache.mts';
import type { Host } from '../../scripts/host/host.mts';
import { startVsCodeServer } from '../../scripts/host/vscode-server.mts';
import { startVsCodeWeb } from '../../scripts/host/vscode-web.mts';

export interface HostKind {
  readonly name: string;
  start(options: { workspace: string; openFile?: string; suite?: string }): Promise<Host>;
}

export const hostKinds: readonly HostKind[] = [
  {
    name: 'in the Node extension host',
    start: (options) => startVsCodeServer({ ...options, extension: root }),
  },
  {
    name: 'in the web worker extension host',
    start: (options) => startVsCodeWeb({ ...options, extension: root }),
  },
];

/** A new folder with these files in it. */
export function workspaceWith(files: Readonly<Record<string, string>>): string {
  const runs = join(cacheFolder, 'runs');
  mkdirSync(runs, { recursive: true });
  const workspace = mkdtempSync(join(runs, 'workspace-'));
  for (const [name, text] of Object.entries(files)) {
    const path = join(workspace, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return workspace;
}

/** Bundles the suite for both extension hosts and gives its path. */
export async function buildSuite(): Promise<string> {
  const outfile = join(root, 'out/editor-suite.js');
  await build({
    entryPoints: [join(root, 'test/editor/suite/main.ts')],
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    target: 'es2022',
    external: ['vscode'],
    sourcemap: 'inline',
    outfile,
  });
  return outfile;
}
