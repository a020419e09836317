import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  libraryRequest,
  openSourceCommand,
  pageSize,
  quotationsRequest,
  speakersRequest,
  spokenRequest,
} from '../../server/protocol/index.ts';
import type {
  LibraryQuotation,
  LibrarySource,
  SourceEntry,
  SourcePlace,
  SpeakerEntry,
  SpokenQuotation,
} from '../../server/protocol/index.ts';
import type { CurrentDraft } from '../current-draft.ts';

/** A row of the Sources or the Speakers tree. */
export type LibraryRow =
  | {
      readonly kind: 'group';
      readonly label: string;
      readonly rows: readonly LibraryRow[];
      readonly icon: string;
      readonly isUnfolded?: boolean;
    }
  | { readonly kind: 'source'; readonly source: LibrarySource }
  | { readonly kind: 'speaker'; readonly speaker: SpeakerEntry }
  | {
      readonly kind: 'quotation';
      readonly source: SourceEntry;
      readonly quotation: LibraryQuotation;
      /** What the rows above it do not say. */
      readonly description: string;
    };

export type SourceOrder = 'outlet' | 'date' | 'use';

/** What a tree shows first, and what below a row that does not hold its own. */
export interface LibraryRows {
  roots(): Promise<LibraryRow[]>;
  below(row: LibraryRow): Promise<LibraryRow[]>;
}

/** The sources in the order that the writer has chosen; below each its speakers and what they say in it. */
export class SourceRows implements LibraryRows {
  readonly #client: BaseLanguageClient;
  readonly #draft: CurrentDraft;
  order: SourceOrder = 'outlet';
  /** Outlets show their sources from the start: the window finds only what it has drawn. */
  isUnfolded = false;

  constructor(client: BaseLanguageClient, draft: CurrentDraft) {
    this.#client = client;
    this.#draft = draft;
  }

  async roots(): Promise<LibraryRow[]> {
    if (!this.#client.isRunning()) return [];
    const document = this.#draft.document;
    const uri = document && this.#client.code2ProtocolConverter.asUri(document.uri);
    const sources = await allPages((from) =>
      this.#client.sendRequest<LibrarySource[]>(libraryRequest, { uri, from }),
    );
    const rowOf = (source: LibrarySource): LibraryRow => ({ kind: 'source', source });
    if (this.order === 'outlet') {
      return grouped(sources, ({ outlet, id }) => outlet ?? id)
        .sort(([a], [b]) => a.localeCompare(b))
        .map(([label, group]) => ({
          ...{ kind: 'group', label, icon: 'library', isUnfolded: this.isUnfolded },
          rows: group.map(rowOf),
        }));
    }
    const newestFirst = (a: SourceEntry, b: SourceEntry) => order(b.issued ?? '', a.issued ?? '');
    const mostUsedFirst = (a: LibrarySource, b: LibrarySource) => b.used - a.used;
    const first = this.order === 'use' ? mostUsedFirst : () => 0;
    return sources.sort((a, b) => first(a, b) || newestFirst(a, b)).map(rowOf);
  }

  async below(row: LibraryRow): Promise<LibraryRow[]> {
    if (row.kind !== 'source') return [];
    const { source } = row;
    const { id } = source;
    const found = await this.#client.sendRequest<LibraryQuotation[]>(quotationsRequest, { id });
    return grouped(found, ({ speaker }) => speaker ?? '').flatMap(([label, quotations]) => {
      const rows = quotations.map((quotation): LibraryRow => ({
        ...{ kind: 'quotation', source, quotation, description: '' },
      }));
      return label === '' ? rows : [{ kind: 'group', label, icon: 'person', rows }];
    });
  }
}

/** Everything a person said, across sources, in order of date. */
export class SpeakerRows implements LibraryRows {
  readonly #client: BaseLanguageClient;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
  }

  async roots(): Promise<LibraryRow[]> {
    if (!this.#client.isRunning()) return [];
    const speakers = await this.#client.sendRequest<SpeakerEntry[] | null>(speakersRequest);
    return (speakers ?? []).map((speaker) => ({ kind: 'speaker', speaker }));
  }

  async below(row: LibraryRow): Promise<LibraryRow[]> {
    if (row.kind !== 'speaker') return [];
    const { name } = row.speaker;
    const said = await allPages((from) =>
      this.#client.sendRequest<SpokenQuotation[]>(spokenRequest, { name, from }),
    );
    return said.map((quotation) => ({
      ...{ kind: 'quotation', quotation, source: quotation.source },
      description: dated(quotation.source),
    }));
  }
}

/** A large library comes in pages, so that other messages come between them. */
async function allPages<T>(page: (from: number) => Promise<T[]>): Promise<T[]> {
  const all: T[] = [];
  for (;;) {
    const next = await page(all.length);
    all.push(...next);
    if (next.length < pageSize) return all;
  }
}

/** After this the window has drawn the rows of a view; it tells nobody. Chosen: a busy machine takes half of it. */
const drawnAfterMs = 500;

export class LibraryView implements vscode.TreeDataProvider<LibraryRow>, vscode.Disposable {
  readonly #id: string;
  readonly #rows: LibraryRows;
  readonly #change = new vscode.EventEmitter<undefined>();
  readonly #view: vscode.TreeView<LibraryRow>;
  readonly onDidChangeTreeData = this.#change.event;

