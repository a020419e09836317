import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleSizes } from '../scripts/bundle-size.mts';
import type { Section, Target } from './bench.mts';
import { figure, table } from './measure.mts';
import { atMost } from './search-targets.mts';

const ROUNDS = 7;

/** What starts and what ships: bundle sizes, and the command line from cold. */
export function run(): Promise<Section> {
  const sizes = bundleSizes().map(({ file, bytes, limit }) => [
    file,
    figure(bytes / 1000),
    limit === undefined ? '–' : figure(limit / 1000),
  ]);
  const example = 'examples/offensive.md';
  const rows: string[][] = [];
  const targets: Target[] = [];
  if (existsSync('dist/cli.mjs') && existsSync(example)) {
    const cache = mkdtempSync(join(tmpdir(), 'stet-bench-'));
    const args = ['dist/cli.mjs', 'check', example];
    const node = wallTime(['-e', '0'], cache);
    const fresh = once(args, cache);
    const check = wallTime(args, cache);
    rmSync(cache, { recursive: true, force: true });
    rows.push(['node -e 0, which is Node’s own start', figure(node)]);
    rows.push([`stet check ${example}, the first time of all`, figure(fresh)]);
    rows.push([`stet check ${example}, with the code kept of that`, figure(check)]);
    rows.push(['words in the example', String(readFileSync(example, 'utf8').split(/\s+/u).length)]);
    targets.push(
      atMost(
        `\`stet check\` of the example, wall (${figure(node)} ms of it are Node’s own start)`,
        check,
        400,
        ' ms',
        'By profile nearly half is the claim checks, whose rules run unoptimised in a process that has just begun; a sixth is finding the quotations, a tenth collecting garbage.',
      ),
    );
  }
  for (const { file, bytes, limit } of bundleSizes()) {
    if (!/extension(?:\.js|-program\.cjs)$|\.vsix$/u.test(file) || limit === undefined) continue;
    targets.push(
      atMost(`size of ${file}`, bytes / 1000, limit / 1000, ' kB', 'The client of the protocol.'),
    );
  }
  return Promise.resolve({
    title: 'What ships and how it starts',
    markdown: [
      table(['file', 'kB', 'limit'], sizes),
      rows.length === 0
        ? 'The command line or its example is not there: run `npm run build`.'
        : table(['a process of its own, best of seven', 'wall ms'], rows),
    ].join('\n\n'),
    targets,
  });
}

function wallTime(args: readonly string[], cache: string): number {
  return Math.min(...Array.from({ length: ROUNDS }, () => once(args, cache)));
}

function once(args: readonly string[], cache: string): number {
  const before = performance.now();
  spawnSync(process.execPath, args, { env: { ...process.env, XDG_CACHE_HOME: cache } });
  return performance.now() - before;
}
