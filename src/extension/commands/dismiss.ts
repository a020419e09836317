import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { decisionFileRequest, dismissRequest } from '../../server/protocol/index.ts';
import type { DismissParams, DismissResult } from '../../server/protocol/index.ts';
import type { CurrentDraft } from '../current-draft.ts';

/** Dismisses the finding that a quick fix names, else the one at the cursor; asks for the reason where none is given. */
export function dismiss(client: BaseLanguageClient, draft: CurrentDraft) {
  return async (named?: DismissParams): Promise<void> => {
    const params = named ?? (await findingAtCursor(client, draft));
    if (!params) return;
    const reason = params.reason ?? (await askReason(params.code));
    if (reason === undefined) return;
    const { dismissed } = await client.sendRequest<DismissResult>(dismissRequest, {
      ...params,
      reason,
    });
    if (!dismissed) tell(vscode.l10n.t('This finding is no longer there.'));
  };
}

/** Opens the file in which decisions on the draft are kept. */
export function openDecisions(client: BaseLanguageClient, draft: CurrentDraft) {
  return async (): Promise<void> => {
    const { document } = draft;
    if (!document) return;
    const uri = client.code2ProtocolConverter.asUri(document.uri);
    const file = await client.sendRequest<string>(decisionFileRequest, { uri });
    try {
      await vscode.window.showTextDocument(vscode.Uri.parse(file, true));
    } catch {
      // The file is made with the first decision.
      tell(vscode.l10n.t('Nothing has been dismissed yet.'));
    }
  };
}

function askReason(code: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Dismiss {0}', code),
    prompt: vscode.l10n.t(
      'The reason is kept with the decision, for whoever edits the draft next.',
    ),
    placeHolder: vscode.l10n.t('Reason'),
  });
}

async function findingAtCursor(
  client: BaseLanguageClient,
  draft: CurrentDraft,
): Promise<DismissParams | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || editor.document !== draft.document) return undefined;
  const { document, selection } = editor;
  const found = vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ source, range }) => source === 'Stet' && range.intersection(selection));
  if (document.isUntitled) {
    tell(vscode.l10n.t('Save the draft first: decisions are kept in a file beside it.'));
    return undefined;
  }
  if (found.length === 0) tell(vscode.l10n.t('There is no finding at the cursor.'));
  const items = found.map((finding) => ({
    label: codeOf(finding),
    detail: finding.message,
    finding,
  }));
  const picked =
    items.length < 2
      ? items[0]
      : await vscode.window.showQuickPick(items, {
          placeHolder: vscode.l10n.t('Finding to dismiss'),
        });
  return (
    picked && {
      uri: client.code2ProtocolConverter.asUri(document.uri),
      code: picked.label,
      range: client.code2ProtocolConverter.asRange(picked.finding.range),
      scope: 'here',
    }
  );
}

function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

function tell(message: string): void {
  void vscode.window.showInformationMessage(message);
}
