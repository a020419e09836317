import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { Finding } from '../core/checks/finding.ts';
import type { Decisions } from './decisions.ts';
import type { CheckedDraft } from './checked-draft.ts';
import type { Drafts } from './drafts.ts';
import { rangeOf } from './positions.ts';
import {
  decisionFileRequest,
  dismissCommand,
  dismissRequest,
  restoreRequest,
} from './protocol/index.ts';
import type {
  DecisionFileParams,
  DismissParams,
  DismissResult,
  RestoreParams,
} from './protocol/index.ts';

/** Decisions about findings: kept when the writer dismisses one, taken back when they think again. */
export function registerDismissing(
  connection: Connection,
  drafts: Drafts,
  decisions: Decisions,
): void {
  const dismiss = async (
    params: DismissParams,
    token: CancellationToken,
  ): Promise<DismissResult> => {
    const checked = await drafts.found(params.uri, params.range.start, token);
    const finding = checked && findingAt(params, checked);
    if (!finding) return { dismissed: false };
    const { scope, reason = '' } = params;
    await decisions.add(params.uri, checked.document.getText(), finding, { scope, reason });
    return { dismissed: true };
  };
  connection.onRequest(dismissRequest, dismiss);
  // For clients whose quick fixes run their command on the server.
  connection.onExecuteCommand(async ({ command, arguments: [params] = [] }, token) => {
    // What our own quick fixes were given as their argument.
    if (command === dismissCommand) await dismiss(params as DismissParams, token);
  });
  connection.onRequest(restoreRequest, async ({ uri, line }: RestoreParams) => {
    await decisions.remove(uri, line);
    return null;
  });
  connection.onRequest(decisionFileRequest, ({ uri }: DecisionFileParams) =>
    decisions.fileFor(uri),
  );
}

function findingAt(
  { code, range }: DismissParams,
  { findings, document }: CheckedDraft,
): Finding | undefined {
  return findings.find((finding) => {
    const { start } = rangeOf(document, finding.span);
    return (
      finding.code === code &&
      start.line === range.start.line &&
      start.character === range.start.character
    );
  });
}
