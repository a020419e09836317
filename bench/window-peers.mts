/** Checkers from npm as extensions of a few lines, so that they can be typed beside. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/host/cache.mts';

export interface EditorPeer {
  readonly name: string;
  readonly id: string;
  /** The package that must be there. */
  readonly needs: string;
  /** JavaScript: a function that makes \`text => [[start, end], …]\`. */
  readonly checker: string;
}

/** Where main.mts installs bench/package.json: the extensions stand beside its packages, which is how they find them. */
const home = join(root, '.cache', 'bench');

const peers: readonly EditorPeer[] = [
  {
    name: 'Harper (harper.js)',
    id: 'harper',
    needs: 'harper.js',
    checker: `async () => {
      const { LocalLinter, binary } = await import('harper.js');
      const linter = new LocalLinter({ binary: binary ?? (await import('harper.js/binary')).binary });
      await linter.setup();
      return async (text) => (await linter.lint(text)).map((lint) => { const { start, end } = lint.span(); return [start, end]; });
    }`,
  },
  {
    name: 'cSpell (cspell-lib)',
    id: 'cspell',
    needs: 'cspell-lib',
    checker: `async () => {
      const { spellCheckDocument } = await import('cspell-lib');
      return async (text) => {
        const { issues } = await spellCheckDocument({ uri: 'draft.md', text, languageId: 'markdown', locale: 'en' }, { generateSuggestions: false, noConfigSearch: true }, { words: [] });
        return issues.map(({ offset, text }) => [offset, offset + text.length]);
      };
    }`,
  },
];

export function peersInEditor(): EditorPeer[] {
  return peers.filter(({ needs }) => existsSync(join(home, 'node_modules', needs)));
}

/** The folder of the extension, written anew. */
export function peerExtension({ id, checker }: EditorPeer): string {
  const folder = join(home, 'extensions', id);
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({
      name: `bench-${id}`,
      publisher: 'bench',
      version: '0.0.1',
      engines: { vscode: '^1.100.0' },
      activationEvents: ['onLanguage:markdown'],
      main: './extension.js',
    }),
  );
  writeFileSync(
    join(folder, 'extension.js'),
    `const vscode = require('vscode');
const make = ${checker};
exports.activate = async () => {
  const check = await make();
  const shown = vscode.languages.createDiagnosticCollection('bench');
  const run = async (document) => {
    const version = document.version;
    const spans = await check(document.getText());
    if (document.version !== version) return;
    shown.set(document.uri, spans.map(([start, end]) =>
      new vscode.Diagnostic(new vscode.Range(document.positionAt(start), document.positionAt(end)), 'x', 1)));
  };
  let timer;
  vscode.workspace.onDidChangeTextDocument(({ document }) => {
    if (document.languageId !== 'markdown') return;
    clearTimeout(timer);
    timer = setTimeout(() => run(document), 120);
  });
  for (const document of vscode.workspace.textDocuments) if (document.languageId === 'markdown') await run(document);
};
`,
  );
  return folder;
}
