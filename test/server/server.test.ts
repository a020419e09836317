import { afterEach, describe, expect, it } from 'vitest';
import {
  insertionRequest,
  libraryRequest,
  pageSize,
  quotationsRequest,
  speakersRequest,
  spokenRequest,
  reviewRequest,
  searchQuotationsRequest,
} from '../../src/server/protocol/index.ts';
import type {
  InsertionResult,
  LibraryQuotation,
  LibrarySource,
  SpeakerEntry,
  SpokenQuotation,
  QuotationHit,
  ReviewEntry,
} from '../../src/server/protocol/index.ts';
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
    // The sentence says who speaks; the row says the rest.
    expect(first?.labelDetails?.description).toBe('Gazette');
    expect(first?.detail).toMatch(/Lowe/);
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

describe('checking', () => {
  const draft = 'Lowe said, “We have no money for the bridge before the summer.”';

  it('finds what is wrong while it is typed, and forgets it when it is right', async () => {
    await start();
    await client.open(
      'draft.md',
      'Lowe said, “We have no money for the bridge before the winter.”',
    );
    expect(await client.findings('draft.md')).toEqual([]);
    await client.edit('draft.md', 'winter', 'summer');
    expect(await client.findings('draft.md')).toEqual(['misquotation: summer']);
    await client.edit('draft.md', 'summer', 'winter');
    expect(await client.findings('draft.md')).toEqual([]);
  });

  it('explains a finding: its page, and the passage it rests on', async () => {
    await start();
    await client.open('draft.md', draft);
    const [found] = await client.diagnostics('draft.md');
    expect(found?.codeDescription?.href).toMatch(/docs\/findings\.md#misquotation$/);
    const [related] = found?.relatedInformation ?? [];
    expect(related?.location.uri).toBe('stet-source:/gazette-2024-03-05');
    expect(related?.message).toContain('The Gazette');
  });

  it('serves the page that explains findings as a document', async () => {
    await start();
    const page = await client.connection.sendRequest<{ text: string }>(
      'workspace/textDocumentContent',
      { uri: 'stet-docs:/findings.md' },
    );
    expect(page.text).toContain('## misquotation');
  });

  it('repairs a finding with a quick fix', async () => {
    await start();
    await client.open('draft.md', draft);
    const [fix] = await client.codeActions('draft.md', 'summer');
    await client.applyAction('draft.md', fix!);
    expect(client.text('draft.md')).toContain('before the winter.”');
    expect(await client.findings('draft.md')).toEqual([]);
  });

  it('ends with the newest of many edits', async () => {
    await start();
    await client.open('draft.md', draft);
    for (const letter of 'abcdefgh')
      await client.edit('draft.md', 'Lowe said', `${letter} Lowe said`);
    await client.edit('draft.md', 'summer', 'winter');
    expect(await client.findings('draft.md')).toEqual([]);
  });

  it('obeys the severity that the settings give a code', async () => {
    await start();
    await client.open('draft.md', draft);
    await client.changeSettings({ bundledCorpus: false, severity: { misquotation: 'hint' } });
    await client.diagnosticsThat('draft.md', ([found]) => found?.severity === 4);
    await client.changeSettings({ bundledCorpus: false, severity: { misquotation: 'off' } });
    await client.diagnosticsThat('draft.md', (found) => found.length === 0);
  });

  it('checks again when a source changes', async () => {
    await start();
    await client.open('draft.md', draft);
    expect(await client.findings('draft.md')).toHaveLength(1);
    client.write('sources/gazette.md', source.replace('winter', 'summer'));
    await client.changedOnDisk('sources/gazette.md');
    await client.diagnosticsThat('draft.md', (found) => found.length === 0);
  });

  it('holds a draft that lists its sources against those alone', async () => {
    await start({ 'sources/herald.md': source.replace('gazette-', 'herald-') });
    await client.open(
      'draft.md',
      '---\nsources: [herald-2024-03-05]\n---\nLowe said, “We have no money.”\n\nLowe said, “',
    );
    expect(await client.hover('draft.md', 'We have')).not.toContain('Also word for word');
    const [first] = await client.completions('draft.md', '\n\nLowe said, “');
    expect(JSON.stringify(first)).toContain('herald-2024-03-05');
    await client.apply('draft.md', [
      {
        range: { start: { line: 1, character: 0 }, end: { line: 1, character: 28 } },
        newText: 'title: A draft',
      },
    ]);
    expect(await client.hover('draft.md', 'We have')).toContain('Also word for word');
  });

  it('does not take a source for a draft', async () => {
    await start();
    await client.open('sources/gazette.md', source.replace('winter', 'summer'));
    expect(await client.findings('sources/gazette.md')).toEqual([]);
    expect(await client.hover('sources/gazette.md', 'money')).toBeUndefined();
  });
});

describe('hover', () => {
  it('shows a verified quotation in its passage', async () => {
    await start();
    await client.open('draft.md', 'Lowe said, “We have no money.”');
    const shown = await client.hover('draft.md', 'We have');
    expect(shown).toContain('**Verified**');
    expect(shown).toContain('**We have no money** for the bridge');
    expect(shown).toContain('word for word in The Gazette\\, March 5\\, 2024');
    expect(shown).toContain('Lowe');
  });

  it('shows a hostile source as the text it is', async () => {
    const hostile = source
      .replace('bridge before', 'bridge [now](command:workbench.action.quit) <img src=x> before')
      .replace('The Gazette', '![x](http://example.org/x.png) <b>');
    await start({ 'sources/gazette.md': hostile });
    await client.open(
      'draft.md',
      'Lowe said, “We have no money for the bridge.” [@gazette-2024-03-05]',
    );
    for (const words of ['We have', '@gazette', 'said']) {
      const shown = (await client.hover('draft.md', words)) ?? '';
      expect(shown.replace(/\\[!-/:-@[-`{-~]/gu, '').replaceAll('**', '')).not.toMatch(
        /[<>[\]()!`]/u,
      );
    }
  });
});

describe('bad input', () => {
  it('names the file and the line of a source that cannot be read, and loads the rest', async () => {
    await start({
      'sources/broken.md': '---\nid: [\n---\nText.\n',
      'sources/empty.txt': '',
      'sources/latin.txt': new Uint8Array([0x43, 0x61, 0x66, 0xe9, 0x20, 0x6e, 0x6f, 0x6e, 0x2e]),
      'sources/twice.md': source,
    });
    const [broken] = await client.diagnosticsThat('sources/broken.md', (found) => found.length > 0);
    expect(broken?.range.start.line).toBeGreaterThan(0);
    await client.diagnosticsThat('sources/empty.txt', (found) => found.length > 0);
    await client.diagnosticsThat('sources/latin.txt', (found) => found.length > 0);
    await client.diagnosticsThat('sources/twice.md', (found) => found.length > 0);
    await client.statusThat(({ library }) => library.sources === 1 && library.problems === 4);
    client.write('sources/broken.md', source.replace('gazette-', 'herald-'));
    await client.changedOnDisk('sources/broken.md');
    await client.diagnosticsThat('sources/broken.md', (found) => found.length === 0);
  });

  it('answers for a draft that is no text of any kind', async () => {
    await start();
    await client.open('draft.md', '“"\u0000\ud800[@\n---\n```\n“‘«„' + '“'.repeat(500));
    await client.diagnostics('draft.md');
    await client.hover('draft.md', '“"');
    await client.completions('draft.md', '“‘«„');
  });
});

describe('the views of a client', () => {
  const draft = 'Lowe said, “We have no money for the bridge.” [@gazette-2024-03-05]';

  it('get the draft in review, with the places to open', async () => {
    await start();
    await client.open('draft.md', draft);
    const [entry] = await client.connection.sendRequest<ReviewEntry[]>(reviewRequest, {
      uri: client.uri('draft.md'),
    });
    expect(entry).toMatchObject({ state: 'verified', places: [{ id: 'gazette-2024-03-05' }] });
    await client.statusThat(({ drafts }) => drafts[0]?.states.verified === 1);
  });

  it('get the library, and how often the draft quotes from it', async () => {
    await start();
    await client.open('draft.md', draft);
    const [entry] = await client.connection.sendRequest<LibrarySource[]>(libraryRequest, {
      uri: client.uri('draft.md'),
    });
    expect(entry).toMatchObject({ id: 'gazette-2024-03-05', outlet: 'The Gazette', used: 1 });
    const said = await client.connection.sendRequest<LibraryQuotation[]>(quotationsRequest, {
      id: 'gazette-2024-03-05',
    });
    expect(said[0]).toMatchObject({ speaker: 'Ann Lowe' });
    const speakers = await client.connection.sendRequest<SpeakerEntry[]>(speakersRequest);
    expect(speakers).toEqual([{ name: 'Ann Lowe', count: 1 }]);
    const spoken = (from: number) =>
      client.connection.sendRequest<SpokenQuotation[]>(spokenRequest, { name: 'Ann Lowe', from });
    expect((await spoken(0)).map(({ source }) => source.id)).toEqual(['gazette-2024-03-05']);
    expect(await spoken(1)).toEqual([]);
  });

  it('get a large library page by page', async () => {
    const ids = Array.from({ length: pageSize + 2 }, (_, at) => `herald-${String(1000 + at)}`);
    const files = ids.map((id) => [`sources/${id}.md`, `---\nid: ${id}\n---\nIt rained.\n`]);
    await start(Object.fromEntries(files) as Record<string, string>);
    const page = async (from: number) => {
      const params = { from };
      return client.connection.sendRequest<LibrarySource[]>(libraryRequest, params);
    };
    const first = await page(0);
    const last = await page(first.length);
    expect([first.length, last.length]).toEqual([pageSize, 3]);
    expect(new Set([...first, ...last].map(({ id }) => id)).size).toBe(pageSize + 3);
  });

  it('get a quotation as the house prints it', async () => {
    await start();
    await client.open('draft.md', 'The bridge will wait. ');
    const [hit] = await client.connection.sendRequest<QuotationHit[]>(searchQuotationsRequest, {
      query: 'no money',
      limit: 5,
    });
    const insertion = await client.connection.sendRequest<InsertionResult>(insertionRequest, {
      uri: client.uri('draft.md'),
      position: { line: 0, character: 22 },
      id: hit?.id,
      range: hit?.range,
    });
    await client.apply('draft.md', [{ range: insertion.range, newText: insertion.text }]);
    expect(client.text('draft.md')).toMatch(
      /^The bridge will wait\. “We have no money .*,” Ann Lowe said \[@gazette/u,
    );
    expect(await client.findings('draft.md')).toEqual([]);
  });

  it('get the rest of a quotation that is typed from memory', async () => {
    await start();
    await client.open('draft.md', 'Lowe said, “We have no mon');
    const items = await client.connection.sendRequest<{ insertText: string }[]>(
      'textDocument/inlineCompletion',
      {
        textDocument: { uri: client.uri('draft.md') },
        position: { line: 0, character: 26 },
        context: { triggerKind: 1 },
      },
    );
    expect(items[0]?.insertText).toMatch(/^We have no money for the bridge/u);
  });
});
