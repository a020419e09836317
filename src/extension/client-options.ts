import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { docsScheme } from '../server/protocol.ts';
import type { InitializationOptions } from '../server/protocol.ts';
import { hoverWithPlaces } from './hover-with-places.ts';

/** A draft in the working tree; its older self in a comparison (`git:`) is not checked. */
const draftSchemes = ['file', 'untitled', 'vscode-vfs', 'vscode-remote'];

export function clientOptions(
  client: () => BaseLanguageClient,
  { storageUri, globalStorageUri }: vscode.ExtensionContext,
): LanguageClientOptions {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const schemes = new Set([...draftSchemes, ...folders.map(({ uri }) => uri.scheme)]);
  const storage = storageUri ?? globalStorageUri;
  const initializationOptions: InitializationOptions = {
    files: true,
    ...(storage.scheme === 'file' && { storage: storage.toString() }),
    asksReasons: true,
    findingsLink: `${docsScheme}:/findings.md#L{line}`,
  };
  return {
    documentSelector: [...schemes].map((scheme) => ({ scheme, language: 'markdown' })),
    initializationOptions,
    markdown: { isTrusted: false, supportHtml: false },
    diagnosticCollectionName: 'stet',
    middleware: { provideHover: hoverWithPlaces(client) },
  };
}
