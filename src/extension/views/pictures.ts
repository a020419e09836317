import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  openSourceCommand,
  supportMapRequest,
  timelineRequest,
} from '../../server/protocol/index.ts';
import type { FromPicture, PictureFormat, PictureKind, ToPicture } from '../../webview/messages.ts';
import type { CurrentDraft } from '../current-draft.ts';
import { picturePage } from './picture-page.ts';

/** A pause after the last news before a picture is drawn again: the eye is on the text until then. */
const pauseMs = 250;

const requests = { timeline: timelineRequest, supportMap: supportMapRequest };
const fileNames = { timeline: 'timeline', supportMap: 'support-map' };

/** The timeline and the support map of the current draft, each in a tab of its own beside it. */
export class Pictures implements vscode.Disposable {
  readonly #shown = new Map<PictureKind, PictureTab>();
  readonly #extension: vscode.Uri;
  readonly #client: BaseLanguageClient;
  readonly #draft: CurrentDraft;

  constructor(extension: vscode.Uri, client: BaseLanguageClient, draft: CurrentDraft) {
    this.#extension = extension;
    this.#client = client;
    this.#draft = draft;
  }

  open(kind: PictureKind): void {
    const known = this.#shown.get(kind);
    if (known) {
      known.panel.reveal();
      return;
    }
    const root = vscode.Uri.joinPath(this.#extension, 'dist');
    const title = kind === 'timeline' ? vscode.l10n.t('Timeline') : vscode.l10n.t('Support Map');
    const [other] = this.#shown.values();
    const panel = vscode.window.createWebviewPanel(
      `stet.${kind}`,
      title,
      other?.panel.viewColumn ?? vscode.ViewColumn.Beside,
      { enableScripts: true, localResourceRoots: [root] },
    );
    const tab = new PictureTab(kind, panel, this.#client, this.#draft);
    this.#shown.set(kind, tab);
    panel.onDidDispose(() => {
      this.#shown.delete(kind);
      tab.dispose();
    });
    const { webview } = panel;
    const file = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(root, name)).toString();
    webview.html = picturePage(kind, title, {
      script: file('pictures-webview.js'),
      styles: file('pictures-webview.css'),
      source: webview.cspSource,
      language: vscode.env.language,
      translations: vscode.l10n.bundle,
      t: (message) => vscode.l10n.t(message),
    });
  }

  refresh(): void {
    for (const tab of this.#shown.values()) tab.refresh();
  }

  /** Of the picture that has the focus, else of the one that can be seen. */
  async export(format: PictureFormat): Promise<void> {
    const tabs = [...this.#shown.values()];
    const tab = tabs.find(({ panel }) => panel.active) ?? tabs.find(({ panel }) => panel.visible);
    await tab?.send({ kind: 'export', format });
  }

  dispose(): void {
    for (const { panel } of this.#shown.values()) panel.dispose();
  }
}

class PictureTab implements vscode.Disposable {
  readonly panel: vscode.WebviewPanel;
  readonly #kind: PictureKind;
  readonly #client: BaseLanguageClient;
  readonly #draft: CurrentDraft;
  readonly #listening: vscode.Disposable;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking = new vscode.CancellationTokenSource();
  /** What the page shows: the same is not drawn twice. */
  #sent = '';

  constructor(
    kind: PictureKind,
    panel: vscode.WebviewPanel,
    client: BaseLanguageClient,
    draft: CurrentDraft,
  ) {
    this.panel = panel;
    this.#kind = kind;
    this.#client = client;
    this.#draft = draft;
    this.#listening = panel.webview.onDidReceiveMessage((message: FromPicture) =>
      this.#hear(message),
    );
  }

  /** Only what can be seen is asked for; a page that is shown again says that it is ready. */
  refresh(): void {
    clearTimeout(this.#timer);
    this.#asking.cancel();
    if (!this.panel.visible) return;
    this.#timer = setTimeout(() => {
      this.#draw().catch((error: unknown) => {
        if (error instanceof vscode.CancellationError) return;
        this.#client.error(`drawing the ${this.#kind}`, error);
      });
    }, pauseMs);
  }

  async send(message: ToPicture): Promise<void> {
    await this.panel.webview.postMessage(message);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#asking.cancel();
    this.#listening.dispose();
  }

  async #draw(): Promise<void> {
    const { document } = this.#draft;
    if (document && !this.#client.isRunning()) return;
    const message = document ? await this.#ask(document) : { kind: 'noDraft' as const };
    // Nothing: the draft was edited meanwhile, and the end of its next check asks again.
    if (!message || !this.panel.visible) return;
    const said = JSON.stringify(message);
    if (said === this.#sent) return;
    this.#sent = said;
    await this.send(message);
  }

  async #ask(document: vscode.TextDocument): Promise<ToPicture | undefined> {
    this.#asking = new vscode.CancellationTokenSource();
    const params = { uri: this.#client.code2ProtocolConverter.asUri(document.uri) };
    const request = requests[this.#kind];
    const picture = await this.#client.sendRequest(request, params, this.#asking.token);
    if (!picture) return undefined;
    // The request and its answer are of one kind.
    return { kind: this.#kind, draft: nameOf(document), picture } as ToPicture;
  }

  async #hear(message: FromPicture): Promise<void> {
    switch (message.kind) {
      case 'ready':
        this.#sent = '';
        this.refresh();
        return;
      case 'goToDraft':
        await this.#draft.show(this.#client.protocol2CodeConverter.asRange(message.range));
        return;
      case 'goToSource':
        await vscode.commands.executeCommand(openSourceCommand, message.place, { focus: true });
        return;
      case 'save':
        await this.#save(message.format, message.content);
    }
  }

  async #save(format: PictureFormat, content: string): Promise<void> {
    const bytes =
      format === 'svg'
        ? new TextEncoder().encode(content)
        : Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
    const { document } = this.#draft;
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    const name = `${document ? nameOf(document).replace(/\.\w+$/u, '') : 'draft'}-${fileNames[this.#kind]}.${format}`;
    const beside =
      document && !document.isUntitled
        ? vscode.Uri.joinPath(document.uri, '..', name)
        : folder && vscode.Uri.joinPath(folder, name);
    const uri = await vscode.window.showSaveDialog({
      filters: { [format.toUpperCase()]: [format] },
      ...(beside && { defaultUri: beside }),
    });
    if (uri) await vscode.workspace.fs.writeFile(uri, bytes);
  }
}

function nameOf({ uri }: vscode.TextDocument): string {
  return uri.path.split('/').at(-1) ?? '';
}
