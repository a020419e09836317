import type { Connection, Hover, HoverParams } from 'vscode-languageserver';
import { MarkupKind } from 'vscode-languageserver';
import type { Passage } from '../core/corpus/source.ts';
import { hoverAt } from '../core/features/hover.ts';
import { shift } from '../core/text/span.ts';
import type { Drafts } from './drafts.ts';
import { rangeOf, sourceDocument } from './positions.ts';
import { hoverRequest } from './protocol/index.ts';
import type { HoverResult, SourcePlace } from './protocol/index.ts';
import type { Workspace } from './workspace.ts';

/** Hovers, for every client; and for a client that can offer to open them, with the places they show. */
export function registerHover(connection: Connection, drafts: Drafts, workspace: Workspace): void {
  const hover = ({ textDocument, position }: HoverParams): HoverResult | null => {
    const extent = workspace.settings.hover;
    const draft = extent === 'off' ? undefined : drafts.checkedAround(textDocument.uri, position);
    if (!draft || extent === 'off') return null;
    const { document, start } = draft;
    const found = hoverAt({
      ...draft,
      extent,
      offset: document.offsetAt(position) - start,
      translation: workspace.translation,
    });
    return (
      (found && {
        range: rangeOf(document, shift(found.span, start)),
        markdown: found.markdown,
        places: found.passages.map(placeOf),
      }) ??
      null
    );
  };

  connection.onHover((params): Hover | null => {
    const found = hover(params);
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
