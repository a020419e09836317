import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { insertionRequest, searchQuotationsRequest } from '../../server/protocol/index.ts';
import type { InsertionResult, QuotationHit, SourcePlace } from '../../server/protocol/index.ts';
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
  if (!insertion) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        'A quotation cannot stand here. Put the cursor into the text of the draft, below its front matter.',
      ),
    );
    return;
  }
  const range = protocol2CodeConverter.asRange(insertion.range);
  await editor.edit((edit) => {
    edit.replace(range, insertion.text);
  });
}

function pickQuotation(client: BaseLanguageClient): Promise<QuotationHit | undefined> {
  const pick = vscode.window.createQuickPick<QuotationItem>();
  pick.placeholder = vscode.l10n.t('Words of the quotation, its speaker, outlet or topic');
  let search = new vscode.CancellationTokenSource();
  const list = async (query: string): Promise<QuotationHit | undefined> => {
    search.cancel();
    search = new vscode.CancellationTokenSource();
    const { token } = search;
    pick.busy = true;
    const params = { query, limit: listed };
    const hits = await client.sendRequest<QuotationHit[]>(searchQuotationsRequest, params, token);
    if (token.isCancellationRequested) return undefined;
    pick.items = hits.map((hit) => itemOf(hit, query));
    pick.busy = false;
    return hits[0];
  };
  let first: Promise<QuotationHit | undefined>;
  const listOrTell = (query: string) => {
    first = list(query).catch((error: unknown) => {
      // A newer letter cancelled the search; anything else belongs into the log.
      if (!(error instanceof vscode.CancellationError)) client.error('searching quotations', error);
      return undefined;
    });
  };
  return new Promise((resolve) => {
    pick.onDidChangeValue(listOrTell);
    pick.onDidAccept(async () => {
      // Who is faster than the search means what it will find, not what is still listed.
      resolve(pick.busy ? await first : pick.activeItems[0]?.hit);
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

function itemOf(hit: QuotationHit, query: string): QuotationItem {
  return {
    hit,
    // The label is what a screen reader says first: the words themselves.
    label: `“${partWith(query, oneLine(hit.text))}”`,
    // A label takes the whole width if it needs it: who said it stands below.
    detail: [hit.speaker, hit.byline].filter(Boolean).join(' · '),
    // What fits was decided by the search, slips of the finger and all.
    alwaysShow: true,
  };
}

/** Letters of a quotation that a list of the usual width shows. Chosen. */
const shown = 80;

/** A long quotation from the sentence on that has what was looked for, where it would be cut off. */
function partWith(query: string, text: string): string {
  const wanted = query.toLowerCase().trim();
  const at = wanted === '' ? -1 : text.toLowerCase().indexOf(wanted);
  if (at < 0 || at + wanted.length <= shown) return text;
  const before = text.slice(0, at);
  const sentence = /^.*[.!?] /u.exec(before)?.[0].length ?? 0;
  const isShown = sentence > 0 && at + wanted.length - sentence <= shown;
  return `… ${text.slice(isShown ? sentence : before.lastIndexOf(' ') + 1)}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ');
}
