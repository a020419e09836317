import * as vscode from 'vscode';
import { sourceScheme } from '../server/protocol/index.ts';

/** The language of a source shown as it was printed: prose, wrapped, with no Markdown in it. */
const sourceLanguage = 'stet-source';

/** Their text comes from the server (`workspace/textDocumentContent`); here they are told to be prose. */
export function registerSourceDocuments(): vscode.Disposable {
  const tell = (document: vscode.TextDocument) => {
    if (document.uri.scheme !== sourceScheme || document.languageId === sourceLanguage) return;
    void vscode.languages.setTextDocumentLanguage(document, sourceLanguage);
  };
  vscode.workspace.textDocuments.forEach(tell);
  return vscode.workspace.onDidOpenTextDocument(tell);
}
