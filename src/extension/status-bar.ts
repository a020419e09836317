import * as vscode from 'vscode';
import type { StatusParams } from '../server/protocol/index.ts';
import type { CurrentDraft } from './current-draft.ts';

/** "Stet: 14 verified · 2 conflicts", while a draft is being written; a click opens the review. */
export class StatusBar implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem('stet.status', vscode.StatusBarAlignment.Left);

  constructor() {
    this.#item.name = 'Stet';
    this.#item.command = 'stet.review.focus';
  }

  show(status: StatusParams | undefined, draft: CurrentDraft): void {
    const uri = draft.document?.uri.toString();
    const own = status?.drafts.find((each) => vscode.Uri.parse(each.uri).toString() === uri);
    if (!status || !own) {
      this.#item.hide();
      return;
    }
    const { library } = status;
    const { verified, conflict, unverified, note, dismissed } = own.states;
    const parts = [
      vscode.l10n.t('{0} verified', verified),
      conflict === 1 ? vscode.l10n.t('1 conflict') : vscode.l10n.t('{0} conflicts', conflict),
    ];
    if (unverified > 0) parts.push(vscode.l10n.t('{0} unverified', unverified));
    if (note > 0)
      parts.push(note === 1 ? vscode.l10n.t('1 note') : vscode.l10n.t('{0} notes', note));
    if (dismissed > 0) parts.push(vscode.l10n.t('{0} dismissed', dismissed));
    if (!own.claimsRead) parts.push(vscode.l10n.t('claims not checked'));
    const text = library.loading ? vscode.l10n.t('reading the sources …') : parts.join(' · ');
    this.#item.text = `Stet: ${text}`;
    const problems =
      library.problems > 0
        ? vscode.l10n.t('{0} problems with sources: see Problems', library.problems)
        : undefined;
    this.#item.tooltip = [
      vscode.l10n.t('{0} sources loaded', library.sources),
      problems,
      own.claimsRead
        ? undefined
        : vscode.l10n.t('This draft is not in English: its claims are not checked.'),
      vscode.l10n.t('Click to open the review'),
    ]
      .filter(Boolean)
      .join('\n');
    this.#item.show();
  }

  dispose(): void {
    this.#item.dispose();
  }
}
