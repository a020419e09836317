import type { CancellationToken, Connection, Hover, HoverParams } from 'vscode-languageserver';
import { MarkupKind } from 'vscode-languageserver';
import type { Passage } from '../core/corpus/source.ts';
import { hoverAt } from '../core/features/hover.ts';
import type { Drafts } from './drafts.ts';
import { rangeOf, sourceDocument } from './positions.ts';
import { hoverRequest } from './protocol.ts';
import type { HoverResult, SourcePlace } from './protocol.ts';
import type { Workspace } from './workspace.ts';

/** Hovers, for every client; and for a client that can offer to open them, with the places they show. */
export function registerHover(connection: Connection, drafts: Drafts, workspace: Workspace): void {
  const hover = async (
    { textDocument, position }: HoverParams,
    token: CancellationToken,
  ): Promise<HoverResult | null> => {
    const extent = workspace.settings.hover;
    const checked = extent === 'off' ? undefined : await drafts.settled(textDocument.uri, token);
    if (!checked || extent === 'off') return null;
    const { document } = checked;
    const found = hoverAt({ ...checked, extent, offset: document.offsetAt(position) });
    return (
      (found && {
        range: rangeOf(document, found.span),
        markdown: found.markdown,
        places: found.passages.map(placeOf),
      }) ??
      null
    );
  };

  connection.onHover(async (params, token): Promise<Hover | null> => {
    const found = await hover(params, token);
    if (!found) return null;
    return {
      range: found.range,
      contents: { kind: MarkupKind.Markdown, value: found.markdown },
    };
  });
  connection.onRequest(hoverRequest, hover);
}

export function placeOf({ source, span }: Passage): SourcePlace {
  return { id: source.id, range: rangeOf(sourceDocument(source), span) };
}
