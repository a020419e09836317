import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { CurrentDraft } from '../current-draft.ts';
import { askForPaste } from '../paste.ts';

/**
 * Prints what the clipboard has at the cursor of the draft, as a quotation or a citation. The editor's
 * own “Paste As…” does so, too, but not in a browser: from the palette it pastes plain text there.
 */
export function pasteFromSource(client: BaseLanguageClient, draft: CurrentDraft) {
  return async (): Promise<void> => {
    const editor = await draft.show();
    if (!editor) return;
    const text = await vscode.env.clipboard.readText();
    const found = await askForPaste(client, editor.document, editor.selection, text);
    if (!found) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('What the clipboard has stands in no source, and is the address of none.'),
      );
      return;
    }
    const { selection } = editor;
    const range = client.protocol2CodeConverter.asRange(found.range);
    await editor.edit((edit) => {
      edit.replace(range.union(selection), found.text);
    });
  };
}
