import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { libraryRequest, openSourceCommand } from '../../server/protocol.ts';
import type { LibraryQuotation, LibrarySource, SourcePlace } from '../../server/protocol.ts';
import type { CurrentDraft } from '../current-draft.ts';

/** A row of the Sources or the Speakers tree. */
export type LibraryRow =
  | {
      readonly kind: 'group';
      readonly label: string;
      readonly rows: readonly LibraryRow[];
      icon: string;
    }
  | { readonly kind: 'source'; readonly source: LibrarySource }
  | {
      readonly kind: 'quotation';
      readonly source: LibrarySource;
      readonly quotation: LibraryQuotation;
    };

/** The library, asked for once for both trees each time that something changed. */
export class LibraryContents {
  readonly #client: BaseLanguageClient;
  readonly #draft: CurrentDraft;
  #sources: Promise<LibrarySource[]> | undefined;

  constructor(client: BaseLanguageClient, draft: CurrentDraft) {
    this.#client = client;
    this.#draft = draft;
  }

  forget(): void {
    this.#sources = undefined;
  }

  sources(): Promise<LibrarySource[]> {
    if (!this.#client.isRunning()) return Promise.resolve([]);
    const document = this.#draft.document;
    const uri = document && this.#client.code2ProtocolConverter.asUri(document.uri);
    this.#sources ??= this.#client.sendRequest<LibrarySource[]>(libraryRequest, { uri });
    return this.#sources;
  }
}

/** By outlet, then by date; below each source its quotations. */
export function rowsBySource(sources: readonly LibrarySource[]): LibraryRow[] {
  return grouped(sources, (source) => source.outlet ?? source.id).map(([label, group]) => ({
    kind: 'group',
    label,
    icon: 'library',
    rows: group.map((source) => ({ kind: 'source', source })),
  }));
}

/** Everything a person said, across sources, in order of date. */
export function rowsBySpeaker(sources: readonly LibrarySource[]): LibraryRow[] {
  const said = sources
    .flatMap((source) => source.quotations.map((quotation) => ({ source, quotation })))
    .filter(({ quotation }) => quotation.speaker !== undefined);
  return grouped(said, ({ quotation }) => quotation.speaker ?? '').map(([label, group]) => ({
    kind: 'group',
    label,
    icon: 'person',
    rows: [...group]
      .sort((a, b) => order(a.source.issued ?? '', b.source.issued ?? ''))
      .map((row) => ({ kind: 'quotation', ...row })),
  }));
}

function grouped<T>(items: readonly T[], nameOf: (item: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = nameOf(item);
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return [...groups].sort(([a], [b]) => a.localeCompare(b));
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export class LibraryView implements vscode.TreeDataProvider<LibraryRow>, vscode.Disposable {
  readonly #contents: LibraryContents;
  readonly #rowsOf: (sources: readonly LibrarySource[]) => LibraryRow[];
  readonly #change = new vscode.EventEmitter<undefined>();
  readonly #view: vscode.TreeView<LibraryRow>;
  readonly onDidChangeTreeData = this.#change.event;

  constructor(
    id: string,
    contents: LibraryContents,
    rowsOf: (sources: readonly LibrarySource[]) => LibraryRow[],
    dragAndDropController: vscode.TreeDragAndDropController<LibraryRow>,
  ) {
    this.#contents = contents;
    this.#rowsOf = rowsOf;
    this.#view = vscode.window.createTreeView(id, {
      treeDataProvider: this,
      dragAndDropController,
      showCollapseAll: true,
    });
  }

  refresh(): void {
    this.#change.fire(undefined);
  }

  async getChildren(row?: LibraryRow): Promise<LibraryRow[]> {
    if (!row) return this.#rowsOf(await this.#contents.sources());
    if (row.kind === 'group') return [...row.rows];
    if (row.kind === 'quotation') return [];
    const { source } = row;
    return source.quotations.map((quotation) => ({ kind: 'quotation', source, quotation }));
  }

  getTreeItem(row: LibraryRow): vscode.TreeItem {
    switch (row.kind) {
      case 'group':
        return groupItem(row.label, row.rows.length, row.icon);
      case 'source':
        return sourceItem(row.source);
      case 'quotation':
        return quotationItem(row.source, row.quotation);
    }
  }

  dispose(): void {
    this.#view.dispose();
    this.#change.dispose();
  }
}

function groupItem(label: string, count: number, icon: string): vscode.TreeItem {
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
  item.description = String(count);
  item.iconPath = new vscode.ThemeIcon(icon);
  return item;
}

function sourceItem(source: LibrarySource): vscode.TreeItem {
  const title = source.title ?? source.id;
  const item = new vscode.TreeItem(
    title,
    source.quotations.length > 0
      ? vscode.TreeItemCollapsibleState.Collapsed
      : vscode.TreeItemCollapsibleState.None,
  );
  const used = source.used > 0 ? vscode.l10n.t('{0} used in the draft', source.used) : undefined;
  item.description = [source.issuedInWords, used].filter(Boolean).join(' · ');
  item.tooltip = `${source.reference}\n@${source.id}`;
  item.iconPath = new vscode.ThemeIcon('file-text');
  item.contextValue = 'source';
  item.command = opening({ id: source.id });
  return item;
}

function quotationItem(source: LibrarySource, quotation: LibraryQuotation): vscode.TreeItem {
  const item = new vscode.TreeItem(`“${quotation.text.replace(/\s+/gu, ' ')}”`);
  item.description = [quotation.speaker, source.outlet, source.issued].filter(Boolean).join(' · ');
  item.tooltip = `“${quotation.text}”\n\n${[quotation.speaker, source.reference].filter(Boolean).join('\n')}`;
  item.iconPath = new vscode.ThemeIcon('quote');
  item.contextValue = 'quotation';
  item.command = opening({ id: source.id, range: quotation.range });
  return item;
}

function opening(place: SourcePlace): vscode.Command {
  return {
    command: openSourceCommand,
    title: vscode.l10n.t('Open Source Beside Draft'),
    arguments: [place],
  };
}
