import type { CodeAction, Connection, Diagnostic, WorkspaceEdit } from 'vscode-languageserver';
import { CodeActionKind } from 'vscode-languageserver';
import type { Finding, Fix } from '../core/checks/finding.ts';
import { overlaps } from '../core/text/span.ts';
import { hasFile } from './decisions.ts';
import type { CheckedDraft } from './checked-draft.ts';
import type { Drafts } from './drafts.ts';
import { rangeOf, spanOf } from './positions.ts';
import { dismissCommand } from './protocol/index.ts';
import type { DecisionScope, DismissParams } from './protocol/index.ts';
import type { Workspace } from './workspace.ts';

/** What can be done about the findings at a place: their repairs first, then ways to dismiss them. */
export function registerCodeActions(
  connection: Connection,
  drafts: Drafts,
  workspace: Workspace,
): void {
  connection.onCodeAction(async ({ textDocument, range, context }, token) => {
    const checked = await drafts.found(textDocument.uri, range.start, token);
    if (!checked) return null;
    const selected = spanOf(checked.document, range);
    const found = checked.findings
      .filter(({ span }) => overlaps(span, selected) || touches(span, selected.start))
      .map((finding) => ({ finding, base: baseOf(finding, checked, context.diagnostics) }));
    return [
      ...found.flatMap(({ finding, base }) => fixesOf(finding, checked, base)),
      ...found.flatMap(({ finding, base }) => dismissalsOf(finding, checked, base, workspace)),
    ];
  });
}

type ActionBase = Pick<CodeAction, 'kind' | 'diagnostics'>;

function baseOf(
  finding: Finding,
  { document }: CheckedDraft,
  diagnostics: readonly Diagnostic[],
): ActionBase {
  const start = document.positionAt(finding.span.start);
  const diagnostic = diagnostics.find(
    ({ code, range }) =>
      code === finding.code &&
      range.start.line === start.line &&
      range.start.character === start.character,
  );
  return { kind: CodeActionKind.QuickFix, ...(diagnostic && { diagnostics: [diagnostic] }) };
}

function fixesOf(finding: Finding, checked: CheckedDraft, base: ActionBase): CodeAction[] {
  return finding.fixes.map((fix) => ({
    ...base,
    title: fix.title,
    isPreferred: finding.fixes.length === 1,
    edit: editOf(fix, checked),
  }));
}

function editOf({ edits }: Pick<Fix, 'edits'>, { document }: CheckedDraft): WorkspaceEdit {
  return {
    documentChanges: [
      {
        textDocument: { uri: document.uri, version: document.version },
        edits: edits.map(({ span, text }) => ({ range: rangeOf(document, span), newText: text })),
      },
    ],
  };
}

/** A saved draft has its decisions kept beside it; one without a file can only carry them itself. */
function dismissalsOf(
  finding: Finding,
  checked: CheckedDraft,
  base: ActionBase,
  workspace: Workspace,
): CodeAction[] {
  const { uri } = checked.document;
  const { code } = finding;
  if (!hasFile(uri)) return commentsFor(finding, checked, base, workspace);
  const range = rangeOf(checked.document, finding.span);
  const dismissal = (title: string, scope: DecisionScope, reason?: string): CodeAction => {
    const params: DismissParams = {
      ...{ uri, code: finding.code, range, scope },
      ...(reason !== undefined && { reason }),
    };
    return { ...base, title, command: { title, command: dismissCommand, arguments: [params] } };
  };
  return [
    ...(workspace.hasCommands
      ? [dismissal(workspace.say('Dismiss with a reason… ({0})', code), 'here')]
      : []),
    dismissal(workspace.say('Ignore {0} here', code), 'here', ''),
    dismissal(workspace.say('Ignore {0} in this file', code), 'file', ''),
    dismissal(workspace.say('Ignore {0} in this workspace', code), 'workspace', ''),
  ];
}

function commentsFor(
  finding: Finding,
  checked: CheckedDraft,
  base: ActionBase,
  workspace: Workspace,
): CodeAction[] {
  const { blocks } = checked.reading.draft;
  const block = blocks.find(({ span }) => overlaps(span, finding.span));
  const at = block?.span.end ?? finding.span.end;
  const insertion = (title: string, comment: string): CodeAction => ({
    ...base,
    title,
    edit: editOf({ edits: [{ span: { start: at, end: at }, text: ` ${comment}` }] }, checked),
  });
  const { code } = finding;
  return [
    insertion(workspace.say('Ignore {0} here, by a comment', code), `<!-- stet-ignore ${code} -->`),
    insertion(
      workspace.say('Ignore {0} in this draft, by a comment', code),
      `<!-- stet-ignore-file ${code} -->`,
    ),
  ];
}

/** A cursor at either edge of the words counts as on them. */
function touches(span: { start: number; end: number }, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}
