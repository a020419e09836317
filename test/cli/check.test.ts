import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { folderOf, stet } from '../support/cli.ts';

const source = [
  '---',
  'id: courier-2023-12-15',
  'container-title: The Courier',
  'issued: 2023-12-15',
  '---',
  '',
  '“The talks were useful and will go on until all our demands are met,” the minister, Ani Mkrtchyan, said on Friday.',
].join('\n');

const good =
  '“The talks were useful and will go on until all our demands are met,” Mkrtchyan said [@courier-2023-12-15].\n';
const bad =
  'First line.\n\n😀 “The talks were useless and will go on until all our demands are met,” Mkrtchyan said [@courier-2023-12-16].\n';

function desk(files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const cwd = folderOf({ 'sources/courier.md': source, 'good.md': good, 'bad.md': bad, ...files });
  return (...args: string[]) => stet(args, { cwd });
}

const own = ['--sources', 'sources', '--no-bundled'];

describe('stet check', () => {
  it('finds nothing in a correct draft and exits with 0', () => {
    const { code, out, err } = desk()('check', 'good.md', ...own);
    expect(out).toBe('No findings in 1 draft, checked against 1 source.\n');
    expect([code, err]).toEqual([0, '']);
  });

  it('prints the line, the words underlined, and what the source says and where', () => {
    const { code, out } = desk()('check', 'bad.md', ...own);
    expect(code).toBe(1);
    expect(out).toContain('    😀 “The talks were useless and will go on until');
    expect(out).toContain('\n                       ~~~~~~~\n');
    expect(out).toContain('The Courier, December 15, 2023, paragraph 1 [@courier-2023-12-15]');
    expect(out).toContain(
      'No source has the key “courier-2023-12-16”. Did you mean “courier-2023-12-15”?',
    );
    expect(out).not.toContain('\u001b');
  });

  it('prints JSON of the agreed shape', () => {
    const { code, out } = desk()('check', 'bad.md', 'good.md', '--format', 'json', ...own);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      version: 1,
      files: [
        {
          path: 'bad.md',
          findings: [
            {
              code: 'misquotation',
              range: { start: { line: 2, character: 19 }, end: { line: 2, character: 26 } },
            },
            {
              code: 'unknown-citation',
              expected: ['@courier-2023-12-15'],
              fixes: [{ edits: [{ text: '@courier-2023-12-15' }] }],
            },
          ],
        },
        { path: 'good.md', findings: [] },
      ],
    });
  });

  it('prints SARIF that its schema accepts', () => {
    const schema = createRequire(import.meta.url)(
      '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
    ) as Record<string, unknown>;
    // It names draft 4, which Ajv no longer knows, and uses nothing that draft 7 reads otherwise.
    delete schema['$schema'];
    delete schema['id'];
    const { out } = desk()('check', 'bad.md', 'good.md', '--format', 'sarif', ...own);
    const log: unknown = JSON.parse(out);
    const ajv = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false });
    const validate = ajv.compile(schema);
    expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
    expect(log).toMatchObject({
      runs: [
        { results: [{ ruleId: 'misquotation', level: 'error' }, { ruleId: 'unknown-citation' }] },
      ],
    });
  });

  it.each([
    ['never', 0],
    ['error', 1],
    ['warning', 1],
  ])('with --fail-on %s exits with %i after errors', (level, code) => {
    expect(desk()('check', 'bad.md', '--fail-on', level, ...own).code).toBe(code);
  });

  it('exits with 0 where all findings are below the level', () => {
    const run = desk({
      'new.md': '“We will never ever leave the great alliance of the north,” Mkrtchyan said.\n',
    });
    const { code, out } = run('check', 'new.md', ...own);
    expect(out).toContain('unverified-quotation');
    expect(code).toBe(0);
  });

  it('reads standard input', () => {
    const { code, out } = stet(['check', '-', '--no-bundled'], { input: 'So [@courier-2023].' });
    expect(out).toContain('unknown-citation');
    expect(code).toBe(1);
  });

  it('narrows the sources to those the draft lists', () => {
    const text = `---\nsources: [oc-media-2023-12-15]\n---\n\n${good}`;
    const { out } = desk({ 'narrow.md': text })('check', 'narrow.md', '--sources', 'sources');
    expect(out).toContain('No source has the key “courier-2023-12-15”');
  });

  it('says that a draft in another language has its claims unchecked', () => {
    const { code, err } = desk({ 'entwurf.md': '---\nlang: de\n---\n\nEin Satz.\n' })(
      'check',
      'entwurf.md',
      ...own,
    );
    expect(err).toContain('entwurf.md: not in English: its claims were not checked');
    expect(code).toBe(0);
  });

  it('leaves out what the writer has dismissed, and tells of broken lines', () => {
    const decision =
      '{"code":"misquotation","scope":"file","draft":"desk/bad.md","reason":"As heard."}';
    const run = desk({ 'desk/bad.md': bad, '.stet/decisions.jsonl': `${decision}\nbroken\n` });
    const { out, err } = run('check', 'desk/bad.md', ...own);
    expect(out).not.toContain('misquotation');
    expect(out).toContain('1 finding dismissed.');
    expect(err).toBe(
      '.stet/decisions.jsonl:2: warning: This line is no decision; it is kept as it is and passed over.\n',
    );
    const sarif = run('check', 'desk/bad.md', '--format', 'sarif', ...own).out;
    expect(sarif).toContain('"justification": "As heard."');
  });

  it('says what it cannot read of a draft’s front matter and checks the rest', () => {
    const { code, out, err } = desk({ 'odd.md': `---\ndate: [\n---\n${good}` })(
      'check',
      'odd.md',
      ...own,
    );
    expect(err).toMatch(/^odd\.md:\d: warning: The front matter is not valid YAML/u);
    expect(out).toContain('No findings');
    expect(code).toBe(0);
  });
});

