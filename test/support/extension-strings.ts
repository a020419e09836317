/** The strings of the extension's own code, read with TypeScript's parser: those for the writer, and those that stand apart. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

export interface ExtensionStrings {
  /** What `vscode.l10n.t` is given: the keys of the bundles. */
  readonly translated: ReadonlySet<string>;
  /** Strings of words that no translation reaches, with their place. */
  readonly bare: readonly string[];
}

/** Two words in a row: prose, and no identifier, selector or path. */
const prose = /\p{L}{2,} \p{L}{2,}/u;

/** Tags and attributes of a page, and its security policy. */
const markup = /[<>]|="|-src /u;

/** `l10n.t` in the extension; `t` where it goes by that name alone, in the pages of webviews too. */
const translation = /(?:^|\bl10n\.)t$/u;

export function extensionStrings(...folders: readonly string[]): ExtensionStrings {
  const translated = new Set<string>();
  const bare: string[] = [];
  for (const code of codeIn(folders)) {
    const visit = (node: ts.Node, isLogged: boolean): void => {
      if (ts.isCallExpression(node) && translation.test(node.expression.getText())) {
        const [message] = node.arguments;
        if (message && ts.isStringLiteralLike(message)) translated.add(message.text);
        // A function that hands its argument on is called with plain strings, which are read there.
        else if (!message || !ts.isIdentifier(message))
          bare.push(`${placeOf(node)}: l10n.t wants a plain string`);
        for (const value of node.arguments.slice(1)) visit(value, isLogged);
        return;
      }
      const text =
        ts.isStringLiteralLike(node) ||
        ts.isTemplateHead(node) ||
        ts.isTemplateMiddle(node) ||
        ts.isTemplateTail(node)
          ? node.text
          : '';
      if (!isLogged && prose.test(text) && !markup.test(text))
        bare.push(`${placeOf(node)}: ${text}`);
      const logs = isLogged || isForTheLog(node);
      ts.forEachChild(node, (child) => {
        visit(child, logs);
      });
    };
    visit(code, false);
  }
  return { translated, bare };
}

/**
 * What findings and the server's own titles are made of: whatever has numbered places for values, and
 * what `phrase` is given without any. A template of places alone says nothing.
 */
export function phraseTemplates(...folders: readonly string[]): ReadonlySet<string> {
  const templates = new Set<string>();
  for (const code of codeIn(folders)) {
    const visit = (node: ts.Node): void => {
      if (ts.isStringLiteral(node) && (/\{\d\}/u.test(node.text) || isSaid(node)))
        templates.add(node.text);
      ts.forEachChild(node, visit);
    };
    visit(code);
  }
  return new Set([...templates].filter((template) => /\p{L}/u.test(template)));
}

/** The first argument of `phrase`, or of a `say` that makes one, and the branches of a choice there. */
function isSaid(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isConditionalExpression(parent)) return parent.condition !== node && isSaid(parent);
  return (
    ts.isCallExpression(parent) &&
    /(?:^|\.)(?:phrase|say)$/u.test(parent.expression.getText()) &&
    parent.arguments[0] === node
  );
}

function codeIn(folders: readonly string[]): ts.SourceFile[] {
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) =>
      ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true),
    );
}

/** Errors and log lines are for whoever mends Stet; `tell` writes to the log what happens at the start. */
function isForTheLog(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) return node.expression.getText().endsWith('Error');
  return (
    ts.isCallExpression(node) &&
    /^(?:tell|(?:.*\b)?(?:console|log|client|outputChannel)\.(?:error|warn|info|debug|log))$/u.test(
      node.expression.getText(),
    )
  );
}

function placeOf(node: ts.Node): string {
  const file = node.getSourceFile();
  const { line } = file.getLineAndCharacterOfPosition(node.getStart());
  return `${file.fileName}:${line + 1}`;
}
