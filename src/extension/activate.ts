import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { statusNotification } from '../server/protocol.ts';
import type { ReviewEntry, StatusParams } from '../server/protocol.ts';
import { registerAssistantTools } from './assistant-tools.ts';
import { dismiss, openDecisions } from './commands/dismiss.ts';
import { goToFinding } from './commands/go-to-finding.ts';
import { insertPlace, insertQuotation } from './commands/insert-quotation.ts';
import { openExample } from './commands/open-example.ts';
import { openSource } from './commands/open-source.ts';
import { CurrentDraft } from './current-draft.ts';
import { serveFiles } from './serve-files.ts';
import { registerSourceDocuments } from './source-documents.ts';
import { StatusBar } from './status-bar.ts';
import { dropQuotations, takeQuotations } from './views/drag-quotations.ts';
import { LibraryContents, LibraryView, rowsBySource, rowsBySpeaker } from './views/library.ts';
import type { LibraryRow } from './views/library.ts';
import { Pictures } from './views/pictures.ts';
import { ReviewView } from './views/review.ts';

/** What other extensions, and our own tests, may ask of this one. */
export interface StetApi {
  readonly client: BaseLanguageClient;
  /** How things stood when the server last said so. */
  readonly status: () => StatusParams | undefined;
  readonly onStatus: vscode.Event<StatusParams>;
}

/** Builds, registers, disposes; the same for Node and for the web. */
export function activateStet(
  context: vscode.ExtensionContext,
  client: BaseLanguageClient,
): StetApi {
  const statusEmitter = new vscode.EventEmitter<StatusParams>();
  let status: StatusParams | undefined;
  const draft = new CurrentDraft();
  const statusBar = new StatusBar();
  const review = new ReviewView(client, draft);
  const contents = new LibraryContents(client, draft);
  const sources = new LibraryView('stet.sources', contents, rowsBySource, takeQuotations);
  const speakers = new LibraryView('stet.speakers', contents, rowsBySpeaker, takeQuotations);
  const pictures = new Pictures(context.extensionUri, client, draft);
  const refresh = () => {
    statusBar.show(status, draft);
    contents.forget();
    review.refresh();
    sources.refresh();
    speakers.refresh();
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
    draft.onDidChange(refresh),
    client.onNotification(statusNotification, (params: StatusParams) => {
      status = params;
      statusEmitter.fire(params);
      refresh();
    }),
    serveFiles(client),
    registerAssistantTools(context, client),
    registerSourceDocuments(),
    dropQuotations(client),
    command('stet.openSource', openSource(client)),
    command('stet.nextFinding', goToFinding(draft, 'next')),
    command('stet.previousFinding', goToFinding(draft, 'previous')),
    command('stet.insertQuotation', insertQuotation(client, draft)),
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
      if (row.kind !== 'group') await vscode.env.clipboard.writeText(`[@${row.source.id}]`);
    }),
    command('stet.review.restore', (entry: ReviewEntry) => review.restore(entry)),
    command('stet.dismiss', dismiss(client, draft)),
    command('stet.openDecisions', openDecisions(client, draft)),
    command('stet.openExample', openExample(context, statusEmitter.event)),
    command('stet.openWalkthrough', async () => {
      const walkthrough = `${context.extension.id}#start`;
      await vscode.commands.executeCommand('workbench.action.openWalkthrough', walkthrough);
    }),
    command('stet.restartServer', async () => {
      await client.stop();
      await client.start();
    }),
  );
  void vscode.commands.executeCommand('setContext', 'stet.active', true);
  // Not awaited by the host's other work: activation ends when everything is registered.
  client.start().catch((error: unknown) => {
    client.error('starting the server', error, 'force');
  });
  return { client, status: () => status, onStatus: statusEmitter.event };
}
