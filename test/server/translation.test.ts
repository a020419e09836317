/** What is said of a draft, in the language of a client that hands its translation over. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Translation } from '../../src/core/text/phrase.ts';
import { reviewRequest } from '../../src/server/protocol/index.ts';
import type { ReviewEntry } from '../../src/server/protocol/index.ts';
import { LspClient } from '../support/lsp-client.ts';

// A file of ours; a wrong shape fails its own test.
const translation = JSON.parse(readFileSync('l10n/bundle.l10n.de.json', 'utf8')) as Translation;
const source = `---
id: gazette-2024-03-05
container-title: The Gazette
issued: 2024-03-05
---
“We have no money for the bridge before the winter,” Lowe told reporters.
`;
const ALTERED = '“We have no money for the bridge before the summer,” Lowe said.';

let client: LspClient;
beforeAll(async () => {
  client = await LspClient.start(
    {
      'sources/gazette.md': source,
      'sources/undated.md': '---\nid: undated\nissued: someday\n---\nNobody came.\n',
    },
    { bundledCorpus: false },
    { translation, commands: true },
  );
  await client.open('draft.md', ALTERED);
});
afterAll(() => client.dispose());

const expected =
  'Worte in diesem Zitat geändert: Hier steht „summer“, in gazette-2024-03-05 „winter“.';

it('says findings in that language, and leaves what they quote alone', async () => {
  const [finding] = await client.diagnostics('draft.md');
  expect(finding?.message).toBe(expected);
});

it('says them so in the review', async () => {
  const [entry] = await client.connection.sendRequest<ReviewEntry[]>(reviewRequest, {
    uri: client.uri('draft.md'),
  });
  expect(entry?.remarks).toEqual([expected]);
});

it('offers repairs and dismissals in it', async () => {
  const actions = await client.codeActions('draft.md', 'summer');
  expect(actions.map(({ title }) => title)).toEqual([
    'Die Worte von gazette-2024-03-05 nehmen: „winter“',
    'Mit Grund verwerfen … (misquotation)',
    'misquotation hier nicht beachten',
    'misquotation in dieser Datei nicht beachten',
    'misquotation in diesem Arbeitsbereich nicht beachten',
  ]);
});

it('says in it what a quotation is found to be, and the day of its source', async () => {
  expect(await client.hover('draft.md', 'summer')).toContain('The Gazette\\, 5\\. März 2024');
});

it('says in it what is wrong with the file of a source', async () => {
  const [problem] = await client.diagnosticsThat('sources/undated.md', (found) => found.length > 0);
  expect(problem?.message).toMatch(/^„someday“ ist kein Datum/u);
});
