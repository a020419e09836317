/** The tools for language models, in the editor that hands them on. */
import * as vscode from 'vscode';
import { findingsOn, openDraft, stet } from './drafts.ts';
import { equal, match } from './expect.ts';

export const assistantTests: Readonly<Record<string, () => Promise<void>>> = {
  'answers no assistant until the writer switches it on': async () => {
    await stet();
    const refused = await ask('stet_passages', { about: 'Armenia' }).then(
      () => false,
      () => true,
    );
    equal(refused, true);
  },

  'answers assistants with the words of the sources, and checks what they insert': async () => {
    await stet();
    await switchTools(true);
    const words = 'is to defend its member states from external threats';
    const answer = await ask('stet_findQuotation', { words });
    match(answer, new RegExp(`^> ${words}$`, 'mu'));
    match(answer, /\[@oragark-2024-11-28\]/u);
    match(await ask('stet_findQuotation', { words: 'a circus came at night' }), /^Not found/u);
    match(
      await ask('stet_checkDraft', { draft: `“The CSTO’s mission ${words},” Pashinyan said.` }),
      /misattribution/u,
    );
    match(await ask('stet_passages', { about: 'EU observers on the border' }), /oc-media/u);

    const draft = await openDraft('An answer: ');
    const insertion = new vscode.WorkspaceEdit();
    const end = draft.lineAt(0).range.end;
    const altered = words.replace('external', 'internal');
    insertion.insert(draft.uri, end, `“The CSTO’s mission ${altered},” Putin said.`);
    await vscode.workspace.applyEdit(insertion);
    equal(await findingsOn(draft), ['misquotation: internal']);
    await switchTools(false);
  },
};

async function switchTools(on: boolean): Promise<void> {
  await vscode.workspace
    .getConfiguration('stet')
    .update('assistants', on, vscode.ConfigurationTarget.Global);
}

async function ask(name: string, input: object): Promise<string> {
  const { content } = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined });
  return content
    .map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : ''))
    .join('\n');
}