  constructor(
    id: string,
    rows: LibraryRows,
    dragAndDropController: vscode.TreeDragAndDropController<LibraryRow>,
  ) {
    this.#id = id;
    this.#rows = rows;
    this.#view = vscode.window.createTreeView(id, {
      treeDataProvider: this,
      dragAndDropController,
      showCollapseAll: true,
    });
  }

  refresh(): void {
    this.#change.fire(undefined);
  }

  /** Ends when the tree has the focus, which one that is drawn for the first time takes once it has rows. */
  async focus(): Promise<void> {
    const command = `${this.#id}.focus`;
    await vscode.commands.executeCommand(command);
    await new Promise((resolve) => setTimeout(resolve, drawnAfterMs));
    await vscode.commands.executeCommand(command);
  }

  async getChildren(row?: LibraryRow): Promise<LibraryRow[]> {
    if (!row) return this.#rows.roots();
    return row.kind === 'group' ? [...row.rows] : this.#rows.below(row);
  }

  getTreeItem(row: LibraryRow): vscode.TreeItem {
    switch (row.kind) {
      case 'group':
        return groupItem(row);
      case 'source':
        return sourceItem(row.source);
      case 'speaker':
        return speakerItem(row.speaker);
      case 'quotation':
        return quotationItem(row);
    }
  }

  dispose(): void {
    this.#view.dispose();
    this.#change.dispose();
  }
}

/** Asks in which order sources are listed; undefined when the writer thinks better of it. */
export async function askSourceOrder(): Promise<SourceOrder | undefined> {
  const items: (vscode.QuickPickItem & { order: SourceOrder })[] = [
    { label: vscode.l10n.t('By outlet'), order: 'outlet' },
    { label: vscode.l10n.t('By date, newest first'), order: 'date' },
    { label: vscode.l10n.t('By use in the draft, most quoted first'), order: 'use' },
  ];
  const placeHolder = vscode.l10n.t('Order of the sources');
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.order;
}

/** In order of first appearance. */
function grouped<T>(items: readonly T[], nameOf: (item: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = nameOf(item);
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return [...groups];
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function groupItem({
  label,
  rows,
  icon,
  isUnfolded = false,
}: LibraryRow & { kind: 'group' }): vscode.TreeItem {
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(label, isUnfolded ? Expanded : Collapsed);
  // The same row would stay as it was last.
  if (isUnfolded) item.id = `unfolded ${label}`;
  const sources = rows.flatMap((row) => (row.kind === 'source' ? [row.source] : []));
  const used = usedInWords(sources.reduce((sum, each) => sum + each.used, 0));
  const count = sources.length > 0 ? sourcesInWords(rows.length) : quotationsInWords(rows.length);
  item.description = [count, used].filter(Boolean).join(' · ');
  // A narrow side bar cuts what stands beside a long name.
  item.tooltip = [label, item.description].join('\n');
  item.accessibilityInformation = asSeen(label, item.description);
  item.iconPath = new vscode.ThemeIcon(icon);
  return item;
}

function sourcesInWords(count: number): string {
  return count === 1 ? vscode.l10n.t('1 source') : vscode.l10n.t('{0} sources', count);
}

function quotationsInWords(count: number): string {
  return count === 1 ? vscode.l10n.t('1 quotation') : vscode.l10n.t('{0} quotations', count);
}

function usedInWords(used: number): string | undefined {
  if (used === 0) return undefined;
  return used === 1 ? vscode.l10n.t('quoted once') : vscode.l10n.t('quoted {0} times', used);
}

function sourceItem(source: LibrarySource): vscode.TreeItem {
  const title = source.title ?? source.id;
  const item = new vscode.TreeItem(title, vscode.TreeItemCollapsibleState.Collapsed);
  // The same row when the list is drawn again: what was opened stays open.
  item.id = source.id;
  item.description = [usedInWords(source.used), source.issuedInWords].filter(Boolean).join(' · ');
  item.tooltip = `${source.reference}\n@${source.id}`;
  item.accessibilityInformation = asSeen(title, item.description);
  item.iconPath = new vscode.ThemeIcon('file-text');
  item.contextValue = 'source';
  item.command = opening({ id: source.id });
  return item;
}

function speakerItem({ name, count }: SpeakerEntry): vscode.TreeItem {
  const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.Collapsed);
  item.description = quotationsInWords(count);
  item.iconPath = new vscode.ThemeIcon('person');
  return item;
}

/** The day first: a speaker's rows are in its order. */
function dated({ issuedInWords, outlet }: SourceEntry): string {
  return [issuedInWords, outlet].filter(Boolean).join(' · ');
}

function quotationItem({
  source,
  quotation,
  description,
}: LibraryRow & { kind: 'quotation' }): vscode.TreeItem {
  // The comma before “he said” is the sentence's, not the quotation's.
  const text = quotation.text.replace(/\s+/gu, ' ').replace(/,$/u, '');
  const item = new vscode.TreeItem(`“${text}”`);
  item.description = description;
  item.tooltip = `“${quotation.text}”\n\n${[quotation.speaker, source.reference].filter(Boolean).join('\n')}`;
  item.accessibilityInformation = asSeen(`“${text}”`, description);
  item.iconPath = new vscode.ThemeIcon('quote');
  item.contextValue = 'quotation';
  item.command = opening({ id: source.id, range: quotation.range });
  return item;
}

/** What a screen reader says of a row: what the row shows. VS Code would say the tooltip instead. */
function asSeen(label: string, description: string): vscode.AccessibilityInformation {
  return { label: [label, description].filter(Boolean).join(', ') };
}

function opening(place: SourcePlace): vscode.Command {
  return {
    command: openSourceCommand,
    title: vscode.l10n.t('Open Source Beside Draft'),
    arguments: [place],
  };
}
