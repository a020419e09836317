/** Builds everything that runs into dist/: `tsx scripts/build.mts [--no-types]`. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join, resolve } from 'node:path';
import { build as bundle, type BuildOptions, type Plugin, type PluginBuild } from 'esbuild';
import { quotationsIn } from '../src/core/corpus/readings.ts';
import { buildSegment } from '../src/core/index/build-segment.ts';
import type { BundledShelf } from '../src/sources/bundled-corpus.ts';
import { readSourceFile } from '../src/sources/read-source-file.ts';
import { writingShelf } from '../src/sources/shelf-file.ts';
import { compileModulesAtOnce } from './eager-modules.mts';

/** Names the version of all that reads sources: what another version has kept of a library is not opened. */
function buildId(): string {
  const hash = createHash('sha256');
  for (const folder of ['src/core', 'src/sources']) {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    for (const file of files) hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex');
}

const build = buildId();

const common: BuildOptions = {
  define: { STET_BUILD: JSON.stringify(build) },
  bundle: true,
  minify: true,
  sourcemap: 'linked',
  target: 'es2022',
  logLevel: 'warning',
};

/** Puts the page that explains findings in the place of the empty one in src/server/findings-page.ts. */
const findingsPage: Plugin = {
  name: 'findings-page',
  setup(build) {
    build.onLoad({ filter: /[\\/]server[\\/]findings-page\.ts$/ }, () => ({
      contents: `export const findingsPage = ${JSON.stringify(readFileSync('docs/findings.md', 'utf8'))};`,
    }));
  },
};

/** The articles of corpus/, read and indexed now so that no start has to. */
function bundledShelf(): BundledShelf {
  const names = readdirSync('corpus').filter(
    (name) => name.endsWith('.md') && name !== 'README.md',
  );
  const entries = names.sort().map((name) => {
    const bytes = readFileSync(join('corpus', name));
    const { source, problems } = readSourceFile(name, bytes);
    if (!source) throw new Error(`corpus/${name}: ${problems[0]?.message ?? 'holds no source'}`);
    // Written down with what else is read of it.
    quotationsIn(source);
    return { key: sha256(bytes).toString('hex'), source, problems };
  });
  const segment = buildSegment(entries.map(({ source }) => source));
  const slices = writingShelf(entries, segment, build, sha256);
  for (;;) {
    const slice = slices.next();
    if (slice.done) return { names, base64: Buffer.from(slice.value).toString('base64') };
  }
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

const bundledCorpus: Plugin = {
  name: 'bundled-corpus',
  setup(build) {
    const contents = `export const bundledShelf = ${JSON.stringify(bundledShelf())};`;
    build.onLoad({ filter: /[\\/]sources[\\/]bundled-corpus\.ts$/ }, () => ({ contents }));
  },
};

/**
 * Parts of vscode-languageclient that speak for features the server does not offer. The client
 * registers every feature of the protocol, whether its server has it or not; what is named here is
 * replaced by a feature that does nothing, so that the extension host does not load it.
 */
const unusedFeatures = [
  'callHierarchy',
  'colorProvider',
  'declaration',
  'diagnostic',
  'documentHighlight',
  'documentSymbol',
  'executeCommand',
  'fileOperations',
  'foldingRange',
  'formatting',
  'implementation',
  'inlineValue',
  'linkedEditingRange',
  'notebook',
  'reference',
  'rename',
  'selectionRange',
  'semanticTokens',
  'signatureHelp',
  'typeDefinition',
  'typeHierarchy',
  'workspaceSymbol',
  'moniker',
];

const absentFeature = `
  class AbsentFeature {
    fillClientCapabilities() {}
    initialize() {}
    clear() {}
    getState() { return { kind: 'static' }; }
  }
  module.exports = new Proxy({}, { get: (_, name) => name === '__esModule' || AbsentFeature });
`;

/**
 * The names of vscode-languageserver-types that the client's own files mention. They ask for the
 * package as a whole, so without this list none of it could be left out.
 */
function typesInUse(types: string): string[] {
  const mentioned = new Set<string>();
  for (const folder of ['vscode-languageclient', 'vscode-languageserver-protocol']) {
    const files = readdirSync(join('node_modules', folder, 'lib'), { recursive: true });
    for (const file of files.map(String).filter((name) => name.endsWith('.js'))) {
      if (unusedFeatures.includes(basename(file, '.js'))) continue;
      const code = readFileSync(join('node_modules', folder, 'lib', file), 'utf8');
      for (const [, name] of code.matchAll(/\b(?:vscode_languageserver_\w+_1|proto|ls)\.(\w+)/g)) {
        mentioned.add(name!);
      }
    }
  }
  const exported = readFileSync(types, 'utf8').matchAll(
    /^export (?:var|const|function|class) (\w+)/gm,
  );
  return [...exported].map(([, name]) => name!).filter((name) => mentioned.has(name));
}

/** What the protocol says of an absent feature: names that are asked for and lead to no message. */
const absentProtocol = `
  const absent = new Proxy(function () {}, {
    get: (_, name) => name === 'method' ? 'absent' : name === Symbol.toPrimitive ? () => 'absent' : absent,
    apply: () => false,
  });
  module.exports = new Proxy({}, { get: (_, name) => name === '__esModule' || absent });
`;

/**
 * A file of TypeScript's output without what only TypeScript needs: helpers of its own in each file
 * (scripts/interop.mjs has them once), names that are set to nothing before they are set, and
 * re-exports by getter.
 */
function asWrittenByHand(code: string): string {
  return code
    .replace(/^var (__\w+) = \(this && this\.\1\) \|\|[\s\S]*?^\}.*;$/gm, '')
    .replace(/^exports\.\w+ = (?:exports\.\w+ = )*void 0;$/gm, '')
    .replace(
      /^Object\.defineProperty\(exports, "(\w+)", \{ enumerable: true, get: function \(\) \{ return ([\w.]+); \} \}\);$/gm,
      'exports.$1 = $2;',
    );
}

function writeByHand(build: PluginBuild): void {
  build.onLoad({ filter: /vscode-[\w-]+[\\/]lib[\\/]\w+[\\/].*\.js$/ }, ({ path }) => ({
    contents: asWrittenByHand(readFileSync(path, 'utf8')),
  }));
}

/** A seventh of the processor time of the server's start is in what this leaves out. */
const leanServer: Plugin = {
  name: 'lean-server',
  setup(build) {
    // Looks for packages by starting npm and yarn; nothing here asks it to.
    build.onLoad({ filter: /vscode-languageserver[\\/]lib[\\/]node[\\/]files\.js$/ }, () => ({
      contents: 'module.exports = {};',
    }));
    writeByHand(build);
  },
};

const leanClient: Plugin = {
  name: 'lean-client',
  setup(build) {
    const features = new RegExp(
      `vscode-languageclient[\\\\/]lib[\\\\/]common[\\\\/](?:${unusedFeatures.join('|')})\\.js$`,
    );
    build.onLoad({ filter: features }, () => ({ contents: absentFeature }));
    const types = resolve('node_modules/vscode-languageserver-types/lib/esm/main.js');
    build.onResolve({ filter: /^vscode-languageserver-types$/ }, () => ({
      path: types,
      namespace: 'types-in-use',
    }));
    build.onLoad({ filter: /.*/, namespace: 'types-in-use' }, () => ({
      contents: `export { ${typesInUse(types).join(', ')} } from ${JSON.stringify(types)};`,
      resolveDir: process.cwd(),
    }));
    const protocolParts = new RegExp(
      `vscode-languageserver-protocol[\\\\/]lib[\\\\/]common[\\\\/]protocol\\.(?:${unusedFeatures.join('|')})\\.js$`,
    );
    build.onLoad({ filter: protocolParts }, () => ({ contents: absentProtocol }));
    writeByHand(build);
    // esbuild would make a copy of the whole API, name by name, for each file that asks for it.
    build.onLoad({ filter: /[\\/]src[\\/]extension[\\/].*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(
        /^import \* as vscode from 'vscode';$/m,
        "const vscode = require('vscode');",
      ),
      loader: 'ts',
    }));
    // Asks whether VS Code is new enough: package.json's engines has already said so.
    build.onLoad({ filter: /semver[\\/]functions[\\/](?:parse|satisfies)\.js$/ }, () => ({
      contents: 'module.exports = (version) => version;',
    }));
  },
};

