import * as vscode from 'vscode';
import type { StatusParams } from '../../server/protocol/index.ts';

/** True once a finding of the example draft has been repaired: the last step of the walkthrough waits for it. */
const repairedContext = 'stet.exampleRepaired';

/**
 * Opens the example draft as one that is not saved yet, so that nothing of the writer's is touched,
 * and tells the walkthrough when the first of its findings is gone.
 */
export function openExample(
  { extensionUri }: vscode.ExtensionContext,
  onStatus: vscode.Event<StatusParams>,
) {
  return async (): Promise<void> => {
    const file = vscode.Uri.joinPath(extensionUri, 'examples', 'offensive.md');
    const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    await vscode.window.showTextDocument(document);
    tellOfRepair(document, onStatus);
  };
}

function tellOfRepair(document: vscode.TextDocument, onStatus: vscode.Event<StatusParams>): void {
  let first: number | undefined;
  const listening = onStatus(({ drafts }) => {
    const own = drafts.find(({ uri }) => vscode.Uri.parse(uri).path === document.uri.path);
    if (document.isClosed) listening.dispose();
    if (!own || own.checking) return;
    const now = Object.values(own.findings).reduce((sum, count) => sum + count, 0);
    first ??= now;
    if (now >= first) return;
    listening.dispose();
    void vscode.commands.executeCommand('setContext', repairedContext, true);
  });
}
