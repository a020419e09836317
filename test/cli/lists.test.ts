import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, stet } from '../support/cli.ts';

describe('stet sources', () => {
  it('lists the bundled articles with how their day is known', () => {
    const { code, out } = stet(['sources']);
    expect(code).toBe(0);
    expect(out).toContain('@oragark-2024-11-28\n  Oragark, November 28, 2024 (approximate)');
    expect(out).toContain('The date is approximate');
  });

  it('lists them as JSON', () => {
    const { sources } = JSON.parse(stet(['sources', '--format', 'json']).out) as {
      sources: object[];
    };
    expect(sources).toHaveLength(5);
    expect(sources[0]).toMatchObject({
      id: expect.any(String) as string,
      issued: expect.any(String) as string,
    });
  });

  it('lists nothing where there is nothing', () => {
    expect(stet(['sources', '--no-bundled'])).toEqual({ code: 0, out: 'No sources.\n', err: '' });
  });

  it('prints no control characters of a source', () => {
    const cwd = folderOf({ 's/a.md': '---\nid: a\ntitle: "\\e[31mRed"\n---\nText.' });
    expect(stet(['sources', '--no-bundled', '--sources', 's'], { cwd }).out).not.toContain(
      '\u001b',
    );
  });
});

describe('a library that was read before', () => {
  const files = Object.fromEntries(
    Array.from({ length: 30 }, (_, at) => [
      `s/ward-${at}.md`,
      `---\nid: ward-${at}\nissued: 2024-02-31\n---\n\n“We will mend road number ${at},” the mayor said.`,
    ]),
  );
  const shelves = (cache: string): string[] =>
    readdirSync(cache, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  const args = ['quotations', 'road', '--no-bundled', '--sources', 's'];

  it('answers as it did when it was read, warnings and all', () => {
    const cache = folderOf({});
    const cwd = folderOf(files);
    const first = stet(args, { cwd, cache });
    expect(first.out.trim().split('\n')).toHaveLength(30);
    expect(first.err).toContain('is not a date');
    expect(shelves(cache)).toHaveLength(1);
    expect(stet(args, { cwd, cache })).toEqual(first);
  });

  it('is read anew where what was kept is broken, and where a source has changed', () => {
    const cache = folderOf({});
    const cwd = folderOf(files);
    const first = stet(args, { cwd, cache });
    const [shelf = ''] = shelves(cache);
    writeFileSync(shelf, readFileSync(shelf).fill(0x7a, 200, 900));
    expect(stet(args, { cwd, cache })).toEqual(first);
    writeFileSync(join(cwd, 's/ward-3.md'), '---\nid: ward-3\n---\n\n“No road,” the mayor said.');
    expect(stet(args, { cwd, cache }).out).toContain('No road');
  });

  it('is not kept with --no-cache', () => {
    const cache = folderOf({});
    stet([...args, '--no-cache'], { cwd: folderOf(files), cache });
    expect(shelves(cache)).toEqual([]);
  });
});

describe('stet quotations', () => {
  it('finds words that stand together, whatever their case and marks', () => {
    const { out } = stet(['quotations', "CSTO's mission"]);
    expect(out.trim().split('\n')).toHaveLength(1);
    expect(out).toContain('[@oragark-2024-11-28]');
  });

  it('narrows to a speaker across spellings', () => {
    const all = stet(['quotations']).out.trim().split('\n');
    const his = stet(['quotations', '--speaker', 'Alen Simonyan']).out.trim().split('\n');
    expect(his.length).toBeGreaterThan(2);
    expect(his.length).toBeLessThan(all.length);
    expect(his.join('\n')).toContain('can and should be active');
  });

  it('prints JSON with spans and ranges', () => {
    const { out } = stet(['quotations', 'criminal inaction', '--format', 'json']);
    expect(JSON.parse(out)).toMatchObject({
      version: 1,
      quotations: [{ source: 'oc-media-2023-12-15', text: 'criminal inaction' }],
    });
  });

  it.skipIf(process.platform === 'win32')('ends quietly when its reader has seen enough', () => {
    const cli = join(import.meta.dirname, '../../dist/cli.mjs');
    const command = `"${process.execPath}" "${cli}" quotations | head -n 1`;
    const { stdout, stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8' });
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(stderr).toBe('');
  });

  it('says so when there are none', () => {
    expect(stet(['quotations', 'no such words'])).toMatchObject({
      code: 0,
      out: 'No quotations.\n',
    });
  });
});

describe('stet extract', () => {
  it.each(['a.txt', 'a.md'])('prints the quotations and times of %s', (name) => {
    const cwd = folderOf({ [name]: '“Never again,” Ani Mkrtchyan said on Thursday.\n' });
    const { code, out } = stet(['extract', name, '--date', '2023-12-15', '--format', 'json'], {
      cwd,
    });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      version: 1,
      path: name,
      quotations: [{ kind: 'direct', speaker: { name: 'Ani Mkrtchyan', how: 'named' } }],
      times: [{ type: 'DATE', value: '2023-12-14', range: { start: { line: 0 } } }],
    });
  });
});
