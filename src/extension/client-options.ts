import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { docsScheme } from '../server/protocol/index.ts';
import type { InitializationOptions } from '../server/protocol/index.ts';
import { draftSelector } from './draft-languages.ts';
import { hoverWithPlaces } from './hover-with-places.ts';

export function clientOptions(
  client: () => BaseLanguageClient,
  { storageUri, globalStorageUri }: vscode.ExtensionContext,
): LanguageClientOptions {
  const storage = storageUri ?? globalStorageUri;
  const initializationOptions: InitializationOptions = {
    files: true,
    ...(storage.scheme === 'file' && { storage: storage.toString() }),
    commands: true,
    ...(vscode.l10n.bundle && { translation: vscode.l10n.bundle }),
    findingsLink: `${docsScheme}:/findings.md#L{line}`,
  };
  return {
    documentSelector: draftSelector(),
    initializationOptions,
    markdown: { isTrusted: false, supportHtml: false },
    diagnosticCollectionName: 'stet',
    middleware: { provideHover: hoverWithPlaces(client) },
  };
}
