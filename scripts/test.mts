/**
 * Every test, one stage after the other: `npm test`. Says what runs while it runs, and ends with
 * `N passed, N failed`. A stage without tests of its own (types, lint …) counts as one.
 *
 * `--quick` leaves the editor out, and says so.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder, root } from './host/cache.mts';
import { seconds } from './host/progress.mts';

interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** Tests that were left out, which nobody may overlook. */
  readonly skipped: number;
}

interface Stage {
  readonly name: string;
  run(): Promise<Outcome>;
}

const bin = (name: string) => join(root, 'node_modules', name);
const tsx = bin('tsx/dist/cli.mjs');

const stages: Stage[] = [
  program('types', [bin('typescript/bin/tsc'), '-p', 'tsconfig.json']),
  program('types of the webviews', [bin('typescript/bin/tsc'), '-p', 'src/webview/tsconfig.json']),
  program('lint', [bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0']),
  program('format', [bin('prettier/bin/prettier.cjs'), '--check', '.']),
  program('build', [tsx, 'scripts/build.mts']),
  ...(existsSync(join(root, 'scripts/bundle-size.mts'))
    ? [program('bundle size', [tsx, 'scripts/bundle-size.mts'])]
    : []),
  vitest('units, properties, command line, server', 'vitest.config.mts'),
  vitest('editor', 'vitest.editor.config.mts'),
];

const started = performance.now();
const quick = process.argv.includes('--quick');
const summary: string[] = [];
let passed = 0;
let failed = 0;
for (const stage of stages) {
  if (quick && stage.name === 'editor') {
    summary.push('editor: left out (--quick)');
    continue;
  }
  console.log(`\n── ${stage.name}`);
  const from = performance.now();
  const outcome = await stage.run();
  passed += outcome.passed;
  failed += outcome.failed;
  summary.push(`${stage.name}: ${inWords(outcome)}, ${seconds(from)}`);
}
console.log(`\n── summary, ${seconds(started)}`);
for (const line of summary) console.log(line);
process.exitCode = failed > 0 ? 1 : 0;
console.log(`${passed} passed, ${failed} failed`);

function inWords({ passed, failed, skipped }: Outcome): string {
  const left = skipped > 0 ? `, ${skipped} SKIPPED` : '';
  return `${passed} passed, ${failed} failed${left}`;
}

/** A stage that passes or fails as a whole. */
function program(name: string, args: readonly string[]): Stage {
  return {
    name,
    async run() {
      const code = await node(args);
      return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
    },
  };
}

/** A stage whose tests vitest counts. */
function vitest(name: string, config: string): Stage {
  return {
    name,
    async run() {
      const results = join(cacheFolder, 'results', `${config}.json`);
      await mkdir(join(cacheFolder, 'results'), { recursive: true });
      await rm(results, { force: true });
      const code = await node([
        bin('vitest/vitest.mjs'),
        ...['run', '--config', config],
        ...['--reporter', 'default', '--reporter', 'json', `--outputFile.json=${results}`],
      ]);
      const counted = await readCounts(results);
      // A file that cannot be loaded has no tests that could fail: it counts as one.
      return code === 0 || counted.failed > 0
        ? counted
        : { ...counted, failed: counted.failed + 1 };
    },
  };
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
}

async function readCounts(path: string): Promise<Outcome> {
  if (!existsSync(path)) return { passed: 0, failed: 0, skipped: 0 };
  // The shape is vitest's JSON report.
  const report = JSON.parse(await readFile(path, 'utf8')) as VitestReport;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Runs a program of the checkout with its output shown; gives its exit code. */
function node(args: readonly string[]): Promise<number> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.once('error', failed);
    child.once('close', (code) => {
      done(code ?? 1);
    });
  });
}
