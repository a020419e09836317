import { createConnection } from 'vscode-languageserver/browser';
import type { MessageReader, MessageWriter } from 'vscode-languageserver/browser';
import { bundledSources } from '../sources/bundled-sources.ts';
import { createServer } from './server.ts';

/** The server over any pair of reader and writer: a worker's, or one in memory inside the extension's own worker. */
export function serveInBrowser(reader: MessageReader, writer: MessageWriter): void {
  const channel = new MessageChannel();
  const waiting: (() => void)[] = [];
  channel.port1.onmessage = () => waiting.shift()?.();
  createServer(createConnection(reader, writer), {
    bundledSources,
    findingsPage: '',
    // A message to oneself, as timers in a worker are held back to four milliseconds.
    breathe: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        channel.port2.postMessage(undefined);
      }),
  });
}
