import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { marksRequest, sourceRequest, sourceScheme } from '../server/protocol/index.ts';
import type { MarksResult, Settings, SourceResult } from '../server/protocol/index.ts';
import { isInDraftLanguage } from './draft-languages.ts';

type Style = Exclude<Settings['marks'], 'off'>;
type Mark = keyof MarksResult;

/** Scrolling and checking come in bursts; they are answered once, after this. */
const restMs = 200;

/**
 * Quiet marks for what the sources bear out in a draft, and for what is quoted in a source. Each kind
 * has a shape of its own (tick and dot, solid and dotted), so that none is told by colour alone.
 */
export class Marks implements vscode.Disposable {
  readonly #client: BaseLanguageClient;
  readonly #types: Record<Style, Record<Mark, vscode.TextEditorDecorationType>>;
  readonly #quoted = vscode.window.createTextEditorDecorationType(line('dotted', 'supported'));
  readonly #listening: vscode.Disposable;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #asking = new vscode.CancellationTokenSource();

  constructor(client: BaseLanguageClient, { extensionUri }: vscode.ExtensionContext) {
    this.#client = client;
    const type = vscode.window.createTextEditorDecorationType;
    this.#types = {
      gutter: {
        verified: type(sign(extensionUri, 'verified')),
        supported: type(sign(extensionUri, 'supported')),
      },
      inline: {
        verified: type(line('solid', 'verified')),
        supported: type(line('dotted', 'supported')),
      },
    };
    const refresh = () => {
      this.refresh();
    };
    this.#listening = vscode.Disposable.from(
      vscode.window.onDidChangeVisibleTextEditors(refresh),
      vscode.window.onDidChangeTextEditorVisibleRanges(refresh),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('stet.marks')) refresh();
      }),
    );
  }

  refresh(): void {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => {
      this.#draw().catch((error: unknown) => {
        // A newer look cancelled this one; anything else belongs into the log.
        if (!(error instanceof vscode.CancellationError)) this.#client.error('marking', error);
      });
    }, restMs);
  }

  dispose(): void {
    clearTimeout(this.#resting);
    this.#asking.cancel();
    this.#listening.dispose();
    this.#quoted.dispose();
    for (const { verified, supported } of Object.values(this.#types)) {
      verified.dispose();
      supported.dispose();
    }
  }

  async #draw(): Promise<void> {
    this.#asking.cancel();
    this.#asking = new vscode.CancellationTokenSource();
    const { token } = this.#asking;
    if (!this.#client.isRunning()) return;
    await Promise.all(
      vscode.window.visibleTextEditors.map(async (editor) => {
        if (editor.document.uri.scheme === sourceScheme) await this.#markSource(editor, token);
        else if (isInDraftLanguage(editor.document)) await this.#markDraft(editor, token);
      }),
    );
  }

  async #markDraft(editor: vscode.TextEditor, token: vscode.CancellationToken): Promise<void> {
    const { document, visibleRanges } = editor;
    const { version } = document;
    const style = vscode.workspace.getConfiguration('stet').get<Settings['marks']>('marks');
    const { code2ProtocolConverter, protocol2CodeConverter } = this.#client;
    const params = {
      uri: code2ProtocolConverter.asUri(document.uri),
      within: visibleRanges.map((range) => code2ProtocolConverter.asRange(range)),
    };
    const found =
      style === 'off'
        ? { verified: [], supported: [] }
        : await this.#client.sendRequest<MarksResult | null>(marksRequest, params, token);
    // What was asked of an older text moves with the letters until it is asked again.
    if (!found || document.version !== version) return;
    const rangesOf = (mark: Mark) =>
      found[mark].map((range) => protocol2CodeConverter.asRange(range));
    const verified = rangesOf('verified');
    const supported = rangesOf('supported');
    const { gutter, inline } = this.#types;
    editor.setDecorations(inline.verified, style === 'inline' ? verified : []);
    editor.setDecorations(inline.supported, style === 'inline' ? supported : []);
    // A line has one sign: the quotation’s, where it has both.
    const ticked = new Set(verified.map(({ start }) => start.line));
    const dotted = supported.filter(({ start }) => !ticked.has(start.line));
    editor.setDecorations(gutter.verified, style === 'gutter' ? verified.map(beginning) : []);
    editor.setDecorations(gutter.supported, style === 'gutter' ? dotted.map(beginning) : []);
  }

  async #markSource(editor: vscode.TextEditor, token: vscode.CancellationToken): Promise<void> {
    const id = editor.document.uri.path.slice(1);
    const source = await this.#client.sendRequest<SourceResult | null>(
      sourceRequest,
      { id },
      token,
    );
    const ranges = source?.quotations.map((range) =>
      this.#client.protocol2CodeConverter.asRange(range),
    );
    editor.setDecorations(this.#quoted, ranges ?? []);
  }
}

function sign(extension: vscode.Uri, mark: Mark): vscode.DecorationRenderOptions {
  const picture = (theme: string) =>
    vscode.Uri.joinPath(extension, 'media', 'marks', `${mark}-${theme}.svg`);
  return {
    gutterIconSize: 'contain',
    light: { gutterIconPath: picture('light') },
    dark: { gutterIconPath: picture('dark') },
  };
}

function line(borderStyle: string, mark: Mark): vscode.DecorationRenderOptions {
  return {
    borderStyle,
    borderWidth: '0 0 1px 0',
    borderColor: new vscode.ThemeColor(`stet.${mark}Mark`),
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  };
}

function beginning({ start }: vscode.Range): vscode.Range {
  return new vscode.Range(start, start);
}
