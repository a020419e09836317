import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { sourcesRequest } from '../../server/protocol/index.ts';
import type { SourceEntry, SourcePlace } from '../../server/protocol/index.ts';
import { sourceScheme } from '../../server/protocol/index.ts';

/**
 * Opens a source beside the draft, at a passage where one is named; asks which when none is. The
 * focus stays in the draft unless it is asked for.
 */
export function openSource(client: BaseLanguageClient) {
  return async (place?: SourcePlace, options?: { focus: boolean }): Promise<void> => {
    const id = place?.id ?? (await pickSource(client));
    if (id === undefined) return;
    const uri = vscode.Uri.from({ scheme: sourceScheme, path: `/${id}` });
    const selection = place?.range && client.protocol2CodeConverter.asRange(place.range);
    await vscode.window.showTextDocument(uri, {
      viewColumn: vscode.ViewColumn.Beside,
      preserveFocus: options?.focus !== true,
      ...(selection && { selection }),
    });
  };
}

async function pickSource(client: BaseLanguageClient): Promise<string | undefined> {
  const sources = await client.sendRequest<SourceEntry[]>(sourcesRequest);
  const items = sources.map((source) => ({
    label: source.title ?? source.id,
    description: [source.outlet, source.issuedInWords].filter(Boolean).join(', '),
    detail: `@${source.id}`,
    id: source.id,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('Source to open beside the draft'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.id;
}
