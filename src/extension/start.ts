import { join } from 'node:path';
import type { ExtensionContext } from 'vscode';
import { runWithKeptCode } from '../sources/kept-code.ts';
import type { StetApi } from './activate.ts';
import type { activate as activateExtension } from './extension.ts';

/** After this the window has come to rest, and what a draft needs of the extension has run. */
const warmAfterMs = 20_000;

/**
 * Where Node runs: `extension.ts`, which the build has made a file beside this one. Most of an
 * activation is compiling what it loads, so that is kept.
 */
export function activate(context: ExtensionContext): StetApi {
  const program = runWithKeptCode({
    file: join(__dirname, 'extension-program.cjs'),
    folder: context.globalStorageUri.fsPath,
    whenWarm(keep) {
      const timer = setTimeout(keep, warmAfterMs);
      context.subscriptions.push({
        dispose: () => {
          clearTimeout(timer);
        },
      });
    },
  });
  // What extension.ts exports.
  return (program as { activate: typeof activateExtension }).activate(context);
}
