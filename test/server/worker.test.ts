import { readFileSync } from 'node:fs';
import { compileFunction } from 'node:vm';
import { MessageChannel, Worker } from 'node:worker_threads';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createProtocolConnection,
} from 'vscode-languageserver/node';
import type { DataCallback, Message, ProtocolConnection } from 'vscode-languageserver/node';
import { afterEach, describe, expect, it } from 'vitest';
import { LspClient } from '../support/lsp-client.ts';

let client: LspClient | undefined;
let stop: (() => Promise<unknown>) | undefined;
afterEach(async () => {
  await client?.dispose();
  await stop?.();
});

/** A draft through its whole life: a finding appears, is hovered over, and goes with an edit. */
async function speaks(connected: LspClient): Promise<void> {
  client = connected;
  await client.open('draft.md', 'Putin said, “Ultimately, it is the choice of this state.”');
  expect(await client.findings('draft.md')).toEqual(['misquotation: this']);
  await client.edit('draft.md', 'of this', 'of the');
  expect(await client.findings('draft.md')).toEqual([]);
  expect(await client.hover('draft.md', 'Ultimately')).toContain('Verified');
}

describe('the server in a browser', () => {
  it('speaks over a channel inside the worker of its host', async () => {
    const code = readFileSync('dist/server-inline.js', 'utf8');
    const module = { exports: {} as { startInBrowser?: (...ends: unknown[]) => void } };
    // As a web host loads it: CommonJS, with nothing of Node in sight.
    const load = compileFunction(code, ['exports', 'module', 'process', 'require']);
    Reflect.apply(load, undefined, [module.exports, module]);
    const { port1, port2 } = new MessageChannel();
    module.exports.startInBrowser?.(port2);
    stop = () => {
      port1.close();
      return Promise.resolve();
    };
    await speaks(await LspClient.connect(connectionOver(port1)));
  });

  it('says that it runs before anything else, and speaks as a worker of its own', async () => {
    const worker = new Worker(
      `const { parentPort } = require('node:worker_threads');
       globalThis.self = globalThis;
       self.addEventListener = () => undefined;
       self.postMessage = (message) => parentPort.postMessage(message);
       parentPort.on('message', (data) => self.onmessage?.({ data }));
       require(${JSON.stringify(`${process.cwd()}/dist/server-worker.js`)});`,
      { eval: true },
    );
    stop = () => worker.terminate();
    const first = await new Promise((resolve) => worker.once('message', resolve));
    expect(first).toBe('ready');
    await speaks(await LspClient.connect(connectionOver(worker)));
  });
});

/** What a port and a worker have in common. */
interface Port {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (message: unknown) => void): unknown;
}

function connectionOver(port: Port): ProtocolConnection {
  return createProtocolConnection(new PortReader(port), new PortWriter(port));
}

class PortReader extends AbstractMessageReader {
  readonly #port: Port;
  constructor(port: Port) {
    super();
    this.#port = port;
  }
  listen(callback: DataCallback) {
    this.#port.on('message', (message) => {
      callback(message as Message);
    });
    return { dispose: () => undefined };
  }
}

class PortWriter extends AbstractMessageWriter {
  readonly #port: Port;
  constructor(port: Port) {
    super();
    this.#port = port;
  }
  write(message: Message): Promise<void> {
    this.#port.postMessage(message);
    return Promise.resolve();
  }
  end(): void {
    // The port belongs to the test.
  }
}
