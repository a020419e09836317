import { BrowserMessageReader, BrowserMessageWriter } from 'vscode-languageserver/browser';
import { startInBrowser } from './browser-server.ts';

/** The server in a worker of its own. */
startInBrowser(new BrowserMessageReader(self), new BrowserMessageWriter(self));
