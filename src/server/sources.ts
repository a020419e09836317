import type { CancellationToken, Connection } from 'vscode-languageserver';
import { dateInWords } from '../core/time/date-in-words.ts';
import type { Corpus } from '../core/corpus/corpus.ts';
import { referenceOf } from '../core/corpus/reference.ts';
import type { Source } from '../core/corpus/source.ts';
import { quotationsIn } from '../core/corpus/readings.ts';
import { listedName } from '../core/features/speakers.ts';
import type { Translation } from '../core/text/phrase.ts';
import { spanOf } from '../core/text/span.ts';
import type { SourceProblem } from '../sources/read-source-file.ts';
import { problemDiagnostic } from './diagnostics.ts';
import type { Drafts } from './drafts.ts';
import { findingsPage } from './findings-page.ts';
import type { Library } from './library.ts';
import { rangeOf, sourceDocument, sourceIdOf, sourceUri } from './positions.ts';
import {
  docsScheme,
  libraryRequest,
  pageSize,
  quotationsRequest,
  sourceRequest,
  sourcesRequest,
} from './protocol/index.ts';
import type {
  LibraryParams,
  LibraryQuotation,
  LibrarySource,
  QuotationsParams,
  SourceEntry,
  SourceParams,
  SourceResult,
} from './protocol/index.ts';
import type { Workspace } from './workspace.ts';

/** Sources as read-only documents, what is known of them, and what is wrong with their files. */
export function registerSources(
  connection: Connection,
  library: Library,
  drafts: Drafts,
  workspace: Workspace,
): void {
  const entryOf = (source: Source) => entryIn(workspace.translation, source);
  connection.workspace.textDocumentContent.on(({ uri }) => {
    if (uri.startsWith(`${docsScheme}:`)) return { text: findingsPage };
    const source = library.corpus.source(sourceIdOf(uri) ?? '');
    return source ? { text: source.text } : null;
  });
  connection.onRequest(sourceRequest, ({ id }: SourceParams): SourceResult | null => {
    const source = library.corpus.source(id);
    return source ? resultOf(source, workspace.translation) : null;
  });
  connection.onRequest(sourcesRequest, () => inOrderOfOutlet(library.corpus).map(entryOf));
  connection.onRequest(
    libraryRequest,
    async (
      { uri, from = 0 }: LibraryParams,
      token: CancellationToken,
    ): Promise<LibrarySource[]> => {
      const checked = uri === undefined ? undefined : await drafts.settled(uri, token);
      const used = new Map<string, number>();
      for (const { passage } of checked?.standings ?? []) {
        const id = passage?.source.id;
        if (id !== undefined) used.set(id, (used.get(id) ?? 0) + 1);
      }
      return inOrderOfOutlet(library.corpus)
        .slice(from, from + pageSize)
        .map((source) => ({ ...entryOf(source), used: used.get(source.id) ?? 0 }));
    },
  );
  connection.onRequest(quotationsRequest, ({ id }: QuotationsParams): LibraryQuotation[] => {
    const source = library.corpus.source(id);
    return source ? quotationsOf(source) : [];
  });

  let reported = new Set<string>();
  library.onChange(() => {
    const found = new Set<string>();
    const shown = (problem: SourceProblem) => problemDiagnostic(problem, workspace.translation);
    for (const [uri, problems] of library.problems()) {
      if (problems.length === 0) continue;
      found.add(uri);
      void connection.sendDiagnostics({ uri, diagnostics: problems.map(shown) });
    }
    for (const uri of reported) {
      if (!found.has(uri)) void connection.sendDiagnostics({ uri, diagnostics: [] });
    }
    reported = found;
  });
}

function resultOf(source: Source, translation: Translation): SourceResult {
  return {
    id: source.id,
    uri: sourceUri(source.id),
    text: sourceDocument(source).getText(),
    reference: referenceOf(source, translation),
    ...(source.url !== undefined && { url: source.url }),
    quotations: quotationsIn(source).flatMap(({ parts }) =>
      parts.map((part) => rangeOf(sourceDocument(source), part)),
    ),
  };
}

/** A source as the views list it, with its day in the writer's language. */
export function entryIn(translation: Translation, source: Source): SourceEntry {
  return {
    id: source.id,
    uri: sourceUri(source.id),
    reference: referenceOf(source, translation),
    ...(source.title !== undefined && { title: source.title }),
    ...(source.outlet !== undefined && { outlet: source.outlet }),
    ...(source.issued !== undefined && {
      issued: source.issued,
      issuedInWords: dateInWords(source.issued, translation),
    }),
  };
}

/** A person has one name in all sources where `people` says which; else the one that this source gives. */
export function quotationsOf(
  source: Source,
  people?: ReadonlyMap<string, string>,
): LibraryQuotation[] {
  const document = sourceDocument(source);
  return quotationsIn(source).map(({ text, parts, speaker }) => {
    const name = listedName(speaker);
    const span = spanOf(parts[0]?.start ?? 0, parts.at(-1)?.end ?? 0);
    return {
      text,
      range: rangeOf(document, span),
      ...(name !== undefined && { speaker: people?.get(name) ?? name }),
    };
  });
}

const ordered = new WeakMap<Corpus, readonly Source[]>();

/** A library is asked for page after page: it is put in order once. */
function inOrderOfOutlet(corpus: Corpus): readonly Source[] {
  const known = ordered.get(corpus) ?? [...corpus.sources].sort(byOutlet);
  ordered.set(corpus, known);
  return known;
}

function byOutlet(a: Source, b: Source): number {
  const order = (x = '', y = '') => (x < y ? -1 : x > y ? 1 : 0);
  return order(a.outlet, b.outlet) || order(a.issued, b.issued) || order(a.id, b.id);
}
