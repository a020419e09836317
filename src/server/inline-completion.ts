import type { Connection } from 'vscode-languageserver';
import { continuationAt } from '../core/features/continuation.ts';
import { shift } from '../core/text/span.ts';
import type { Drafts } from './drafts.ts';
import { rangeOf } from './positions.ts';
import type { Workspace } from './workspace.ts';

/** Ghost text: the rest of a quotation that is being typed from memory. */
export function registerInlineCompletion(
  connection: Connection,
  drafts: Drafts,
  workspace: Workspace,
): void {
  connection.languages.inlineCompletion.on(({ textDocument, position }) => {
    const draft = drafts.around(textDocument.uri, position);
    if (!draft) return null;
    const continuation = continuationAt({
      ...draft,
      offset: draft.document.offsetAt(position) - draft.start,
      style: workspace.houseStyle,
    });
    if (!continuation) return null;
    const range = rangeOf(draft.document, shift(continuation.replace, draft.start));
    // An editor shows a continuation on the cursor's own line only.
    if (range.start.line !== range.end.line) return null;
    return [{ insertText: continuation.text, range }];
  });
}
