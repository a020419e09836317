/** The built command, spoken to by the client of the official SDK. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderOf } from '../support/cli.ts';

const source = (id: string, words: string) =>
  `---\nid: ${id}\ncontainer-title: The Gazette\nissued: 2024-03-05\n---\n${words}\n`;
const folder = folderOf({
  'bridge.md': source('gazette-2024-03-05', '“The bridge opens in spring,” Mayor Ann Lowe said.'),
});

let client: Client;
beforeAll(async () => {
  client = new Client({ name: 'test', version: '1' });
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: [
        join(import.meta.dirname, '../../dist/cli.mjs'),
        ...['mcp', '--no-bundled', '--sources', folder],
      ],
    }),
  );
});
afterAll(() => client.close());

async function ask(name: string, input: Record<string, unknown>): Promise<string> {
  const { content } = await client.callTool({ name, arguments: input });
  return (content as { type: string; text: string }[]).map(({ text }) => text).join('\n');
}

describe('stet mcp', () => {
  it('offers the tools that VS Code’s chat is offered, with the same inputs', async () => {
    const { tools } = await client.listTools();
    const { contributes } = JSON.parse(
      readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'),
    ) as {
      contributes: {
        languageModelTools: { name: string; modelDescription: string; inputSchema: object }[];
      };
    };
    expect(
      tools.map(({ name, description, inputSchema: { type, properties, required } }) => ({
        name,
        description,
        inputSchema: { type, properties, ...(required && { required }) },
      })),
    ).toEqual(
      contributes.languageModelTools.map(({ name, modelDescription, inputSchema }) => ({
        name,
        description: modelDescription,
        inputSchema,
      })),
    );
  });

  it('finds a quotation, and says so when there is none', async () => {
    expect(await ask('stet_findQuotation', { words: 'opens in spring' })).toContain(
      '> opens in spring',
    );
    expect(await ask('stet_findQuotation', { words: 'the circus is in town' })).toContain(
      'Not found',
    );
  });

  it('checks a draft', async () => {
    expect(
      await ask('stet_checkDraft', { draft: '“The bridge opens in autumn,” Lowe said.' }),
    ).toContain('misquotation');
  });

  it('reads sources that were added since', async () => {
    writeFileSync(join(folder, 'port.md'), source('port', 'The harbour stays closed in May.'));
    expect(await ask('stet_passages', { about: 'harbour closed in May' })).toContain('[@port]');
  });

  it('refuses input of another shape with a message', async () => {
    const answer = await client.callTool({ name: 'stet_checkDraft', arguments: { draft: 7 } });
    expect(answer.isError).toBe(true);
  });
});
