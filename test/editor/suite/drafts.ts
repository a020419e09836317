/** Drafts inside the editor, and waiting until Stet has read them. */
import * as vscode from 'vscode';
import type { StetApi } from '../../../src/extension/activate.ts';

/** How long a check may take on a busy machine before a test calls it lost. */
const PATIENCE_MS = 90_000;

export async function stet(): Promise<StetApi> {
  const extension = vscode.extensions.getExtension<StetApi>('stet.stet');
  if (extension === undefined) throw new Error('the extension is not there');
  return extension.activate();
}

export async function openDraft(text: string): Promise<vscode.TextDocument> {
  const draft = await vscode.workspace.openTextDocument({ language: 'markdown', content: text });
  await vscode.window.showTextDocument(draft);
  return draft;
}

/** Puts `words` in the place of the first `instead`, as typing does. */
export async function rewrite(
  draft: vscode.TextDocument,
  instead: string,
  words: string,
): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(draft.uri, rangeOf(draft, instead), words);
  await vscode.workspace.applyEdit(edit);
}

/** The range of the first occurrence of some words. */
export function rangeOf(draft: vscode.TextDocument, words: string): vscode.Range {
  const start = draft.getText().indexOf(words);
  if (start < 0) throw new Error(`the draft has no “${words}”`);
  return new vscode.Range(draft.positionAt(start), draft.positionAt(start + words.length));
}

/** The findings on a draft as it stands now, in order of place: `code: the words underlined`. */
export async function findingsOn(draft: vscode.TextDocument): Promise<string[]> {
  return (await diagnosticsOn(draft)).map(
    (diagnostic) => `${codeOf(diagnostic)}: ${draft.getText(diagnostic.range)}`,
  );
}

/** What is underlined before anything else is, looked for often: events of diagnostics come late. */
export async function firstDiagnostics(
  draft: vscode.TextDocument,
): Promise<readonly vscode.Diagnostic[]> {
  for (let waitedMs = 0; waitedMs < PATIENCE_MS; waitedMs += 3) {
    const found = vscode.languages.getDiagnostics(draft.uri);
    if (found.length > 0) return found;
    await new Promise((resolve) => setTimeout(resolve, 3));
  }
  return [];
}

/** The diagnostics of the check of the text as it stands now. */
export async function diagnosticsOn(draft: vscode.TextDocument): Promise<vscode.Diagnostic[]> {
  const { status, onStatus } = await stet();
  const read = () => {
    const now = status()?.drafts.find(({ uri }) => uri === draft.uri.toString());
    return now !== undefined && !now.checking && now.version >= draft.version ? now : undefined;
  };
  const checked = await until('the check ends', onStatus, read);
  const { error, warning, information, hint } = checked.findings;
  const count = error + warning + information + hint;
  // The status and the diagnostics are two messages; the second may be on its way.
  return until('the findings arrive', vscode.languages.onDidChangeDiagnostics, () => {
    const diagnostics = vscode.languages
      .getDiagnostics(draft.uri)
      .filter(({ source }) => source?.toLowerCase() === 'stet');
    return diagnostics.length === count
      ? diagnostics.sort((a, b) => a.range.start.compareTo(b.range.start))
      : undefined;
  });
}

export function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** What `read` gives, as soon as it gives something: now, or after one of the events. */
export async function until<T>(
  what: string,
  event: vscode.Event<unknown>,
  read: () => T | undefined,
): Promise<T> {
  const now = read();
  if (now !== undefined) return now;
  return new Promise<T>((done, failed) => {
    const subscription = event(() => {
      const value = read();
      if (value === undefined) return;
      end();
      done(value);
    });
    const timer = setTimeout(() => {
      end();
      failed(new Error(`waited in vain until ${what}`));
    }, PATIENCE_MS);
    const end = () => {
      clearTimeout(timer);
      subscription.dispose();
    };
  });
}
