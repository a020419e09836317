#!/usr/bin/env node
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runWithKeptCode, userCache } from '../sources/kept-code.ts';

/** The command line: `main.ts`, which the build has made a file beside this one. */
runWithKeptCode({
  file: join(fileURLToPath(new URL('.', import.meta.url)), 'cli-program.cjs'),
  folder: userCache(),
  whenWarm(keep) {
    // Code that only said its version has little in it that another command needs.
    if (process.argv.includes('check')) process.once('exit', keep);
  },
});
