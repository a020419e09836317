/** Makes the package that VS Code installs, with only what runs: `npm run package [-- FILE]`. */
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { cached, cacheFolder, installPackages, root } from './host/cache.mts';

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
const staged = stage();
try {
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
    { cwd: staged, stdio: 'inherit' },
  );
} finally {
  rmSync(staged, { recursive: true, force: true });
}
console.log(`${file}: ${Math.ceil(statSync(file).size / 1024)} kB`);

/** A folder with what the package may hold; .vscodeignore says what of it does. */
function stage(): string {
  const runs = join(cacheFolder, 'runs');
  mkdirSync(runs, { recursive: true });
  const stage = mkdtempSync(join(runs, 'package-'));
  const names = [
    ...['.vscodeignore', 'package.json', 'CHANGELOG.md', 'LICENSE'],
    ...['dist', 'docs', 'examples', 'l10n', 'media', 'syntaxes'],
    ...readdirSync(root).filter((name) => /^package\.nls.*\.json$/u.test(name)),
  ];
  for (const name of names) cpSync(join(root, name), join(stage, name), { recursive: true });
  writeFileSync(
    join(stage, 'README.md'),
    withPictures(readFileSync(join(root, 'README.md'), 'utf8')),
  );
  return stage;
}

/** The page that VS Code shows of an extension may load pictures from the net or from itself: so they go into it. */
function withPictures(markdown: string): string {
  return markdown.replace(
    /(!\[[^\]]*\]\()([^)]+\.png)\)/gu,
    (link, before: string, path: string) => {
      const picture = join(root, path);
      return existsSync(picture)
        ? `${before}data:image/png;base64,${readFileSync(picture).toString('base64')})`
        : link;
    },
  );
}
