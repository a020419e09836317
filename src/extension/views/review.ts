import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { openSourceCommand, restoreRequest, reviewRequest } from '../../server/protocol/index.ts';
import type { ReviewDecision, ReviewEntry, ReviewState } from '../../server/protocol/index.ts';
import type { CurrentDraft } from '../current-draft.ts';

/** A state has an icon of its own shape, so that none is told by colour alone. */
const icons: Record<ReviewState, vscode.ThemeIcon> = {
  verified: new vscode.ThemeIcon('pass', new vscode.ThemeColor('charts.green')),
  conflict: new vscode.ThemeIcon('error', new vscode.ThemeColor('testing.iconFailed')),
  unverified: new vscode.ThemeIcon('question', new vscode.ThemeColor('list.warningForeground')),
  note: new vscode.ThemeIcon('info', new vscode.ThemeColor('charts.blue')),
  silent: new vscode.ThemeIcon('circle-outline'),
  dismissed: new vscode.ThemeIcon('circle-slash'),
};

const states: readonly ReviewState[] = [
  'verified',
  'conflict',
  'unverified',
  'note',
  'silent',
  'dismissed',
];

export function stateInWords(state: ReviewState): string {
  switch (state) {
    case 'verified':
      return vscode.l10n.t('verified');
    case 'conflict':
      return vscode.l10n.t('conflict');
    case 'unverified':
      return vscode.l10n.t('unverified');
    case 'note':
      return vscode.l10n.t('worth knowing');
    case 'silent':
      return vscode.l10n.t('no source speaks of it');
    case 'dismissed':
      return vscode.l10n.t('dismissed');
  }
}

/** "ignored in this file · The paper printed it so. · Ani, 2024-03-05" */
function decisionInWords({ scope, reason, by, date }: ReviewDecision): string {
  const scopes = {
    here: vscode.l10n.t('dismissed here'),
    file: vscode.l10n.t('ignored in this file'),
    workspace: vscode.l10n.t('ignored in this workspace'),
    comment: vscode.l10n.t('ignored by a comment'),
  };
  return [scopes[scope], reason, [by, date].filter(Boolean).join(', ')].filter(Boolean).join(' · ');
}

interface Listing {
  readonly uri: string;
  readonly entries: readonly ReviewEntry[];
}

/** The draft's quotations and findings in order, each with its state; a click goes there. */
export class ReviewView implements vscode.TreeDataProvider<ReviewEntry>, vscode.Disposable {
  readonly #client: BaseLanguageClient;
  readonly #draft: CurrentDraft;
  readonly #change = new vscode.EventEmitter<undefined>();
  readonly #view: vscode.TreeView<ReviewEntry>;
  readonly onDidChangeTreeData = this.#change.event;
  #shown: ReadonlySet<ReviewState> = new Set(states);
  /** What the list was last given. */
  #listed: Listing | undefined;

  constructor(client: BaseLanguageClient, draft: CurrentDraft) {
    this.#client = client;
    this.#draft = draft;
    this.#view = vscode.window.createTreeView('stet.review', { treeDataProvider: this });
  }

  /** Draws the list again if it would say something else: rows that are replaced lose the mouse and the keys. */
  async refresh(): Promise<void> {
    if (this.#view.visible && this.#listed) {
      const { uri, entries } = this.#listed;
      const now = await this.#ask().catch(() => undefined);
      if (now?.uri === uri && JSON.stringify(now.entries) === JSON.stringify(entries)) return;
    }
    this.#change.fire(undefined);
  }

  /** Asks which states the list shows. */
  async filter(): Promise<void> {
    const items = states.map((state) => ({
      label: stateInWords(state),
      state,
      picked: this.#shown.has(state),
    }));
    const picked = await vscode.window.showQuickPick(items, {
      canPickMany: true,
      placeHolder: vscode.l10n.t('States to show in the review'),
    });
    if (!picked) return;
    this.#shown = new Set(picked.map(({ state }) => state));
    this.#change.fire(undefined);
  }

  async getChildren(parent?: ReviewEntry): Promise<ReviewEntry[]> {
    if (parent) return [];
    this.#listed = await this.#ask();
    const entries = this.#listed?.entries ?? [];
    const shown = entries.filter(({ state }) => this.#shown.has(state));
    this.#view.description =
      shown.length === entries.length
        ? ''
        : vscode.l10n.t('{0} of {1}', shown.length, entries.length);
    return shown;
  }

  /** How the draft stands; as last listed while the server cannot say. */
  async #ask(): Promise<Listing | undefined> {
    const { document } = this.#draft;
    if (!document || !this.#client.isRunning()) return undefined;
    const uri = this.#client.code2ProtocolConverter.asUri(document.uri);
    const entries = await this.#client.sendRequest<ReviewEntry[] | null>(reviewRequest, { uri });
    if (entries) return { uri, entries };
    return this.#listed?.uri === uri ? this.#listed : undefined;
  }

  getTreeItem(entry: ReviewEntry): vscode.TreeItem {
    const item = new vscode.TreeItem(oneLine(entry.text));
    const state = stateInWords(entry.state);
    const decision = entry.decision && decisionInWords(entry.decision);
    const remarks = decision === undefined ? entry.remarks : [decision, ...entry.remarks];
    item.description = remarks.join(' · ');
    item.iconPath = icons[entry.state];
    item.tooltip = [state, ...remarks].join('\n');
    item.accessibilityInformation = { label: [state, oneLine(entry.text), ...remarks].join(', ') };
    item.contextValue = [
      entry.places.length > 0 ? 'withSource' : 'withoutSource',
      ...(entry.decision?.line === undefined ? [] : ['dismissed']),
    ].join(' ');
    item.command = {
      command: 'stet.review.reveal',
      title: vscode.l10n.t('Go to This Place'),
      arguments: [entry],
    };
    return item;
  }

  async reveal(entry: ReviewEntry): Promise<void> {
    await this.#draft.show(this.#client.protocol2CodeConverter.asRange(entry.range));
  }

  async openPassage(entry: ReviewEntry): Promise<void> {
    const [place] = entry.places;
    if (place) await vscode.commands.executeCommand(openSourceCommand, place);
  }

  /** Takes back what was decided about a finding. */
  async restore({ decision }: ReviewEntry): Promise<void> {
    const document = this.#draft.document;
    if (decision?.line === undefined || !document) return;
    const uri = this.#client.code2ProtocolConverter.asUri(document.uri);
    await this.#client.sendRequest(restoreRequest, { uri, line: decision.line });
  }

  dispose(): void {
    this.#view.dispose();
    this.#change.dispose();
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ');
}
