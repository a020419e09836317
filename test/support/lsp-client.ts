import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type {
  ClientCapabilities,
  CodeAction,
  CompletionItem,
  CompletionList,
  Diagnostic,
  Hover,
  Location,
  ProtocolConnection,
  PublishDiagnosticsParams,
  TextDocumentContentChangeEvent,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { codeFolderArgument, statusNotification } from '../../src/server/protocol/index.ts';
import type { InitializationOptions, StatusParams } from '../../src/server/protocol/index.ts';

const capabilities: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
    workspaceEdit: { documentChanges: true },
    textDocumentContent: {},
  },
  textDocument: { publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true } },
};

/** What the tests compile is kept apart from what the developer's own editor does. */
const codeFolder = join(tmpdir(), 'stet-test-code');

/**
 * A language client around the built server, with a workspace folder of its own on the disk. It
 * keeps the documents as an editor would and waits for what the server sends, never for a time.
 */
export class LspClient {
  readonly folder: string;
  readonly connection: ProtocolConnection;
  settings: Record<string, unknown> = {};
  readonly #process: ChildProcess | undefined;
  readonly #documents = new Map<string, TextDocument>();
  readonly #told: PublishDiagnosticsParams[] = [];
  readonly #diagnostics = new Map<string, PublishDiagnosticsParams>();
  readonly #waiting = new Set<() => void>();
  #status: StatusParams | undefined;

  private constructor(connection: ProtocolConnection, process?: ChildProcess) {
    this.folder = mkdtempSync(join(tmpdir(), 'stet-lsp-'));
    this.connection = connection;
    this.#process = process;
  }

  /** The server as a process, spoken to over stdio; `files` stand in its workspace folder. */
  static async start(
    files: Record<string, string | Uint8Array> = {},
    settings: Record<string, unknown> = {},
    options: InitializationOptions = {},
  ): Promise<LspClient> {
    const process_ = spawn(
      process.execPath,
      ['dist/server.cjs', '--stdio', codeFolderArgument + codeFolder],
      {
        stdio: ['pipe', 'pipe', 'inherit'],
      },
    );
    const connection = createProtocolConnection(
      new StreamMessageReader(process_.stdout),
      new StreamMessageWriter(process_.stdin),
    );
    return new LspClient(connection, process_).#initialize(files, settings, options);
  }

  /** A server that somebody else has started. */
  static connect(
    connection: ProtocolConnection,
    files: Record<string, string> = {},
    settings: Record<string, unknown> = {},
  ): Promise<LspClient> {
    return new LspClient(connection).#initialize(files, settings);
  }

