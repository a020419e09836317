import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { checkRequest, statusNotification } from '../server/protocol/index.ts';
import type { ReviewEntry, StatusParams } from '../server/protocol/index.ts';
import { registerAssistantTools } from './assistant-tools.ts';
import { dismiss, openDecisions } from './commands/dismiss.ts';
import { goToFinding } from './commands/go-to-finding.ts';
import { insertPlace, insertQuotation } from './commands/insert-quotation.ts';
import { openExample } from './commands/open-example.ts';
import { openSource } from './commands/open-source.ts';
import { pasteFromSource } from './commands/paste-from-source.ts';
import { compareWithSource, serveComparisons } from './commands/compare.ts';
import { CurrentDraft } from './current-draft.ts';
import { followDraftLanguages, whenDraftOpens } from './draft-languages.ts';
import { Marks } from './marks.ts';
import { offerPastes } from './paste.ts';
import { restart } from './restart.ts';
import { serveFiles } from './serve-files.ts';
import { registerSourceDocuments } from './source-documents.ts';
import { StatusBar } from './status-bar.ts';
import { tellRenames } from './tell-renames.ts';
import { tellVisibleParts } from './visible-parts.ts';
import { dropQuotations, takeQuotations } from './views/drag-quotations.ts';
import { askSourceOrder, LibraryView, SourceRows, SpeakerRows } from './views/library.ts';
import type { LibraryRow } from './views/library.ts';
import { Pictures } from './views/pictures.ts';
import { ReviewView } from './views/review.ts';

/** A process of its own, a worker of its own, or the worker that the extension runs in. */
export type ServerPlace = 'process' | 'worker' | 'extension';

/** What other extensions, and our own tests, may ask of this one. */
export interface StetApi {
  readonly client: BaseLanguageClient;
  /** How things stood when the server last said so. */
  readonly status: () => StatusParams | undefined;
  readonly onStatus: vscode.Event<StatusParams>;
  /** Where the server runs; undefined before it does. */
  readonly serverPlace: () => ServerPlace | undefined;
}

/** Builds, registers, disposes; the same for Node and for the web. */
export function activateStet(
  context: vscode.ExtensionContext,
  client: BaseLanguageClient,
  serverPlace: StetApi['serverPlace'],
): StetApi {
  const statusEmitter = new vscode.EventEmitter<StatusParams>();
  let status: StatusParams | undefined;
  const draft = new CurrentDraft();
  const statusBar = new StatusBar();
  const review = new ReviewView(client, draft);
  const sourceRows = new SourceRows(client, draft);
  const sources = new LibraryView('stet.sources', sourceRows, takeQuotations);
  const speakers = new LibraryView('stet.speakers', new SpeakerRows(client), takeQuotations);
  const marks = new Marks(client, context);
  const pictures = new Pictures(context.extensionUri, client, draft);
  const refresh = () => {
    statusBar.show(status, draft);
    void review.refresh();
    sources.refresh();
    marks.refresh();
    pictures.refresh();
  };
  const command = vscode.commands.registerCommand;
  context.subscriptions.push(
    client,
    statusEmitter,
    draft,
    statusBar,
    review,
    sources,
    speakers,
    pictures,
    marks,
    draft.onDidChange(refresh),
    client.onNotification(statusNotification, (params: StatusParams) => {
      // Who said what is a matter of the library alone.
      if (params.library.revision !== status?.library.revision) speakers.refresh();
      status = params;
      statusEmitter.fire(params);
      refresh();
    }),
    serveFiles(client),
    tellRenames(client),
    registerAssistantTools(context, client),
    registerSourceDocuments(),
    dropQuotations(client),
    offerPastes(client),
    serveComparisons(),
    followDraftLanguages(client),
    tellVisibleParts(client),
    command('stet.openSource', openSource(client)),
    command('stet.nextFinding', goToFinding(draft, 'next')),
    command('stet.previousFinding', goToFinding(draft, 'previous')),
    command('stet.insertQuotation', insertQuotation(client, draft)),
    command('stet.pasteFromSource', pasteFromSource(client, draft)),
    command('stet.compareWithSource', compareWithSource(client, draft)),
    command('stet.checkDraft', async () => {
      if (!draft.document) return;
      const uri = client.code2ProtocolConverter.asUri(draft.document.uri);
      await client.sendRequest(checkRequest, { uri });
    }),
    command('stet.sortSources', async () => {
      sourceRows.order = (await askSourceOrder()) ?? sourceRows.order;
      sources.refresh();
    }),
    command('stet.filterSources', async () => {
      sourceRows.isUnfolded = true;
      sources.refresh();
      await sources.focus();
      await vscode.commands.executeCommand('list.find');
    }),
    command('stet.filterReview', () => review.filter()),
    command('stet.showTimeline', () => {
      pictures.open('timeline');
    }),
    command('stet.showSupportMap', () => {
      pictures.open('supportMap');
    }),
    command('stet.exportPictureAsSvg', () => pictures.export('svg')),
    command('stet.exportPictureAsPng', () => pictures.export('png')),
    command('stet.review.reveal', (entry: ReviewEntry) => review.reveal(entry)),
    command('stet.review.openPassage', (entry: ReviewEntry) => review.openPassage(entry)),
    command('stet.library.insert', async (row: LibraryRow) => {
      if (row.kind !== 'quotation') return;
      await insertPlace(client, draft, { id: row.source.id, range: row.quotation.range });
    }),
    command('stet.library.copyCitation', async (row: LibraryRow) => {
      if ('source' in row) await vscode.env.clipboard.writeText(`[@${row.source.id}]`);
    }),
    command('stet.review.restore', (entry: ReviewEntry) => review.restore(entry)),
    command('stet.dismiss', dismiss(client, draft)),
    command('stet.openDecisions', openDecisions(client, draft)),
    command('stet.openExample', openExample(context, statusEmitter.event)),
    command('stet.openWalkthrough', async () => {
      const walkthrough = `${context.extension.id}#start`;
      await vscode.commands.executeCommand('workbench.action.openWalkthrough', walkthrough);
    }),
    command('stet.restartServer', () => restart(client)),
  );
  const start = () => {
    void vscode.commands.executeCommand('setContext', 'stet.active', true);
    // Not awaited by the host's other work: activation ends when everything is registered.
    client.start().catch((error: unknown) => {
      client.error('starting the server', error, 'force');
    });
  };
  context.subscriptions.push(whenDraftOpens(start));
  return { client, status: () => status, onStatus: statusEmitter.event, serverPlace };
}
