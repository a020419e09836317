/** What an editor may hand the server on a bad day. */
import { afterEach, describe, expect, it } from 'vitest';
import { libraryRequest, reviewRequest } from '../../src/server/protocol/index.ts';
import type { LibrarySource, ReviewEntry } from '../../src/server/protocol/index.ts';
import { LspClient } from '../support/lsp-client.ts';

const hostile = '[x](command:workbench.action.quit) <img src=x onerror=alert(1)> **`bridge`**';
const source = `---
id: gazette-2024-03-05
title: "${hostile}"
container-title: The Gazette
issued: 2024-03-05
---

“We have no money for the bridge before the winter, and ${hostile} I will not pretend that we do,” Mayor Ann Lowe told reporters.
`;
const VERBATIM = 'Lowe said: “We have no money for the bridge before the winter.”';
const ALTERED = VERBATIM.replace('winter', 'summer');
const altered = 'misquotation: summer';

let client: LspClient;
afterEach(() => client.dispose());

async function start(files: Record<string, string> = { 'sources/gazette.md': source }) {
  client = await LspClient.start(files, { bundledCorpus: false });
}

const review = (name: string) =>
  client.connection.sendRequest<ReviewEntry[] | null>(reviewRequest, { uri: client.uri(name) });

describe('the server goes on', () => {
  it('with a draft of 200,000 words, and finds what is wrong at its end', async () => {
    await start();
    const paragraph = `${'The day was long and nothing of note was said by anybody. '.repeat(9)}\n\n`;
    await client.open('draft.md', paragraph.repeat(2020) + ALTERED);
    expect(await client.findings('draft.md')).toEqual([altered]);
    await client.edit('draft.md', 'before the summer', 'before the winter');
    expect(await client.findings('draft.md')).toEqual([]);
  }, 120_000);

  it('with a draft of a thousand findings', async () => {
    await start();
    await client.open('draft.md', `${ALTERED}\n\n`.repeat(1000));
    expect(await client.findings('draft.md')).toHaveLength(1000);
    expect(await review('draft.md')).toHaveLength(1000);
  }, 120_000);

  it('without any source: nothing is wrong, and nothing is verified', async () => {
    await start({});
    await client.open('draft.md', `${VERBATIM}\n\n${ALTERED}`);
    expect(await client.findings('draft.md')).toEqual([]);
    const states = (await review('draft.md'))?.map(({ state }) => state);
    expect(new Set(states)).toEqual(new Set(['silent']));
  });

  it('with two drafts at once, each with its own findings', async () => {
    await start();
    await client.open('one.md', ALTERED);
    await client.open('two.md', VERBATIM);
    expect(await client.findings('one.md')).toEqual([altered]);
    expect(await client.findings('two.md')).toEqual([]);
    await client.edit('two.md', 'winter', 'summer');
    expect(await client.findings('two.md')).toEqual([altered]);
  });

  it('when a draft is closed and another opened under a new name in the middle of a check', async () => {
    await start();
    await client.open('draft.md', `${ALTERED}\n\n`.repeat(200));
    await client.close('draft.md');
    await client.open('renamed.md', ALTERED);
    expect(await client.findings('renamed.md')).toEqual([altered]);
    await client.statusThat(({ drafts }) => drafts.length === 1);
    expect(await review('draft.md')).toBeNull();
  });

  it('with a source that is an attack, whose marks are letters in everything that renders them', async () => {
    await start();
    await client.open('draft.md', VERBATIM);
    const hover = await client.hover('draft.md', 'no money');
    expect(hover).toMatch(/Verified|Gazette/);
    // A link or a tag that is not escaped would be one.
    expect(hover).not.toMatch(/(?<!\\)\]\(command:|(?<!\\)<img/);
    const [entry] = await client.connection.sendRequest<LibrarySource[]>(libraryRequest, {});
    expect(entry?.title).toContain('command:');
  });
});
