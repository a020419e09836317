import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { libraryRequest, restoreRequest, reviewRequest } from '../../src/server/protocol/index.ts';
import type { LibrarySource, ReviewEntry } from '../../src/server/protocol/index.ts';
import { LspClient } from '../support/lsp-client.ts';

const source = `---
id: gazette-2024-03-05
container-title: The Gazette
issued: 2024-03-05
---

“We have no money for the bridge before the winter, and I will not pretend that we do,” Mayor Ann Lowe told reporters.
`;
const altered = 'Lowe said: “We have no money for the bridge before the summer.”';
const finding = 'misquotation: summer';
const file = '.stet/decisions.jsonl';

let client: LspClient;
afterEach(() => client.dispose());

async function start(files: Record<string, string> = {}, text = altered, name = 'draft.md') {
  client = await LspClient.start(
    { 'sources/gazette.md': source, ...files },
    { bundledCorpus: false },
  );
  await client.open(name, text);
  await client.diagnostics(name);
}

/** Runs the quick fix with such a title where the altered word stands. */
async function choose(title: RegExp, name = 'draft.md') {
  const action = (await client.codeActions(name, 'summer')).find((each) => title.test(each.title));
  if (!action) throw new Error(`no quick fix like ${String(title)}`);
  if (action.command)
    await client.connection.sendRequest('workspace/executeCommand', action.command);
  else await client.applyAction(name, action);
}

const onDisk = () => readFileSync(join(client.folder, file), 'utf8');

function review(name = 'draft.md') {
  return client.connection.sendRequest<ReviewEntry[]>(reviewRequest, { uri: client.uri(name) });
}

