import * as vscode from 'vscode';
import { isInDraftLanguage, whenDraftLanguagesChange } from './draft-languages.ts';

/** The draft that the views speak of: the active editor's, else the one that was active last. */
export class CurrentDraft implements vscode.Disposable {
  readonly #change = new vscode.EventEmitter<vscode.TextDocument | undefined>();
  readonly #listening: vscode.Disposable;
  readonly onDidChange = this.#change.event;
  #document: vscode.TextDocument | undefined;

  constructor() {
    this.#document = draftOf(vscode.window.activeTextEditor);
    this.#listening = vscode.Disposable.from(
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        // A source, an output or a view took the focus: the draft beside it is still the one.
        const document = draftOf(editor);
        if (document) this.#set(document);
      }),
      whenDraftLanguagesChange(() => {
        const isStill = this.#document !== undefined && isInDraftLanguage(this.#document);
        this.#set(
          draftOf(vscode.window.activeTextEditor) ?? (isStill ? this.#document : undefined),
        );
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (document === this.#document) this.#set(draftOf(vscode.window.activeTextEditor));
      }),
    );
  }

  get document(): vscode.TextDocument | undefined {
    return this.#document;
  }

  /** The draft in an editor, opened in one if it is in none. */
  async show(selection?: vscode.Range): Promise<vscode.TextEditor | undefined> {
    if (!this.#document) return undefined;
    const visible = vscode.window.visibleTextEditors.find(
      ({ document }) => document === this.#document,
    );
    return vscode.window.showTextDocument(this.#document, {
      ...(visible?.viewColumn !== undefined && { viewColumn: visible.viewColumn }),
      ...(selection && { selection }),
    });
  }

  dispose(): void {
    this.#listening.dispose();
    this.#change.dispose();
  }

  #set(document: vscode.TextDocument | undefined): void {
    if (document === this.#document) return;
    this.#document = document;
    this.#change.fire(document);
  }
}

function draftOf(editor: vscode.TextEditor | undefined): vscode.TextDocument | undefined {
  return editor && isInDraftLanguage(editor.document) ? editor.document : undefined;
}
