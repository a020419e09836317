import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { pasteRequest } from '../server/protocol/index.ts';
import type { PasteParams, PasteResult } from '../server/protocol/index.ts';
import { forDrafts } from './draft-languages.ts';

const plainText = 'text/plain';

/** No clipboard that holds an article is sent to be looked up. Chosen: more than any quotation. */
const longestPaste = 10_000;

/** What some text could be printed as where it is pasted; undefined where it stands in no source. */
export async function askForPaste(
  client: BaseLanguageClient,
  document: vscode.TextDocument,
  range: vscode.Range,
  text: string,
  token?: vscode.CancellationToken,
): Promise<PasteResult | undefined> {
  if (text === '' || text.length > longestPaste || !client.isRunning()) return undefined;
  const { code2ProtocolConverter } = client;
  const params: PasteParams = {
    uri: code2ProtocolConverter.asUri(document.uri),
    position: code2ProtocolConverter.asPosition(range.start),
    text,
  };
  return (await client.sendRequest<PasteResult | null>(pasteRequest, params, token)) ?? undefined;
}

/** Offers what is pasted as a quotation or a citation; as it is pasted, it is pasted first. */
export function offerPastes(client: BaseLanguageClient): vscode.Disposable {
  const kind = vscode.DocumentDropOrPasteEditKind.Text.append('stet');
  const provider: vscode.DocumentPasteEditProvider = {
    async provideDocumentPasteEdits(document, [range], transfer, _context, token) {
      const text = (await transfer.get(plainText)?.asString()) ?? '';
      const found = range && (await askForPaste(client, document, range, text, token));
      if (!found) return undefined;
      const title =
        found.kind === 'quotation'
          ? vscode.l10n.t('Paste as quotation with attribution and citation')
          : vscode.l10n.t('Paste as citation');
      const replaced = client.protocol2CodeConverter.asRange(found.range);
      const edit = new vscode.DocumentPasteEdit(
        replaced.isEmpty ? found.text : '',
        title,
        kind.append(found.kind),
      );
      if (!replaced.isEmpty) {
        edit.additionalEdit = new vscode.WorkspaceEdit();
        edit.additionalEdit.replace(document.uri, replaced, found.text);
      }
      edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text];
      return [edit];
    },
  };
  const metadata = { providedPasteEditKinds: [kind], pasteMimeTypes: [plainText] };
  return forDrafts((selector) =>
    vscode.languages.registerDocumentPasteEditProvider(selector, provider, metadata),
  );
}