describe('dismissing', () => {
  it('keeps a decision beside the draft and takes the finding away', async () => {
    await start();
    await choose(/^Ignore misquotation here/);
    await client.diagnosticsThat('draft.md', (found) => found.length === 0);
    expect(JSON.parse(onDisk())).toMatchObject({
      code: 'misquotation',
      scope: 'here',
      draft: 'draft.md',
      selector: { type: 'TextQuoteSelector', exact: 'summer' },
      sentence: altered,
      date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
    });
    expect(await review()).toMatchObject([{ state: 'dismissed' }]);
    const library = await client.connection.sendRequest<LibrarySource[]>(libraryRequest, {
      uri: client.uri('draft.md'),
    });
    expect(library[0]).toMatchObject({ used: 1 });
  });

  it('is kept though decisions are read again meanwhile, and the review is told', async () => {
    await start();
    const action = (await client.codeActions('draft.md', 'summer')).find(({ title }) =>
      title.startsWith('Ignore misquotation here'),
    );
    if (!action?.command) throw new Error('no quick fix ignores it');
    // What a file watcher says late of an earlier decision takes the place of the check each time.
    await client.changedOnDisk(file);
    const before = review();
    await client.changedOnDisk(file);
    const dismissed = client.connection.sendRequest('workspace/executeCommand', action.command);
    await client.changedOnDisk(file);
    await client.changedOnDisk(file);
    expect(await before).toMatchObject([{ state: 'conflict' }]);
    await dismissed;
    expect(await review()).toMatchObject([{ state: 'dismissed' }]);
    expect(await client.findings('draft.md')).toEqual([]);
  });

  it('answers all who ask for a draft that is being checked', async () => {
    await start();
    await client.edit('draft.md', 'Lowe said', 'Mayor Lowe said');
    const [first, second, actions] = await Promise.all([
      review(),
      review(),
      client.codeActions('draft.md', 'summer'),
    ]);
    expect(first).toMatchObject([{ state: 'conflict' }]);
    expect(second).toEqual(first);
    expect(actions).not.toEqual([]);
  });

  it('lasts when text is written before it, and ends when its sentence is changed', async () => {
    await start();
    await choose(/^Ignore misquotation here/);
    await client.diagnosticsThat('draft.md', (found) => found.length === 0);
    await client.edit('draft.md', 'Lowe said', 'It rained all day.\n\nLowe said');
    expect(await client.findings('draft.md')).toEqual([]);
    await client.edit('draft.md', 'Lowe said', 'Mayor Lowe said');
    expect(await client.findings('draft.md')).toEqual([finding]);
  });

  it('may speak of the whole file, or of every draft', async () => {
    await start();
    await client.open('other.md', altered);
    await client.diagnostics('other.md');
    await choose(/in this file/);
    await client.diagnosticsThat('draft.md', (found) => found.length === 0);
    expect(await client.findings('other.md')).toEqual([finding]);
    await choose(/in this workspace/, 'other.md');
    await client.diagnosticsThat('other.md', (found) => found.length === 0);
  });

  it('is taken back by its line, and the others are left as they are', async () => {
    const broken = '{"code": "misquo\n';
    await start({ [file]: broken });
    await choose(/^Ignore misquotation here/);
    await client.diagnosticsThat('draft.md', (found) => found.length === 0);
    expect(onDisk().startsWith(broken)).toBe(true);
    const [entry] = await review();
    await client.connection.sendRequest(restoreRequest, {
      uri: client.uri('draft.md'),
      line: entry?.decision?.line,
    });
    await client.diagnosticsThat('draft.md', (found) => found.length === 1);
    expect(onDisk()).toBe(broken);
  });

  it('tells of a line that cannot be read, and reads the others', async () => {
    const whole = '{"code":"misquotation","scope":"workspace","reason":"We know."}';
    await start({ [file]: `{"code": "misquo\n${whole}\n` });
    expect(await client.findings('draft.md')).toEqual([]);
    const [problem] = await client.diagnosticsThat(file, (found) => found.length > 0);
    expect(problem?.range.start.line).toBe(0);
  });

  it('follows the file when another program changes it', async () => {
    await start();
    client.write(file, '{"code":"misquotation","scope":"workspace","reason":""}\n');
    await client.changedOnDisk(file);
    await client.diagnosticsThat('draft.md', (found) => found.length === 0);
  });

  it('never rewrites a file that it cannot read as text', async () => {
    await start();
    const bytes = Buffer.from([0x7b, 0xff, 0xfe, 0x0a]);
    client.write(file, bytes);
    await client.changedOnDisk(file);
    await expect(choose(/^Ignore misquotation here/)).rejects.toThrow();
    expect(readFileSync(join(client.folder, file))).toEqual(bytes);
  });

  it('keeps the decisions on a draft in the nearest folder that has some', async () => {
    const nested = 'articles/draft.md';
    await start({ [`articles/${file}`]: '' }, altered, nested);
    await choose(/^Ignore misquotation here/, nested);
    await client.diagnosticsThat(nested, (found) => found.length === 0);
    const kept = readFileSync(join(client.folder, 'articles', file), 'utf8');
    expect(JSON.parse(kept)).toMatchObject({ draft: 'draft.md' });
  });

  it('lists what a comment in the draft dismisses, with its reason', async () => {
    await start({}, `${altered} <!-- stet-ignore misquotation: as printed -->`);
    expect(await client.findings('draft.md')).toEqual([]);
    expect(await review()).toMatchObject([
      { state: 'dismissed', decision: { scope: 'comment', reason: 'as printed' } },
    ]);
  });

  it('follows a draft that is renamed, and leaves the lines of others', async () => {
    const others =
      '{"code": "misquo\n{"code":"misquotation","scope":"file","reason":"","draft":"other.md"}\r\n';
    await start({ [file]: others });
    await choose(/^Ignore misquotation here/);
    await client.diagnosticsThat('draft.md', (found) => found.length === 0);
    await rename('draft.md', 'bridge.md');
    await client.open('bridge.md', altered);
    await client.diagnosticsThat('bridge.md', (found) => found.length === 0);
    expect(onDisk().startsWith(others)).toBe(true);
    expect(onDisk()).toContain('"draft":"bridge.md"');
    expect(onDisk()).not.toContain('"draft":"draft.md"');
  });

  it('follows a draft into a folder that keeps decisions of its own', async () => {
    await start({ [`articles/${file}`]: '', [file]: '' });
    await choose(/^Ignore misquotation here/);
    await client.diagnosticsThat('draft.md', (found) => found.length === 0);
    await rename('draft.md', 'articles/bridge.md');
    await client.open('articles/bridge.md', altered);
    await client.diagnosticsThat('articles/bridge.md', (found) => found.length === 0);
    const kept = readFileSync(join(client.folder, 'articles', file), 'utf8');
    expect(JSON.parse(kept)).toMatchObject({ draft: 'bridge.md' });
    // The new place has the decision before the old one loses it.
    await expect.poll(onDisk).toBe('');
  });

  it('follows the drafts of a folder that is renamed', async () => {
    const nested = 'articles/draft.md';
    await start({}, altered, nested);
    await choose(/^Ignore misquotation here/, nested);
    await client.diagnosticsThat(nested, (found) => found.length === 0);
    await rename('articles', 'printed');
    await client.open('printed/draft.md', altered);
    await client.diagnosticsThat('printed/draft.md', (found) => found.length === 0);
    expect(JSON.parse(onDisk())).toMatchObject({ draft: 'printed/draft.md' });
  });
});

/** As an editor tells of it when it is done. */
function rename(from: string, to: string): Promise<void> {
  return client.connection.sendNotification('workspace/didRenameFiles', {
    files: [{ oldUri: client.uri(from), newUri: client.uri(to) }],
  });
}
