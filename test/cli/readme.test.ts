/** What README shows is what happens: each console example is run, and its settings exist. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stet } from '../support/cli.ts';

const root = join(import.meta.dirname, '../..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');
const readme = read('README.md');

describe('README', () => {
  const examples = [
    ...readme.matchAll(/^```console\n\$ npx stet (?<args>.*)\n(?<output>[^`]*)```$/gmu),
  ];

  it('has examples of the command line', () => {
    expect(examples.length).toBeGreaterThan(1);
  });

  it.each(examples.map(({ groups }) => [groups?.['args'] ?? '', groups?.['output'] ?? '']))(
    'shows what `stet %s` prints',
    (args, output) => {
      const { out } = stet(
        args.match(/"[^"]*"|\S+/gu)?.map((arg) => arg.replace(/^"|"$/gu, '')) ?? [],
        {
          cwd: root,
        },
      );
      // An ellipsis on a line of its own stands for lines that README leaves out.
      let rest = out;
      for (const shown of output.split(/^…\n/mu)) {
        expect(rest).toContain(shown);
        rest = rest.slice(rest.indexOf(shown) + shown.length);
      }
    },
  );

  it('names every setting, and none that is not there', () => {
    const declared = [...read('package.json').matchAll(/"(stet\.[A-Za-z.]+)": \{/gu)].map(
      ([, name]) => name,
    );
    const named = [...readme.matchAll(/^\| `(stet\.[A-Za-z.]+)`/gmu)].map(([, name]) => name);
    expect(named.sort()).toEqual(declared.sort());
  });

  it('links only to files that are there', () => {
    const links = [...readme.matchAll(/\]\((?!https?:)(?<file>[^)#]+)/gu)].map(
      ({ groups }) => groups?.['file'] ?? '',
    );
    for (const link of links) expect(() => readFileSync(join(root, link))).not.toThrow();
  });

  it('names the scripts that package.json has', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    for (const [, name] of readme.matchAll(/npm run ([\w:-]+)/gu))
      expect(Object.keys(scripts)).toContain(name);
  });
});
