/** What must hold inside the editor: each registration of the extension reaches its twin in core. */
import * as vscode from 'vscode';
import {
  diagnosticsOn,
  firstDiagnostics,
  findingsOn,
  openDraft,
  rangeOf,
  rewrite,
  stet,
  until,
} from './drafts.ts';
import { equal, match } from './expect.ts';

const VERBATIM =
  '“The CSTO’s mission is to defend its member states from external threats,” Putin said.';
const ALTERED = VERBATIM.replace('external', 'internal');

export const tests: Readonly<Record<string, () => Promise<void>>> = {
  'loads the bundled articles and the writer’s own sources': async () => {
    await openDraft('A draft.');
    const { status, onStatus } = await stet();
    const library = await until('the library is loaded', onStatus, () => {
      const now = status()?.library;
      return now?.loading === false && now.sources > 5 ? now : undefined;
    });
    equal([library.sources, library.problems], [6, 0]);
  },

  'runs the server apart from the extension: as a process, or in a worker where there is none':
    async () => {
      await openDraft('A draft.');
      const { status, onStatus, serverPlace } = await stet();
      await until('the server runs', onStatus, status);
      const isInBrowser = typeof process === 'undefined';
      equal(serverPlace(), isInBrowser ? 'worker' : 'process');
    },

  'shows what is found on the screen before the rest of a long draft is checked': async () => {
    const filler = 'The council met in the hall and spoke of roads on a day in the year. '.repeat(
      6,
    );
    const paragraphs = Array.from({ length: 400 }, (_, at) => `${String(at)}. ${filler}`);
    const text = [ALTERED, ...paragraphs, ALTERED].join('\n\n');
    const draft = await openDraft(text);
    const first = await firstDiagnostics(draft);
    equal(first.length, 1);
    const found = await diagnosticsOn(draft);
    equal(
      found.map(({ range }) => range.start.line),
      [0, 2 * paragraphs.length + 2],
    );
  },

  'flags the words of a quotation that differ from its source': async () => {
    equal(await findingsOn(await openDraft(ALTERED)), ['misquotation: internal']);
  },

  'leaves a verbatim quotation alone': async () => {
    equal(await findingsOn(await openDraft(VERBATIM)), []);
  },

  'checks against the writer’s own sources': async () => {
    const draft = await openDraft('“The bridge will open in the spring,” Petrosyan said.');
    equal(await findingsOn(draft), []);
  },

  'takes a finding away when its words are corrected, and brings it back': async () => {
    const draft = await openDraft(VERBATIM);
    equal(await findingsOn(draft), []);
    await rewrite(draft, 'external', 'internal');
    equal(await findingsOn(draft), ['misquotation: internal']);
    await rewrite(draft, 'internal', 'external');
    equal(await findingsOn(draft), []);
  },

  'links a finding to the passage that speaks against it': async () => {
    const [finding] = await diagnosticsOn(await openDraft(ALTERED));
    const place = finding?.relatedInformation?.[0]?.location;
    if (place === undefined) throw new Error('no related information');
    const source = await vscode.workspace.openTextDocument(place.uri);
    match(source.getText(place.range), /external threats/u);
  },

  'offers a fix that uses the source’s words': async () => {
    const draft = await openDraft(ALTERED);
    await diagnosticsOn(draft);
    await vscode.workspace.applyEdit(await fixOn(draft, 'internal', /external/u));
    equal(draft.getText(), VERBATIM);
    equal(await findingsOn(draft), []);
  },

  'ignores a finding of an unsaved draft by a comment': async () => {
    const draft = await openDraft(ALTERED);
    await diagnosticsOn(draft);
    await vscode.workspace.applyEdit(await fixOn(draft, 'internal', /^Ignore misquotation here/u));
    equal(draft.getText(), `${ALTERED} <!-- stet-ignore misquotation -->`);
    equal(await findingsOn(draft), []);
  },

  'shows on a quotation where it stands': async () => {
    const draft = await openDraft(VERBATIM);
    await diagnosticsOn(draft);
    match(await hoverAt(draft, 'defend its member'), /Oragark[\s\S]*external threats/u);
  },

  'shows on a citation key what it stands for': async () => {
    const draft = await openDraft(VERBATIM.replace('.', ' [@oragark-2024-11-28].'));
    await diagnosticsOn(draft);
    match(await hoverAt(draft, 'oragark-2024'), /Oragark/u);
  },

  'offers a speaker’s quotations after an opening mark': async () => {
    const draft = await openDraft('Putin said “');
    await diagnosticsOn(draft);
    const offered = await completionsAfter(draft, 'said “');
    if (offered.length === 0) throw new Error('nothing is offered');
    for (const { detail } of offered) match(detail ?? '', /Putin/u);
  },

  'offers citation keys after an at sign': async () => {
    const draft = await openDraft('He said so [@ora');
    await diagnosticsOn(draft);
    const labels = (await completionsAfter(draft, '[@ora')).map(labelOf);
    if (!labels.includes('oragark-2024-11-28'))
      throw new Error(`offered: ${JSON.stringify(labels)}`);
  },

  'shows on request the day behind a relative date and the coverage above a heading': async () => {
    await configured({ 'inlayHints.dates': true, 'codeLens.coverage': true }, async () => {
      const dated = `---\ndate: 2024-03-07\n---\n\n# The bridge\n\nThe council met on Tuesday. ${VERBATIM}\n`;
      const draft = await openDraft(dated);
      await diagnosticsOn(draft);
      const whole = new vscode.Range(0, 0, draft.lineCount, 0);
      const labels = await patiently(async () => {
        const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
          'vscode.executeInlayHintProvider',
          draft.uri,
          whole,
        );
        return hints.length > 0 ? hints.map(({ label }) => label) : undefined;
      });
      equal(labels, ['March 5, 2024']);
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        draft.uri,
      );
      equal(
        lenses.map(({ command }) => command?.title),
        ['1 verified'],
      );
    });
  },

  'checks a draft only when asked, if the writer wants it so': async () => {
    await configured({ check: 'manual' }, async () => {
      const draft = await openDraft(ALTERED);
      await vscode.commands.executeCommand('stet.checkDraft');
      equal(await findingsOn(draft), ['misquotation: internal']);
      await rewrite(draft, 'internal', 'inner');
      await hoverAt(draft, 'defend its member');
      equal(vscode.languages.getDiagnostics(draft.uri).length, 1);
    });
  },

  'opens a source beside the draft': async () => {
    const draft = await openDraft(VERBATIM);
    await diagnosticsOn(draft);
    await vscode.commands.executeCommand('stet.openSource', { id: 'oragark-2024-11-28' });
    const editor = vscode.window.visibleTextEditors.find(
      ({ document }) => document.uri.scheme === 'stet-source',
    );
    if (editor === undefined) throw new Error('no source is shown');
    match(editor.document.getText(), /external threats/u);
    equal(editor.viewColumn, vscode.ViewColumn.Two);
  },

  // Last of these that wait for a check: the server starts anew for it, twice.
  'checks plain text where drafts are written in it': async () => {
    await configured({ languages: ['markdown', 'plaintext'] }, async () => {
      const draft = await vscode.workspace.openTextDocument({ content: ALTERED });
      await vscode.window.showTextDocument(draft);
      equal(await findingsOn(draft), ['misquotation: internal']);
    });
  },
};

