import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { comparisonRequest } from '../../server/protocol/index.ts';
import type { ComparisonResult } from '../../server/protocol/index.ts';
import type { CurrentDraft } from '../current-draft.ts';

/** Its text is its query: there is nothing to keep, and nothing to go out of date. */
const comparedScheme = 'stet-compared';

/** The words at the cursor beside the passage they are held against, in the editor's own comparison. */
export function compareWithSource(client: BaseLanguageClient, draft: CurrentDraft) {
  return async (): Promise<void> => {
    const editor = await draft.show();
    if (!editor) return;
    const { code2ProtocolConverter } = client;
    const found = await client.sendRequest<ComparisonResult | null>(comparisonRequest, {
      uri: code2ProtocolConverter.asUri(editor.document.uri),
      position: code2ProtocolConverter.asPosition(editor.selection.active),
    });
    if (!found) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('No source speaks of the sentence at the cursor.'),
      );
      return;
    }
    const own = vscode.l10n.t('Draft');
    await vscode.commands.executeCommand(
      'vscode.diff',
      compared(found.byline, found.source),
      compared(own, found.draft),
      vscode.l10n.t('{0} ↔ Draft', found.byline),
    );
  };
}

export function serveComparisons(): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(comparedScheme, {
    provideTextDocumentContent: ({ query }) => query,
  });
}

function compared(name: string, text: string): vscode.Uri {
  return vscode.Uri.from({ scheme: comparedScheme, path: `/${name}.stet-source`, query: text });
}
