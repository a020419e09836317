import { afterEach, describe, expect, it } from 'vitest';
import { LspClient } from '../support/lsp-client.ts';

const source = `---
id: gazette-2024-03-05
title: Council delays the bridge
container-title: The Gazette
issued: 2024-03-05
---
ALDERTON — The council will not rebuild the bridge this year, Mayor Ann Lowe said on Tuesday.

“We have no money for the bridge before the winter, and I will not pretend that we do,” Lowe told reporters.
`;

let client: LspClient;
afterEach(() => client.dispose());

async function start(files: Record<string, string | Uint8Array> = {}) {
  client = await LspClient.start(
    { 'sources/gazette.md': source, ...files },
    { bundledCorpus: false },
  );
}

describe('the library', () => {
  it('loads the sources of the workspace and says how many', async () => {
    await start();
    const status = await client.statusThat(({ library }) => library.sources === 1);
    expect(status.library.problems).toBe(0);
  });

  it('reads a source that was added', async () => {
    await start();
    client.write('sources/second.md', source.replace('gazette-', 'herald-'));
    await client.changedOnDisk('sources/second.md');
    await client.statusThat(({ library }) => library.sources === 2);
  });

  it('loads the bundled corpus unless the settings say no', async () => {
    await start();
    await client.changeSettings({ bundledCorpus: true });
    await client.statusThat(({ library }) => library.sources === 6);
  });
});

describe('completion', () => {
  it('offers the quotations of the speaker whom the sentence names', async () => {
    await start();
    await client.open('draft.md', 'Mayor Lowe said, “');
    const [first] = await client.completions('draft.md', 'said, “');
    expect(first?.labelDetails?.description).toMatch(/Lowe/);
    await client.accept('draft.md', first!);
    expect(client.text('draft.md')).toBe(
      'Mayor Lowe said, “We have no money for the bridge before the winter, and I will not pretend that we do.” [@gazette-2024-03-05]',
    );
    expect(await client.findings('draft.md')).toEqual([]);
  });

  it('takes the place of a mark that the editor has closed by itself', async () => {
    await start();
    await client.open('draft.md', 'Mayor Lowe said, "we have"');
    const [first] = await client.completions('draft.md', '"we have');
    await client.accept('draft.md', first!);
    expect(client.text('draft.md')).toMatch(
      /"We have no money .* we do\." \[@gazette-2024-03-05\]$/,
    );
  });

  it('completes citation keys', async () => {
    await start();
    await client.open('draft.md', 'The bridge will wait [@gaz].');
    const [first] = await client.completions('draft.md', '[@gaz');
    await client.accept('draft.md', first!);
    expect(client.text('draft.md')).toBe('The bridge will wait [@gazette-2024-03-05].');
  });

  it.each(['`He said, “`', '<!-- He said, “ -->', 'She said nothing', '```\nHe said, “\n```'])(
    'keeps quiet in %j',
    async (text) => {
      await start();
      await client.open('draft.md', text);
      expect(await client.completions('draft.md', text.includes('“') ? '“' : 'nothing')).toEqual(
        [],
      );
    },
  );
});

describe('citations', () => {
  it('show the reference on hover', async () => {
    await start();
    await client.open('draft.md', 'The bridge will wait [@gazette-2024-03-05].');
    expect(await client.hover('draft.md', '@gazette')).toContain('The Gazette');
  });

  it('lead to their source, as given', async () => {
    await start();
    await client.open('draft.md', 'The bridge will wait [@gazette-2024-03-05].');
    const location = await client.definition('draft.md', '@gazette');
    expect(location?.uri).toBe('stet-source:/gazette-2024-03-05');
    const content = await client.connection.sendRequest('workspace/textDocumentContent', {
      uri: location?.uri,
    });
    expect(content).toEqual({ text: source.split('---\n')[2] });
  });
});
