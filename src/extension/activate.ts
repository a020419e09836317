import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { statusNotification } from '../server/protocol.ts';
import type { StatusParams } from '../server/protocol.ts';
import { explainFinding } from './commands/explain-finding.ts';
import { openSource } from './commands/open-source.ts';
import { serveFiles } from './serve-files.ts';
import { registerSourceDocuments } from './source-documents.ts';

/** What other extensions, and our own tests, may ask of this one. */
export interface StetApi {
  readonly client: BaseLanguageClient;
  /** How things stood when the server last said so. */
  readonly status: () => StatusParams | undefined;
  readonly onStatus: vscode.Event<StatusParams>;
}

/** Builds, registers, disposes; the same for Node and for the web. */
export function activateStet(
  context: vscode.ExtensionContext,
  client: BaseLanguageClient,
): StetApi {
  const statusEmitter = new vscode.EventEmitter<StatusParams>();
  let status: StatusParams | undefined;
  context.subscriptions.push(
    client,
    statusEmitter,
    client.onNotification(statusNotification, (params: StatusParams) => {
      status = params;
      statusEmitter.fire(params);
    }),
    serveFiles(client),
    registerSourceDocuments(),
    vscode.commands.registerCommand('stet.openSource', openSource(client)),
    vscode.commands.registerCommand('stet.explainFinding', explainFinding(context.extensionUri)),
    vscode.commands.registerCommand('stet.restartServer', async () => {
      await client.stop();
      await client.start();
    }),
  );
  // Not awaited by the host's other work: activation ends when everything is registered.
  client.start().catch((error: unknown) => {
    client.error('starting the server', error, 'force');
  });
  return { client, status: () => status, onStatus: statusEmitter.event };
}
