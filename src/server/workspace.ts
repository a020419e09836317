import type { Connection, InitializeParams } from 'vscode-languageserver';
import { DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import { URI, Utils } from 'vscode-uri';
import type { HouseStyle } from '../core/attribution/compose-quotation.ts';
import type { FindingCode } from '../core/checks/finding.ts';
import { phrase, say, type Translation } from '../core/text/phrase.ts';
import type { InitializationOptions, Settings } from './protocol/index.ts';
import { findingsPage as findingsText } from './findings-page.ts';
import { defaultSettings, parseSettings } from './settings.ts';

/** What the client has told of itself: folders, settings, abilities. */
export class Workspace {
  settings: Settings = defaultSettings;
  readonly #connection: Connection;
  #folders: string[] = [];
  #capabilities: InitializeParams['capabilities'] = {};
  #options: InitializationOptions = {};
  #stopWatching: (() => void) | undefined;
  /** Where a finding's code is explained. */
  readonly pageOf: (code: FindingCode) => string;

  constructor(connection: Connection, findingsPage: string) {
    this.#connection = connection;
    this.pageOf = (code) =>
      this.#options.findingsLink
        ?.replaceAll('{code}', code)
        .replaceAll('{line}', String(lineOfSection(code))) ?? `${findingsPage}#${code}`;
  }

  initialize(params: InitializeParams, options: InitializationOptions): void {
    this.#capabilities = params.capabilities;
    this.#options = options;
    this.#folders = (params.workspaceFolders ?? []).map((folder) => folder.uri);
    this.settings = parseSettings(options.settings);
  }

  get capabilities(): InitializeParams['capabilities'] {
    return this.#capabilities;
  }

  /** Where the client lets the server keep files of its own. */
  get storage(): string | undefined {
    return this.#options.storage;
  }

  /** Into the language that the client speaks. */
  get translation(): Translation {
    return this.#options.translation ?? {};
  }

  /** What is told to the writer, in that language. */
  say(template: string, ...values: string[]): string {
    return say(phrase(template, ...values), this.translation);
  }

  get houseStyle(): HouseStyle {
    const { quoteMarks, completion } = this.settings;
    return { quoteMarks, ...completion };
  }

  /** The client has commands of its own for what quick fixes and lenses offer. */
  get hasCommands(): boolean {
    return this.#options.commands === true;
  }

  /** The client asks again for what it shows between the lines when it is told to. */
  refreshes(kind: 'inlayHint' | 'codeLens'): boolean {
    return this.#capabilities.workspace?.[kind]?.refreshSupport === true;
  }

  get canRegisterConfiguration(): boolean {
    return this.#capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true;
  }

  onFoldersChanged(handler: () => Promise<void>): void {
    if (this.#capabilities.workspace?.workspaceFolders !== true) return;
    this.#connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = new Set(removed.map((folder) => folder.uri));
      this.#folders = [
        ...this.#folders.filter((uri) => !gone.has(uri)),
        ...added.map((folder) => folder.uri),
      ];
      void handler();
    });
  }

  /** The innermost workspace folder that a file lies in. */
  folderOf(uri: string): string | undefined {
    return this.#folders
      .filter((folder) => uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`))
      .sort((a, b) => b.length - a.length)[0];
  }

  /** Asks the client for the settings as they are now, where it can be asked; says whether they have changed. */
  async refreshSettings(): Promise<boolean> {
    if (this.#capabilities.workspace?.configuration !== true) return false;
    const given: unknown = await this.#connection.workspace.getConfiguration('stet');
    const settings = parseSettings(given);
    if (JSON.stringify(settings) === JSON.stringify(this.settings)) return false;
    this.settings = settings;
    return true;
  }

  /** The folders of `stet.sources` as URIs: relative ones in every workspace folder. */
  sourceFolders(): string[] {
    return this.settings.sources.flatMap((folder) => {
      if (folder.startsWith('/') || /^[a-z]:[\\/]/iu.test(folder))
        return [URI.file(folder).toString()];
      return this.#folders.map((root) => Utils.joinPath(URI.parse(root), folder).toString());
    });
  }

  /** Asks the client to watch the decisions and the source folders, in place of those it watched before. */
  async watchFiles(): Promise<void> {
    if (this.#capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration !== true) return;
    this.#stopWatching?.();
    const registration = await this.#connection.client.register(
      DidChangeWatchedFilesNotification.type,
      {
        watchers: [
          { globPattern: '**/.stet/decisions.jsonl' },
          ...this.sourceFolders().map((folder) => ({
            globPattern: { baseUri: folder, pattern: '**/*' },
          })),
        ],
      },
    );
    this.#stopWatching = () => {
      registration.dispose();
    };
  }
}

const lines = new Map<FindingCode, number>();

/** Where the section on a code begins on the page that explains findings; lines count from 1. */
function lineOfSection(code: FindingCode): number {
  let line = lines.get(code);
  if (line === undefined) {
    line = findingsText.split('\n').indexOf(`## ${code}`) + 1;
    lines.set(code, line);
  }
  return line;
}
