import type * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activateStet } from './activate.ts';
import type { StetApi } from './activate.ts';
import { clientOptions } from './client-options.ts';
import { connectToServer } from './web-server.ts';

/** Where only a browser's worker runs. */
export function activate(context: vscode.ExtensionContext): StetApi {
  const client: LanguageClient = new LanguageClient(
    'stet',
    'Stet',
    () =>
      connectToServer(context.extensionUri, (where) => {
        client.info(where);
      }),
    clientOptions(() => client, context),
  );
  return activateStet(context, client);
}
