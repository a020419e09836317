/** What must hold inside the editor: each registration of the extension reaches its twin in core. */
import * as vscode from 'vscode';

export const tests: Readonly<Record<string, () => Promise<void>>> = {
  'activates on a Markdown document': async () => {
    await vscode.workspace.openTextDocument({ language: 'markdown', content: 'A draft.' });
    const extension = vscode.extensions.getExtension('stet.stet');
    if (extension === undefined) throw new Error('the extension is not there');
    await extension.activate();
  },
};
