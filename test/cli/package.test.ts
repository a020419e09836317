import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderOf } from '../support/cli.ts';

const program = `
import { checkDraft, createCorpus, type Finding } from 'stet';
const corpus = createCorpus([{ id: 'courier', text: 'The talks were useful.' }]);
const findings: Finding[] = checkDraft({ text: 'So [@currier].' }, corpus);
const first: string | undefined = findings[0]?.expected?.[0];
console.log(first);
`;

it('is imported by a program of another project, with its types', () => {
  const folder = folderOf({
    'package.json': '{ "type": "module" }',
    'main.ts': program,
    'tsconfig.json': JSON.stringify({
      compilerOptions: {
        module: 'node16',
        target: 'es2022',
        strict: true,
        types: [],
        lib: ['es2022', 'dom'],
      },
      files: ['main.ts'],
    }),
  });
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(process.cwd(), join(folder, 'node_modules/stet'), 'dir');
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const compiled = spawnSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' });
  expect(compiled.stdout).toBe('');
  expect(execFileSync(process.execPath, [join(folder, 'main.js')], { encoding: 'utf8' })).toBe(
    '@courier\n',
  );
});
