import type { CodeLens, InlayHint } from 'vscode-languageserver/node';
import { afterEach, describe, expect, it } from 'vitest';
import {
  checkRequest,
  comparisonRequest,
  marksRequest,
  pasteRequest,
} from '../../src/server/protocol/index.ts';
import type {
  ComparisonResult,
  MarksResult,
  PasteResult,
} from '../../src/server/protocol/index.ts';
import { LspClient } from '../support/lsp-client.ts';

const source = `---
id: gazette-2024-03-05
container-title: The Gazette
issued: 2024-03-05
url: https://www.gazette.example/bridge
---

The council will not rebuild the old bridge over the river before the winter.

“We have no money for the bridge before the winter, and I will not pretend that we do,” Mayor Ann Lowe told reporters.
`;
const VERBATIM = 'Lowe said: “We have no money for the bridge before the winter.”';
const ALTERED = VERBATIM.replace('winter', 'summer');

let client: LspClient;
afterEach(() => client.dispose());

async function start(text: string, settings: Record<string, unknown> = {}) {
  client = await LspClient.start(
    { 'sources/gazette.md': source },
    { bundledCorpus: false, ...settings },
  );
  await client.open('draft.md', text);
}

const wholeDraft = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };

function ask<T>(method: string, params: object = {}): Promise<T> {
  return client.connection.sendRequest<T>(method, { uri: client.uri('draft.md'), ...params });
}

describe('marks', () => {
  it('name what stands in a source, and a sentence that one bears out', async () => {
    const claim = 'The council will not rebuild the old bridge before the winter.';
    await start(`${VERBATIM}\n\n${claim}\n\n${ALTERED}`);
    const marks = await ask<MarksResult>(marksRequest, { within: [wholeDraft] });
    expect(marks.verified.map(({ start }) => start.line)).toEqual([0]);
    expect(marks.supported).toEqual([
      { start: { line: 2, character: 0 }, end: { line: 2, character: claim.length } },
    ]);
  });

  it('look claims up only where the writer looks', async () => {
    await start(`${VERBATIM}\n\nThe council will not rebuild the old bridge before the winter.`);
    const first = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
    const marks = await ask<MarksResult>(marksRequest, { within: [first] });
    expect(marks.supported).toEqual([]);
  });
});

describe('a comparison', () => {
  it('shows a quotation beside its passage', async () => {
    await start(ALTERED);
    const found = await ask<ComparisonResult>(comparisonRequest, {
      position: { line: 0, character: 30 },
    });
    expect(found.draft).toBe('We have no money for the bridge before the summer');
    expect(found.source).toMatch(/^We have no money for the bridge before the winter/);
    expect(found.byline).toMatch(/The Gazette/);
  });

  it('shows a sentence beside the passage that speaks of it', async () => {
    await start('The council will not rebuild the old bridge before the winter.');
    const found = await ask<ComparisonResult>(comparisonRequest, {
      position: { line: 0, character: 5 },
    });
    expect(found.source).toMatch(/^The council will not rebuild the old bridge over the river/);
  });

  it('is not to be had where no source speaks of it', async () => {
    await start('Nothing of the kind happened in the harbour.');
    const position = { line: 0, character: 5 };
    expect(await ask(comparisonRequest, { position })).toBeNull();
  });
});

describe('pasted text', () => {
  const paste = (text: string) =>
    ask<PasteResult | null>(pasteRequest, { position: { line: 0, character: 0 }, text });

  it('that stands in a source can be a quotation with attribution and citation', async () => {
    await start('');
    expect(
      await paste(
        '"We have no money for the bridge before the winter, and I will not pretend that we do,"',
      ),
    ).toMatchObject({
      kind: 'quotation',
      text: '“We have no money for the bridge before the winter, and I will not pretend that we do,” Ann Lowe said [@gazette-2024-03-05].',
    });
  });

  it('that is the address of a source can be its citation', async () => {
    await start('');
    expect(await paste('http://gazette.example/bridge/?from=rss')).toMatchObject({
      kind: 'citation',
      text: '[@gazette-2024-03-05]',
    });
  });

  it('is left alone where no source has it as it is, or where it is too short to tell', async () => {
    await start('');
    expect(await paste('We have no money for the bridge before the summer')).toBeNull();
    expect(await paste('the bridge')).toBeNull();
    expect(await paste('https://gazette.example/harbour')).toBeNull();
  });
});

describe('between the lines', () => {
  const dated = `---\ndate: 2024-03-07\n---\n# The bridge\n\nThe council met on Tuesday. ${VERBATIM}\n\n# Other\n`;
  const hints = () =>
    client.connection.sendRequest<InlayHint[] | null>('textDocument/inlayHint', {
      textDocument: { uri: client.uri('draft.md') },
      range: wholeDraft,
    });
  const lenses = () =>
    client.connection.sendRequest<CodeLens[] | null>('textDocument/codeLens', {
      textDocument: { uri: client.uri('draft.md') },
    });

  it('stands nothing by default', async () => {
    await start(dated);
    expect([await hints(), await lenses()]).toEqual([null, null]);
  });

  it('stand the day behind a relative date and the coverage above a heading, on request', async () => {
    await start(dated, { inlayHints: { dates: true }, codeLens: { coverage: true } });
    expect((await hints())?.map(({ label }) => label)).toEqual(['March 5, 2024']);
    expect((await lenses())?.map(({ command }) => command?.title)).toEqual(['1 verified']);
  });
});

describe('when to check', () => {
  it('may be only when asked: nothing is told before, and fixes are still to be had', async () => {
    await start(ALTERED, { check: 'manual' });
    await client.edit('draft.md', 'Lowe', 'Mayor Lowe');
    const actions = await client.connection.sendRequest<{ title: string }[]>(
      'textDocument/codeAction',
      {
        textDocument: { uri: client.uri('draft.md') },
        range: { start: { line: 0, character: 62 }, end: { line: 0, character: 62 } },
        context: { diagnostics: [] },
      },
    );
    expect(actions[0]?.title).toMatch(/winter/);
    await ask(checkRequest);
    expect(await client.findings('draft.md')).toEqual(['misquotation: summer']);
  });

  it('asks for a check that rests by default when its severity is set', async () => {
    await start(VERBATIM, { severity: { 'uncited-quotation': 'hint' } });
    expect((await client.findings('draft.md')).map((each) => each.split(':')[0])).toEqual([
      'uncited-quotation',
    ]);
  });
});
