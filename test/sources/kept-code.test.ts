import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runWithKeptCode } from '../../src/sources/kept-code.ts';
import { folderOf } from '../support/cli.ts';

/** Runs a program that leaves a word behind; true when its code was kept, false when what is kept was taken. */
function run(home: string, folder = join(home, 'cache')): { kept: boolean; said: string } {
  const file = join(home, 'program.cjs');
  let kept = false;
  runWithKeptCode({
    file,
    folder,
    whenWarm: (keep) => {
      kept = true;
      keep();
    },
  });
  return { kept, said: readFileSync(join(home, 'said.txt'), 'utf8') };
}

const program = (word: string) =>
  `require('node:fs').writeFileSync(require('node:path').join(__dirname, 'said.txt'), '${word}');`;

it('keeps what was compiled and takes it the next time', () => {
  const home = folderOf({ 'program.cjs': program('one') });
  expect(run(home)).toEqual({ kept: true, said: 'one' });
  expect(run(home)).toEqual({ kept: false, said: 'one' });
});

it('compiles a program anew whose text has changed', () => {
  const home = folderOf({ 'program.cjs': program('one') });
  run(home);
  writeFileSync(join(home, 'program.cjs'), program('two'));
  expect(run(home)).toEqual({ kept: true, said: 'two' });
});

it('takes no kept code that has been damaged or cut short', () => {
  const home = folderOf({ 'program.cjs': program('one') });
  run(home);
  const [name] = readdirSync(join(home, 'cache'));
  const kept = join(home, 'cache', name!);
  const whole = readFileSync(kept);
  const damaged = Buffer.from(whole);
  damaged[damaged.length >> 1]! ^= 1;
  for (const bytes of [damaged, whole.subarray(0, whole.length >> 1), Buffer.alloc(0)]) {
    writeFileSync(kept, bytes);
    expect(run(home)).toEqual({ kept: true, said: 'one' });
  }
  expect(readdirSync(join(home, 'cache'))).toEqual([name]);
});

it('runs where nothing can be kept', () => {
  const home = folderOf({ 'program.cjs': program('one'), cache: 'a file, no folder' });
  expect(run(home).said).toBe('one');
  expect(existsSync(join(home, 'cache', 'anything'))).toBe(false);
});
