import type { CodeAction, Connection, Diagnostic } from 'vscode-languageserver';
import { CodeActionKind } from 'vscode-languageserver';
import type { Finding, Fix } from '../core/checks/finding.ts';
import { overlaps } from '../core/text/span.ts';
import type { CheckedDraft, Drafts } from './drafts.ts';
import { rangeOf, spanOf } from './positions.ts';

export function registerCodeActions(connection: Connection, drafts: Drafts): void {
  connection.onCodeAction(async ({ textDocument, range, context }, token) => {
    const checked = await drafts.settled(textDocument.uri, token);
    if (!checked) return null;
    const selected = spanOf(checked.document, range);
    return checked.findings
      .filter(({ span }) => overlaps(span, selected) || touches(span, selected.start))
      .flatMap((finding) => fixesOf(finding, checked, context.diagnostics));
  });
}

function fixesOf(
  finding: Finding,
  { document }: CheckedDraft,
  diagnostics: readonly Diagnostic[],
): CodeAction[] {
  const start = document.positionAt(finding.span.start);
  const diagnostic = diagnostics.find(
    ({ code, range }) =>
      code === finding.code &&
      range.start.line === start.line &&
      range.start.character === start.character,
  );
  const actionOf = (fix: Fix): CodeAction => ({
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    ...(diagnostic && { diagnostics: [diagnostic] }),
    isPreferred: finding.fixes.length === 1,
    edit: {
      documentChanges: [
        {
          textDocument: { uri: document.uri, version: document.version },
          edits: fix.edits.map(({ span, text }) => ({
            range: rangeOf(document, span),
            newText: text,
          })),
        },
      ],
    },
  });
  return finding.fixes.map(actionOf);
}

/** A cursor at either edge of the words counts as on them. */
function touches(span: { start: number; end: number }, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}
