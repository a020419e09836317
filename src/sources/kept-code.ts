import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Script } from 'node:vm';

/** Where the system wants files that may be deleted at any time. */
export function userCache(): string {
  const { XDG_CACHE_HOME: xdg, LOCALAPPDATA: local } = process.env;
  const base =
    xdg ??
    (process.platform === 'win32' ? local : undefined) ??
    join(homedir(), process.platform === 'darwin' ? 'Library/Caches' : '.cache');
  return join(base, 'stet');
}

export interface KeptProgram {
  /** A CommonJS file that requires and never imports: on Node 20 a script cannot. */
  readonly file: string;
  /** Where compiled code is kept. */
  readonly folder: string;
  /** Called with what keeps the code: when the program has run through the parts it will need again. */
  readonly whenWarm: (keep: () => void) => void;
}

/**
 * Runs a program, with the code that the JavaScript engine compiled of it in an earlier run, and gives
 * what it exports. Most of a short run is compiling: of a check of one draft a quarter, of an
 * activation more than half. Node 22 has this for every module (`module.enableCompileCache`); on Node
 * 20 it is made of what `vm.Script` offers.
 *
 * There is one file for a program, a version of Node and a kind of processor. It begins with a hash of
 * the program's text and of all that follows; what does not fit is compiled anew. A folder that
 * cannot be written costs only the time.
 */
export function runWithKeptCode({ file, folder, whenWarm }: KeptProgram): unknown {
  const text = readFileSync(file);
  const { version, arch } = process;
  const kept = join(folder, `${basename(file)}-${version}-${arch}.code`);
  const cachedData = openKept(kept, text);
  const script = new Script(
    `(function (exports, require, module, __filename, __dirname) {${text.toString()}\n})`,
    {
      filename: file,
      ...(cachedData && { cachedData }),
    },
  );
  const module = { exports: {} };
  // What the text above says it is.
  const run = script.runInThisContext() as (...names: unknown[]) => void;
  run(module.exports, createRequire(file), module, file, dirname(file));
  if (!cachedData || script.cachedDataRejected === true) {
    whenWarm(() => {
      writeKept(kept, text, script.createCachedData());
    });
  }
  return module.exports;
}

const SUM_LENGTH = 32;

function openKept(path: string, text: Uint8Array): Buffer | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    // Nothing has been kept yet.
    return undefined;
  }
  const code = bytes.subarray(SUM_LENGTH);
  return sumOf(text, code).equals(bytes.subarray(0, SUM_LENGTH)) ? code : undefined;
}

/** The file appears whole or not at all: it is written beside its place and then renamed. */
function writeKept(path: string, text: Uint8Array, code: Buffer): void {
  const beside = `${path}.${randomUUID()}.part`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  } catch {
    // A place that is not there and cannot be made: the next start takes as long as this one did.
    return;
  }
  try {
    writeFileSync(beside, Buffer.concat([sumOf(text, code), code]), { mode: 0o600 });
    renameSync(beside, path);
  } catch {
    // A full disk, say: the next start takes as long.
    rmSync(beside, { force: true });
  }
}

function sumOf(text: Uint8Array, code: Uint8Array): Buffer {
  return createHash('sha256').update(text).update(code).digest();
}
