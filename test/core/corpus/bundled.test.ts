import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../../src/core/corpus/read-source.ts';
import { findFrontMatter } from '../../../src/core/text/front-matter.ts';

/** SHA-256 of each text after its front matter and the empty line that follows. */
const hashes: Readonly<Record<string, string>> = {
  'azatutyun-2023-09-25': '61438774f0f1fadbf0c01d0b849113bf9192012ef49db82bc6d434f98c02a35c',
  'azatutyun-2023-12-14': '47a312eb6cee3f3fb897f635af45bb937ba7e271dd5cab6ca7c5dda55b8109b6',
  'mirror-spectator-2023-09-14': '15cb01efc63bb0d395936d268b935fdb6f881318f959671d494535eedca79888',
  'oc-media-2023-12-15': '0d9bea1784165432181b1dd931771484080d37812e885fbdc769c665666ec45c',
  'oragark-2024-11-28': 'daa9b786d87a3d2219618fc45a361b829f1e4e4651b21329c2e7ff4316315fd3',
};

describe('the bundled articles', () => {
  it('are those of the list', () => {
    const files = readdirSync('corpus').filter((name) => name !== 'README.md');
    expect(files.sort()).toEqual(Object.keys(hashes).map((id) => `${id}.md`));
  });

  it.each(Object.entries(hashes))('keep %s word for word', (id, hash) => {
    const text = readFileSync(`corpus/${id}.md`, 'utf8');
    const frontMatter = findFrontMatter(text);
    expect(frontMatter?.problems).toEqual([]);
    expect(frontMatter?.fields.get('id')).toBe(id);
    const body = text.slice(frontMatter?.span.end).replace(/^\n/u, '');
    expect(createHash('sha256').update(body).digest('hex')).toBe(hash);
    expect(readSource({ id, text: body }).furniture).toEqual([]);
  });
});
