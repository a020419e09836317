import type { Connection } from 'vscode-languageserver';
import { contains, spanOf } from '../core/text/span.ts';
import type { Source } from '../core/corpus/source.ts';
import type { Span } from '../core/text/span.ts';
import type { CheckedDraft } from './checked-draft.ts';
import type { Drafts } from './drafts.ts';
import { rangeOf, sourceDocument, sourceUri } from './positions.ts';

/** Citations lead to their sources: as links in the draft, and for "go to definition". */
export function registerLinks(connection: Connection, drafts: Drafts): void {
  connection.onDocumentLinks(async ({ textDocument }, token) => {
    const checked = await drafts.settled(textDocument.uri, token);
    if (!checked) return null;
    return citedSources(checked).map(({ span, source }) => ({
      range: rangeOf(checked.document, span),
      target: sourceUri(source.id),
      tooltip: source.title ?? source.id,
    }));
  });

  connection.onDefinition(async ({ textDocument, position }, token) => {
    const checked = await drafts.settled(textDocument.uri, token, { hurried: true });
    if (!checked) return null;
    const offset = checked.document.offsetAt(position);
    const cited = citedSources(checked).find(({ span }) => contains(span, spanOf(offset, offset)));
    if (!cited) return null;
    const document = sourceDocument(cited.source);
    return { uri: document.uri, range: rangeOf(document, spanOf(0, 0)) };
  });
}

interface CitedSource {
  readonly span: Span;
  readonly source: Source;
}

function citedSources({ reading, corpus }: CheckedDraft): CitedSource[] {
  return reading.draft.blocks
    .flatMap((block) => block.citations)
    .flatMap((citation) => citation.items)
    .flatMap(({ span, key }) => {
      const source = corpus.source(key);
      return source ? { span, source } : [];
    });
}
