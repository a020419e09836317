/** What package.json hands to VS Code: commands that are found, settings that are explained. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Command {
  readonly command: string;
  readonly category?: string;
  readonly title: string;
}

interface Setting {
  readonly scope?: string;
  readonly default?: unknown;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly markdownEnumDescriptions?: readonly string[];
  readonly markdownDescription?: string;
}

interface Menu {
  readonly command: string;
  readonly when?: string;
}

// The shapes of files of ours; wrong ones fail the tests below.
const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  contributes: {
    commands: Command[];
    menus: Record<string, Menu[]>;
    configuration: { title: string; properties: Record<string, Setting> }[];
    keybindings: { command: string; key: string; when?: string }[];
  };
};
const english = JSON.parse(readFileSync('package.nls.json', 'utf8')) as Record<string, string>;
const said = (key: string) => english[key.replaceAll('%', '')] ?? key;

const { commands, menus, configuration, keybindings } = contributes;
const settings = configuration.flatMap(({ properties }) => Object.entries(properties));
/** Small words inside a title. */
const smallWords = new Set(
  'a an and as at at. beside for in into of on or the to with by'.split(' '),
);

describe('commands', () => {
  it.each(commands)('$command stands under Stet, in title case', ({ category, title }) => {
    expect(category).toBe('Stet');
    for (const word of said(title).split(' ').slice(1)) {
      expect(smallWords.has(word) || /^[\p{Lu}\p{N}“]/u.test(word), `${said(title)}: ${word}`).toBe(
        true,
      );
    }
    expect(said(title)).not.toMatch(/\.\.\.|[.!]$/u);
  });

  it('are all registered', () => {
    const registered = new Set(
      [...readFileSync('src/extension/activate.ts', 'utf8').matchAll(/'(stet\.[\w.]+)'/gu)].map(
        ([, name]) => name,
      ),
    );
    const missing = commands.filter(({ command }) => !registered.has(command));
    expect(missing.map(({ command }) => command)).toEqual([]);
  });

  it('that want a row of a view are not in the palette', () => {
    const rows = new Set((menus['view/item/context'] ?? []).map(({ command }) => command));
    const palette = new Map(
      (menus['commandPalette'] ?? []).map(({ command, when }) => [command, when]),
    );
    for (const command of rows) expect(palette.get(command), command).toBe('false');
  });

  it('that need Stet at work say when', () => {
    const palette = new Set((menus['commandPalette'] ?? []).map(({ command }) => command));
    const always = commands.map(({ command }) => command).filter((name) => !palette.has(name));
    // Both open something of their own and wake Stet.
    expect(always.sort()).toEqual(['stet.openExample', 'stet.openWalkthrough']);
  });
});

describe('keys', () => {
  it.each(keybindings)('$key belongs to a command, in a draft only', ({ command, when }) => {
    expect(commands.map((each) => each.command)).toContain(command);
    expect(when).toMatch(/stet\.active/u);
    expect(when).toMatch(/editorTextFocus|focusedView/u);
  });
});

describe('settings', () => {
  it.each(settings)('%s is explained, value by value, and has a default', (_name, setting) => {
    const { markdownDescription, scope, enum: values } = setting;
    expect(said(markdownDescription ?? '')).toMatch(/[.)]$/u);
    expect(scope).toMatch(/^(?:resource|window|machine-overridable|language-overridable)$/u);
    expect(setting).toHaveProperty('default');
    if (!values) return;
    const explained = setting.enumDescriptions ?? setting.markdownEnumDescriptions ?? [];
    expect(explained.length).toBe(values.length);
    expect(values).toContain(setting.default);
  });

  it('stand under headings, few under each', () => {
    for (const { title, properties } of configuration) {
      expect(title).toMatch(/^%configuration\./u);
      expect(Object.keys(properties).length).toBeLessThan(10);
    }
  });
});
