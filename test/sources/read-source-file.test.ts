import { describe, expect, it } from 'vitest';
import { collectSources } from '../../src/sources/collect-sources.ts';
import { isSourceFileName, readSourceFile } from '../../src/sources/read-source-file.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

function read(text: string, name = 'a.md') {
  return readSourceFile(name, bytesOf(text));
}

describe('a source file with front matter', () => {
  it('is read in the names of CSL', () => {
    const text = [
      '---',
      'id: courier-2023-12-15',
      'title: Minister calls talks useful',
      'author:',
      '  - family: Mkrtchyan',
      '    given: Ani',
      '  - literal: The Courier staff',
      'container-title: The Courier',
      'publisher-place: Gyumri',
      'issued: 2023-12-15~',
      'URL: https://courier.example/1',
      'language: en',
      'note: The date is approximate.',
      '---',
      '',
      'The talks were useful.',
    ].join('\r\n');
    expect(read(text)).toMatchObject({
      source: {
        id: 'courier-2023-12-15',
        title: 'Minister calls talks useful',
        author: 'Ani Mkrtchyan and The Courier staff',
        outlet: 'The Courier',
        place: 'Gyumri',
        issued: '2023-12-15~',
        url: 'https://courier.example/1',
        language: 'en',
        note: 'The date is approximate.',
        text: 'The talks were useful.',
      },
      problems: [],
    });
  });

  it('may write its date as CSL-JSON does', () => {
    const text = '---\nid: a\nissued:\n  date-parts: [[2023, 12, 4]]\n---\nText.';
    expect(read(text).source?.issued).toBe('2023-12-04');
  });

  it.each([
    ['no id', '---\ntitle: One\n---\nText.', 1, /no “id”/u],
    [
      'an id with a space',
      '---\ntitle: One\nid: my key\n---\nText.',
      3,
      /“my key” cannot stand in a citation/u,
    ],
    ['broken front matter', '---\nid: a\ntitle: [one\n---\nText.', 4, /not valid YAML/u],
    ['front matter without an end', '---\nid: a\n\nText.', 1, /no closing line/u],
    ['nothing below the front matter', '---\nid: a\n---\n\n', 4, /no text/u],
  ])('is left out and says why with %s', (_, text, line, message) => {
    const { source, problems } = read(text);
    expect(source).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ line, message: expect.stringMatching(message) as string });
  });

  it.each(['2023-02-30', '2023-13', 'yesterday', '12/14/2023'])(
    'is read without a date and says so when it was issued on %j',
    (date) => {
      const { source, problems } = read(`---\nid: a\ntitle: One\nissued: ${date}\n---\nText.`);
      expect(source).toMatchObject({ id: 'a', title: 'One', text: 'Text.' });
      expect(problems).toHaveLength(1);
      expect(problems[0]).toMatchObject({ line: 4 });
      expect(problems[0]?.message).toContain(`“${date}” is not a date`);
    },
  );
});

describe('a source file without front matter', () => {
  it('is taken with what name and text tell, and says so', () => {
    const text =
      'Minister calls the talks useful\n\nBy Ani Mkrtchyan\n\nGYUMRI (Interfax) — The talks were useful.\n';
    expect(read(text, 'Talks 2023-12-15.txt').source).toMatchObject({
      id: 'Talks-2023-12-15',
      title: 'Minister calls the talks useful',
      author: 'Ani Mkrtchyan',
      place: 'GYUMRI',
      issued: '2023-12-15',
      text,
      note: 'The file has no front matter. Read from it: the title from the first line, the author from the byline, the place from the dateline, the date from the file’s name.',
    });
  });

  it('finds no date in numbers that are none', () => {
    expect(read('The talks were useful.', 'report 20231399.txt').source?.issued).toBeUndefined();
    expect(read('The talks were useful.', '0122023-1.txt').source?.issued).toBeUndefined();
  });
});

describe('a file that is no text', () => {
  it.each([
    ['0 bytes', new Uint8Array(), 1, /empty/u],
    ['nothing but spaces', bytesOf(' \n\n'), 1, /no words/u],
    ['a picture', Uint8Array.from([0x89, 0x50, 10, 0, 0, 1]), 2, /not text/u],
    [
      'Latin-1',
      Uint8Array.from([...bytesOf('One\nTwo caf'), 0xe9, 0x20, 0x61]),
      2,
      /not in UTF-8/u,
    ],
    ['20 MB', new Uint8Array(20_000_001).fill(32), 1, /too large/u],
  ])('is left out and says why: %s', (_, bytes, line, message) => {
    const { source, problems } = readSourceFile('a.md', bytes);
    expect(source).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ line, message: expect.stringMatching(message) as string });
  });

  it('is not what UTF-16 with its mark is', () => {
    const bytes = Uint8Array.from([
      0xff,
      0xfe,
      ...Array.from('Text.').flatMap((c) => [c.charCodeAt(0), 0]),
    ]);
    expect(readSourceFile('a.txt', bytes).source?.text).toBe('Text.');
  });
});

describe('several files', () => {
  it('give each id once and name the file that has it already', () => {
    const files = [
      { name: 'a.md', ...read('---\nid: x\n---\nOne.') },
      { name: 'b.md', ...read('---\nid: x\n---\nTwo.') },
      { name: 'c.md', ...read('---\nid: y\n---\nThree.') },
      { name: 'd.md', ...read('---\ntitle: z\n---\nFour.') },
    ];
    const { sources, problems } = collectSources(files);
    expect(sources.map(({ text }) => text)).toEqual(['One.', 'Three.']);
    expect(problems.map(({ name, line }) => [name, line])).toEqual([
      ['b.md', 1],
      ['d.md', 1],
    ]);
    expect(problems[0]?.message).toContain('a.md');
  });

  it('leave READMEs and other kinds of files aside', () => {
    expect(['a.md', 'b.TXT', 'README.md', '.hidden.md', 'c.pdf'].filter(isSourceFileName)).toEqual([
      'a.md',
      'b.TXT',
    ]);
  });
});
