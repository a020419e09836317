/**
 * Every test, one stage after the other: `npm test`. Says what runs while it runs, and ends with
 * `N passed, N failed`. A stage without tests of its own (types, lint …) counts as one.
 *
 * `--quick` leaves the editor out, and says so.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { cacheFolder, root } from './host/cache.mts';
import { seconds } from './host/progress.mts';

interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** Tests that were left out, which nobody may overlook. */
  readonly skipped: number;
  /** What passed or failed only when it was tried again, which nobody may overlook either. */
  readonly triedAgain?: readonly string[];
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
  vitest('editor', 'vitest.editor.config.mts', { again: true }),
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

function inWords({ passed, failed, skipped, triedAgain = [] }: Outcome): string {
  const left = skipped > 0 ? `, ${skipped} SKIPPED` : '';
  const again = triedAgain.length > 0 ? `, ${triedAgain.join(' and ')} TRIED AGAIN` : '';
  return `${passed} passed, ${failed} failed${left}${again}`;
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

/**
 * A stage whose tests vitest counts. `again`: files with a failure are run a second time, and that
 * counts: a window may swallow a key on a busy machine; a defect fails twice.
 */
function vitest(name: string, config: string, { again = false } = {}): Stage {
  return {
    name,
    async run() {
      const files = await runVitest(config);
      const failed = files.filter(({ outcome }) => outcome.failed > 0);
      if (!again || failed.length === 0) return total(files);
      const names = failed.map((file) => relative(root, file.path));
      console.log(`\n── ${name}, once more: ${names.join(', ')}`);
      const second = await runVitest(config, names);
      const kept = files.filter((file) => !failed.includes(file));
      return { ...total([...kept, ...second]), triedAgain: names };
    },
  };
}

interface FileOutcome {
  readonly path: string;
  readonly outcome: Outcome;
}

function total(files: readonly FileOutcome[]): Outcome {
  const sum = (of: 'passed' | 'failed' | 'skipped') =>
    files.reduce((so, { outcome }) => so + outcome[of], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

/** `only`: paths of test files; all of the configuration without. */
async function runVitest(config: string, only: readonly string[] = []): Promise<FileOutcome[]> {
  const results = join(cacheFolder, 'results', `${config}.json`);
  await mkdir(join(cacheFolder, 'results'), { recursive: true });
  await rm(results, { force: true });
  const code = await node([
    bin('vitest/vitest.mjs'),
    ...['run', '--config', config, ...only],
    ...['--reporter', 'default', '--reporter', 'json', `--outputFile.json=${results}`],
  ]);
  const files = await readReport(results);
  // Whatever else went wrong counts as one.
  const isTold = code === 0 || files.some(({ outcome }) => outcome.failed > 0);
  return isTold
    ? files
    : [...files, { path: config, outcome: { passed: 0, failed: 1, skipped: 0 } }];
}

interface VitestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

async function readReport(path: string): Promise<FileOutcome[]> {
  if (!existsSync(path)) return [];
  // The shape is vitest's JSON report.
  const report = JSON.parse(await readFile(path, 'utf8')) as VitestReport;
  return report.testResults.map(({ name, status, assertionResults }) => {
    const passed = assertionResults.filter((each) => each.status === 'passed').length;
    const failed = assertionResults.filter((each) => each.status === 'failed').length;
    const skipped = assertionResults.length - passed - failed;
    // A file that cannot be loaded has no tests that could fail: it counts as one.
    const unloaded = status === 'failed' && failed === 0 ? 1 : 0;
    return { path: name, outcome: { passed, failed: failed + unloaded, skipped } };
  });
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
