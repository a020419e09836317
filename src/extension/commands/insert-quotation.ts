import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { insertionRequest, searchQuotationsRequest } from '../../server/protocol.ts';
import type { InsertionResult, QuotationHit, SourcePlace } from '../../server/protocol.ts';
import type { CurrentDraft } from '../current-draft.ts';

interface QuotationItem extends vscode.QuickPickItem {
  readonly hit: QuotationHit;
}

/** As many as a person scans. */
const listed = 50;

/** Asks for a quotation by any words about it, and prints it at the cursor in the style of the house. */
export function insertQuotation(client: BaseLanguageClient, draft: CurrentDraft) {
  return async (): Promise<void> => {
    const hit = await pickQuotation(client);
    if (hit) await insertPlace(client, draft, { id: hit.id, range: hit.range });
  };
}

/** Prints the quotation that stands at a place of a source at the cursor of the draft. */
export async function insertPlace(
  client: BaseLanguageClient,
  draft: CurrentDraft,
  place: SourcePlace,
): Promise<void> {
  const editor = await draft.show();
  if (!editor) return;
  const { code2ProtocolConverter, protocol2CodeConverter } = client;
  const insertion = await client.sendRequest<InsertionResult | null>(insertionRequest, {
    uri: code2ProtocolConverter.asUri(editor.document.uri),
    position: code2ProtocolConverter.asPosition(editor.selection.active),
    id: place.id,
    range: place.range,
  });
  if (!insertion) return;
  const range = protocol2CodeConverter.asRange(insertion.range);
  await editor.edit((edit) => {
    edit.replace(range, insertion.text);
  });
}

function pickQuotation(client: BaseLanguageClient): Promise<QuotationHit | undefined> {
  const pick = vscode.window.createQuickPick<QuotationItem>();
  pick.placeholder = vscode.l10n.t('Words of the quotation, its speaker, outlet or topic');
  let search = new vscode.CancellationTokenSource();
  const list = async (query: string) => {
    search.cancel();
    search = new vscode.CancellationTokenSource();
    const { token } = search;
    pick.busy = true;
    const params = { query, limit: listed };
    const hits = await client.sendRequest<QuotationHit[]>(searchQuotationsRequest, params, token);
    if (token.isCancellationRequested) return;
    pick.items = hits.map(itemOf);
    pick.busy = false;
  };
  const listOrTell = (query: string) => {
    list(query).catch((error: unknown) => {
      // A newer letter cancelled the search; anything else belongs into the log.
      if (!(error instanceof vscode.CancellationError)) client.error('searching quotations', error);
    });
  };
  return new Promise((resolve) => {
    pick.onDidChangeValue(listOrTell);
    pick.onDidAccept(() => {
      resolve(pick.activeItems[0]?.hit);
      pick.hide();
    });
    pick.onDidHide(() => {
      search.cancel();
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
    listOrTell('');
  });
}

function itemOf(hit: QuotationHit): QuotationItem {
  return {
    hit,
    // The label is what a screen reader says first: the words themselves.
    label: `“${hit.text.replace(/\s+/gu, ' ')}”`,
    description: [hit.speaker, hit.byline].filter(Boolean).join(' · '),
    detail: hit.context.replace(/\s+/gu, ' '),
    // What fits was decided by the search, slips of the finger and all.
    alwaysShow: true,
  };
}
