/** Every string that VS Code shows of Stet's own has a German one, and nothing the extension shows stands outside. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dayTemplate } from '../../src/core/time/date-in-words.ts';
import { monthNames, weekdayNames } from '../../src/core/time/index.ts';
import { extensionStrings, phraseTemplates } from '../support/extension-strings.ts';

type Strings = Readonly<Record<string, string>>;

// The shapes of files of ours; a wrong one fails the tests below.
const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Strings;

const { bare } = extensionStrings('src/extension');
/** The pages of webviews are handed the same bundle. */
const { translated: ofWindow } = extensionStrings('src/extension', 'src/webview');
/** So is the server: what it says of a draft, and the quick fixes. Days and months stand in dates. */
const translated = new Set([
  ...ofWindow,
  ...phraseTemplates('src/core', 'src/server', 'src/sources'),
  ...monthNames,
  ...weekdayNames,
  dayTemplate,
]);
const manifest = readFileSync('package.json', 'utf8');
const { contributes } = JSON.parse(manifest) as { contributes: unknown };
const english = read('package.nls.json');
const languages = readdirSync('.').flatMap((name) => {
  const language = /^package\.nls\.(?<language>.+)\.json$/u.exec(name)?.groups?.['language'];
  return language === undefined ? [] : [language];
});

describe('what the extension says', () => {
  it('goes through vscode.l10n', () => {
    expect(bare).toEqual([]);
  });

  it('is named in package.json by keys that exist, and no key is left over', () => {
    const used = new Set([...manifest.matchAll(/"%([\w.]+)%"/gu)].map(([, key]) => key));
    expect(Object.keys(english).sort()).toEqual([...used].sort());
  });

  it('leaves no title or description of package.json outside', () => {
    expect(
      spokenIn(contributes).filter((text) => !text.startsWith('%') && text !== 'Stet'),
    ).toEqual([]);
  });
});

it('is said in one more language at least', () => {
  expect(languages).toContain('de');
});

describe.each(languages)('the translation into %s', (language) => {
  const bundle = read(`l10n/bundle.l10n.${language}.json`);
  const strings = read(`package.nls.${language}.json`);

  it('has every string of the extension, and none that is gone', () => {
    expect(Object.keys(bundle).sort()).toEqual([...translated].sort());
  });

  it('has every string of package.json, and none that is gone', () => {
    expect(Object.keys(strings).sort()).toEqual(Object.keys(english).sort());
  });

  it('keeps placeholders, commands and code as they are', () => {
    const kept = (of: string) => (of.match(/\{\d\}|\(command:[^)]*\)|`[^`]*`/gu) ?? []).toSorted();
    const pairs = [
      ...Object.entries(bundle),
      ...Object.entries(strings).map(([key, text]) => [english[key] ?? '', text] as const),
    ];
    for (const [original, text] of pairs) {
      expect(text.trim(), original).not.toBe('');
      expect(kept(text), original).toEqual(kept(original));
    }
  });
});

/** Fields of a contribution that are shown to the writer. What a model reads, and the names of codes, are not. */
const shown = new Set(
  'title shortTitle description markdownDescription enumDescriptions markdownEnumDescriptions contents displayName userDescription altText category aliases'.split(
    ' ',
  ),
);

function spokenIn(contribution: unknown, field = ''): string[] {
  if (typeof contribution === 'string') return shown.has(field) ? [contribution] : [];
  if (Array.isArray(contribution)) return contribution.flatMap((each) => spokenIn(each, field));
  if (typeof contribution !== 'object' || contribution === null) return [];
  return Object.entries(contribution)
    .filter(([name]) => name !== 'inputSchema')
    .flatMap(([name, value]) => spokenIn(value, name));
}
