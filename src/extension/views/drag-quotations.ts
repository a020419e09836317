import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { insertionRequest } from '../../server/protocol/index.ts';
import type { InsertionResult, SourcePlace } from '../../server/protocol/index.ts';
import { forDrafts } from '../draft-languages.ts';
import type { LibraryRow } from './library.ts';

const mime = 'application/vnd.stet.quotation';

/** A quotation can be taken from either tree … */
export const takeQuotations: vscode.TreeDragAndDropController<LibraryRow> = {
  dragMimeTypes: [mime, 'text/plain'],
  dropMimeTypes: [],
  handleDrag(rows, transfer) {
    const [row] = rows;
    if (row?.kind !== 'quotation') return;
    const place: SourcePlace = { id: row.source.id, range: row.quotation.range };
    // On its way through the window it becomes text, whatever it is here.
    transfer.set(mime, new vscode.DataTransferItem(JSON.stringify(place)));
    transfer.set('text/plain', new vscode.DataTransferItem(`“${row.quotation.text}”`));
  },
};

/** … and dropped into a draft, where attribution and citation follow it. */
export function dropQuotations(client: BaseLanguageClient): vscode.Disposable {
  const provider: vscode.DocumentDropEditProvider = {
    async provideDocumentDropEdits(document, position, transfer, token) {
      const dragged = await transfer.get(mime)?.asString();
      if (dragged === undefined) return undefined;
      // What `handleDrag` wrote: nobody else knows this type.
      const place = JSON.parse(dragged) as SourcePlace;
      const { code2ProtocolConverter } = client;
      const params = {
        uri: code2ProtocolConverter.asUri(document.uri),
        position: code2ProtocolConverter.asPosition(position),
        ...place,
      };
      const insertion = await client.sendRequest<InsertionResult | null>(
        insertionRequest,
        params,
        token,
      );
      if (!insertion) return undefined;
      const title = vscode.l10n.t('Insert quotation with attribution and citation');
      const kind = vscode.DocumentDropOrPasteEditKind.Text.append('stet', 'quotation');
      return new vscode.DocumentDropEdit(plainSnippet(insertion.text), title, kind);
    },
  };
  return forDrafts((selector) =>
    vscode.languages.registerDocumentDropEditProvider(selector, provider, {
      dropMimeTypes: [mime],
    }),
  );
}

/** A source's dollar signs and braces mean themselves. */
function plainSnippet(text: string): vscode.SnippetString {
  return new vscode.SnippetString().appendText(text);
}
