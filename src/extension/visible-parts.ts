import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { visibleNotification, type VisibleParams } from '../server/protocol/index.ts';
import { isInDraftLanguage } from './draft-languages.ts';

/** Scrolling comes in bursts; where it ends is told. */
const restMs = 100;

/** Tells the server which part of each draft is on the screen: it is checked first. */
export function tellVisibleParts(client: BaseLanguageClient): vscode.Disposable {
  let resting: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    if (!client.isRunning()) return;
    for (const { document, visibleRanges } of vscode.window.visibleTextEditors) {
      // Folded text parts what is seen into several ranges; what is folded costs little to look at.
      const [first] = visibleRanges;
      const last = visibleRanges.at(-1);
      if (!first || !last || !isInDraftLanguage(document)) continue;
      const params: VisibleParams = {
        uri: client.code2ProtocolConverter.asUri(document.uri),
        range: client.code2ProtocolConverter.asRange(first.union(last)),
      };
      client.sendNotification(visibleNotification, params).catch((error: unknown) => {
        client.error('telling what is on the screen', error);
      });
    }
  };
  const tellSoon = () => {
    clearTimeout(resting);
    resting = setTimeout(tell, restMs);
  };
  return vscode.Disposable.from(
    client.onDidChangeState(tell),
    vscode.window.onDidChangeVisibleTextEditors(tell),
    vscode.window.onDidChangeTextEditorVisibleRanges(tellSoon),
    new vscode.Disposable(() => {
      clearTimeout(resting);
    }),
  );
}
