import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { bundleSizes } from '../scripts/bundle-size.mts';
import type { Bench, Section } from './bench.mts';
import { figure, table } from './measure.mts';
import { measureWindow } from './window.mts';

const ROUNDS = 7;

/** What starts and what ships: bundle sizes, the command line from cold, and what a window of the editor feels. */
export async function run(bench: Bench): Promise<Section> {
  const sizes = bundleSizes().map(({ file, bytes, limit }) => [
    file,
    figure(bytes / 1000),
    limit === undefined ? '–' : figure(limit / 1000),
  ]);
  const example = 'examples/offensive.md';
  const rows: string[][] = [];
  if (existsSync('dist/cli.mjs') && existsSync(example)) {
    rows.push(['node -e 0', wallTime(['-e', '0'])]);
    rows.push([`stet check ${example}`, wallTime(['dist/cli.mjs', 'check', example])]);
    rows.push(['words in the example', String(readFileSync(example, 'utf8').split(/\s+/u).length)]);
  }
  const inWindow = await measureWindow(bench);
  return {
    title: 'What ships, how it starts and what a window feels of it',
    markdown: [
      table(['file', 'kB', 'limit'], sizes),
      rows.length === 0
        ? 'The command line or its example is not there: run `npm run build`.'
        : table(['from cold, best of seven', 'wall ms'], rows),
      inWindow,
    ].join('\n\n'),
  };
}

function wallTime(args: readonly string[]): string {
  let best = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const before = performance.now();
    spawnSync(process.execPath, args);
    best = Math.min(best, performance.now() - before);
  }
  return figure(best);
}
