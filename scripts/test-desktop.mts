/**
 * Runs the suite of `test/editor/suite` in desktop VS Code: `npm run test:desktop`. It downloads
 * VS Code into `.vscode-test/`, or takes the one that `VSCODE_EXECUTABLE` names.
 */
import { runTests } from '@vscode/test-electron';
import { buildSuite, workspaceWith } from '../test/support/editor-hosts.ts';
import { root } from './host/cache.mts';

const installed = process.env['VSCODE_EXECUTABLE'];
await runTests({
  extensionDevelopmentPath: root,
  extensionTestsPath: await buildSuite(),
  launchArgs: [workspaceWith({}), '--disable-extensions', '--disable-workspace-trust'],
  ...(installed !== undefined && { vscodeExecutablePath: installed }),
});
