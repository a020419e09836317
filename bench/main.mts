/** `npm run bench [-- index draft server text start editor] [--data DIR] [--quick]`: measures Stet beside its peers and writes docs/bench.md. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import type { Run, Section } from './bench.mts';
import { table } from './measure.mts';
import { readNews } from './news.mts';
import { drawGrowth } from './picture.mts';
import type * as Stet from './stet.mts';

/** In the order of the page. */
const parts = ['index', 'draft', 'server', 'text', 'start', 'editor'] as const;
const titles: Record<(typeof parts)[number], string> = {
  index: 'Search',
  draft: 'Whole drafts',
  server: 'In the server',
  text: 'Reading text',
  start: 'What ships and how it starts',
  editor: 'In a window of the editor',
};
const cache = join('.cache', 'bench');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string', default: join('..', 'shared', 'data') },
    quick: { type: 'boolean', default: false },
    // One part in this process, for the bench itself.
    part: { type: 'string' },
  },
});
/** A part that runs longer than this is ended, and the page says so: minutes. */
const longest: Record<(typeof parts)[number], number> = {
  index: 9,
  draft: 6,
  server: 4,
  text: 2,
  start: 2,
  editor: 6,
};

const chosen =
  positionals.length === 0 ? parts : parts.filter((part) => positionals.includes(part));
mkdirSync(cache, { recursive: true });
const alone = values.part;
if (alone === undefined) {
  buildStet();
  installPeers();
  await bundleStet();
  for (const part of chosen) runApart(part);
  writePage();
} else {
  await runHere(parts.find((part) => part === alone)!);
}

/** Each part in a process of its own: what one leaves in memory slows no other, and none can hang the rest. */
function runApart(part: (typeof parts)[number]): void {
  const args = ['--part', part, '--data', values.data, ...(values.quick ? ['--quick'] : [])];
  const began = performance.now();
  rmSync(resultOf(part), { force: true });
  const { status, signal } = spawnSync(
    process.execPath,
    ['--max-old-space-size=6000', ...process.execArgv, process.argv[1]!, ...args],
    { stdio: 'inherit', timeout: longest[part] * 60_000, killSignal: 'SIGKILL' },
  );
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(`${part}: ${seconds} s`);
  if (status === 0) return;
  const reason = signal ? `ended after ${seconds} s` : `failed with code ${status ?? '?'}`;
  const section: Section = {
    title: titles[part],
    markdown: `Not measured in this run: ${reason}.`,
  };
  writeFileSync(resultOf(part), JSON.stringify(section));
}

async function runHere(part: (typeof parts)[number]): Promise<void> {
  const news = readNews(values.data);
  const missing: string[] = [];
  // Each part keeps the contract of bench.mts, and the bundle that of stet.mts.
  const { run } = (await import(`./${part}.mts`)) as { run: Run };
  const stet = (await import(pathToFileURL(join(cache, 'stet.mjs')).href)) as typeof Stet;
  const section = await run({
    stet,
    news,
    peer: peers(),
    quick: values.quick,
    tell: (what) => {
      console.log(`${part}: ${what}`);
    },
    absent: (what) => missing.push(what),
  });
  const notes = missing.map((what) => `Not measured here: ${what}.`).join('\n\n');
  const markdown = [section.markdown, notes].filter(Boolean).join('\n\n');
  writeFileSync(resultOf(part), JSON.stringify({ ...section, markdown }));
  // A peer's workers must not keep the bench from ending.
  process.exit(0);
}

function resultOf(part: string): string {
  return join(cache, `${part}${values.quick ? '-quick' : ''}.json`);
}

/** What ships is measured as it is now. */
function buildStet(): void {
  console.log('Building Stet …');
  const args = [join('node_modules', 'tsx', 'dist', 'cli.mjs'), join('scripts', 'build.mts')];
  const { status } = spawnSync(process.execPath, [...args, '--no-types'], { stdio: 'inherit' });
  if (status !== 0) console.log('Stet could not be built: what needs it is not measured.');
}

/** Packages come from the registry once, and again when bench/package.json changes. */
function installPeers(): void {
  const wanted = readFileSync(join('bench', 'package.json'), 'utf8');
  const installed = join(cache, 'package.json');
  const complete = join(cache, 'node_modules', '.package-lock.json');
  if (!existsSync(complete) || readFileSync(installed, 'utf8') !== wanted) {
    console.log('Fetching the peers from the npm registry (about 115 MB, once) …');
    cpSync(join('bench', 'package.json'), installed);
    try {
      execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'], {
        cwd: cache,
        stdio: 'inherit',
        timeout: 300_000,
      });
    } catch {
      console.log('The peers could not be fetched: the page will say which are missing.');
    }
  }
  // A module that lives beside the packages is what finds them there.
  writeFileSync(join(cache, 'peers.mjs'), 'export const peer = (name) => import(name);\n');
}

function peers(): (name: string) => Promise<unknown> {
  return async (name) => {
    const { peer: find } = (await import(pathToFileURL(join(cache, 'peers.mjs')).href)) as {
      peer: (name: string) => Promise<unknown>;
    };
    return find(name);
  };
}

async function bundleStet(): Promise<void> {
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
}

/** The page holds the last run of every part. */
function writePage(): void {
  const sections = parts.flatMap((part) => {
    const file = resultOf(part);
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
      `Text: ${readNews(values.data).origin}.`,
      ...(values.quick
        ? [
            'This was a run with `--quick`: fewer queries, slow peers on small libraries only, no million passages, a draft of 2,000 words against 200 articles.',
          ]
        : []),
      '',
      ...targetsOf(sections),
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

/** Met or missed, and why: the first thing on the page. */
function targetsOf(sections: readonly Section[]): string[] {
  const targets = sections.flatMap((section) => section.targets ?? []);
  if (targets.length === 0) return [];
  const met = targets.filter((target) => target.met).length;
  const rows = targets.map(({ work, target, value, met, why = '' }) => [
    work,
    target,
    value,
    met ? 'met' : '**missed**',
    met ? '' : why,
  ]);
  return [
    '## Targets',
    '',
    `${met} of ${targets.length} met in this run.`,
    '',
    table(['work', 'target', 'here', '', 'why'], rows),
    '',
  ];
}
