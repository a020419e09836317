import type { Connection } from 'vscode-languageserver';
import { MarkupKind } from 'vscode-languageserver';
import { hoverAt } from '../core/features/hover.ts';
import type { Drafts } from './drafts.ts';
import { rangeOf } from './positions.ts';

export function registerHover(connection: Connection, drafts: Drafts): void {
  connection.onHover(async ({ textDocument, position }, token) => {
    const checked = await drafts.settled(textDocument.uri, token);
    if (!checked) return null;
    const { document } = checked;
    const hover = hoverAt({ ...checked, offset: document.offsetAt(position) });
    if (!hover) return null;
    return {
      range: rangeOf(document, hover.span),
      contents: { kind: MarkupKind.Markdown, value: hover.markdown },
    };
  });
}
