/** Builds everything that runs into dist/: `tsx scripts/build.mts [--no-types]`. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build as bundle, type BuildOptions, type Plugin } from 'esbuild';

const common: BuildOptions = {
  bundle: true,
  minify: true,
  sourcemap: 'linked',
  target: 'es2022',
  logLevel: 'warning',
};

/** Puts the files of corpus/ in the place of the empty list that src/server/bundled-corpus.ts holds. */
const bundledCorpus: Plugin = {
  name: 'bundled-corpus',
  setup(build) {
    build.onLoad({ filter: /[\/]server[\/]bundled-corpus\.ts$/ }, () => {
      const names = existsSync('corpus')
        ? readdirSync('corpus').filter((name) => name.endsWith('.md') && name !== 'README.md')
        : [];
      const files = names.sort().map((name) => [name, readFileSync(join('corpus', name), 'utf8')]);
      return {
        contents: `export const bundledCorpus = ${JSON.stringify(Object.fromEntries(files))};`,
        watchDirs: ['corpus'],
      };
    });
  },
};

rmSync('dist', { recursive: true, force: true });
await bundle({
  ...common,
  entryPoints: { index: 'src/index.ts' },
  outdir: 'dist',
  outExtension: { '.js': '.mjs' },
  format: 'esm',
  platform: 'neutral',
  mainFields: ['module', 'main'],
});
const nodeProgram: BuildOptions = { ...common, format: 'cjs', platform: 'node', outdir: 'dist' };
const webProgram: BuildOptions = { ...common, platform: 'browser', outdir: 'dist' };
await Promise.all([
  bundle({
    ...nodeProgram,
    entryPoints: { server: 'src/server/node-main.ts' },
    outExtension: { '.js': '.cjs' },
    plugins: [bundledCorpus],
  }),
  bundle({
    ...webProgram,
    entryPoints: { 'server-worker': 'src/server/worker-main.ts' },
    format: 'iife',
    plugins: [bundledCorpus],
  }),
  bundle({
    ...webProgram,
    entryPoints: { 'server-inline': 'src/server/inline-main.ts' },
    format: 'cjs',
    plugins: [bundledCorpus],
  }),
  bundle({
    ...nodeProgram,
    entryPoints: { extension: 'src/extension/extension.ts' },
    external: ['vscode'],
  }),
  bundle({
    ...webProgram,
    entryPoints: { 'extension-web': 'src/extension/extension-web.ts' },
    format: 'cjs',
    external: ['vscode'],
  }),
]);
if (!process.argv.includes('--no-types')) {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.types.json'], { stdio: 'inherit' });
}
