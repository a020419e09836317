/** The keys that package.json takes, beside those that the editor has by itself. */
import * as vscode from 'vscode';
import { equal } from './expect.ts';

interface Binding {
  readonly key: string;
  readonly command: string;
}

export const keyTests: Readonly<Record<string, () => Promise<void>>> = {
  'takes no key that VS Code uses for something else': async () => {
    const extension = vscode.extensions.getExtension('stet.stet');
    // The shape is package.json's own, which VS Code has validated.
    const { contributes } = extension?.packageJSON as { contributes: { keybindings: Binding[] } };
    const ours = new Set(contributes.keybindings.map(({ key }) => key));
    const document = await vscode.workspace.openTextDocument(
      vscode.Uri.parse('vscode://defaultsettings/keybindings.json'),
    );
    // The page has its explanations in comments.
    const all = JSON.parse(document.getText().replace(/^\s*\/\/.*$/gmu, '')) as Binding[];
    equal(all.length > 100, true);
    const clashes = all.filter(({ key, command }) => ours.has(key) && !command.startsWith('stet.'));
    equal(clashes, []);
  },
};
