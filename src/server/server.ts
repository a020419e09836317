import type { Connection } from 'vscode-languageserver';
import {
  CodeActionKind,
  DidChangeConfigurationNotification,
  TextDocuments,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { refreshAnnotations, registerAnnotations } from './annotations.ts';
import { registerCodeActions } from './code-actions.ts';
import { registerComparing } from './comparing.ts';
import { registerCompletion, triggerCharacters } from './completion.ts';
import { Decisions } from './decisions.ts';
import { registerDismissing } from './dismissing.ts';
import { Drafts } from './drafts.ts';
import { clientFiles, filesByScheme } from './files.ts';
import { registerHover } from './hover.ts';
import type { ServerHost } from './host.ts';
import { registerInlineCompletion } from './inline-completion.ts';
import { registerInsertion } from './insertion.ts';
import { Library } from './library.ts';
import { progressOf } from './reading-progress.ts';
import { registerLinks } from './links.ts';
import { oneAtATime } from './one-at-a-time.ts';
import {
  checkRequest,
  dismissCommand,
  docsScheme,
  sourceScheme,
  statusNotification,
} from './protocol/index.ts';
import type { CheckParams, InitializationOptions, StatusParams } from './protocol/index.ts';
import { registerPictures } from './pictures.ts';
import { registerMarks } from './marks.ts';
import { ReadAhead } from './read-ahead.ts';
import { registerReview } from './review.ts';
import { registerSources } from './sources.ts';
import { registerSpeakers } from './speakers.ts';
import { registerTools } from './tools.ts';
import { Workspace } from './workspace.ts';

/**
 * The language server, whatever it runs in: reads what the client says from the connection and
 * wires the parts. Takes no decisions about drafts.
 */
export function createServer(connection: Connection, host: ServerHost): void {
  const documents = new TextDocuments(TextDocument);
  const workspace = new Workspace(connection, host.findingsPage);
  const files = filesByScheme(host.disk, clientFiles(connection));
  const library = new Library(
    host,
    files,
    connection.console,
    progressOf(connection, () => workspace.capabilities),
  );
  const decisions = new Decisions(files, workspace, connection, host);
  const drafts = new Drafts(documents, library, decisions, workspace, connection, host);

  connection.onInitialize((params) => {
    const options = (params.initializationOptions ?? {}) as InitializationOptions;
    workspace.initialize(params, options);
    return {
      serverInfo: { name: 'Stet' },
      capabilities: {
        textDocumentSync: {
          openClose: true,
          change: TextDocumentSyncKind.Incremental,
          save: { includeText: false },
        },
        hoverProvider: true,
        completionProvider: { triggerCharacters, resolveProvider: false },
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
        executeCommandProvider: { commands: [dismissCommand] },
        definitionProvider: true,
        inlineCompletionProvider: true,
        inlayHintProvider: true,
        codeLensProvider: { resolveProvider: false },
        documentLinkProvider: { resolveProvider: false },
        workspace: {
          workspaceFolders: { supported: true, changeNotifications: true },
          textDocumentContent: { schemes: [sourceScheme, docsScheme] },
          fileOperations: { didRename: { filters: [{ pattern: { glob: '**' } }] } },
        },
      },
    };
  });

  connection.onInitialized(() => {
    const reload = () => {
      const { settings, storage } = workspace;
      library.load(workspace.sourceFolders(), settings, storage).catch((error: unknown) => {
        connection.console.error(`reading the library: ${String(error)}`);
        places = undefined;
      });
    };
    /** Where the library was last read from. */
    let places: string | undefined;
    const reconfigure = oneAtATime(async () => {
      const haveChanged = await workspace.refreshSettings().catch((error: unknown) => {
        connection.console.error(`reading the settings: ${String(error)}`);
        return false;
      });
      const now = JSON.stringify([workspace.sourceFolders(), workspace.settings.bundledCorpus]);
      if (now !== places) {
        places = now;
        await workspace.watchFiles();
        reload();
      } else if (!haveChanged) return;
      drafts.checkAll();
      refreshAnnotations(connection, workspace);
    });
    if (workspace.canRegisterConfiguration) {
      void connection.client.register(DidChangeConfigurationNotification.type, {
        section: 'stet',
      });
    }
    connection.onDidChangeConfiguration(reconfigure);
    connection.onDidChangeWatchedFiles(({ changes }) => {
      const uris = changes.map((change) => change.uri);
      library.filesChanged(uris);
      decisions.filesChanged(uris);
    });
    connection.workspace.onDidRenameFiles(async ({ files }) => {
      for (const { oldUri, newUri } of files) {
        await decisions.renamed(oldUri, newUri).catch((error: unknown) => {
          connection.console.error(`following ${oldUri} to ${newUri}: ${String(error)}`);
        });
      }
    });
    workspace.onFoldersChanged(() => reconfigure());
    void reconfigure();
  });

  const sendStatus = () => {
    const status: StatusParams = { library: library.status(), drafts: drafts.status() };
    void connection.sendNotification(statusNotification, status);
  };
  const ahead = new ReadAhead();
  library.onChange(() => {
    if (library.ready) ahead.start(library.corpus);
    drafts.checkAll();
    refreshAnnotations(connection, workspace);
    sendStatus();
  });
  decisions.onChange(() => {
    drafts.checkAll();
    refreshAnnotations(connection, workspace);
  });
  drafts.onChange(sendStatus);

  registerHover(connection, drafts, workspace);
  registerCompletion(connection, drafts, workspace);
  registerCodeActions(connection, drafts, workspace);
  registerDismissing(connection, drafts, decisions);
  registerLinks(connection, drafts);
  registerInlineCompletion(connection, drafts, workspace);
  registerInsertion(connection, library, drafts, workspace);
  registerReview(connection, drafts);
  registerMarks(connection, drafts, host);
  registerComparing(connection, drafts, workspace);
  registerAnnotations(connection, drafts, workspace);
  registerPictures(connection, drafts, workspace, host);
  registerSources(connection, library, drafts, workspace);
  registerSpeakers(connection, library, workspace, host);
  registerTools(connection, library, workspace, host);

  connection.onRequest(checkRequest, async ({ uri }: CheckParams) => {
    await drafts.checkNow(uri);
    refreshAnnotations(connection, workspace);
    return null;
  });

  documents.listen(connection);
  connection.listen();
}
