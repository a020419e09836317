import { join } from 'node:path';
import { runWithKeptCode, userCache } from '../sources/kept-code.ts';
import { codeFolderArgument } from './protocol/index.ts';

/** After this a draft has been checked, if there is one; before it the server has better things to do. */
const warmAfterMs = 15_000;

const named = process.argv.find((arg) => arg.startsWith(codeFolderArgument));

/** The server: `node-main.ts`, which the build has made a file beside this one. */
runWithKeptCode({
  file: join(__dirname, 'server-program.cjs'),
  folder: named?.slice(codeFolderArgument.length) ?? userCache(),
  whenWarm(keep) {
    setTimeout(keep, warmAfterMs).unref();
  },
});
