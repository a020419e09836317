/** What every VS Code host is: a process that serves a page. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

export interface Host {
  /** The page of the workbench. */
  readonly url: string;
  close(): Promise<void>;
}

export interface HostProcess {
  /** Resolves when the process says that it listens; fails with what it said if it ends before. */
  readonly listening: Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Starts a process that ends with this one at the latest. `ready` is what it prints when up. */
export function spawnHost(
  executable: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly ready: string },
): HostProcess {
  const child = spawn(executable, args, { cwd: options.cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const kill = () => child.kill();
  process.once('exit', kill);
  const ended = new Promise<void>((done) => child.once('close', done));
  const listening = new Promise<void>((done, failed) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      // Only what came before the start is of use, and a long run says much.
      if (said.length < 100_000) said += chunk.toString();
      if (said.includes(options.ready)) done();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', failed);
    child.once('close', (code) => {
      failed(new Error(`${executable} ended with code ${String(code)}:\n${said}`));
    });
  });
  return {
    listening,
    async stop() {
      process.removeListener('exit', kill);
      kill();
      await ended;
    },
  };
}

/** A port on this machine that nobody listens to. */
export function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => {
        done(port);
      });
    });
  });
}
