import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { restart } from './restart.ts';

/** A draft in the working tree; its older self in a comparison (`git:`) is not checked. */
const draftSchemes = ['file', 'untitled', 'vscode-vfs', 'vscode-remote'];

/** The languages that drafts are written in. */
export function draftLanguages(): readonly string[] {
  return vscode.workspace.getConfiguration('stet').get('languages', ['markdown']);
}

export function isInDraftLanguage({ languageId }: vscode.TextDocument): boolean {
  return draftLanguages().includes(languageId);
}

/** Where drafts may lie, in every language that they are written in. */
export function draftSelector(): { scheme: string; language: string }[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const schemes = new Set([...draftSchemes, ...folders.map(({ uri }) => uri.scheme)]);
  return [...schemes].flatMap((scheme) =>
    draftLanguages().map((language) => ({ scheme, language })),
  );
}

/** Keeps what is registered for drafts registered for the languages that they are written in now. */
export function forDrafts(
  register: (selector: vscode.DocumentSelector) => vscode.Disposable,
): vscode.Disposable {
  let registered = register(draftSelector());
  const listening = whenDraftLanguagesChange(() => {
    registered.dispose();
    registered = register(draftSelector());
  });
  return new vscode.Disposable(() => {
    listening.dispose();
    registered.dispose();
  });
}

export function whenDraftLanguagesChange(run: () => unknown): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration('stet.languages')) run();
  });
}

/** Languages that some write drafts in and most do not: a file in one of them opens this extension. */
const otherLanguages = ['quarto', 'rmd', 'mdx', 'plaintext'];

/**
 * Runs something at once, unless what opened this extension is a file in a language in which this
 * writer writes no drafts: then with the first draft. Who reads a text file needs no server.
 */
export function whenDraftOpens(run: () => void): vscode.Disposable {
  const documents = () => vscode.workspace.textDocuments;
  const isForeign = ({ languageId }: vscode.TextDocument) => otherLanguages.includes(languageId);
  if (documents().some(isInDraftLanguage) || !documents().some(isForeign)) {
    run();
    return new vscode.Disposable(() => undefined);
  }
  const look = () => {
    if (!documents().some(isInDraftLanguage)) return;
    listening.dispose();
    run();
  };
  const listening = vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(look),
    vscode.workspace.onDidChangeConfiguration(look),
  );
  return listening;
}

/** Keeps the key that menus and keybindings look at, and starts the client anew when the setting changes. */
export function followDraftLanguages(client: BaseLanguageClient): vscode.Disposable {
  const tell = () =>
    vscode.commands.executeCommand('setContext', 'stet.languages', draftLanguages());
  void tell();
  // One after the other: a client in the middle of a restart takes no new selector.
  let restarting = Promise.resolve();
  const follow = async () => {
    client.clientOptions.documentSelector = draftSelector();
    if (client.isRunning()) await restart(client);
  };
  return whenDraftLanguagesChange(async () => {
    await tell();
    restarting = restarting.then(follow).catch((error: unknown) => {
      client.error('starting the server for other languages', error, 'force');
    });
  });
}
