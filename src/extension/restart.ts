import type { BaseLanguageClient } from 'vscode-languageclient';

/** How long a server may take to end; a busy machine is slow at that, too. Chosen. */
const patienceMs = 10_000;

/** Ends the server, or gives it up, and starts another. */
export async function restart(client: BaseLanguageClient): Promise<void> {
  try {
    await client.stop(patienceMs);
  } catch (error) {
    // What does not end is left to itself; the writer gets another all the same.
    client.error('stopping the server', error, false);
  }
  await client.start();
}
