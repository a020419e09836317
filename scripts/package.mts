/** Makes the package that VS Code installs, with only what runs: `npm run package [-- FILE]`. */
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { cached, installPackages, root } from './host/cache.mts';

/** The last line of vsce that runs on Node 20. */
const VSCE = '3.9.2';

interface Manifest {
  readonly name: string;
  readonly version: string;
}

// The shape is package.json's own.
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
const file = resolve(process.argv[2] ?? join(root, `${manifest.name}-${manifest.version}.vsix`));

execFileSync(
  process.execPath,
  [join(root, 'node_modules/tsx/dist/cli.mjs'), 'scripts/build.mts', '--no-types'],
  { cwd: root, stdio: 'inherit' },
);
const folder = await cached(`vsce-${VSCE}`, `vsce ${VSCE} to make the package`, (partial) =>
  installPackages(partial, [`@vscode/vsce@${VSCE}`]),
);
execFileSync(
  process.execPath,
  [
    join(folder, 'node_modules/@vscode/vsce/vsce'),
    'package',
    // esbuild has bundled what runs; nothing of node_modules goes in.
    '--no-dependencies',
    '--allow-missing-repository',
    '--no-rewrite-relative-links',
    ...['--out', file],
  ],
  { cwd: root, stdio: 'inherit' },
);
console.log(`${file}: ${Math.ceil(statSync(file).size / 1024)} kB`);
