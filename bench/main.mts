/** `npm run bench [-- index draft text editor] [--data DIR] [--quick]`: measures Stet beside its peers and writes docs/bench.md. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import type { Run, Section } from './bench.mts';
import { readNews } from './news.mts';
import { drawGrowth } from './picture.mts';
import type * as Stet from './stet.mts';

/** In the order of the page. */
const parts = ['index', 'draft', 'text', 'editor'] as const;
const cache = join('.cache', 'bench');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string', default: join('..', 'shared', 'data') },
    quick: { type: 'boolean', default: false },
  },
});
const chosen =
  positionals.length === 0 ? parts : parts.filter((part) => positionals.includes(part));
mkdirSync(cache, { recursive: true });
const peer = installPeers();
const stet = await bundleStet();
const news = readNews(values.data);
console.log(`Text: ${news.origin}.`);
for (const part of chosen) {
  // Each part keeps the contract of bench.mts.
  const { run } = (await import(`./${part}.mts`)) as { run: Run };
  const tell = (what: string) => {
    console.log(`${part}: ${what}`);
  };
  const section = await run({ stet, news, peer, tell, quick: values.quick });
  writeFileSync(join(cache, `${part}.json`), JSON.stringify(section));
}
writePage();

/** Packages come from the registry once, and again when bench/package.json changes. */
function installPeers(): (name: string) => Promise<unknown> {
  const wanted = readFileSync(join('bench', 'package.json'), 'utf8');
  const installed = join(cache, 'package.json');
  const complete = join(cache, 'node_modules', '.package-lock.json');
  if (!existsSync(complete) || readFileSync(installed, 'utf8') !== wanted) {
    console.log('Fetching the peers from the npm registry (about 115 MB, once) …');
    cpSync(join('bench', 'package.json'), installed);
    execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'], {
      cwd: cache,
      stdio: 'inherit',
    });
  }
  // A module that lives beside the packages is what finds them there.
  const door = join(cache, 'peers.mjs');
  writeFileSync(door, 'export const peer = (name) => import(name);\n');
  return async (name) => {
    const { peer: find } = (await import(pathToFileURL(door).href)) as {
      peer: (name: string) => Promise<unknown>;
    };
    return find(name);
  };
}

async function bundleStet(): Promise<typeof Stet> {
  const outfile = join(cache, 'stet.mjs');
  await build({
    entryPoints: [join('bench', 'stet.mts')],
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    outfile,
    logLevel: 'warning',
  });
  return (await import(pathToFileURL(outfile).href)) as typeof Stet;
}

/** The page holds the last run of every part. */
function writePage(): void {
  const sections = parts.flatMap((part) => {
    const file = join(cache, `${part}.json`);
    return existsSync(file) ? [JSON.parse(readFileSync(file, 'utf8')) as Section] : [];
  });
  mkdirSync('docs', { recursive: true });
  const picture = sections.find((section) => section.picture)?.picture;
  if (picture) writeFileSync(join('docs', 'bench.svg'), drawGrowth(picture));
  const machine = `${String(cpus().length)} cores of ${cpus()[0]?.model.trim() ?? 'an unknown processor'}, Node ${process.versions.node}`;
  writeFileSync(
    join('docs', 'bench.md'),
    [
      '# Bench',
      '',
      'Written by `npm run bench`; what each line means and where a target is missed stands in DESIGN.md, "The index" and "The draft as it is written".',
      `Machine: ${machine}, shared with other work, so all times are processor time of the measuring process and ratios count more than milliseconds.`,
      `Text: ${news.origin}.`,
      ...(values.quick
        ? [
            'This was a run with `--quick`: fewer queries, slow peers on small libraries only, no million passages, a draft of 2,000 words against 200 articles.',
          ]
        : []),
      '',
      ...sections.flatMap(({ title, markdown }) => [`## ${title}`, '', markdown.trim(), '']),
    ].join('\n'),
  );
  try {
    execFileSync('npx', ['prettier', '--write', '--log-level', 'warn', join('docs', 'bench.md')]);
  } catch {
    console.log('docs/bench.md is written but not formatted: prettier could not be run.');
  }
  console.log('Written: docs/bench.md');
}
