import { afterEach, describe, expect, it } from 'vitest';
import { LspClient } from '../support/lsp-client.ts';

const source = `---
id: gazette-2024-03-05
title: Council delays the bridge
container-title: The Gazette
issued: 2024-03-05
---
ALDERTON — The council will not rebuild the bridge this year, Mayor Ann Lowe said on Tuesday.

“We have no money for the bridge before the winter, and I will not pretend that we do,” she told reporters.
`;

let client: LspClient;
afterEach(() => client.dispose());

async function start(files: Record<string, string | Uint8Array> = {}) {
  client = await LspClient.start(
    { 'sources/gazette.md': source, ...files },
    { bundledCorpus: false },
  );
}

describe('the server', () => {
  it('loads the sources of the workspace and says how many', async () => {
    await start();
    const status = await client.statusThat(({ library }) => library.sources === 1);
    expect(status.library.problems).toBe(0);
  });

  it('reads a source that was added, and forgets one that is gone', async () => {
    await start();
    client.write('sources/second.md', source.replace('gazette-', 'herald-'));
    await client.changedOnDisk('sources/second.md');
    await client.statusThat(({ library }) => library.sources === 2);
  });
});