  async #initialize(
    files: Record<string, string | Uint8Array>,
    settings: Record<string, unknown>,
    initializationOptions: InitializationOptions = {},
  ): Promise<this> {
    this.settings = settings;
    for (const [name, text] of Object.entries(files)) this.write(name, text);
    const { connection } = this;
    connection.onNotification('textDocument/publishDiagnostics', (params) => {
      const { uri } = params as PublishDiagnosticsParams;
      this.#diagnostics.set(uri, params as PublishDiagnosticsParams);
      this.#told.push(params as PublishDiagnosticsParams);
      this.#wake();
    });
    connection.onNotification(statusNotification, (status: StatusParams) => {
      this.#status = status;
      this.#wake();
    });
    connection.onRequest('workspace/configuration', () => [this.settings]);
    connection.onRequest('client/registerCapability', () => null);
    connection.onRequest('client/unregisterCapability', () => null);
    connection.listen();
    await connection.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      capabilities,
      initializationOptions,
      workspaceFolders: [{ uri: this.uri(''), name: 'test' }],
    });
    await connection.sendNotification('initialized', {});
    await this.statusThat(({ library }) => !library.loading);
    return this;
  }

  uri(name: string): string {
    return pathToFileURL(join(this.folder, name)).href;
  }

  write(name: string, text: string | Uint8Array): void {
    const path = join(this.folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  async changedOnDisk(...names: string[]): Promise<void> {
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: names.map((name) => ({ uri: this.uri(name), type: 2 })),
    });
  }

  async changeSettings(settings: Record<string, unknown>): Promise<void> {
    this.settings = settings;
    await this.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  }

  async open(name: string, text: string): Promise<void> {
    const uri = this.uri(name);
    this.#documents.set(uri, TextDocument.create(uri, 'markdown', 1, text));
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'markdown', version: 1, text },
    });
  }

  /** Replaces the first `before` in the document by `after`, as one incremental edit. */
  async edit(name: string, before: string, after: string): Promise<void> {
    const document = this.#document(name);
    const start = this.#find(name, before);
    await this.#change(document, [
      {
        range: {
          start: document.positionAt(start),
          end: document.positionAt(start + before.length),
        },
        text: after,
      },
    ]);
  }

  async apply(name: string, edits: readonly TextEdit[]): Promise<void> {
    const document = this.#document(name);
    const text = TextDocument.applyEdits(document, [...edits]);
    await this.#change(document, [{ text }]);
  }

  async #change(document: TextDocument, changes: TextDocumentContentChangeEvent[]): Promise<void> {
    TextDocument.update(document, changes, document.version + 1);
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: document.uri, version: document.version },
      contentChanges: changes,
    });
  }

  async close(name: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didClose', {
      textDocument: { uri: this.uri(name) },
    });
  }

  text(name: string): string {
    return this.#document(name).getText();
  }

  /** The diagnostics of the document as it now stands. */
  async diagnostics(name: string): Promise<Diagnostic[]> {
    const { uri, version } = this.#document(name);
    const published = await this.#until(() => {
      const found = this.#diagnostics.get(uri);
      return found?.version === version ? found : undefined;
    });
    return published.diagnostics;
  }

  /** Everything that was ever told of the document, in order: each time the lines of the findings. */
  toldLines(name: string): readonly number[][] {
    return this.#told
      .filter(({ uri }) => uri === this.uri(name))
      .map(({ diagnostics }) => diagnostics.map(({ range }) => range.start.line));
  }

  /** Each finding as `code: the words it stands on`. */
  async findings(name: string): Promise<string[]> {
    const document = this.#document(name);
    const diagnostics = await this.diagnostics(name);
    return diagnostics.map(({ code, range }) => `${code ?? ''}: ${document.getText(range)}`);
  }

  /** The diagnostics of a file that is not open, once they are as asked. */
  diagnosticsThat(name: string, test: (found: Diagnostic[]) => boolean): Promise<Diagnostic[]> {
    return this.#until(() => {
      const found = this.#diagnostics.get(this.uri(name))?.diagnostics;
      return found && test(found) ? found : undefined;
    });
  }

  statusThat(test: (status: StatusParams) => boolean): Promise<StatusParams> {
    return this.#until(() => (this.#status && test(this.#status) ? this.#status : undefined));
  }

  /** The hover's Markdown at the first `words` of the document, `into` characters into them. */
  async hover(name: string, words: string, into = 1): Promise<string | undefined> {
    const hover = await this.connection.sendRequest<Hover | null>(
      'textDocument/hover',
      this.#at(name, words, into),
    );
    const contents = hover?.contents;
    return contents && typeof contents === 'object' && 'value' in contents
      ? contents.value
      : undefined;
  }

  /** What is offered at the end of the first `words` of the document. */
  async completions(name: string, words: string): Promise<CompletionItem[]> {
    const list = await this.connection.sendRequest<CompletionList | null>(
      'textDocument/completion',
      this.#at(name, words, words.length),
    );
    return list?.items ?? [];
  }

  async accept(name: string, item: CompletionItem): Promise<void> {
    // The server always answers with plain text edits, not with insert and replace ones.
    const edit = item.textEdit as TextEdit;
    await this.apply(name, [edit, ...(item.additionalTextEdits ?? [])]);
  }

  async definition(name: string, words: string): Promise<Location | null> {
    return this.connection.sendRequest('textDocument/definition', this.#at(name, words, 1));
  }

  async codeActions(name: string, words: string): Promise<CodeAction[]> {
    const document = this.#document(name);
    const start = this.#find(name, words);
    const range = {
      start: document.positionAt(start),
      end: document.positionAt(start + words.length),
    };
    const diagnostics = await this.diagnostics(name);
    return this.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri: document.uri },
      range,
      context: { diagnostics },
    });
  }

  async applyAction(name: string, { edit }: CodeAction): Promise<void> {
    await this.apply(name, editsOf(edit, this.uri(name)));
  }

  async dispose(): Promise<void> {
    if (this.#process) {
      await this.connection.sendRequest('shutdown');
      await this.connection.sendNotification('exit');
    }
    this.connection.dispose();
    rmSync(this.folder, { recursive: true, force: true });
  }

  #at(name: string, words: string, into: number) {
    const document = this.#document(name);
    return {
      textDocument: { uri: document.uri },
      position: document.positionAt(this.#find(name, words) + into),
    };
  }

  #document(name: string): TextDocument {
    const document = this.#documents.get(this.uri(name));
    if (!document) throw new Error(`${name} is not open`);
    return document;
  }

  #find(name: string, words: string): number {
    const at = this.#document(name).getText().indexOf(words);
    if (at < 0) throw new Error(`"${words}" does not stand in ${name}`);
    return at;
  }

  async #until<T>(look: () => T | undefined): Promise<T> {
    for (;;) {
      const found = look();
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => {
        const wake = () => {
          this.#waiting.delete(wake);
          resolve();
        };
        this.#waiting.add(wake);
      });
    }
  }

  #wake(): void {
    for (const wake of [...this.#waiting]) wake();
  }
}

function editsOf(edit: WorkspaceEdit | undefined, uri: string): TextEdit[] {
  return (edit?.documentChanges ?? []).flatMap((change) =>
    'textDocument' in change && change.textDocument.uri === uri
      ? change.edits.filter((each) => 'newText' in each)
      : [],
  );
}
