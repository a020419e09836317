import { afterEach, describe, expect, it } from 'vitest';
import { supportMapRequest, timelineRequest } from '../../src/server/protocol/index.ts';
import type { SupportMapResult, TimelineResult } from '../../src/server/protocol/index.ts';
import { LspClient } from '../support/lsp-client.ts';

const source = `---
id: herald-2024-03-06
title: Ferry strike ends
container-title: The Herald
issued: 2024-03-06
---
The crews of the Alder ferry began their strike on February 12, 2024.
`;

const draft = 'The crews of the Alder ferry began their strike on February 14, 2024.';

let client: LspClient;
afterEach(() => client.dispose());

async function start(files: Record<string, string> = { 'sources/herald.md': source }) {
  client = await LspClient.start(files, { bundledCorpus: false });
}

function ask<Result>(request: string, name = 'draft.md'): Promise<Result | null> {
  return client.connection.sendRequest<Result | null>(request, { uri: client.uri(name) });
}

describe('the pictures of a draft', () => {
  it('are a timeline, with the places of each date', async () => {
    await start();
    await client.open('draft.md', draft);
    const timeline = await ask<TimelineResult>(timelineRequest);
    const [statement] = timeline!.statements;
    expect(statement).toMatchObject({
      state: 'conflict',
      words: 'February 14, 2024',
      range: { start: { line: 0, character: 51 }, end: { line: 0, character: 68 } },
    });
    const [lane, event] = statement!.against[0]!;
    expect(timeline!.lanes[lane]?.events[event]).toMatchObject({
      first: '2024-02-12',
      byline: 'The Herald, March 6, 2024',
      place: { id: 'herald-2024-03-06' },
    });
  });

  it('are a support map, with the passage of each cell', async () => {
    await start();
    await client.open('draft.md', draft);
    const map = await ask<SupportMapResult>(supportMapRequest);
    expect(map!.sources.map(({ id }) => id)).toEqual(['herald-2024-03-06']);
    expect(map!.rows[0]?.cells).toMatchObject([
      { source: 0, bearing: 'contradicts', place: { id: 'herald-2024-03-06' } },
    ]);
  });

  it('follow an edit', async () => {
    await start();
    await client.open('draft.md', draft);
    await ask(timelineRequest);
    await client.edit('draft.md', '14', '12');
    const [statement] = (await ask<TimelineResult>(timelineRequest))!.statements;
    expect(statement).toMatchObject({ state: 'plain', first: '2024-02-12', against: [] });
    const map = await ask<SupportMapResult>(supportMapRequest);
    expect(map!.rows[0]?.cells[0]?.bearing).toBe('supports');
  });

  it('follow the library', async () => {
    await start();
    await client.open('draft.md', draft);
    await ask(timelineRequest);
    client.write('sources/second.md', source.replaceAll('erald', 'arbour'));
    await client.changedOnDisk('sources/second.md');
    await client.statusThat(({ library }) => library.sources === 2);
    const timeline = await ask<TimelineResult>(timelineRequest);
    expect(timeline!.lanes.map(({ outlet }) => outlet)).toEqual(['The Harbour', 'The Herald']);
  });

  it('are drawn for a draft without a source', async () => {
    await start({});
    await client.open('draft.md', draft);
    expect(await ask<TimelineResult>(timelineRequest)).toMatchObject({ lanes: [] });
    expect(await ask<SupportMapResult>(supportMapRequest)).toMatchObject({ sources: [] });
  });

  it('are not drawn of a file that is no draft or is not open', async () => {
    await start();
    await client.open('sources/herald.md', source);
    expect(await ask(timelineRequest, 'sources/herald.md')).toBeNull();
    expect(await ask(supportMapRequest, 'closed.md')).toBeNull();
  });
});
