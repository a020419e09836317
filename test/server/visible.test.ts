import { afterEach, expect, it } from 'vitest';
import { visibleNotification } from '../../src/server/protocol/index.ts';
import { LspClient } from '../support/lsp-client.ts';

const source = `---
id: gazette-2024-03-05
title: Council delays the bridge
issued: 2024-03-05
---
“We have no money for the bridge before the winter, and I will not pretend that we do,” Lowe told reporters.
`;

let client: LspClient;
afterEach(() => client.dispose());

const altered =
  'Mayor Ann Lowe: “We have no money for the tunnel before the winter, and I will not pretend that we do.”';

/** Long enough that the sections of one screen are few of its many. */
function longDraft(sections: number): string {
  const filler = (at: number) =>
    `On day ${String(at)} the council of Alderton met in the hall and spoke of roads. `.repeat(6);
  return Array.from({ length: sections }, (_, at) =>
    at === sections - 2 || at === 1 ? altered : filler(at),
  ).join('\n\n');
}

it('tells what is found on the screen before the rest of a long draft is checked', async () => {
  client = await LspClient.start({ 'sources/gazette.md': source }, { bundledCorpus: false });
  await client.statusThat(({ library }) => library.sources === 1);
  const text = longDraft(120);
  const line = text.slice(0, text.lastIndexOf(altered)).split('\n').length - 1;
  await client.connection.sendNotification(visibleNotification, {
    uri: client.uri('draft.md'),
    range: { start: { line: line - 4, character: 0 }, end: { line: line + 2, character: 0 } },
  });
  await client.open('draft.md', text);
  await client.diagnostics('draft.md');
  const told = client.toldLines('draft.md');
  expect(told[0]).toEqual([line]);
  expect(told.at(-1)).toEqual([2, line]);
});
