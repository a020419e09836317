import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter } from 'vscode-languageclient/browser';
import type { MessageTransports } from 'vscode-languageclient/browser';

/**
 * A server in a worker of its own; where the host refuses to start one (an extension that runs
 * remotely as a web extension, Trusted Types), the same server in this worker.
 */
export async function connectToServer(
  extensionUri: vscode.Uri,
  tell: (place: 'worker' | 'extension') => void,
): Promise<MessageTransports> {
  const worker = await connectToWorker(extensionUri);
  tell(worker ? 'worker' : 'extension');
  return worker ?? connectInline(extensionUri);
}

/** A worker that could not load says so with an error before it says anything else. */
const workerStartMs = 10_000;

async function connectToWorker(extensionUri: vscode.Uri): Promise<MessageTransports | undefined> {
  const script = vscode.Uri.joinPath(extensionUri, 'dist', 'server-worker.js').toString(true);
  let worker: Worker;
  try {
    worker = new Worker(script);
  } catch {
    // The host says in its own words that nested workers are not to be had; the other way remains.
    return undefined;
  }
  const started = await new Promise<boolean>((resolve) => {
    const timer = setTimeout(resolve, workerStartMs, false);
    const settle = (value: boolean) => {
      clearTimeout(timer);
      resolve(value);
    };
    worker.onmessage = () => {
      settle(true);
    };
    worker.onerror = () => {
      settle(false);
    };
  });
  worker.onmessage = null;
  worker.onerror = null;
  if (!started) {
    worker.terminate();
    return undefined;
  }
  return { reader: new WorkerReader(worker), writer: new BrowserMessageWriter(worker) };
}

/** Ends with the worker, so that the client notices a crash and starts another. */
class WorkerReader extends BrowserMessageReader {
  constructor(worker: Worker) {
    super(worker);
    worker.addEventListener('error', () => {
      worker.terminate();
      this.fireClose();
    });
  }
}

interface InlineServer {
  startInBrowser(port: MessagePort): void;
}

/**
 * The server's code is kept out of the extension's own bundle and read only where it is needed, the
 * way a web host loads an extension: as a CommonJS text that is given its `exports`.
 */
async function connectInline(extensionUri: vscode.Uri): Promise<MessageTransports> {
  const script = vscode.Uri.joinPath(extensionUri, 'dist', 'server-inline.js');
  const code = new TextDecoder().decode(await vscode.workspace.fs.readFile(script));
  const exports: Partial<InlineServer> = {};
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- our own packaged file; a web host has no require for a second one
  const load = new Function('exports', 'module', code) as (
    exports: Partial<InlineServer>,
    module: { exports: Partial<InlineServer> },
  ) => void;
  const module = { exports };
  load(exports, module);
  const { port1, port2 } = new MessageChannel();
  module.exports.startInBrowser?.(port2);
  return { reader: new BrowserMessageReader(port1), writer: new BrowserMessageWriter(port1) };
}
