/**
 * `npm run eval -- [name…] [--data DIR]`: runs the named evaluations, or all of them, and writes each
 * page to docs/eval-<name>.md. The data sets are not part of the project: they lie beside it, by
 * default in ../shared/data, and an evaluation whose data are absent says so and fails.
 *
 * With `--sample N` (rows of each set) or `--only PART` (once for each part, or with commas) the page is printed
 * and not written: it is a look, not a measurement. `--rows FILE` writes what was judged, as JSON lines.
 */
import { existsSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import type { Evaluation, EvaluationOptions } from './evaluation.mts';

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(here);

/** Parts of one evaluation lie in a folder of its name. */
const isEvaluation = (file: string): boolean =>
  file.endsWith('.mts') && file !== 'main.mts' && file !== 'evaluation.mts';

const available = (await readdir(here))
  .filter(isEvaluation)
  .map((file) => file.slice(0, -'.mts'.length));

const { values, positionals } = parseArgs({
  options: {
    data: { type: 'string', default: join(root, '..', 'shared', 'data') },
    sample: { type: 'string' },
    only: { type: 'string', multiple: true, default: [] },
    rows: { type: 'string' },
  },
  allowPositionals: true,
});
const only = values.only.flatMap((parts) => parts.split(',')).map((part) => part.trim());
const isLook = values.sample !== undefined || only.length > 0;
const options: EvaluationOptions = {
  sample: Number(values.sample ?? Infinity),
  only,
  ...(values.rows !== undefined && { rowsFile: resolve(values.rows) }),
};
process.exitCode = await runAll(positionals.length > 0 ? positionals : available, values.data);

async function runAll(names: readonly string[], data: string): Promise<number> {
  const unknown = names.filter((name) => !available.includes(name));
  if (unknown.length > 0) {
    console.error(
      `No evaluation is called ${unknown.join(', ')}; there are: ${available.join(', ')}.`,
    );
    return 2;
  }
  const dataDir = resolve(data);
  if (!existsSync(dataDir)) {
    console.error(
      `The data sets are not at ${dataDir}. They are measured on, not shipped: name their folder with --data DIR.`,
    );
    return 2;
  }
  // The folder holds only modules of this shape; the type checker sees each one's `run` where it is written.
  const load = async (name: string): Promise<Evaluation> =>
    (await import(pathToFileURL(join(here, `${name}.mts`)).href)) as Evaluation;
  const evaluations = await Promise.all(
    names.map(async (name) => ({ name, evaluation: await load(name) })),
  );
  for (const { name, evaluation } of evaluations) {
    const { parts = [] } = evaluation;
    const missing = only.filter((part) => !parts.includes(part));
    if (missing.length === 0) continue;
    const known = parts.length > 0 ? `its parts are: ${parts.join(', ')}` : 'it has no parts';
    console.error(`The evaluation ${name} has no part ${missing.join(', ')}; ${known}.`);
    return 2;
  }
  for (const { name, evaluation } of evaluations) await runOne(name, evaluation, dataDir);
  return 0;
}

async function runOne(name: string, evaluation: Evaluation, dataDir: string): Promise<void> {
  const started = performance.now();
  const path = join(root, 'docs', `eval-${name}.md`);
  const page = await evaluation.run(dataDir, options);
  const { markdown, pictures } = typeof page === 'string' ? { markdown: page, pictures: {} } : page;
  const formatted = await format(markdown, { ...(await resolveConfig(path)), filepath: path });
  if (isLook) {
    console.log(formatted);
    return;
  }
  await writeFile(path, formatted);
  for (const [file, svg] of Object.entries(pictures))
    await writeFile(join(root, 'docs', file), svg);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${name}: written to docs/eval-${name}.md in ${seconds} s`);
}
