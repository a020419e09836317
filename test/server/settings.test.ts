import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findingCodes } from '../../src/core/checks/finding.ts';
import { defaultSettings, parseSettings } from '../../src/server/settings.ts';

interface Manifest {
  contributes: {
    configuration: {
      properties: Record<string, { default: unknown; properties?: Record<string, unknown> }>;
    }[];
  };
}

// The shape of a file of ours; a wrong one fails the tests below.
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const declared = Object.assign(
  {},
  ...manifest.contributes.configuration.map(({ properties }) => properties),
) as Manifest['contributes']['configuration'][number]['properties'];

/** Settings that the editor follows by itself; the server need not know them. */
const editorOnly = ['stet.assistants'];

/** `stet.completion.insertCitation: true` as `{ completion: { insertCitation: true } }`. */
function nested(): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [name, property] of Object.entries(declared)) {
    if (editorOnly.includes(name)) continue;
    const [first = '', second] = name.replace(/^stet\./u, '').split('.');
    if (second === undefined) result[first] = property.default;
    else result[first] = { ...(result[first] as object | undefined), [second]: property.default };
  }
  return result;
}

describe('the settings', () => {
  it('have the defaults that package.json declares', () => {
    expect(nested()).toEqual(defaultSettings);
  });

  it('name every code of a finding', () => {
    expect(Object.keys(declared['stet.severity']?.properties ?? {}).sort()).toEqual(
      [...findingCodes].sort(),
    );
  });

  it('count as not set where their value is of the wrong kind', () => {
    const wrong = {
      sources: 'sources',
      bundledCorpus: 1,
      check: 'always',
      severity: { misquotation: 'loud', 'date-conflict': 'off' },
      completion: null,
    };
    expect(parseSettings(wrong)).toEqual({
      ...defaultSettings,
      severity: { 'date-conflict': 'off' },
    });
    expect(parseSettings(undefined)).toEqual(defaultSettings);
  });
});
