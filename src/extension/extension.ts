import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { codeFolderArgument } from '../server/protocol/index.ts';
import { activateStet } from './activate.ts';
import type { StetApi } from './activate.ts';
import { clientOptions } from './client-options.ts';

/** Where Node runs: on the desktop and on a remote machine. The server is a process of its own. */
export function activate(context: vscode.ExtensionContext): StetApi {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.cjs').fsPath;
  const client: LanguageClient = new LanguageClient(
    'stet',
    'Stet',
    {
      module,
      transport: TransportKind.ipc,
      args: [codeFolderArgument + context.globalStorageUri.fsPath],
    },
    clientOptions(() => client, context),
  );
  return activateStet(context, client, () => 'process');
}