describe('wrong use and unreadable input', () => {
  it.each([
    [['check']],
    [['check', 'good.md', '--format', 'xml']],
    [['check', 'good.md', '--date', 'yesterday']],
    [['check', 'good.md', '--fail-on', 'hint']],
    [['check', 'good.md', '--sources', 'nowhere']],
    [['check', 'good.md', '--nonsense']],
    [['nonsense']],
    [['lsp']],
    [[]],
  ])('ends %j with 2 and a message', (args) => {
    const { code, err, out } = desk()(...args);
    expect(code).toBe(2);
    expect(err + out).not.toBe('');
    expect(err).not.toContain('    at ');
  });

  it.each([
    ['a draft that is not there', 'gone.md', /gone\.md: no such file/u],
    ['a folder', 'sources', /sources: is a folder/u],
    ['a picture', 'picture.md', /picture\.md:1: .*not text/u],
    ['Latin-1', 'latin.md', /latin\.md:2: .*UTF-8/u],
  ])('tells of %s and checks the others', (_, name, message) => {
    const run = desk({
      'picture.md': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0]),
      'latin.md': Uint8Array.from([0x61, 10, 0x63, 0xe9, 10]),
    });
    const { code, out, err } = run('check', name, 'good.md', ...own);
    expect(err).toMatch(message);
    expect(out).toContain('No findings in 1 draft');
    expect(code).toBe(2);
  });

  it('finds nothing in an empty draft', () => {
    expect(desk({ 'empty.md': '' })('check', 'empty.md', ...own).code).toBe(0);
  });

  it('names each source file that cannot be read, by line, and loads the others', () => {
    const run = desk({
      'sources/broken.md': '---\nid: [\n---\nText.',
      'sources/no-id.md': '---\ntitle: One\n---\nText.',
      'sources/twice.md': source,
      'sources/date.md': '---\nid: date\nissued: 2023-02-30\n---\nText.',
      'sources/empty.md': '',
      'sources/latin.txt': Uint8Array.from([0x63, 0xe9, 10]),
      'sources/README.md': 'Not a source.',
    });
    const { code, err, out } = run('check', 'good.md', ...own);
    expect(
      err
        .trim()
        .split('\n')
        .map((line) => line.replace(/ warning: .*/u, '')),
    ).toEqual([
      'sources/broken.md:3:',
      'sources/date.md:3:',
      'sources/empty.md:1:',
      'sources/latin.txt:1:',
      'sources/no-id.md:1:',
      'sources/twice.md:1:',
    ]);
    expect(out).toBe('No findings in 1 draft, checked against 2 sources.\n');
    expect(code).toBe(0);
  });
});

describe('--help and --version', () => {
  it('exit with 0', () => {
    expect(stet(['--help'])).toMatchObject({ code: 0, err: '' });
    expect(stet(['check', '--help'])).toMatchObject({ code: 0, err: '' });
    expect(stet(['--version']).out).toMatch(/^\d+\.\d+\.\d+\n$/u);
  });
});