/** Runs something under other settings, and puts back what was. */
async function configured(
  settings: Readonly<Record<string, unknown>>,
  body: () => Promise<void>,
): Promise<void> {
  const configuration = vscode.workspace.getConfiguration('stet');
  const set = async (name: string, value: unknown) =>
    configuration.update(name, value, vscode.ConfigurationTarget.Global);
  for (const [name, value] of Object.entries(settings)) await set(name, value);
  try {
    await body();
  } finally {
    for (const name of Object.keys(settings)) await set(name, undefined);
  }
}

/** What `read` gives, asked again until it gives something: settings reach the server in their own time. */
async function patiently<T>(read: () => Promise<T | undefined>): Promise<T> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const value = await read();
    if (value !== undefined) return value;
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error('waited in vain');
}

/** What the quick fix with such a title would change where some words stand. */
async function fixOn(
  draft: vscode.TextDocument,
  words: string,
  title: RegExp,
): Promise<vscode.WorkspaceEdit> {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    draft.uri,
    rangeOf(draft, words),
    vscode.CodeActionKind.QuickFix.value,
  );
  const edit = actions.find((action) => title.test(action.title))?.edit;
  if (edit === undefined)
    throw new Error('no such fix among ' + actions.map((a) => a.title).join());
  return edit;
}

async function hoverAt(draft: vscode.TextDocument, words: string): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    draft.uri,
    rangeOf(draft, words).start,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))
    .join('\n');
}

async function completionsAfter(
  draft: vscode.TextDocument,
  words: string,
): Promise<vscode.CompletionItem[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    draft.uri,
    rangeOf(draft, words).end,
    words.at(-1),
  );
  // The words of the document that the editor offers by itself say nothing about themselves.
  return list.items.filter(({ label }) => typeof label !== 'string');
}

function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}
