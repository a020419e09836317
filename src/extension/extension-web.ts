import type * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activateStet } from './activate.ts';
import type { ServerPlace, StetApi } from './activate.ts';
import { clientOptions } from './client-options.ts';
import { connectToServer } from './web-server.ts';

const said = {
  worker: 'The server runs in a worker of its own.',
  extension: 'This host starts no worker: the server runs inside the extension’s.',
};

/** Where only a browser's worker runs. */
export function activate(context: vscode.ExtensionContext): StetApi {
  let place: ServerPlace | undefined;
  const client: LanguageClient = new LanguageClient(
    'stet',
    'Stet',
    () =>
      connectToServer(context.extensionUri, (where) => {
        place = where;
        client.info(said[where]);
      }),
    clientOptions(() => client, context),
  );
  return activateStet(context, client, () => place);
}
