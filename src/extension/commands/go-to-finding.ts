import * as vscode from 'vscode';
import type { CurrentDraft } from '../current-draft.ts';

/** The next finding behind the cursor, or the one before it; round the draft's end. */
export function goToFinding(draft: CurrentDraft, direction: 'next' | 'previous') {
  return async (): Promise<void> => {
    const document = draft.document;
    if (!document) return;
    const found = vscode.languages
      .getDiagnostics(document.uri)
      .filter(({ source }) => source === 'Stet')
      .sort((a, b) => a.range.start.compareTo(b.range.start));
    if (found.length === 0) {
      void vscode.window.setStatusBarMessage(
        vscode.l10n.t('Stet: no findings in this draft'),
        3000,
      );
      return;
    }
    const editor = await draft.show();
    const cursor = editor?.selection.start ?? new vscode.Position(0, 0);
    const target =
      direction === 'next'
        ? (found.find(({ range }) => range.start.isAfter(cursor)) ?? found[0])
        : (found.findLast(({ range }) => range.start.isBefore(cursor)) ?? found.at(-1));
    if (!editor || !target) return;
    editor.selection = new vscode.Selection(target.range.start, target.range.start);
    editor.revealRange(target.range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    await vscode.commands.executeCommand('editor.action.showHover');
  };
}
