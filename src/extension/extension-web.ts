import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activateStet } from './activate.ts';
import type { ServerPlace, StetApi } from './activate.ts';
import { clientOptions } from './client-options.ts';
import { connectToServer } from './web-server.ts';

/** Where only a browser's worker runs. */
export function activate(context: vscode.ExtensionContext): StetApi {
  let place: ServerPlace | undefined;
  const client: LanguageClient = new LanguageClient(
    'stet',
    'Stet',
    () =>
      connectToServer(context.extensionUri, (where) => {
        place = where;
        client.info(words(where));
      }),
    clientOptions(() => client, context),
  );
  return activateStet(context, client, () => place);
}

function words(place: ServerPlace): string {
  return place === 'worker'
    ? vscode.l10n.t('The server runs in a worker of its own.')
    : vscode.l10n.t('This host starts no worker: the server runs inside the extension’s.');
}
