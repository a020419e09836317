import * as vscode from 'vscode';

/** Shows what a finding's code means: its section in docs/findings.md, as packaged. */
export function explainFinding(extensionUri: vscode.Uri) {
  return async (code?: unknown): Promise<void> => {
    const page = vscode.Uri.joinPath(extensionUri, 'docs', 'findings.md');
    const fragment = typeof code === 'string' && /^[a-z-]+$/u.test(code) ? code : '';
    await vscode.commands.executeCommand('markdown.showPreview', page.with({ fragment }));
  };
}
