import { BrowserMessageReader, BrowserMessageWriter } from 'vscode-languageserver/browser';
import { serveInBrowser } from './browser-server.ts';

/** The server at one end of a channel, for a host that starts no worker for it. */
export function startInBrowser(port: MessagePort): void {
  serveInBrowser(new BrowserMessageReader(port), new BrowserMessageWriter(port));
}
