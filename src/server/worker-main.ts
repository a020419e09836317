import { BrowserMessageReader, BrowserMessageWriter } from 'vscode-languageserver/browser';
import { serveInBrowser } from './browser-server.ts';

/**
 * The server in a worker of its own. Its first message only says that it runs: a host that starts
 * no nested workers may say nothing at all, and the client should not wait for an answer then.
 */
self.postMessage('ready');
serveInBrowser(new BrowserMessageReader(self), new BrowserMessageWriter(self));
