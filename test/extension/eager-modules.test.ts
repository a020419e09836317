/** The bundles of the extension, as the build rewrites them for a quick start. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire, SourceMap, type SourceMapPayload } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { compileModulesAtOnce } from '../../scripts/eager-modules.mts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bundle-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Two modules in esbuild's wrappers, on one line as the extension's are. */
async function bundle(): Promise<string> {
  writeFileSync(join(folder, 'first.js'), 'exports.name = "first";\n');
  writeFileSync(
    join(folder, 'second.js'),
    'const first = require("./first.js");\n\nmodule.exports = () => [first.name, "second"];\n',
  );
  const file = join(folder, 'bundle.cjs');
  await build({
    stdin: {
      contents: 'import second from "./second.js";\nexport const said = second();\n',
      resolveDir: folder,
    },
    ...{ outfile: file, bundle: true, minify: true, format: 'cjs', sourcemap: 'linked' },
  });
  return file;
}

it('have each module in brackets, which the engine compiles at once', async () => {
  const file = await bundle();
  expect(readFileSync(file, 'utf8')).not.toContain('((function(');
  compileModulesAtOnce(file);
  expect(readFileSync(file, 'utf8').match(/\(\(function\(/gu)).toHaveLength(2);
  expect(createRequire(file)(file)).toMatchObject({ said: ['first', 'second'] });
});

it('lead to the same places of the source as before', async () => {
  const file = await bundle();
  compileModulesAtOnce(file);
  const line = readFileSync(file, 'utf8')
    .split('\n')
    .findIndex((each) => each.includes('"second"'));
  const column = readFileSync(file, 'utf8').split('\n')[line]!.indexOf('"second"');
  // What esbuild writes is what the class reads.
  const payload = JSON.parse(readFileSync(`${file}.map`, 'utf8')) as SourceMapPayload;
  const entry = new SourceMap(payload).findEntry(line, column);
  expect(entry).toMatchObject({ originalLine: 2, originalColumn: 36 });
  expect('originalSource' in entry && entry.originalSource).toContain('second.js');
});
