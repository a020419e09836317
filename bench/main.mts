/**
 * `npm run bench [-- --only index,draft,server,text,start,editor] [--quick] [--continue] [--data DIR]`:
 * measures Stet beside its peers and writes docs/bench.md, after each part anew. With `--continue`,
 * parts that this version of the code has measured to their end are not measured again.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import type { Run, Section } from './bench.mts';
import { table } from './measure.mts';
import { originOf, readNews } from './news.mts';
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
    only: { type: 'string' },
    continue: { type: 'boolean', default: false },
    // One part in this process, for the bench itself.
    part: { type: 'string' },
  },
});
type Part = (typeof parts)[number];

/** A part that runs longer than this is ended, and the page has what it measured until then: minutes. */
const longest: Record<Part, number> = {
  index: 8,
  draft: 5,
  server: 4,
  text: 3,
  start: 1,
  editor: 5,
};

/** What a part has written: all of it, or what there was when it ended early. */
interface Result extends Section {
  /** The version of the code that was measured. */
  readonly version: string;
  readonly isWhole: boolean;
}

const named = [...positionals, ...(values.only?.split(',') ?? [])];
const chosen = named.length === 0 ? parts : parts.filter((part) => named.includes(part));
mkdirSync(cache, { recursive: true });
const alone = values.part;
if (alone === undefined) {
  const version = versionOfCode();
  buildStet();
  installPeers();
  await bundleStet();
  for (const part of chosen) {
    if (values.continue && isMeasured(part, version)) {
      console.log(`${part}: measured before`);
      continue;
    }
    await runApart(part, version);
    // After each part, so that a run that is broken off leaves a page.
    writePage();
  }
  writePage();
} else {
  await runHere(parts.find((part) => part === alone)!);
}

function versionOfCode(): string {
  const git = (...args: string[]) => {
    const { stdout, status } = spawnSync('git', args, { encoding: 'utf8' });
    return status === 0 ? stdout.trim() : '';
  };
  return git('rev-parse', 'HEAD') + git('status', '--porcelain', '--', 'src', 'bench');
}

function isMeasured(part: Part, version: string): boolean {
  const result = readResult(part);
  return result?.isWhole === true && result.version === version;
}

function readResult(part: Part): Result | undefined {
  const file = resultOf(part);
  // What runHere or runApart has written.
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Result) : undefined;
}

/**
 * Each part in a process of its own: what one leaves in memory slows no other, and none can hang or
 * break the rest. All that it has started ends with it.
 */
async function runApart(part: Part, version: string): Promise<void> {
  const args = ['--part', part, '--data', values.data, ...(values.quick ? ['--quick'] : [])];
  const began = performance.now();
  const before = readResult(part);
  rmSync(resultOf(part), { force: true });
  const child = spawn(
    process.execPath,
    ['--max-old-space-size=6000', ...process.execArgv, process.argv[1]!, ...args],
    { stdio: 'inherit', detached: true, env: { ...process.env, STET_BENCH_VERSION: version } },
  );
  const end = () => {
    try {
      process.kill(-child.pid!, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  };
  const stop = () => {
    end();
    process.exit(1);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const timer = setTimeout(end, longest[part] * 60_000);
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve) => {
    child.once('exit', (...how) => {
      resolve(how);
    });
  });
  clearTimeout(timer);
  end();
  process.removeListener('SIGINT', stop).removeListener('SIGTERM', stop);
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(`${part}: ${seconds} s`);
  if (code === 0) return;
  const reason = signal ? `ended after ${seconds} s` : `failed with code ${code ?? '?'}`;
  console.log(`${part}: ${reason}`);
  const soFar = readResult(part);
  if (soFar) {
    const markdown = `${soFar.markdown}\n\nThis part ${reason}; what is missing was not reached.`;
    writeResult(part, { ...soFar, markdown });
  } else if (before) {
    const markdown = `${before.markdown}\n\nOf an earlier run: in this one the part ${reason}.`;
    writeResult(part, { ...before, markdown, isWhole: false });
  } else {
    const markdown = `Not measured in this run: ${reason}.`;
    writeResult(part, { title: titles[part], markdown, version, isWhole: false });
  }
}

function writeResult(part: Part, result: Result): void {
  writeFileSync(resultOf(part), JSON.stringify(result));
}

async function runHere(part: Part): Promise<void> {
  const news = readNews(values.data);
  const missing: string[] = [];
  const version = process.env['STET_BENCH_VERSION'] ?? '';
  const write = (section: Section, isWhole: boolean) => {
    const notes = missing.map((what) => `Not measured here: ${what}.`).join('\n\n');
    const markdown = [section.markdown, notes].filter(Boolean).join('\n\n');
    writeResult(part, { ...section, markdown, version, isWhole });
  };
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
    keep: (soFar) => {
      write(soFar, false);
    },
  });
  write(section, true);
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
  const sections = parts.flatMap((part) => readResult(part) ?? []);
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
      `Text: ${originOf(values.data)}.`,
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