/** Where a program stands, for what it loads from beside itself. */
const addressOfPrograms = {
  js: "const addressOfStet = require('node:url').pathToFileURL(__filename).href;",
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
  // These are small, and so is the extension's own: they run the programs with the code that was compiled of them before.
  bundle({
    ...nodeProgram,
    entryPoints: { server: 'src/server/node-start.ts' },
    outExtension: { '.js': '.cjs' },
  }),
  bundle({
    ...nodeProgram,
    entryPoints: { cli: 'src/cli/start.ts' },
    format: 'esm',
    outExtension: { '.js': '.mjs' },
  }),
  bundle({
    ...nodeProgram,
    entryPoints: {
      'server-program': 'src/server/node-main.ts',
      'cli-program': 'src/cli/main.ts',
    },
    outExtension: { '.js': '.cjs' },
    define: { ...common.define, 'import.meta.url': 'addressOfStet' },
    banner: addressOfPrograms,
    plugins: [bundledCorpus, findingsPage, leanServer],
    inject: ['scripts/interop.mjs'],
  }),
  bundle({
    ...nodeProgram,
    entryPoints: { mcp: 'src/cli/serve-mcp.ts' },
    outExtension: { '.js': '.cjs' },
  }),
  bundle({
    ...webProgram,
    entryPoints: { 'server-worker': 'src/server/worker-main.ts' },
    format: 'iife',
    plugins: [bundledCorpus, findingsPage, leanServer],
    inject: ['scripts/interop.mjs'],
  }),
  bundle({
    ...webProgram,
    entryPoints: { 'server-inline': 'src/server/inline-main.ts' },
    format: 'cjs',
    plugins: [bundledCorpus, findingsPage, leanServer],
    inject: ['scripts/interop.mjs'],
  }),
  bundle({
    ...nodeProgram,
    entryPoints: { extension: 'src/extension/start.ts' },
  }),
  bundle({
    ...nodeProgram,
    entryPoints: { 'extension-program': 'src/extension/extension.ts' },
    outExtension: { '.js': '.cjs' },
    external: ['vscode'],
    plugins: [leanClient],
    inject: ['scripts/interop.mjs'],
  }),
  bundle({
    ...webProgram,
    entryPoints: { 'extension-web': 'src/extension/extension-web.ts' },
    format: 'cjs',
    external: ['vscode'],
    plugins: [leanClient],
    inject: ['scripts/interop.mjs'],
  }),
  // The page of the timeline and the support map; a window loads it when one of them is opened.
  bundle({
    ...webProgram,
    entryPoints: [
      { in: 'src/webview/main.ts', out: 'pictures-webview' },
      { in: 'src/webview/pictures.css', out: 'pictures-webview' },
    ],
    format: 'iife',
  }),
]);
for (const program of ['dist/extension-program.cjs', 'dist/extension-web.js'])
  compileModulesAtOnce(program);
chmodSync('dist/cli.mjs', 0o755);
if (!process.argv.includes('--no-types')) {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.types.json'], { stdio: 'inherit' });
}
