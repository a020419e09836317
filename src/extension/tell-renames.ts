import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/**
 * Tells the server what the writer renames or moves, for decisions follow their draft. The client
 * library could do it, with a matcher of file patterns that nothing else here needs.
 */
export function tellRenames(client: BaseLanguageClient): vscode.Disposable {
  const uriOf = (uri: vscode.Uri) => client.code2ProtocolConverter.asUri(uri);
  return vscode.workspace.onDidRenameFiles(async (renamed) => {
    if (!client.isRunning()) return;
    const files = renamed.files.map(({ oldUri, newUri }) => ({
      oldUri: uriOf(oldUri),
      newUri: uriOf(newUri),
    }));
    await client.sendNotification('workspace/didRenameFiles', { files });
  });
}
