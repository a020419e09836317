import { afterEach, describe, expect, it } from 'vitest';
import {
  marksRequest,
  reviewRequest,
  statusNotification,
} from '../../src/server/protocol/index.ts';
import type { MarksResult, ReviewEntry } from '../../src/server/protocol/index.ts';
import { LspClient } from '../support/lsp-client.ts';

const source = `---
id: gazette-2024-03-05
issued: 2024-03-05
---
“We have no money for the bridge before the winter, and I will not pretend that we do,” Mayor Ann Lowe told reporters.
`;
const VERBATIM =
  'Lowe said: “We have no money for the bridge before the winter.” [@gazette-2024-03-05]';
const settings = { bundledCorpus: false };

let client: LspClient;
afterEach(() => client.dispose());

async function start(text: string) {
  client = await LspClient.start({ 'sources/gazette.md': source }, settings);
  await client.open('draft.md', text);
}

/** What an editor asks for by itself whenever a draft or its check has changed. */
function askAll() {
  const uri = client.uri('draft.md');
  const { connection } = client;
  const lines = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  return Promise.all([
    connection.sendRequest<ReviewEntry[] | null>(reviewRequest, { uri }),
    connection.sendRequest<MarksResult | null>(marksRequest, { uri, within: [lines] }),
    connection.sendRequest<object[] | null>('textDocument/documentLink', { textDocument: { uri } }),
  ]);
}

describe('questions about a draft', () => {
  it('wait for the one check that runs, and none for another', async () => {
    await start(VERBATIM);
    await client.diagnostics('draft.md');
    await client.edit('draft.md', 'Lowe said', 'Ann Lowe said');
    const [review, marks, links] = await askAll();
    expect(review?.map(({ state }) => state)).toEqual(['verified']);
    expect(marks?.verified).toHaveLength(1);
    expect(links).toHaveLength(1);
  });

  it('put at every word of a check do not keep it from ending', async () => {
    await start(VERBATIM.replace('winter', 'summer'));
    await client.diagnostics('draft.md');
    let told = 0;
    client.connection.onNotification(statusNotification, () => {
      told++;
      // What is still asked when the test is over has nobody to answer it.
      askAll().catch(() => undefined);
    });
    for (let round = 0; round < 5; round++) {
      await client.changeSettings({ ...settings, languages: ['plaintext'] });
      await client.changeSettings({ ...settings, severity: { misquotation: 'hint' } });
      await client.diagnosticsThat('draft.md', ([found]) => found?.severity === 4);
      await client.changeSettings(settings);
      await client.diagnosticsThat('draft.md', ([found]) => found?.severity === 1);
    }
    // A change tells that a check begins, and its check that it has ended.
    expect(told).toBeLessThan(60);
  });
});

describe('a check on saving', () => {
  const paragraph = `${'The day was long and nothing of note was said by anybody. '.repeat(9)}\n\n`;
  const ALTERED = VERBATIM.replace('winter', 'summer');

  it('shows what it found in a draft that was written on meanwhile, where it now stands', async () => {
    client = await LspClient.start(
      { 'sources/gazette.md': source },
      { ...settings, check: 'onSave' },
    );
    await client.open('draft.md', `# News\n\n${paragraph.repeat(400)}${ALTERED}\n`);
    // Nothing is saved after these.
    for (const word of ['Good', 'Bad', 'Old'])
      await client.edit('draft.md', '# News', `# News\n\n${word} news.\n\n# News`);
    await client.diagnosticsThat('draft.md', ([found]) => found?.range.start.line === 814);
  });
});
